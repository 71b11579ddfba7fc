import { expect, test } from 'vitest'
import { failuresAfter, type PlannedSource, type PolledSource, planPoll } from './plan-poll.ts'

const now = new Date('2026-03-02T12:30:00Z')
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const middle = () => 0.5
const silent = { freshSeconds: null, ttlSeconds: null, updateSeconds: null, skipHours: [], skipDays: [] }

const plan = (source: Partial<PlannedSource>, polled: Partial<PolledSource>, random = middle) => {
  const { nextPollAt, ...rest } = planPoll(
    {
      automatic: true,
      intervalSeconds: 3600,
      failures: 0,
      askedAt: null,
      failingSince: null,
      heardAt: new Date(now.getTime() - day),
      seenAt: [],
      ...source,
    },
    { outcome: 'unchanged', fresh: 0, ...polled },
    now,
    random,
  )
  return { inMs: nextPollAt.getTime() - now.getTime(), at: nextPollAt.toISOString(), ...rest }
}

/** Items first seen so many minutes before now, the last of them now. */
const seen = (...minutesAgo: number[]) => minutesAgo.map((ago) => new Date(now.getTime() - ago * minute))

test('a source is asked twice within the usual gap between its items', () => {
  const everyTwoHours = seen(1200, 1080, 960, 840, 720, 600, 480, 360, 240, 120, 0)
  expect(plan({ intervalSeconds: 7200, seenAt: everyTwoHours }, { outcome: 'items', fresh: 1 })).toMatchObject({
    intervalSeconds: 3600,
    because: 'rhythm',
  })
})

test('news of a source halves its interval, and a poll without news makes it half as long again', () => {
  expect(plan({}, { outcome: 'items', fresh: 3 }).intervalSeconds).toBe(1800)
  expect(plan({}, { outcome: 'items', fresh: 0 }).intervalSeconds).toBe(5400)
  expect(plan({}, { outcome: 'unchanged' }).intervalSeconds).toBe(5400)
})

test('somebody who asks again and again makes no source slower', () => {
  const asked = { intervalSeconds: 900, heardAt: new Date(now.getTime() - 2 * minute) }
  expect(plan(asked, {}).intervalSeconds).toBe(900)
  expect(plan(asked, { outcome: 'items', fresh: 1 }).intervalSeconds).toBe(450)
})

test('no rhythm is shorter than five minutes or longer than a day', () => {
  expect(plan({ intervalSeconds: 400 }, { outcome: 'items', fresh: 9 }).intervalSeconds).toBe(300)
  expect(plan({ intervalSeconds: 80_000 }, {}).intervalSeconds).toBe(86_400)
})

test('one burst of items does not make a slow source a quick one', () => {
  const daily = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((days) => days * 1440)
  const { intervalSeconds } = plan(
    { intervalSeconds: 86_400, seenAt: seen(...daily, 0, 0, 0) },
    { outcome: 'items', fresh: 3 },
  )
  expect(intervalSeconds).toBe(43_200)
})

test('what stood in a feed at the first look tells of no rhythm', () => {
  const first = { heardAt: null, intervalSeconds: 900, seenAt: seen(...Array(20).fill(0)) }
  expect(plan(first, { outcome: 'items', fresh: 20 })).toMatchObject({ intervalSeconds: 900, because: 'starting' })
  const weekly = { ...silent, updateSeconds: 7200 }
  expect(plan(first, { outcome: 'items', fresh: 20, hints: weekly }).intervalSeconds).toBe(7200)
  // Later on its own word on how often it writes counts for nothing.
  expect(plan({}, { outcome: 'items', fresh: 1, hints: weekly }).intervalSeconds).toBe(1800)
})

test('what the publisher says of freshness only makes a pause longer, and within reason', () => {
  const hinted = (hints: { ttlSeconds?: number; freshSeconds?: number }, source = {}) => {
    const { inMs, because } = plan(source, { hints: { ...silent, ...hints } }, () => 0)
    return { minutes: Math.round(inMs / minute), because }
  }
  expect(hinted({ ttlSeconds: 7200 })).toEqual({ minutes: 120, because: 'ttl' })
  expect(hinted({ ttlSeconds: 60, freshSeconds: 60 })).toEqual({ minutes: 81, because: 'rhythm' })
  expect(hinted({ ttlSeconds: 999_999_999 })).toEqual({ minutes: 1440, because: 'ttl' })
  expect(hinted({ freshSeconds: 999_999_999 })).toEqual({ minutes: 360, because: 'freshness' })
  // Who sets an interval means it.
  expect(hinted({ ttlSeconds: 86_400, freshSeconds: 20_000 }, { automatic: false })).toEqual({
    minutes: 54,
    because: 'fixed',
  })
})

test('nobody is asked at an hour or on a day at which they do not want it, however often somebody set', () => {
  const skipped = { hints: { ...silent, skipHours: [13, 14], skipDays: [2] } }
  const source = { automatic: false, intervalSeconds: 3600 }
  expect(plan(source, skipped, () => 0.5).at).toBe('2026-03-02T15:05:00.000Z')
  expect(plan(source, skipped)).toMatchObject({ because: 'skip_hours' })
  const monday = { hints: { ...silent, skipDays: [1, 2] } }
  expect(plan(source, monday, () => 0).at).toBe('2026-03-04T00:00:00.000Z')
  const never = { hints: { ...silent, skipHours: Array.from({ length: 24 }, (_, at) => at) } }
  expect(plan(source, never).inMs).toBe(hour)
})

test('sources that were added together drift apart', () => {
  const fixed = { automatic: false, intervalSeconds: 1000 }
  expect([0, 0.5, 0.999].map((random) => Math.round(plan(fixed, {}, () => random).inMs / 1000))).toEqual([
    900, 1000, 1100,
  ])
})

test('a source that fails is asked less and less, never sooner than usual, and at least once a day', () => {
  const failed = (failures: number, random: number) =>
    Math.round(plan({ failures, intervalSeconds: 900 }, { outcome: 'failed' }, () => random).inMs / minute)
  expect([0, 1, 2, 3].map((failures) => failed(failures, 0.9999))).toEqual([30, 60, 120, 240])
  expect([0, 1, 2, 30, 5000].map((failures) => failed(failures, 0))).toEqual([15, 15, 15, 15, 15])
  expect([20, 5000].map((failures) => failed(failures, 0.9999))).toEqual([1440, 1440])
  expect(plan({ failures: 4 }, { outcome: 'failed' })).toMatchObject({ because: 'back_off', intervalSeconds: 3600 })
})

test('somebody who asks a failing source again and again makes no pause of it longer', () => {
  const since = (minutes: number) => new Date(now.getTime() - minutes * minute)
  const failed = (askedAt: Date) =>
    plan({ failures: 2, askedAt, intervalSeconds: 900 }, { outcome: 'failed' }, () => 0.9999).inMs / minute
  expect(Math.round(failed(since(1)))).toBe(60)
  expect(Math.round(failed(since(60)))).toBe(120)
  const source = { askedAt: since(1), intervalSeconds: 900 }
  expect([0, 1, 2].map((failures) => failuresAfter({ ...source, failures }, now))).toEqual([1, 1, 2])
})

test('a source that has failed for two weeks is asked once a day for ever', () => {
  for (const days of [14, 100, 4000])
    for (const random of [0, 0.5, 0.999]) {
      const failingSince = new Date(now.getTime() - days * day)
      const { inMs, because } = plan({ failures: days, failingSince }, { outcome: 'failed' }, () => random)
      expect(because).toBe('daily_probe')
      expect(Math.abs(inMs - day)).toBeLessThanOrEqual(day / 10)
    }
})

test('a server that asks for patience gets it, between a minute and a day', () => {
  const throttled = (ms: number) =>
    plan({ automatic: false }, { outcome: 'throttled', retryAfter: new Date(now.getTime() + ms) })
  expect(throttled(1000).inMs).toBe(minute)
  expect(throttled(2 * hour)).toMatchObject({ inMs: 2 * hour, because: 'asked_to_wait', intervalSeconds: 3600 })
  expect(throttled(99 * day).inMs).toBe(day)
})

test('what says that it is gone is asked again a day later', () => {
  const { inMs, because } = plan({}, { outcome: 'failed', status: 410 }, () => 0)
  expect({ inMs, because }).toEqual({ inMs: day, because: 'gone_once' })
})
