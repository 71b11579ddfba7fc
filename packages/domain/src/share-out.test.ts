import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Sharer, shareOut } from './share-out.ts'

const waiting = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1, heldBy: [] }))
const free = (id: number, turn = 0, open = 0): Sharer => ({ id, open, turn })

test('the oldest goes to whoever had no turn for longest, and on in turn', () => {
  const shares = shareOut(waiting(4), [free(1, 5), free(2, 3), free(3)], 10)
  expect(shares.map(({ personId }) => personId)).toEqual([3, 2, 1, 3])
  expect(shares[3]).toEqual({ ticketId: 4, personId: 3, open: 1 })
})

test('who has as many open as they may gets none, and what nobody has room for waits', () => {
  const shares = shareOut(waiting(5), [free(1, 0, 2), free(2, 1)], 2)
  expect(shares.map(({ ticketId, personId }) => [ticketId, personId])).toEqual([
    [1, 2],
    [2, 2],
  ])
})

test('nobody is given again what they gave back, and the next ticket does not wait for it', () => {
  const shares = shareOut(
    [
      { id: 1, heldBy: [1, 2] },
      { id: 2, heldBy: [1] },
    ],
    [free(1), free(2)],
    5,
  )
  expect(shares).toEqual([{ ticketId: 2, personId: 2, open: 0 }])
})

test('whatever the load, nobody gets more than they may, and turns differ by one among those with room', () => {
  const sharers = fc.uniqueArray(fc.record({ id: fc.nat(20), open: fc.nat(8), turn: fc.nat(9) }), {
    selector: ({ id }) => id,
  })
  fc.assert(
    fc.property(fc.nat(40), sharers, fc.integer({ min: 1, max: 8 }), (count, people, capacity) => {
      const shares = shareOut(waiting(count), people, capacity)
      const room = people.reduce((sum, { open }) => sum + Math.max(0, capacity - open), 0)
      expect(shares).toHaveLength(Math.min(count, room))
      const given = (id: number) => shares.filter(({ personId }) => personId === id).length
      for (const { id, open } of people) expect(given(id)).toBeLessThanOrEqual(Math.max(0, capacity - open))
      // Who still has room has had no less than one turn fewer than anybody.
      const most = Math.max(0, ...people.map(({ id }) => given(id)))
      for (const { id, open } of people)
        if (open + given(id) < capacity) expect(given(id)).toBeGreaterThanOrEqual(most - 1)
    }),
  )
})
