import { expect, test } from 'vitest'
import { bracketed } from './bracketed.ts'
import { parseQuery } from './parse-query.ts'

test.each([
  ['a AND b OR c', '(a AND b) OR c'],
  ['a OR b AND c OR d', 'a OR (b AND c) OR d'],
  ['a NOT b', 'a AND NOT b'],
  ['a OR b NOT c', 'a OR (b AND NOT c)'],
  ['x AND (a UND b ODER "c d" NICHT e)', 'x AND ((a UND b) ODER ("c d" AND NICHT e))'],
  ['a AND b OR (c AND d OR e)', '(a AND b) OR ((c AND d) OR e)'],
  ['foo:bar OR a,b OR W/5', '"foo:bar" OR "a,b" OR "W/5"'],
  ['"Mu* x" OR y', '"Mu* x" OR y'],
  ['a AND b', 'a AND b'],
  ['a b', 'a b'],
  ['(a', '(a'],
  ['a AND $nobody', 'a AND $nobody'],
  ['', ''],
])('%s becomes %s', (typed, expected) => {
  expect(bracketed(typed)).toBe(expected)
})

test('a watch of the greatest length is rewritten', () => {
  const long = `x OR (${'a AND b OR '.repeat(1_300)}c)`
  expect(parseQuery(bracketed(long)).problems).toEqual([])
  const deep = `${'(a AND b OR '.repeat(45)}c${')'.repeat(45)}`
  expect(parseQuery(bracketed(deep)).problems).toEqual([])
})
