import type { PollHints } from '@echolot/connectors'
import type { PollOutcome, PollReason } from '@echolot/domain'

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Within these a source's own rhythm moves its interval; in seconds. */
const shortestSeconds = 300
const longestSeconds = 86_400
/** Where nothing is known of a source yet. */
export const startingSeconds = 900

/** After so long without an answer a source is asked once a day, and never given up. */
const brokenAfterMs = 14 * dayMs
/** Longer than this a cache may call an answer fresh by nothing but its default. */
const longestFreshSeconds = 6 * 3600

/** Of how many items the instants are kept: the gaps between them tell the rhythm. */
export const seenKept = 21

export type PlannedSource = {
  /** Whether the interval follows the source's own rhythm; otherwise somebody set it. */
  automatic: boolean
  intervalSeconds: number
  /** Polls in a row that failed before this one. */
  failures: number
  /** When it was asked before this, whatever came of it; null where it never was. */
  askedAt: Date | null
  failingSince: Date | null
  /** When it last answered well; null where it never did. */
  heardAt: Date | null
  /** When its last items were first seen, the oldest first, those of this poll among them. Nobody looks where it brought none. */
  seenAt: readonly Date[]
}

export type PolledSource = {
  outcome: PollOutcome
  /** Items of it that were new. */
  fresh: number
  hints?: PollHints | undefined
  /** Status of the answer, where there was one. */
  status?: number | undefined
  /** Until when it asked us to wait. */
  retryAfter?: Date | undefined
}

export type PollPlan = { nextPollAt: Date; intervalSeconds: number; because: PollReason }

/**
 * When a source is asked next, and how often from now on.
 *
 * An interval that nobody set is half the usual gap between its items, halved with news and half as long again without; what
 * the publisher says of ttl and freshness only ever makes a pause longer. Hours at which nobody should ask, a request for
 * patience and the growing pauses of a source that fails hold for a set interval too.
 * @param random from 0 to below 1: sources that were added together drift apart.
 */
export function planPoll(source: PlannedSource, polled: PolledSource, now: Date, random: () => number): PollPlan {
  const { outcome, hints } = polled
  const intervalSeconds =
    outcome === 'items' || outcome === 'unchanged' ? nextInterval(source, polled, now) : source.intervalSeconds
  const wait = pauseOf({ ...source, intervalSeconds }, polled, now, random)
  const at = now.getTime() + wait.ms
  const open =
    outcome === 'throttled' ? at : nextOpen(at, hints, Math.min(intervalSeconds * 1000, 10 * minuteMs), random)
  return {
    nextPollAt: new Date(open),
    intervalSeconds,
    because: open === at ? wait.because : 'skip_hours',
  }
}

function nextInterval(
  { automatic, intervalSeconds, heardAt, seenAt }: PlannedSource,
  { fresh, hints }: PolledSource,
  now: Date,
): number {
  if (!automatic) return intervalSeconds
  // What stands in a feed at the first look came at any time: it tells of no rhythm.
  if (heardAt === null) return clamped(hints?.updateSeconds ?? intervalSeconds)
  if (fresh === 0) return clamped(isOutOfTurn(heardAt, intervalSeconds, now) ? intervalSeconds : intervalSeconds * 1.5)
  const gap = usualGapSeconds(seenAt)
  return clamped(Math.min(intervalSeconds / 2, gap === null ? Number.POSITIVE_INFINITY : gap / 2))
}

/** Whether it was asked sooner than any plan says: by hand, perhaps again and again, of which nothing is learned. */
function isOutOfTurn(before: Date | null, intervalSeconds: number, now: Date): boolean {
  return before !== null && now.getTime() - before.getTime() < intervalSeconds * 500
}

/** Polls in a row that failed, after one that did: those out of turn make no pause longer, and only the first counts. */
export function failuresAfter(
  { failures, askedAt, intervalSeconds }: { failures: number; askedAt: Date | null; intervalSeconds: number },
  now: Date,
): number {
  return failures > 0 && isOutOfTurn(askedAt, intervalSeconds, now) ? failures : failures + 1
}

const clamped = (seconds: number) => Math.round(Math.min(Math.max(seconds, shortestSeconds), longestSeconds))

/**
 * The median gap between items by when they were first seen. Several of one poll came somewhere between that poll and what
 * was seen before it, and are taken to have come evenly. Null where nothing was seen after the first look.
 */
function usualGapSeconds(seenAt: readonly Date[]): number | null {
  const [first, ...later] = [...Map.groupBy(seenAt, (at) => at.getTime())].sort(([a], [b]) => a - b)
  if (first === undefined) return null
  let before = first[0]
  const gaps = later.flatMap(([at, together]) => {
    const gap = (at - before) / together.length
    before = at
    return together.map(() => gap)
  })
  gaps.sort((a, b) => a - b)
  const middle = gaps[Math.floor(gaps.length / 2)]
  return middle === undefined ? null : middle / 1000
}

function pauseOf(
  { automatic, intervalSeconds, failures, askedAt, failingSince, heardAt }: PlannedSource,
  { outcome, hints, status, retryAfter }: PolledSource,
  now: Date,
  random: () => number,
): { ms: number; because: PollReason } {
  const jittered = (ms: number) => ms * (0.9 + 0.2 * random())
  const intervalMs = intervalSeconds * 1000
  if (outcome === 'throttled') {
    const asked = (retryAfter?.getTime() ?? 0) - now.getTime()
    return { ms: Math.min(Math.max(asked, minuteMs), dayMs), because: 'asked_to_wait' }
  }
  if (outcome !== 'items' && outcome !== 'unchanged') {
    // A second look at what says that it is gone, a day apart, tells a slip from an end.
    if (status === 410) return { ms: dayMs * (1 + 0.1 * random()), because: 'gone_once' }
    if (failingSince !== null && now.getTime() - failingSince.getTime() >= brokenAfterMs)
      return { ms: jittered(dayMs), because: 'daily_probe' }
    // Full jitter above the source's own interval: what failed together comes back apart, and never sooner than usual.
    const least = Math.min(intervalMs, dayMs)
    const most = Math.min(
      intervalMs * 2 ** Math.min(failuresAfter({ failures, askedAt, intervalSeconds }, now), 30),
      dayMs,
    )
    return { ms: least + (most - least) * random(), because: 'back_off' }
  }
  const own = jittered(intervalMs)
  if (!automatic) return { ms: own, because: 'fixed' }
  const floors = [
    { ms: Math.min(hints?.ttlSeconds ?? 0, longestSeconds) * 1000, because: 'ttl' },
    { ms: Math.min(hints?.freshSeconds ?? 0, longestFreshSeconds) * 1000, because: 'freshness' },
  ] as const
  for (const { ms, because } of floors.toSorted((a, b) => b.ms - a.ms))
    if (ms > own) return { ms: ms * (1 + 0.1 * random()), because }
  return { ms: own, because: heardAt === null ? 'starting' : 'rhythm' }
}

/**
 * The next instant at which the publisher lets itself be asked, in hours and days of GMT
 * (https://www.rssboard.org/rss-specification, skipHours and skipDays). One who never does is not believed.
 * @param spreadMs after the end of a forbidden time within which sources are spread.
 */
function nextOpen(at: number, hints: PollHints | undefined, spreadMs: number, random: () => number): number {
  const [hours, days] = [new Set(hints?.skipHours), new Set(hints?.skipDays)]
  if (hours.size === 0 && days.size === 0) return at
  const isOpen = (ms: number) => !hours.has(new Date(ms).getUTCHours()) && !days.has(new Date(ms).getUTCDay())
  if (isOpen(at)) return at
  const hour = Math.floor(at / hourMs) * hourMs
  for (let later = 1; later <= 8 * 24; later++) {
    const start = hour + later * hourMs
    if (isOpen(start)) return start + spreadMs * random()
  }
  return at
}
