import { expect, test } from 'vitest'
import { inWordsFound } from './words-found.ts'

const because = [
  { kind: 'rule' as const, text: 'The rule "Complaints" takes this.', ruleId: '1' },
  { kind: 'term' as const, text: 'The text contains "Retoure*".', value: 'Retoure*' },
  { kind: 'term' as const, text: 'The text contains "warte ich".', value: 'warte ich' },
]

test('a ticket tells the words that a rule found, and its pattern once they are erased', () => {
  const told = inWordsFound(because, { title: null, text: 'Seit Tagen warte ich auf das Label für meine Retouren.' })
  expect(told.map(({ value }) => value)).toEqual([undefined, 'Retouren', 'warte ich'])
  expect(told[1]?.text).toBe('The text says "Retouren".')
  expect(inWordsFound(because, { title: null, text: null })).toEqual(because)
})
