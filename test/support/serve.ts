import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type TestServer = AsyncDisposable & { origin: string; requests: IncomingMessage[] }

/** A web server of the test's own on loopback, gone when the test is over. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<TestServer> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type Post = {
  id: string
  title: string
  text: string
  author?: string
  /** The author's profile; without it nothing but their name is known. */
  profile?: string
  at: string
  link?: string
}

/** An RSS feed of these posts. */
export function rss(title: string, posts: readonly Post[]): string {
  const items = posts.map(
    ({ id, title, text, author, profile, at, link }) =>
      `<item><guid isPermaLink="false">${escaped(id)}</guid><title>${escaped(title)}</title><description>${escaped(text)}</description>${author === undefined ? '' : written(author, profile)}<pubDate>${new Date(at).toUTCString()}</pubDate><link>${escaped(link ?? `https://press.example/${encodeURIComponent(id)}`)}</link></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escaped(title)}</title><link>https://press.example/</link>${items.join('')}</channel></rss>`
}

const written = (author: string, profile: string | undefined) =>
  profile === undefined
    ? `<dc:creator>${escaped(author)}</dc:creator>`
    : `<atom:author><atom:name>${escaped(author)}</atom:name><atom:uri>${escaped(profile)}</atom:uri></atom:author>`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Answers every request with what `feed` says at that moment. */
export function serveFeed(feed: () => string): Promise<TestServer> {
  return serve((_request, response) =>
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8').end(feed()),
  )
}
