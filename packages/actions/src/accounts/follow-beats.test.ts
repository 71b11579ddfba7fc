import type { HeartbeatRow } from '@echolot/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followBeats } from './follow-beats.ts'
import { followPosts } from './follow-posts.ts'

const dayMs = 86_400_000
const day = (n: number, hour = 0) => new Date(Date.UTC(2026, 2, n, hour))
const versions = [{ calendarId: 1, version: 1 }]
/** Every so many days, to the hour. */
const every = (days: number | null) => (post: Date) =>
  days === null ? null : { dueAt: new Date(post.getTime() + days * dayMs), calendarVersions: versions }
const account = {
  ...{ accountId: 7, departmentId: 'service', channel: 'blog', goal: null },
  ...{ everyDays: 7 as number | null, post: day(1), wasKnown: false, staleAt: null as Date | null },
}
const told = (beats: readonly HeartbeatRow[]) =>
  beats.map(({ number, state, startReason, startedAt, stoppedAt, voidReason, dueAt, announcedAt }) => [
    ...[number, state, voidReason ?? startReason, startedAt.getUTCDate(), stoppedAt?.getUTCDate() ?? null],
    ...[dueAt.getUTCDate(), announcedAt?.getUTCDate() ?? null],
  ])

test('each post ends one heartbeat and begins the next, and what was late while nobody looked is announced now', () => {
  const beats = followBeats(null, account, [day(10), day(12)], every(7), day(13))
  expect(told(beats)).toEqual([
    [1, 'stopped', 'first_known', 1, 10, 8, 13],
    [2, 'stopped', 'posted', 10, 12, 17, null],
    [3, 'running', 'posted', 12, null, 19, null],
  ])
})

test('another rhythm makes the one that runs void and counts anew from the same post; none at all, and none runs', () => {
  const [running = null] = followBeats(null, account, [], every(7), day(2))
  const changed = followBeats(running, { ...account, everyDays: 9 }, [], every(9), day(3))
  expect(told(changed)).toEqual([
    [1, 'void', 'rhythm_changed', 1, 3, 8, null],
    [2, 'running', 'rhythm_changed', 1, null, 10, null],
  ])
  const [none] = followBeats(running, { ...account, everyDays: null }, [], every(null), day(4))
  expect(none).toMatchObject({ state: 'void', voidReason: 'rhythm_taken_away', stoppedAt: day(4), stopChannel: 'blog' })
  expect(told(followBeats(none ?? null, account, [], every(7), day(5)))).toEqual([
    [2, 'running', 'rhythm_set', 1, null, 8, null],
  ])
})

test('one that is stale in the old rhythm and in the new one was announced once', () => {
  const [running = null] = followBeats(null, { ...account, staleAt: day(8) }, [], every(7), day(9))
  expect(running?.announcedAt).toEqual(day(9))
  const stale = { ...account, everyDays: 8, staleAt: day(9) }
  expect(followBeats(running, stale, [], every(8), day(11)).map(({ announcedAt }) => announcedAt)).toEqual([
    day(9),
    day(9),
  ])
})

test('another calendar moves the due time of the one that runs; one without a business day makes it void until there is one', () => {
  const [running = null] = followBeats(null, account, [], every(7), day(2))
  expect(told(followBeats(running, account, [], every(8), day(3)))).toEqual([
    [1, 'running', 'first_known', 1, null, 9, null],
  ])
  const [closed] = followBeats(running, account, [], () => null, day(3))
  expect(closed).toMatchObject({ state: 'void', voidReason: 'no_business_day' })
  expect(told(followBeats(closed ?? null, account, [], every(7), day(4)))).toEqual([
    [2, 'running', 'days_again', 1, null, 8, null],
  ])
})

test('posts that are heard elsewhere begin a heartbeat of their own, and dimensions are those of the beginning and of the end', () => {
  const [running = null] = followBeats(null, account, [], every(7), day(2))
  const moved = { ...account, post: day(3), channel: 'LinkedIn', departmentId: 'pr' }
  const [before, after] = followBeats(running, moved, [], every(7), day(4))
  expect(before).toMatchObject({
    ...{ state: 'void', voidReason: 'feed_changed', channel: 'blog', stopChannel: 'LinkedIn' },
    ...{ departmentId: 'service', stopDepartmentId: 'pr' },
  })
  expect(after).toMatchObject({ number: 2, startReason: 'feed_changed', channel: 'LinkedIn', stopChannel: null })
})

test('whatever is posted and however often we look: the last one runs from the last post with the due time of its account, and was announced if and only if that is stale', () => {
  const happening = fc.record({
    hours: fc.integer({ min: 1, max: 400 }),
    posts: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 3 }),
    days: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 4 }),
    swept: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 12 }), (happenings) => {
      let now = day(2).getTime()
      let heartbeat: ReturnType<typeof followPosts>['heartbeat'] = { lastPostAt: day(1), dueAt: null, staleAt: null }
      const kept = new Map<number, HeartbeatRow>()
      for (const { hours, posts, days, swept } of happenings) {
        now += hours * 3_600_000
        const last = kept.get(kept.size) ?? null
        const post = heartbeat.lastPostAt ?? day(1)
        const since = posts
          .map((hour) => new Date(now - hour * 3_600_000))
          .filter((at) => at > post)
          .sort((a, b) => a.getTime() - b.getTime())
        const count = every(days)
        heartbeat = followPosts(heartbeat, since, (at) => count(at)?.dueAt ?? null, new Date(now)).heartbeat
        const { staleAt } = heartbeat
        const beats = followBeats(last, { ...account, everyDays: days, post, staleAt }, since, count, new Date(now))
        for (const beat of beats) {
          const before = kept.get(beat.number)
          expect(before === undefined || before.state === 'running').toBe(true)
          kept.set(beat.number, beat)
        }
        // As the sweep announces it.
        const running = kept.get(kept.size)
        if (swept && heartbeat.dueAt !== null && heartbeat.dueAt.getTime() < now && running !== undefined) {
          heartbeat.staleAt = heartbeat.dueAt
          kept.set(kept.size, { ...running, announcedAt: running.announcedAt ?? new Date(now) })
        }
        const all = [...kept.values()]
        expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1))
        const [runs, ...others] = all.filter(({ state }) => state === 'running')
        expect(others).toEqual([])
        expect(runs?.startedAt ?? null).toEqual(heartbeat.dueAt === null ? null : heartbeat.lastPostAt)
        expect(runs?.dueAt ?? null).toEqual(heartbeat.dueAt)
        expect(runs?.announcedAt !== null && runs !== undefined).toBe(heartbeat.staleAt !== null)
        for (const [index, beat] of all.entries()) {
          if (index > 0 && beat.startReason === 'posted') expect(beat.startedAt).toEqual(all[index - 1]?.stoppedAt)
          // What ended after its due time was announced, once.
          if (beat.state === 'stopped' && beat.stoppedAt !== null && beat.stoppedAt > beat.dueAt)
            expect(beat.announcedAt).not.toBeNull()
        }
      }
    }),
  )
})
