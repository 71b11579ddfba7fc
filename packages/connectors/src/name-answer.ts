import { type OutboundAnswer, OutboundError } from '@echolot/outbound'
import { ReadingFailed } from './apart/read-apart.ts'
import type { Trouble } from './connector.ts'
import { FeedError } from './feed/parse-feed.ts'
import { nameWall } from './name-wall.ts'
import { readPatience } from './read-patience.ts'

/** Why an answer is none, and its status where there was one. */
export type Ending = Trouble & { status?: number }

/** Why there is nothing: a word for it, and a sentence for the person who looks after the source. */
export function whyNothing(trouble: Trouble): { code: string; message: string } {
  if (trouble.outcome === 'throttled')
    return { code: 'throttled', message: `It asks to be left alone until ${trouble.retryAfter.toISOString()}.` }
  if (trouble.outcome === 'gone') return { code: 'gone', message: trouble.reason }
  return { code: trouble.code, message: trouble.message }
}

/** What an HTTP status other than success means for a poll, or null for success. */
export function nameStatus(answer: OutboundAnswer, now: Date): Ending | null {
  const { status, url } = answer
  if ((status >= 200 && status < 300) || status === 304) return null
  const { host } = new URL(url)
  const retryAfter = readPatience(answer, now)
  if (retryAfter !== null) return { outcome: 'throttled', retryAfter, status }
  if (status === 410) return { outcome: 'gone', reason: `${host} says that this address is gone for good.`, status }
  // Where a password is asked for in the way of HTTP, one in the address will do.
  const asksForPassword = status === 401 && answer.headers['www-authenticate'] !== undefined
  const wall = status >= 400 && status !== 404 && !asksForPassword ? nameWall(answer) : null
  // An error in JSON says no more than the status does.
  if (wall !== null && wall.code !== 'json_error') return { ...wall, status }
  const [code, meaning] = meanings[status] ?? [
    `http_${status}`,
    status >= 500 ? 'has a fault of its own' : 'does not give this out',
  ]
  if (status < 400)
    return {
      outcome: 'failed',
      code: 'redirect_nowhere',
      message: `${host} sends us elsewhere without saying where (status ${status}). Has the feed moved?`,
      status,
    }
  const outcome = status === 401 ? 'needs_consent' : code === 'forbidden' ? 'blocked' : 'failed'
  return { outcome, code, message: `${host} ${meaning} (status ${status}).`, status }
}

const meanings: Readonly<Record<number, [code: string, meaning: string]>> = {
  401: ['unauthorized', 'wants a password here. It belongs into the address, as in https://name:password@host/feed'],
  402: ['forbidden', 'wants to be paid for this'],
  403: ['forbidden', 'refuses to give this out'],
  404: ['not_found', 'has nothing at this address. Has it moved?'],
  451: ['forbidden', 'may not give this out'],
}

/** A request that found no answer as a failed poll; what is no failure of the network is a bug and flies on. */
export function nameOutboundError(error: unknown): Extract<Trouble, { outcome: 'failed' }> {
  if (!(error instanceof OutboundError)) throw error
  // Whoever broke it off did so because it took too long.
  const code = error.code === 'aborted' ? 'timeout' : error.code
  return { outcome: 'failed', code, message: error.message }
}

/** What could not be read as a failed poll, also where the fault is ours: the source backs off, and nobody else is held up. */
export function nameReadingError(error: unknown): Extract<Trouble, { outcome: 'failed' }> {
  if (error instanceof FeedError || error instanceof ReadingFailed)
    return { outcome: 'failed', code: error.code, message: error.message }
  throw error
}
