import type { Ctx } from '../context.ts'

/** What a hub sent. */
export type Push = { body: Buffer; contentType: string | null; receivedAt: Date }

/** A client that asks nobody and answers with what a hub sent: so a push is read by the code that reads polls. */
export function pushedAnswer({ body, contentType }: Push): Pick<Ctx['outbound'], 'fetch'> {
  const headers: Record<string, string> = contentType === null ? {} : { 'content-type': contentType }
  return { fetch: async (url) => ({ status: 200, headers, body, url, hops: [] }) }
}
