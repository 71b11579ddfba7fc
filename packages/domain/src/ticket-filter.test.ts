import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyExpression } from '../test/any-expression.ts'
import { Refusal } from './refusal.ts'
import { readFilter, simplify, writeFilter } from './ticket-filter.ts'

test('a filter reads as it is written in an address', () => {
  expect(readFilter('state:open,assigned late:yes (channel:press | -label:"Lob, ""sehr""") waiting:>4h')).toEqual({
    all: [
      { field: 'state', is: ['open', 'assigned'] },
      { field: 'late', is: true },
      { any: [{ field: 'channel', is: ['press'] }, { not: { field: 'label', is: ['Lob, "sehr"'] } }] },
      { field: 'waiting', overMinutes: 240 },
    ],
  })
  expect(writeFilter({ all: [{ field: 'late', is: true }, { any: [] }] })).toBe('late:yes')
  expect(readFilter('')).toEqual({ all: [] })
})

test.each([
  ['priority:hgih', 'cannot say "priority:hgih": it is one of low, normal, high, urgent.'],
  ['colour:red', 'there is no field "colour"; there are state,'],
  ['late:maybe', 'cannot say "late:maybe": it is yes or no.'],
  ['assignee:Nora', 'it is me, nobody or a number.'],
  ['due:<tomorrow', 'an instant is written like 2026-11-20T10:00:00Z.'],
  ['waiting:>long', 'a duration is written like 30m, 4h, 2d or 1w'],
  ['copies:many', 'it is a number such as >3.'],
  ['(late:yes', 'a parenthesis is not closed.'],
  ['late', '"late" stands where a field and a colon should'],
  ['late:yes)', '")" stands where'],
  ['((((((((late:yes))))))))', 'groups may lie 6 deep.'],
])('%s is refused with what would be right', (text, sentence) => {
  expect(() => readFilter(text)).toThrow(Refusal)
  expect(() => readFilter(text)).toThrow(sentence)
})

test('whatever is written is read again as the same', () => {
  fc.assert(
    fc.property(anyExpression(), (filter) => {
      expect(readFilter(writeFilter(filter))).toEqual(simplify(filter))
    }),
  )
})

test('whatever is typed is read or refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        readFilter(text)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }),
  )
})
