import type { TicketRow } from '@echolot/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HeldList, holdOrder, without } from './hold-order.ts'
import { ticketRowOf } from './ticket-row-of.ts'

const ticket = (id: number, more: Partial<TicketRow> = {}) => ticketRowOf({ id, ...more })
const tickets = (...ids: number[]) => ids.map((id) => ticket(id))
const ids = (list: HeldList) => list.rows.map(({ row }) => row.id)

test('the first answer is shown as it is', () => {
  expect(ids(holdOrder(null, 'waiting', tickets(3, 1, 2), false))).toEqual([3, 1, 2])
})

test('a new ticket that would push in between waits and is counted', () => {
  const list = holdOrder(holdOrder(null, 'waiting', tickets(1, 2), false), 'waiting', tickets(1, 9, 2), false)
  expect(ids(list)).toEqual([1, 2])
  expect(list.fresh).toBe(1)
})

test('a new ticket at the end is added there', () => {
  const list = holdOrder(holdOrder(null, 'waiting', tickets(1, 2), false), 'waiting', tickets(1, 2, 9), false)
  expect(ids(list)).toEqual([1, 2, 9])
  expect(list.fresh).toBe(0)
})

test('a ticket that somebody else dealt with stays in its place and says so', () => {
  const list = holdOrder(holdOrder(null, 'waiting', tickets(1, 2, 3), false), 'waiting', tickets(1, 3), false)
  expect(list.rows.map(({ row, gone }) => [row.id, gone])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ])
})

test('a ticket beyond what the server told is not gone', () => {
  const list = holdOrder(holdOrder(null, 'waiting', tickets(1, 2, 3), true), 'waiting', tickets(9, 1, 2), true)
  expect(list.rows.at(-1)).toMatchObject({ row: { id: 3 }, gone: false })
})

test('a shown ticket takes its new facts where it stands', () => {
  const before = holdOrder(null, 'waiting', tickets(1, 2), false)
  const list = holdOrder(before, 'waiting', [ticket(2, { state: 'assigned' }), ticket(1)], false)
  expect(ids(list)).toEqual([1, 2])
  expect(list.rows[1]?.row.state).toBe('assigned')
})

test('a shown ticket that is due elsewhere now stays where it is, and the list says that it can be sorted again', () => {
  const before = holdOrder(null, 'waiting', tickets(1, 2, 3), false)
  expect(before.moved).toBe(false)
  const list = holdOrder(before, 'waiting', [ticket(3, { late: true }), ...tickets(1, 2)], false)
  expect(ids(list)).toEqual([1, 2, 3])
  expect(list).toMatchObject({ moved: true, fresh: 0 })
  // Neither what is new, nor what has left the list, nor what came at its end is out of place.
  expect(holdOrder(before, 'waiting', tickets(1, 9, 3, 8), false).moved).toBe(false)
  // Once it is where it was, there is nothing to sort.
  expect(holdOrder(list, 'waiting', tickets(1, 2, 3), false).moved).toBe(false)
})

test('another view begins anew', () => {
  expect(ids(holdOrder(holdOrder(null, 'waiting', tickets(1, 2), false), 'late', tickets(2, 1), false))).toEqual([2, 1])
})

test('what its reader dealt with leaves at once', () => {
  expect(ids(without(holdOrder(null, 'waiting', tickets(1, 2), false), 1))).toEqual([2])
})

test('whatever arrives, what is shown never changes its order', () => {
  const answer = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 })
  fc.assert(
    fc.property(answer, fc.array(answer), fc.boolean(), (first, later, hasMore) => {
      let list = holdOrder(null, 'waiting', tickets(...first), hasMore)
      for (const next of later) {
        const before = ids(list)
        list = holdOrder(list, 'waiting', tickets(...next), hasMore)
        // Where nothing shown is left at all, the list begins anew.
        if (before.some((id) => next.includes(id))) expect(ids(list).slice(0, before.length)).toEqual(before)
        expect(new Set(ids(list)).size).toBe(ids(list).length)
      }
    }),
  )
})
