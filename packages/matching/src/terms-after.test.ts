import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termsAfter } from './terms-after.ts'

const known = {
  macros: new Map([['brand', { version: 1, query: 'Muster' }]]),
  values: new Map([['source', ['Muster Blog', 'Presse']]]),
}

/** What the watch would become, of each option, typed up to the |. */
function offered(typed: string): readonly string[] {
  const caret = typed.indexOf('|')
  const watch = typed.replace('|', '')
  const { start, end, options } = termsAfter(watch, caret, known)
  return options.map(({ text }) => watch.slice(0, start) + text + watch.slice(end))
}

test.each([
  ['Muster |', ['Muster AND', 'Muster OR', 'Muster AND NOT', 'Muster NEAR/5']],
  ['Muster N|', ['Muster AND NOT', 'Muster NEAR/5', 'Muster UND NICHT', 'Muster NAHE/5']],
  ['Muster s| OR x', ['Muster SENTENCE OR x', 'Muster SATZ OR x']],
  ['(a OR b) o|', ['(a OR b) OR', '(a OR b) ONEAR/5', '(a OR b) ODER']],
  ['Muster AND ti|', ['Muster AND title:']],
  [
    'Muster AND NOT $n|',
    ['jobs', 'stocks', 'vouchers', 'police', 'sport'].map((name) => `Muster AND NOT $noise.${name}`),
  ],
  ['$b|', ['$brand']],
  ['title:$b|', ['title:$brand']],
  ['Muster AND lang:d|', ['Muster AND lang:de', 'Muster AND lang:de?']],
  ['lang:(de, e|', ['lang:(de, en', 'lang:(de, en?']],
  ['source:|', ['source:"Muster Blog"', 'source:Presse']],
  ['source:P|', ['source:Presse']],
  ['"Muster |', []],
  ['Muster|', []],
])('%s', (typed, expected) => expect(offered(typed)).toEqual(expected))

test('wherever the caret is, the place is inside what was typed before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: -5, max: 30 }), (typed, caret) => {
      const { start, end } = termsAfter(typed, caret, known)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(end).toBeLessThanOrEqual(typed.length)
    }),
  )
})
