import { readFilter, writeFilter } from '@echolot/domain'
import { expect, test } from 'vitest'
import { newCondition, newGroup, toDraft, toExpression } from './draft.ts'

test.each(['', 'late:yes', '-late:yes', 'late:yes (channel:press | -(label:Lob state:open))', '-(late:yes | note:no)'])(
  'the builder changes nothing of "%s" that nobody touched',
  (text) => {
    expect(writeFilter(toExpression(toDraft(readFilter(text))))).toBe(text)
  },
)

test('a row without a value, and a group without rows, narrow nothing', () => {
  const draft = newGroup('all', [newCondition('label'), newCondition('text'), newGroup('any'), newCondition('late')])
  expect(writeFilter(toExpression(draft))).toBe('late:yes')
})
