import { type OutboundAnswer, OutboundError } from '@echolot/outbound'
import { ReadingFailed } from './apart/read-apart.ts'
import type { PollResult } from './connector.ts'
import { FeedError } from './feed/parse-feed.ts'

const shortestWaitMs = 60_000
const longestWaitMs = 24 * 3_600_000
/** Where a server asks for patience without saying how much. */
const usualWaitMs = 15 * 60_000

type Ending = Extract<PollResult<never>, { outcome: 'throttled' | 'gone' | 'failed' }>

/** What an HTTP status other than success means for a poll, or null for success. */
export function nameStatus({ status, headers, url }: OutboundAnswer, now: Date): Ending | null {
  if ((status >= 200 && status < 300) || status === 304) return null
  const host = new URL(url).host
  // A 503 that says when to come back asks for patience; one that does not is a server in trouble.
  if (status === 429 || (status === 503 && headers['retry-after'] !== undefined))
    return { outcome: 'throttled', retryAfter: readRetryAfter(headers['retry-after'], now) }
  if (status === 410) return { outcome: 'gone', reason: `${host} says that this address is gone for good.` }
  if (headers['cf-mitigated'] === 'challenge') {
    return {
      outcome: 'failed',
      code: 'blocked',
      message: `${host} asks for proof of being human (Cloudflare). Ask its operator to let feed readers in.`,
    }
  }
  const [code, meaning] = meanings[status] ?? [
    `http_${status}`,
    status >= 500 ? 'has a fault of its own' : 'does not give this out',
  ]
  return { outcome: 'failed', code, message: `${host} ${meaning} (status ${status}).` }
}

const meanings: Record<number, [code: string, meaning: string]> = {
  401: ['unauthorized', 'wants a password here'],
  402: ['forbidden', 'wants to be paid for this'],
  403: ['forbidden', 'refuses to give this out'],
  404: ['not_found', 'has nothing at this address. Has it moved?'],
  451: ['forbidden', 'may not give this out'],
}

/** A request that found no answer as a failed poll; what is no failure of the network is a bug and flies on. */
export function nameOutboundError(error: unknown): Ending {
  if (error instanceof OutboundError) return { outcome: 'failed', code: error.code, message: error.message }
  throw error
}

/** What could not be read as a failed poll, also where the fault is ours: the source backs off, and nobody else is held up. */
export function nameReadingError(error: unknown): Extract<Ending, { outcome: 'failed' }> {
  if (error instanceof FeedError || error instanceof ReadingFailed)
    return { outcome: 'failed', code: error.code, message: error.message }
  throw error
}

/** Seconds or a date, kept between a minute and a day (RFC 9110, 10.2.3). */
function readRetryAfter(written: string | undefined, now: Date): Date {
  const asked =
    written === undefined
      ? Number.NaN
      : /^\s*\d+\s*$/.test(written)
        ? Number(written) * 1000
        : Date.parse(written) - now.getTime()
  const wait = Number.isNaN(asked) ? usualWaitMs : Math.min(Math.max(asked, shortestWaitMs), longestWaitMs)
  return new Date(now.getTime() + wait)
}
