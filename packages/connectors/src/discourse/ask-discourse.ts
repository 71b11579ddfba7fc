import { z } from 'zod'
import { parseJson } from '../ask-json.ts'
import type { Handed } from '../connector.ts'
import { isProtected } from '../is-protected.ts'
import { type Ending, nameOutboundError, nameStatus } from '../name-answer.ts'
import { placeOf } from './place-of.ts'

export type DiscourseAccess = { apiKey: string; username: string }
export type Asking = Pick<Handed<unknown, DiscourseAccess>, 'outbound' | 'now'> & {
  source: { url: string; access: DiscourseAccess | null }
}

/** What a forum says of a thing, `absent` where it has no such thing, or why it says nothing. */
export type Told<Said> = { outcome: 'said'; said: Said } | { outcome: 'absent' } | Ending

/** Longer than a busy forum takes, shorter than an attempt counts as lost. */
const timeoutMs = 20_000

const fault = z.object({ errors: z.array(z.string()).catch([]), error_type: z.string().catch('') })

/**
 * Asks a forum for one thing, or writes one with `body`; as the account that is signed in there, or as anybody.
 * (https://docs.discourse.org)
 */
export async function askDiscourse<Shape extends z.ZodType>(
  { source, outbound, now }: Asking,
  path: string,
  shape: Shape,
  { access = source.access, body }: { access?: DiscourseAccess | null; body?: Readonly<Record<string, unknown>> } = {},
): Promise<Told<z.output<Shape>>> {
  const address = `${placeOf(source.url).base}/${path}`
  const { host } = new URL(address)
  if (access !== null && !isProtected(address))
    return {
      outcome: 'blocked',
      code: 'reply_needs_https',
      message: `${host} is asked without encryption, so the key would be read on the way. Give the source its https address.`,
    }
  const answer = await outbound
    .fetch(address, {
      timeoutMs,
      // A redirected POST would publish nothing and look as if it had.
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), maxRedirects: 0 }),
      headers: {
        accept: 'application/json',
        ...(access === null ? {} : { 'api-key': access.apiKey, 'api-username': access.username }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    })
    .catch(nameOutboundError)
  if ('outcome' in answer) return answer
  const ending = nameStatus(answer, now)
  if (ending?.outcome === 'throttled') return ending
  const json = parseJson(answer.body)
  const said = fault.safeParse(json).data
  if (answer.status === 404 && said?.error_type === 'not_found') return { outcome: 'absent' }
  if (said !== undefined && (answer.status === 401 || answer.status === 403))
    return access === null && said.error_type !== 'invalid_access'
      ? {
          outcome: 'needs_consent',
          code: 'login_required',
          message: `${host} shows this to members alone. Sign in there with a key of the forum's interface.`,
          status: answer.status,
        }
      : {
          outcome: 'needs_consent',
          code: 'key_refused',
          message: `${host} does not take the key for ${access === null ? 'anybody' : 'this user name'}, or does not let it do this. Make a key for that user under Admin, API, and enter it with the source.`,
          status: answer.status,
        }
  if (said !== undefined && answer.status === 422)
    return { outcome: 'failed', code: 'reply_refused', message: refusalOf(host, said.errors), status: 422 }
  if (ending !== null) return ending
  const read = shape.safeParse(json)
  if (read.success) return { outcome: 'said', said: read.data }
  return {
    outcome: 'failed',
    code: 'not_discourse',
    message: `${host} does not answer as Discourse does. Is this the address of the forum itself?`,
    status: answer.status,
  }
}

function refusalOf(host: string, errors: readonly string[]): string {
  const why = errors.join(' ').slice(0, 300).trim()
  return `${host} refuses this response${why === '' ? '' : `: ${why.replace(/[.!?]*$/, '')}`}.`
}

/** A list that is not there: no forum of this kind. */
export function notDiscourse({ source }: Asking): Extract<Ending, { outcome: 'failed' }> {
  return {
    outcome: 'failed',
    code: 'not_discourse',
    message: `${new URL(source.url).host} does not answer as Discourse does. Is this the address of the forum itself?`,
  }
}
