import { createHmac, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { serve, type TestServer } from './serve.ts'

/** Who asked the hub to push what, and where to. */
export type Subscriber = { callback: string; topic: string; secret: string | null; leaseSeconds: number; until: number }

export type TestHub = AsyncDisposable & {
  url: string
  /** Each request to it, in its order, as `subscribe` or `unsubscribe`. */
  asked: string[]
  /** Those that it made sure of. */
  subscribers: Map<string, Subscriber>
  /** What the callback answered when it was asked whether the last request was meant. */
  verifications: { mode: string; status: number; agreed: boolean }[]
  /** Sends a body to all who subscribed; asks again where the answer is no success, thrice. @returns the last status of each. */
  publish(
    body: string | Uint8Array,
    how?: { sign?: 'sha1' | 'sha256' | 'sha384' | 'sha512' | 'wrongly' | 'not at all'; contentType?: string },
  ): Promise<number[]>
  /** Tells a callback that it will not push. */
  deny(callback: string, reason: string): Promise<number>
}

/**
 * A hub by the W3C's recommendation on loopback: takes requests with 202, makes sure of each at its callback, grants its own
 * lease, signs what it sends with the secret that it was given, and tries again where that is not taken.
 * @param leaseSeconds what it grants, whatever is asked.
 * @param refuse a status that it answers requests with in place of taking them, while there is one.
 */
export async function serveHub({
  leaseSeconds = 864_000,
  refuse = () => null,
}: {
  leaseSeconds?: number
  refuse?: () => number | null
} = {}): Promise<TestHub> {
  const asked: string[] = []
  const subscribers = new Map<string, Subscriber>()
  const verifications: TestHub['verifications'] = []
  const server: TestServer = await serve(async (request, response) => {
    const form = new URLSearchParams(await bodyOf(request))
    const mode = form.get('hub.mode') ?? ''
    asked.push(mode)
    const refused = refuse()
    response.writeHead(refused ?? 202).end()
    const [callback, topic] = [form.get('hub.callback'), form.get('hub.topic')]
    if (refused !== null || callback === null || topic === null) return
    const challenge = randomUUID()
    const question = new URL(callback)
    question.searchParams.set('hub.mode', mode)
    question.searchParams.set('hub.topic', topic)
    question.searchParams.set('hub.challenge', challenge)
    if (mode === 'subscribe') question.searchParams.set('hub.lease_seconds', String(leaseSeconds))
    const answer = await fetch(question)
    const agreed = answer.ok && (await answer.text()) === challenge
    verifications.push({ mode, status: answer.status, agreed })
    if (!agreed) return
    if (mode === 'unsubscribe') subscribers.delete(callback)
    else {
      const until = Date.now() + leaseSeconds * 1000
      subscribers.set(callback, { callback, topic, secret: form.get('hub.secret'), leaseSeconds, until })
    }
  })
  return {
    url: `${server.origin}/hub`,
    asked,
    subscribers,
    verifications,
    async publish(body, { sign = 'sha256', contentType = 'application/rss+xml; charset=utf-8' } = {}) {
      const bytes = Buffer.from(body)
      return Promise.all(
        [...subscribers.values()].map(async ({ callback, topic, secret }) => {
          const way = sign === 'wrongly' || sign === 'not at all' ? 'sha256' : sign
          const key = sign === 'wrongly' ? 'a guess' : (secret ?? '')
          const signature = `${way}=${createHmac(way, key).update(bytes).digest('hex')}`
          let status = 0
          for (let attempt = 1; attempt <= 3 && (status < 200 || status > 299); attempt++) {
            const answer = await fetch(callback, {
              method: 'POST',
              headers: {
                'content-type': contentType,
                link: `<${server.origin}/hub>; rel="hub", <${topic}>; rel="self"`,
                ...(sign === 'not at all' ? {} : { 'x-hub-signature': signature }),
              },
              body: bytes,
            })
            await answer.arrayBuffer()
            status = answer.status
            if (status === 410) subscribers.delete(callback)
            if (status === 410 || status === 404 || status === 413) break
          }
          return status
        }),
      )
    },
    async deny(callback, reason) {
      const url = new URL(callback)
      url.searchParams.set('hub.mode', 'denied')
      url.searchParams.set('hub.topic', subscribers.get(callback)?.topic ?? '')
      url.searchParams.set('hub.reason', reason)
      return (await fetch(url)).status
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
