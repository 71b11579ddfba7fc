import type { NextDue } from '@echolot/db'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenDue } from './when-due.ts'

const start = Date.parse('2026-03-02T09:00:00Z')
const nothing = {
  pollAt: null,
  markAt: null,
  staleAt: null,
  wakeAt: null,
  claimedAt: null,
  askedUntil: null,
  sendAt: null,
  hubAt: null,
  pictureAt: null,
  messageAt: null,
  digestAt: null,
}

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A database whose clock runs with the test's, `aheadMs` before it, and says what is planned; and what was done about it. */
function due(planned: Partial<NextDue> = {}) {
  const world = {
    planned,
    aheadMs: 0,
    absences: [] as number[],
    looks: 0,
    late: [] as number[],
    polls: 0,
    failures: [] as string[],
    fail: false,
  }
  const loop = whenDue({
    async look() {
      world.looks += 1
      if (world.fail) throw new Error('away')
      return { ...nothing, ...world.planned, now: new Date(Date.now() + world.aheadMs) }
    },
    async afterAbsence() {
      world.absences.push(Date.now() - start)
      if (world.fail) throw new Error('away')
    },
    sweeps: [
      {
        name: 'poll',
        dueAt: ({ pollAt }) => pollAt,
        async sweep() {
          world.polls += 1
          await new Promise(() => {})
        },
      },
      {
        name: 'late',
        dueAt: ({ markAt }) => markAt,
        async sweep() {
          world.late.push(Date.now() - start)
          world.planned = { ...world.planned, markAt: null }
        },
      },
    ],
    onFailure: (name) => world.failures.push(name),
  })
  return { world, loop }
}

const at = (ms: number) => new Date(start + ms)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('what is planned is done at its instant, not before and not at the next round', async () => {
  const { world } = due({ markAt: at(1_234) })
  await pass(10_000)
  expect(world.late).toEqual([1_235])
})

test('while nothing is planned the database is asked one thing every two seconds', async () => {
  const { world } = due()
  await pass(60_000)
  expect(world.looks).toBeLessThanOrEqual(31)
  expect(world.late).toEqual([])
})

test('what was planned by somebody else meanwhile, or is due because a clock was set, is done within two seconds', async () => {
  const { world } = due()
  await pass(500)
  world.planned = { markAt: at(700) }
  await pass(2_000)
  expect(world.late).toHaveLength(1)
  world.planned = { markAt: at(3_600_000) }
  await pass(2_000)
  world.aheadMs = 3_600_000
  await pass(2_000)
  expect(world.late).toHaveLength(2)
})

test('who changed something may have it looked at now', async () => {
  const { world, loop } = due()
  await pass(100)
  world.planned = { markAt: at(0) }
  loop.look()
  await pass(0)
  expect(world.late).toEqual([100])
})

test('a sweep that hangs holds up no other, and is not begun again beside itself', async () => {
  const { world } = due({ pollAt: at(0), markAt: at(4_000) })
  await pass(10_000)
  expect(world.polls).toBe(1)
  expect(world.late).toEqual([4_001])
})

test('a database that is away is said, and asked again', async () => {
  const { world } = due({ markAt: at(3_000) })
  world.fail = true
  await pass(5_000)
  expect(world.failures).toContain('see what is due')
  world.fail = false
  await pass(2_000)
  expect(world.late).toHaveLength(1)
})

test('before the first sweep, and where nobody looked for a while or the clock was set, what an absence left comes first', async () => {
  const { world } = due({ pollAt: at(0) })
  expect({ absences: world.absences, polls: world.polls }).toEqual({ absences: [], polls: 0 })
  await pass(20_000)
  expect(world).toMatchObject({ absences: [0], polls: 1 })
  world.aheadMs = 90_000_000
  await pass(2_000)
  world.aheadMs = 0
  await pass(2_000)
  expect(world.absences).toHaveLength(3)
  world.fail = true
  await pass(60_000)
  world.fail = false
  await pass(4_000)
  expect(world.absences).toHaveLength(4)
  await pass(60_000)
  expect(world.absences).toHaveLength(4)
})

test('what an absence left is tried again until it is in order, and nothing is swept before', async () => {
  const { world } = due({ markAt: at(0) })
  world.fail = true
  await pass(10_000)
  expect(world.late).toEqual([])
  world.fail = false
  await pass(2_000)
  expect(world.late).toHaveLength(1)
})

test('after its stop nothing is asked or done any more', async () => {
  const { world, loop } = due({ markAt: at(3_000) })
  await pass(100)
  await loop.stop()
  const { looks } = world
  await pass(10_000)
  expect(world).toMatchObject({ looks, late: [] })
})
