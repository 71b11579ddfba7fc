import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileWatch } from './compile-watch.ts'
import { matchItem } from './match.ts'

const word = fc.constantFrom('muster', 'Müller', 'mueller', 'Pop-up', 'bewerb', 'Straße', 'strasse', 'abc', 'ab', 'x')
const term = fc.oneof(
  word,
  fc.constantFrom('muster*', 'Mül*', 'Pop-up*', 'strass*', 'abc*'),
  fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
  word.map((one) => `#${one}`),
)
const terms = fc.array(term, { minLength: 8, maxLength: 30 })
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', 'en ', '. ', '#', '')), { maxLength: 25 })
  .map((parts) => parts.flat().join(''))

function spansOf(query: string, item: { title: string; text: string }) {
  const compiled = compileWatch(query)
  if (!compiled.ok) throw new Error(compiled.problems[0]?.message)
  return matchItem(compiled.watch, item)
}

test('a long list of words finds what each of its words finds alone', () => {
  fc.assert(
    fc.property(terms, text, text, (list, title, body) => {
      const item = { title, text: body }
      const alone = list.flatMap((one) => spansOf(one, item) ?? [])
      const places = (spans: readonly { field: string; start: number; end: number }[]) =>
        [...new Set(spans.map(({ field, start, end }) => `${field} ${start}-${end}`))].sort()
      const together = spansOf(list.join(' OR '), item)
      expect(places(together ?? [])).toEqual(places(alone))
      expect(together === null).toBe(alone.length === 0)
    }),
  )
})

test('a long list of words to be absent excludes where one of them stands, and only there', () => {
  fc.assert(
    fc.property(terms, text, (list, body) => {
      const item = { title: 'anker', text: body }
      const excluded = list.some((one) => spansOf(one, item) !== null)
      expect(spansOf(`anker AND NOT (${list.join(' OR ')})`, item) === null).toBe(excluded)
    }),
  )
})
