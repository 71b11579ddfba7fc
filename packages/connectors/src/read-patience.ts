import type { OutboundAnswer } from '@echolot/outbound'

const shortestWaitMs = 60_000
const longestWaitMs = 24 * 3_600_000
/** Where a server asks for patience without saying how much. */
const usualWaitMs = 15 * 60_000

/**
 * Until when a server wants to be left alone, or null where it does not say that it was asked too fast. That is 429, 503 with
 * a time to come back (one without is a server in trouble), and a refusal that says it by its headers or its words, as
 * Reddit's does. Kept between a minute and a day.
 */
export function readPatience({ status, headers, body, url }: OutboundAnswer, now: Date): Date | null {
  const named = headers['retry-after'] !== undefined
  const tooFast =
    status === 429 ||
    status === 420 ||
    (status === 503 && named) ||
    (status === 403 && (named || isSpent(headers) || saysTooFast(body) || isReddits(url, body)))
  if (!tooFast) return null
  const asked = retryAfterMs(headers['retry-after'], now) ?? resetMs(headers, now) ?? saidMs(body) ?? usualWaitMs
  return new Date(now.getTime() + Math.min(Math.max(asked, shortestWaitMs), longestWaitMs))
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfterMs(written: string | undefined, now: Date): number | null {
  if (written === undefined) return null
  const ms = /^\s*\d+(?:\.\d+)?\s*s?\s*$/i.test(written)
    ? Number.parseFloat(written) * 1000
    : Date.parse(written) - now.getTime()
  return Number.isNaN(ms) ? null : ms
}

function isSpent(headers: OutboundAnswer['headers']): boolean {
  return /^\s*0+(?:\.0+)?\s*$/.test(headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'] ?? '')
}

/** Seconds to the next period as Reddit says it, or its instant as GitHub does, or as a date as Mastodon does. */
function resetMs(headers: OutboundAnswer['headers'], now: Date): number | null {
  const written = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'] ?? ''
  if (/^\s*\d{4}-\d\d-\d\dT/.test(written)) {
    const ms = Date.parse(written) - now.getTime()
    return Number.isNaN(ms) ? null : ms
  }
  if (!/^\s*\d{1,12}(?:\.\d+)?\s*$/.test(written)) return null
  const seconds = Number(written)
  return seconds > 1_000_000_000 ? seconds * 1000 - now.getTime() : seconds * 1000
}

/** Seconds as Discourse (`extras.wait_seconds`) and Telegram (`parameters.retry_after`) say them in the answer itself. */
function saidMs(body: Buffer): number | null {
  const written = /"(?:wait_seconds|retry_after)"\s*:\s*(\d{1,9}(?:\.\d+)?)/.exec(body.toString('utf8', 0, 20_000))?.[1]
  return written === undefined ? null : Number(written) * 1000
}

/** Reddit refuses who asks too fast in the words of any refusal; only of a closed subreddit it tells the reason. */
function isReddits(url: string, body: Buffer): boolean {
  return /(?:^|\.)reddit\.com$/.test(new URL(url).hostname) && !/"reason":\s*"/.test(body.toString('utf8', 0, 20_000))
}

function saysTooFast(body: Buffer): boolean {
  return /too many requests|rate.?limit(?:ed)?\b|whoa there, pardner|you(?:'|&#39;|’)?(?:re| are) (?:doing that too much|being rate limited)|slow down/i.test(
    body.toString('utf8', 0, 20_000),
  )
}
