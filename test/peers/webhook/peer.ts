import { createHmac } from 'node:crypto'
import type { Sender } from '../peer.ts'

/**
 * Any system that posts JSON, signed by Standard Webhooks.
 * @public for the contract of receiving, which finds it by its path.
 */
export function makeSender(): Sender {
  const secret = `whsec_${Buffer.from('a secret of twenty-four b').toString('base64')}`
  let count = 0
  const signed = (message: unknown, at: Date, by = secret) => {
    count += 1
    const id = `msg_${count}`
    const body = Buffer.from(JSON.stringify(message))
    const seconds = String(Math.floor(at.getTime() / 1000))
    const key = Buffer.from(by.replace(/^whsec_/, ''), 'base64')
    const signature = createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest('base64')
    const headers = {
      ...{ 'content-type': 'application/json', 'webhook-id': id },
      ...{ 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` },
    }
    return { headers, body }
  }
  return {
    source: (origin) => ({ url: origin }),
    secret,
    deliver: (said, at, by) =>
      signed(
        said.map(({ id, text, at: publishedAt, to, ours = false }) => ({
          ...{ id, text, publishedAt: publishedAt.toISOString(), own: ours },
          ...{ url: `https://channel.example/posts/${id}`, author: { id: ours ? 'us' : 'erika', name: 'Erika' } },
          ...(to === undefined ? {} : { parentId: to }),
        })),
        at,
        by,
      ),
    takeBack: (ids, at) =>
      signed(
        ids.map((id) => ({ id, deleted: true })),
        at,
      ),
  }
}
