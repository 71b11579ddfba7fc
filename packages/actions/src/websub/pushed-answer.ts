import type { Ctx } from '../context.ts'

/** What a hub sent. */
export type Push = { body: Buffer; contentType: string | null; receivedAt: Date }

/** A client that answers with what a hub sent, whatever it is asked: so a push is read by the code that reads polls. */
export function pushedAnswer({ body, contentType }: Push): Pick<Ctx['outbound'], 'fetch'> {
  return {
    async fetch(url) {
      return { status: 200, headers: contentType === null ? {} : { 'content-type': contentType }, body, url, hops: [] }
    },
  }
}
