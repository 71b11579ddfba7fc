import type { OutboundAnswer } from '@echolot/outbound'
import type { PollHints } from '../connector.ts'
import type { FeedSchedule } from './read-schedule.ts'

/** What an answer's headers and its feed say of when to ask again. */
export function readHints(headers: OutboundAnswer['headers'], schedule: FeedSchedule | null, now: Date): PollHints {
  return {
    freshSeconds: freshSeconds(headers, now),
    ttlSeconds: schedule?.ttlSeconds ?? null,
    updateSeconds: schedule?.updateSeconds ?? null,
    skipHours: schedule?.skipHours ?? [],
    skipDays: schedule?.skipDays ?? [],
  }
}

/**
 * For how much longer an answer counts as fresh (RFC 9111, 4.2): `max-age` before `Expires`, less the time it has spent on the
 * way. Null where it says nothing, something unreadable, or that it is not to be kept at all.
 */
function freshSeconds(headers: OutboundAnswer['headers'], now: Date): number | null {
  const control = (headers['cache-control'] ?? '').toLowerCase()
  if (/(?:^|[\s,])no-(?:store|cache)(?:$|[\s,=;])/.test(control)) return null
  const age = /^\s*\d{1,10}\s*$/.test(headers.age ?? '') ? Number(headers.age) : 0
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1]
  if (maxAge !== undefined) return positive(Number(maxAge) - age)
  // `Expires: 0` and the like mean the past.
  const expires = /[a-z]/i.test(headers.expires ?? '') ? Date.parse(headers.expires ?? '') : Number.NaN
  if (Number.isNaN(expires)) return null
  // By the server's own clock, where it tells it: only the difference counts.
  const sent = Date.parse(headers.date ?? '')
  const from = Number.isNaN(sent) ? now.getTime() : sent
  return positive(Math.round((expires - from) / 1000) - age)
}

function positive(seconds: number): number | null {
  return seconds > 0 ? seconds : null
}
