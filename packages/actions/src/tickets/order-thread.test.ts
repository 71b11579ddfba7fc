import { expect, test } from 'vitest'
import { orderThread } from './order-thread.ts'

const said = (
  id: number,
  parentId: number | null,
  relation: 'here' | 'parent' | 'reply' | 'beside' = 'reply',
  minute = id,
) => ({ id, parentId, relation, at: new Date(Date.UTC(2026, 2, 2, 8, minute)) })

const told = (entries: Parameters<typeof orderThread>[0]) =>
  orderThread(entries).map(({ entry, depth }) => [entry.id, depth])

test('a conversation is read from above: each answer below what it answers, the older first', () => {
  const entries = [
    said(5, 2),
    said(4, 2),
    said(2, 1, 'here'),
    said(1, null, 'parent'),
    said(3, 1, 'beside'),
    said(6, 4),
  ]
  expect(told(entries)).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
    [6, 3],
    [5, 2],
    [3, 1],
  ])
})

test('what is heard before what it answers stands below it all the same, and what answers nothing that is known below the ticket', () => {
  expect(told([said(9, null, 'here', 5), said(2, 9, 'reply', 9), said(7, null, 'reply', 7)])).toEqual([
    [9, 0],
    [7, 1],
    [2, 1],
  ])
})
