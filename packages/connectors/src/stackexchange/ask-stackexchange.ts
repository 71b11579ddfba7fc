import { z } from 'zod'
import { parseJson } from '../ask-json.ts'
import type { Handed } from '../connector.ts'
import { type Ending, nameOutboundError, nameStatus } from '../name-answer.ts'

export type StackAccess = { key: string }
export type Asking = Pick<Handed<unknown, StackAccess>, 'outbound' | 'now'> & {
  source: { url: string; access: StackAccess | null }
}

/** Until when which method may not be asked again, by its name, as instants; `all` is every method. */
export type Waits = Record<string, string>

const said = z.object({
  items: z.array(z.unknown()),
  has_more: z.boolean().catch(false),
  backoff: z.number().positive().optional().catch(undefined),
  quota_max: z.int().optional().catch(undefined),
  quota_remaining: z.int().optional().catch(undefined),
})
const fault = z.object({
  error_id: z.int(),
  error_name: z.string().catch(''),
  error_message: z.string().catch(''),
})

const ofNetwork =
  /(?:^|\.)(?:stackexchange|stackoverflow|superuser|serverfault|askubuntu|stackapps)\.com$|(?:^|\.)mathoverflow\.net$/

const daySeconds = 86_400

/**
 * The interface of Stack Exchange during one poll (https://api.stackexchange.com/docs/throttle). A method that asked for a pause is
 * not asked again before it is over, and nothing is once the day's quota is spent.
 */
export class StackExchange {
  /** What the next poll has to know. */
  readonly waits: Waits = {}
  /** How many requests went out, and how many a day may. */
  requests = 0
  quotaMax: number | null = null
  readonly #asking: Asking

  constructor(asking: Asking) {
    this.#asking = asking
  }

  /** One page of a method's items. `pausing`: the method may not be asked now. @param path with `;` between ids. */
  async ask<Shape extends z.ZodType>(
    method: string,
    path: string,
    parameters: Readonly<Record<string, string>>,
    shape: Shape,
  ): Promise<{ outcome: 'page'; items: z.output<Shape>[]; more: boolean } | { outcome: 'pausing' } | Ending> {
    if (this.waits[method] !== undefined || this.waits.all !== undefined) return { outcome: 'pausing' }
    const { source, outbound, now } = this.#asking
    const query = new URLSearchParams({ ...parameters, ...(source.access === null ? {} : { key: source.access.key }) })
    const { origin, hostname } = new URL(source.url)
    const root = ofNetwork.test(hostname) ? 'https://api.stackexchange.com' : origin
    this.requests += 1
    const answer = await outbound
      .fetch(`${root}/2.3/${path}?${query}`, { headers: { accept: 'application/json' } })
      .catch(nameOutboundError)
    if ('outcome' in answer) return answer
    const { host } = new URL(answer.url)
    const json = parseJson(answer.body)
    const wrong = fault.safeParse(json).data
    if (wrong !== undefined) return nameFault(host, wrong, now, answer.status)
    const ending = nameStatus(answer, now)
    if (ending !== null) return ending
    const read = said.safeParse(json).data
    if (read === undefined)
      return {
        outcome: 'failed',
        code: 'not_stackexchange',
        message: `${host} does not answer as Stack Exchange does. Is this the address of one of its sites?`,
        status: answer.status,
      }
    if (read.backoff !== undefined) this.waits[method] = new Date(now.getTime() + read.backoff * 1000).toISOString()
    if (read.quota_remaining === 0) this.waits.all = nextDay(now).toISOString()
    this.quotaMax = read.quota_max ?? this.quotaMax
    const items = read.items.flatMap((item) => {
      const { success, data } = shape.safeParse(item)
      return success ? [data] : []
    })
    return { outcome: 'page', items, more: read.has_more }
  }
}

/** The longest pause that is still to be made, or null where none is. */
export function pauseOf(waits: Waits, now: Date): Date | null {
  const until = Math.max(0, ...Object.values(waits).map((at) => Date.parse(at)))
  return until > now.getTime() ? new Date(until) : null
}

/** The quota of a day begins anew at midnight of UTC. */
function nextDay(now: Date): Date {
  return new Date((Math.floor(now.getTime() / 1000 / daySeconds) + 1) * daySeconds * 1000)
}

function nameFault(
  host: string,
  { error_name, error_message }: z.output<typeof fault>,
  now: Date,
  status: number,
): Ending {
  const words = error_message.slice(0, 200)
  // "too many requests from this IP, more requests available in 1234 seconds"
  if (error_name === 'throttle_violation' || error_name === 'temporarily_unavailable') {
    const seconds = Number(/(\d{1,6}) seconds/.exec(words)?.[1] ?? 900)
    return {
      outcome: 'throttled',
      retryAfter: new Date(now.getTime() + Math.min(Math.max(seconds, 60), daySeconds) * 1000),
      status,
    }
  }
  if (/\bkey\b/i.test(words) || /^(?:access_denied|access_token|key_required)/.test(error_name))
    return {
      outcome: 'needs_consent',
      code: 'key_refused',
      message: `${host} does not take this key. Register an application at stackapps.com and enter its key with the source.`,
      status,
    }
  return {
    outcome: 'failed',
    code: 'not_stackexchange',
    message: `${host} does not answer for this site (${error_name}). Is this the address of one of the sites of Stack Exchange?`,
    status,
  }
}
