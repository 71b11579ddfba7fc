import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { readSimple, type SimpleWatch, writeSimple } from './simple-watch.ts'

const nothing: SimpleWatch = { brand: [], must: [], may: [], mustNot: [] }

describe('the simple mode writes the language', () => {
  test.each<[Partial<SimpleWatch>, string]>([
    [{ brand: ['Muster'] }, 'Muster'],
    [{ brand: ['Muster', 'Muster Werk'] }, 'Muster OR "Muster Werk"'],
    [{ brand: ['Muster'], must: ['Paket'] }, 'Muster AND Paket'],
    [
      { brand: ['Muster', 'muster.de'], must: ['Paket', 'kam nicht an'] },
      '(Muster OR muster.de) AND Paket AND "kam nicht an"',
    ],
    [{ brand: ['Muster'], may: ['Paket'] }, 'Muster AND (Paket)'],
    [{ brand: ['Muster'], may: ['Paket', '#versand'] }, 'Muster AND (Paket OR #versand)'],
    [{ brand: ['Muster'], mustNot: ['Mann'] }, 'Muster AND NOT Mann'],
    [
      { brand: ['Muster', 'Werk'], mustNot: ['Max Mustermann', '$noise.jobs'] },
      '(Muster OR Werk) AND NOT ("Max Mustermann" OR $noise.jobs)',
    ],
    [{ brand: ['AND', 'foo:bar', 'Mu*'] }, '"AND" OR "foo:bar" OR "Mu"'],
    [{ brand: [' Muster ', '', '-'], mustNot: ['  '] }, 'Muster'],
    [{}, ''],
  ])('%j is %s', (simple, typed) => expect(writeSimple({ ...nothing, ...simple })).toBe(typed))

  const word = fc.constantFrom(
    'Muster',
    'muster.de',
    '#tag',
    '@muster',
    'muster*',
    '$noise.jobs',
    '{BT}',
    '~muster',
    'AND',
    'C++',
    'AT&T',
    '$SAP',
    'title:x',
  )
  const entry = fc.oneof(
    word,
    fc.tuple(word, word).map((two) => two.join(' ')),
  )
  const lists = fc.record({
    brand: fc.array(entry, { minLength: 1, maxLength: 4 }),
    must: fc.array(entry, { maxLength: 3 }),
    may: fc.array(entry, { maxLength: 3 }),
    mustNot: fc.array(entry, { maxLength: 4 }),
  })

  test('and reads back what it wrote', () => {
    fc.assert(
      fc.property(lists, (simple) => {
        const typed = writeSimple(simple)
        expect(parseQuery(typed).problems).toEqual([])
        expect(readSimple(typed)).toEqual(simple)
      }),
    )
  })

  test('whatever is filled in, what is read is what would be written', () => {
    const any = fc.array(fc.oneof(entry, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.record({ brand: any, must: any, may: any, mustNot: any }), (simple) => {
        const once = readSimple(writeSimple(simple))
        if (once !== null) expect(readSimple(writeSimple(once))).toEqual(once)
      }),
    )
  })
})

test.each([
  'Muster NEAR/3 Paket',
  'title:Muster',
  'Muster AND lang:de',
  'Muster AND (a OR b) AND (c OR d)',
  '(Muster AND a) OR b',
  'Muster AND NOT (a AND b)',
  'Muster OR (Werk AND b)',
  '"#muster"',
  'NOT Muster',
  'Muster Paket',
])('%s says more than the simple mode can', (typed) => expect(readSimple(typed)).toBeNull())

test.each([
  ['Muster AND NOT a AND NOT (b OR c)', { brand: ['Muster'], mustNot: ['a', 'b', 'c'] }],
  ['„Muster Werk“ UND NICHT Mann', { brand: ['Muster Werk'], mustNot: ['Mann'] }],
  ['(Muster OR Werk) AND Paket', { brand: ['Muster', 'Werk'], must: ['Paket'] }],
])('%s can be filled in', (typed, simple) => expect(readSimple(typed)).toEqual({ ...nothing, ...simple }))
