import { z } from 'zod'
import { parseJson } from '../ask-json.ts'
import type { Handed, Trouble } from '../connector.ts'
import { isProtected } from '../is-protected.ts'
import { nameOutboundError, nameStatus } from '../name-answer.ts'

export type BotAccess = { token: string }
export type Asking = Pick<Handed<unknown, BotAccess>, 'outbound' | 'now'> & { source: { url: string } }
export type Failure = Trouble & { status?: number; errorCode?: number; description?: string }

const said = z.object({ ok: z.literal(true), result: z.unknown() })
const fault = z.object({ ok: z.literal(false), error_code: z.int(), description: z.string().catch('') })

/** Longer than it takes, shorter than an attempt counts as lost. */
const timeoutMs = 30_000

/**
 * Calls a method of the interface for bots (https://core.telegram.org/bots/api). The token stands in the address, so neither the address
 * nor anything that was made of it is told anywhere.
 */
export async function askTelegram<Shape extends z.ZodType>(
  { source, outbound, now }: Asking,
  { token }: BotAccess,
  method: string,
  parameters: Readonly<Record<string, unknown>>,
  shape: Shape,
): Promise<{ outcome: 'said'; said: z.output<Shape> } | Failure> {
  const { origin, host } = new URL(source.url)
  if (!isProtected(origin))
    return {
      outcome: 'blocked',
      code: 'reply_needs_https',
      message: `${host} is asked without encryption, so the token would be read on the way. Give the source its https address.`,
    }
  const answer = await outbound
    .fetch(`${origin}/bot${encodeURIComponent(token).replaceAll('%3A', ':')}/${method}`, {
      ...{ method: 'POST', body: JSON.stringify(parameters), maxRedirects: 0, timeoutMs },
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    })
    .catch(nameOutboundError)
  if ('outcome' in answer) return answer
  const ending = nameStatus(answer, now)
  if (ending?.outcome === 'throttled') return ending
  const json = parseJson(answer.body)
  const wrong = fault.safeParse(json).data
  // Its own words may repeat what was sent; of a token that is none it says 404.
  if (wrong !== undefined && (wrong.error_code === 401 || wrong.error_code === 404))
    return {
      outcome: 'needs_consent',
      code: 'key_refused',
      message: `${host} does not take this token. Ask @BotFather for a new one and enter it with the source.`,
      status: answer.status,
    }
  if (wrong?.error_code === 409)
    return {
      outcome: 'failed',
      code: 'telegram_elsewhere',
      message: `${host} sends what this bot hears to another program. End that one, or take its webhook away, or make a bot for Echolot alone.`,
      status: answer.status,
    }
  if (wrong !== undefined)
    return {
      outcome: 'failed',
      code: 'not_understood',
      message: `${host} refuses ${method} (${wrong.error_code}).`,
      status: answer.status,
      errorCode: wrong.error_code,
      description: wrong.description,
    }
  if (ending !== null) return ending
  const read = said.safeParse(json).data
  const result = read === undefined ? undefined : shape.safeParse(read.result).data
  if (result !== undefined) return { outcome: 'said', said: result }
  return {
    outcome: 'failed',
    code: 'not_understood',
    message: `${host} does not answer in the form of its interface. Is this its address?`,
    status: answer.status,
  }
}
