import type { OutboundAnswer } from '@echolot/outbound'
import { z } from 'zod'
import { parseJson } from '../ask-json.ts'
import type { Handed } from '../connector.ts'
import { type Ending, nameOutboundError, nameStatus } from '../name-answer.ts'

export type MastodonAccess = { token: string }
export type Asking = Pick<Handed<unknown, MastodonAccess>, 'source' | 'outbound' | 'now'>

type Question = {
  query?: Readonly<Record<string, string | readonly string[]>>
  /** With one it is written, without one it is read. */
  body?: object
  headers?: Readonly<Record<string, string>>
}

/** Longer than a busy server takes, shorter than an attempt counts as lost. */
const timeoutMs = 20_000

/** Asks a server's interface under `/api`, as whoever the token belongs to or as nobody (https://docs.joinmastodon.org/client/intro/). */
export async function askMastodon<Shape extends z.ZodType>(
  { source, outbound, now }: Asking,
  path: string,
  { query = {}, body, headers = {} }: Question,
  shape: Shape,
  access: MastodonAccess | null = source.access,
): Promise<{ outcome: 'said'; said: z.output<Shape> } | Ending> {
  const address = new URL(`/api/${path}`, source.url)
  for (const [name, value] of Object.entries(query))
    for (const one of typeof value === 'string' ? [value] : value) address.searchParams.append(name, one)
  if (access !== null && !isProtected(address))
    return {
      ...{ outcome: 'needs_consent', code: 'reply_needs_https' },
      message: `${address.host} is asked without encryption, so the token would be read on the way. Give the source its https address.`,
    }
  const answer = await outbound
    .fetch(address.href, {
      // A redirected POST would publish nothing and look as if it had.
      ...(body === undefined ? {} : { method: 'POST' as const, maxRedirects: 0, body: JSON.stringify(body) }),
      timeoutMs,
      headers: {
        accept: 'application/json',
        ...(access === null ? {} : { authorization: `Bearer ${access.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    })
    .catch(nameOutboundError)
  if ('outcome' in answer) return answer
  const ending = nameFault(answer, access !== null, now)
  if (ending !== null) return ending
  const told = shape.safeParse(parseJson(answer.body))
  if (told.success) return { outcome: 'said', said: told.data }
  return {
    ...{ outcome: 'failed', code: 'not_understood', status: answer.status },
    message: `${address.host} does not answer as Mastodon does at /api/${path}. Is this the address of the server?`,
  }
}

const fault = z.object({ error: z.string() })

function nameFault(answer: OutboundAnswer, signedIn: boolean, now: Date): Ending | null {
  const ending = nameStatus(answer, now)
  if (ending === null || ending.outcome === 'throttled') return ending
  const { host } = new URL(answer.url)
  const { status } = answer
  const said = fault.safeParse(parseJson(answer.body)).data?.error ?? ''
  if (status === 401 && signedIn)
    return {
      ...{ outcome: 'needs_consent', code: 'mastodon_signed_out', status },
      message: `${host} does not take this access token. Make a new one in its settings under Development, and enter it with the source.`,
    }
  if (status === 401 || (status === 422 && /authenticated user|requires? (?:a )?(?:user|authentication)/i.test(said)))
    return {
      ...{ outcome: 'needs_consent', code: 'mastodon_closed', status },
      message: `${host} shows this only to those who are signed in. Enter an access token with the source.`,
    }
  if (status === 403 && /scope/i.test(said))
    return {
      ...{ outcome: 'needs_consent', code: 'mastodon_scope', status },
      message: `The access token at ${host} is not allowed enough. It needs ${scopes}.`,
    }
  return ending
}

/** What an access token has to be allowed, no more. */
export const scopes = 'read:accounts, read:statuses, read:notifications, read:search and write:statuses'

/** The token stands in plain text in the request. */
function isProtected({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}
