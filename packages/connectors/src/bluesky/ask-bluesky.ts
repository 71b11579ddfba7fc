import type { OutboundAnswer } from '@echolot/outbound'
import { z } from 'zod'
import { parseJson } from '../ask-json.ts'
import type { Handed } from '../connector.ts'
import { type Ending, nameOutboundError, nameStatus } from '../name-answer.ts'
import { accountOf, placeOf } from './place-of.ts'

export type BlueskyAccess = { account: string; password: string }
export type Asking = Pick<Handed<unknown, BlueskyAccess>, 'source' | 'outbound' | 'now' | 'session'>

/** Why there is no answer; `error` is the network's own word for it. */
export type Fault = Ending & { error?: string }

type Question = {
  query?: Readonly<Record<string, string | readonly string[]>>
  /** With one it is written, without one it is read. */
  body?: object
}

export type Client = {
  /** Who is signed in; null where nobody is. */
  whoami(): Promise<{ outcome: 'known'; did: string; handle: string } | { outcome: 'nobody' } | Fault>
  ask<Shape extends z.ZodType>(
    method: string,
    question: Question,
    shape: Shape,
  ): Promise<{ outcome: 'said'; said: z.output<Shape> } | Fault>
}

const session = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string(),
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
  /** Where the account lies; that may be another server than that with which one signs in. */
  pds: z.url().nullable().catch(null),
})
type Session = z.output<typeof session>

const signedIn = session.omit({ pds: true }).extend({
  active: z.boolean().catch(true),
  didDoc: z
    .object({ service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() })) })
    .optional()
    .catch(undefined),
})

/** Longer than a busy server takes, shorter than an attempt counts as lost. */
const timeoutMs = 20_000

/**
 * Asks the network as whoever is signed in, or as nobody. A password may be exchanged for tokens no more than 30 times in
 * five minutes and 300 times a day, so tokens are kept and refreshed, and the refreshed ones kept at once.
 */
export function clientOf(asking: Asking, access: BlueskyAccess | null = asking.source.access): Client {
  const { outbound, now, session: kept } = asking
  const { service, open } = placeOf(asking.source.url)
  let present: Session | null = null

  async function send(
    server: string,
    method: string,
    token: string | null,
    { query = {}, body }: Question,
    write: boolean,
  ) {
    const address = new URL(`/xrpc/${method}`, server)
    for (const [name, value] of Object.entries(query))
      for (const one of typeof value === 'string' ? [value] : value) address.searchParams.append(name, one)
    if (token !== null && !isProtected(address)) return needsHttps(address)
    return outbound
      .fetch(address.href, {
        ...(write ? { method: 'POST' as const, maxRedirects: 0 } : {}),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        timeoutMs,
        headers: {
          accept: 'application/json',
          ...(token === null || token === '' ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
      })
      .catch(nameOutboundError)
  }

  /** Exchanges the password. */
  async function signIn({ account, password }: BlueskyAccess): Promise<Session | Fault> {
    const body = { identifier: accountOf(account), password }
    const answer = await send(service, 'com.atproto.server.createSession', '', { body }, true)
    return keep('outcome' in answer ? answer : read(answer, signedIn, now, 'signing in'))
  }

  async function keep(told: { outcome: 'said'; said: z.output<typeof signedIn> } | Fault): Promise<Session | Fault> {
    if (told.outcome !== 'said') return told
    const { active, didDoc, ...tokens } = told.said
    if (!active)
      return {
        outcome: 'needs_consent',
        code: 'bluesky_inactive',
        message: `${new URL(service).host} says that this account is not active. Its owner has to look there.`,
      }
    const endpoint = didDoc?.service.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint
    const pds = typeof endpoint === 'string' && URL.canParse(endpoint) ? endpoint : (present?.pds ?? null)
    present = { ...tokens, pds }
    await kept.keep(present)
    return present
  }

  async function signedInAs(): Promise<Session | null | Fault> {
    if (access === null) return null
    if (present !== null) return present
    present = session.safeParse(await kept.read()).data ?? null
    return present ?? signIn(access)
  }

  /** In place of tokens that are no longer taken. Another process may have replaced them already. */
  async function renewed(worn: Session, access: BlueskyAccess): Promise<Session | Fault> {
    const other = session.safeParse(await kept.read()).data
    if (other !== undefined && other.accessJwt !== worn.accessJwt) {
      present = other
      return other
    }
    const answer = await send(service, 'com.atproto.server.refreshSession', worn.refreshJwt, {}, true)
    if ('outcome' in answer) return answer
    // What is worn out, too, is exchanged for by the password; a server in trouble is not pressed.
    if (isWorn(answer) || answer.status === 401) return signIn(access)
    return keep(read(answer, signedIn, now, 'refreshing'))
  }

  return {
    async whoami() {
      const found = await signedInAs()
      if (found === null) return { outcome: 'nobody' }
      return 'outcome' in found ? found : { outcome: 'known', did: found.did, handle: found.handle }
    },
    async ask(method, question, shape) {
      const write = question.body !== undefined
      let as = await signedInAs()
      if (as !== null && 'outcome' in as) return as
      const put = (who: Session | null) =>
        send(who === null ? open : (who.pds ?? service), method, who?.accessJwt ?? null, question, write)
      let answer = await put(as)
      if (as !== null && access !== null && !('outcome' in answer) && isWorn(answer)) {
        as = await renewed(as, access)
        if ('outcome' in as) return as
        answer = await put(as)
      }
      return 'outcome' in answer ? answer : read(answer, shape, now, method)
    },
  }
}

const fault = z.object({ error: z.string().max(80) })
const errorOf = ({ body }: OutboundAnswer): string | undefined => fault.safeParse(parseJson(body)).data?.error

/** A token that has ended is told by status 400, unlike a wrong password. */
const isWorn = (answer: OutboundAnswer): boolean =>
  (answer.status === 400 || answer.status === 401) && /^(?:ExpiredToken|InvalidToken)$/.test(errorOf(answer) ?? '')

function read<Shape extends z.ZodType>(
  answer: OutboundAnswer,
  shape: Shape,
  now: Date,
  what: string,
): { outcome: 'said'; said: z.output<Shape> } | Fault {
  const { host } = new URL(answer.url)
  const { status } = answer
  const error = status < 300 ? undefined : errorOf(answer)
  const said = error === undefined ? {} : { error }
  if (status === 401 || isWorn(answer) || (status === 400 && error === 'AccountTakedown'))
    return {
      ...{ outcome: 'needs_consent', code: 'bluesky_signed_out', status, ...said },
      message: `${host} does not take this account and app password${error === undefined ? '' : ` (${error})`}. Make a new app password in its settings, and enter it with the source.`,
    }
  const ending = nameStatus(answer, now)
  if (ending !== null)
    return ending.outcome === 'failed' && error !== undefined
      ? { ...ending, ...said, message: `${host} refuses ${what} (${error}, status ${status}).` }
      : { ...ending, ...said }
  const told = shape.safeParse(parseJson(answer.body))
  if (told.success) return { outcome: 'said', said: told.data }
  return {
    ...{ outcome: 'failed', code: 'not_understood', status },
    message: `${host} does not answer ${what} as a server of the AT Protocol does. Is this its address?`,
  }
}

/** Passwords and tokens stand in plain text in the request. */
function isProtected({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

function needsHttps({ host }: URL): Fault {
  return {
    ...{ outcome: 'needs_consent', code: 'reply_needs_https' },
    message: `${host} is asked without encryption, so a password would be read on the way. Give the source its https address.`,
  }
}
