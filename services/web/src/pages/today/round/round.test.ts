import { expect, test } from 'vitest'
import { ticketRowOf } from '../../queue/ticket-row-of.ts'
import { aboutMs, beginRound, decide, nextAfter, paceOf, standingOf, undecide } from './round.ts'

const rows = (...ids: number[]) => ids.map((id) => ticketRowOf({ id }))
const minute = 60_000
const asOf = new Date(5 * minute).toISOString()
const ids = (left: readonly { id: number }[]) => left.map(({ id }) => id)

test('what arrives does not lengthen a round, and is counted', () => {
  const round = beginRound({ rows: rows(1, 2, 3), others: [4] }, 0)
  // The fourth was known; the fifth is due before all others.
  const { left, fresh, besides } = standingOf(round, { asOf, rows: rows(5, 1, 2, 3), others: [4, 6] })
  expect(ids(left)).toEqual([1, 2, 3])
  expect(fresh).toBe(2)
  expect(besides).toBe(3)
})

test('a round gets shorter by what is decided, here or by a colleague, and by what is on its way', () => {
  const round = decide(beginRound({ rows: rows(1, 2, 3, 4), others: [] }, 0), 1, minute)
  const now = [...rows(1, 3), ticketRowOf({ id: 4, outgoing: 'queued' })]
  expect(ids(standingOf(round, { asOf, rows: now, others: [] }).left)).toEqual([3])
  expect(ids(standingOf(undecide(round, 1), { asOf, rows: now, others: [] }).left)).toEqual([1, 3])
})

test('what was passed on and is still its reader’s waits besides, once the server has said so', () => {
  const passed = decide(beginRound({ rows: rows(1, 2), others: [] }, 0), 1, 4 * minute)
  const waits = { rows: rows(1, 2), others: [] }
  expect(standingOf(passed, { ...waits, asOf: new Date(3 * minute).toISOString() }).besides).toBe(0)
  expect(standingOf(passed, { ...waits, asOf })).toMatchObject({ besides: 1, fresh: 0, left: [{ id: 2 }] })
})

test('after the last one it goes on with what was passed over', () => {
  const round = beginRound({ rows: rows(1, 2, 3), others: [] }, 0)
  expect(nextAfter(round, rows(1, 2, 3), 2)).toBe(3)
  expect(nextAfter(round, rows(1, 3), 3)).toBe(1)
  expect(nextAfter(round, rows(3), 3)).toBeNull()
})

test('the pace is known after three decisions, and a break is none', () => {
  const begun = beginRound({ rows: rows(1, 2, 3, 4, 5), others: [] }, 0)
  const two = decide(decide(begun, 1, 2 * minute), 2, 4 * minute)
  expect(paceOf(two)).toBeNull()
  const break_ = decide(two, 3, 64 * minute)
  expect(paceOf(break_)).toBeNull()
  expect(paceOf(decide(break_, 4, 66 * minute))).toBe(2 * minute)
})

test('an estimate is no more exact than it can be', () => {
  expect(aboutMs(1, 10_000)).toBe(minute)
  expect(aboutMs(7, 2.2 * minute)).toBe(15 * minute)
  expect(aboutMs(30, 4 * minute)).toBe(120 * minute)
})
