import { createServer } from 'node:http'
import { rss } from '../support/serve.ts'

// The other side of the benchmark of polls, as a process of its own. Every feed shows twenty posts, and after `/more` one that
// is new; whoever has them all is told that nothing changed. Its port is the first line that it says.

let round = 0
const bodies = new Map<string, string>()
const server = createServer((request, response) => {
  const path = request.url ?? ''
  if (path === '/more') {
    round += 1
    bodies.clear()
    response.end()
    return
  }
  const etag = `"${round}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(feed(path))
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})

function feed(path: string): string {
  const known = bodies.get(path)
  if (known !== undefined) return known
  const posts = Array.from({ length: 20 }, (_, n) => ({
    id: `${path} ${round + n}`,
    title: `Beitrag ${round + n}`,
    text: `Es regnet seit Tagen. ${'Füllwörter '.repeat(30)}`,
    at: '2026-03-02T08:00:00Z',
  }))
  const body = rss(path, posts)
  bodies.set(path, body)
  return body
}
