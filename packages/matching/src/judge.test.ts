import { expect, test } from 'vitest'
import { compileWatch } from './compile-watch.ts'
import { judge, type Verdict } from './judge.ts'
import { type MatchableItem, tokenizeItem } from './tokenize.ts'

function verdict(typed: string, item: MatchableItem): Verdict | null {
  const compiled = compileWatch(typed)
  if (!compiled.ok) throw new Error(compiled.problems[0]?.message)
  return judge(compiled.watch, tokenizeItem(item))
}

function said(typed: string, item: MatchableItem) {
  const found = verdict(typed, item)
  const part = ({ start, end }: { start: number; end: number }) => typed.slice(start, end)
  if (found === null) return null
  const words = found.spans.map(({ form }) => form)
  if (found.kind === 'hidden')
    return { hidden: words, by: part(found.by.place), term: found.by.term, there: found.by.spans.length }
  const against = found.against && {
    part: part(found.against.place),
    there: found.against.spans.map(({ form }) => form),
  }
  return { hit: words, deciding: part(found.deciding), against }
}

test('a hit names the branch that decided, down to where all must hold', () => {
  const typed = '(Muster AND Paket) OR Beispiel'
  expect(said(typed, { text: 'ein Beispiel' })).toMatchObject({ hit: ['beispiel'], deciding: 'Beispiel' })
  expect(said(typed, { text: 'Muster, mein Paket' })).toMatchObject({ deciding: '(Muster AND Paket)' })
  expect(said('Muster NEAR/2 Paket', { text: 'Muster und Paket' })).toMatchObject({ deciding: 'Muster NEAR/2 Paket' })
})

test('half of an exclusion speaks against a hit where it is words, and a fact alone does not', () => {
  const typed = 'Muster AND NOT ((Stelle OR Job) AND channel:news)'
  expect(said(typed, { text: 'Muster baut', channel: 'news' })).toMatchObject({ hit: ['muster'], against: null })
  expect(said(typed, { text: 'Muster hat eine Stelle', channel: 'forum' })).toMatchObject({
    against: { there: ['stelle'] },
  })
  expect(said(typed, { text: 'Muster hat eine Stelle', channel: 'news' })).toMatchObject({ hidden: ['muster'] })
})

test('the strongest reason against a hit is an exclusion whose words are there all the same', () => {
  const typed = 'Muster AND NOT (Muster NEAR/1 Mann)'
  expect(said(typed, { text: 'Muster und der alte Mann' })).toMatchObject({
    against: { part: '(Muster NEAR/1 Mann)', there: ['muster', 'mann'] },
  })
  expect(said('Muster AND NOT Mann', { text: 'Muster', bio: 'ein Mann' })).toMatchObject({
    against: { part: 'Mann', there: ['mann'] },
  })
})

test('else it is a branch that did not hit, and of several the one of which a part is there', () => {
  const typed = 'Muster OR Beispiel OR (Probe AND Paket)'
  expect(said(typed, { text: 'Muster, mein Paket' })).toMatchObject({
    against: { part: '(Probe AND Paket)', there: ['paket'] },
  })
  expect(said('Muster OR Beispiel', { text: 'Muster' })).toMatchObject({ against: { part: 'Beispiel', there: [] } })
  expect(said('Muster', { text: 'Muster' })).toMatchObject({ against: null })
})

test('what would hit but for an exclusion is hidden, with the exclusion and where it stands', () => {
  expect(said('Muster AND NOT (Mann OR Gutschein)', { text: 'Muster: ein Gutschein' })).toEqual({
    hidden: ['muster'],
    by: 'Gutschein',
    term: 'Gutschein',
    there: 1,
  })
  expect(said('Muster AND NOT lang:en', { text: 'Muster', language: 'en' })).toMatchObject({
    hidden: ['muster'],
    term: 'lang:en',
  })
})

test('what would not hit anyway is not hidden', () => {
  expect(said('Muster AND NOT Gutschein', { text: 'ein Gutschein' })).toBeNull()
  expect(said('(Muster AND NOT a) OR (Probe AND NOT b)', { text: 'Muster b' })).toMatchObject({ hit: ['muster'] })
  expect(said('(Muster AND NOT a) OR (Probe AND NOT b)', { text: 'Muster a b' })).toMatchObject({
    hidden: ['muster'],
    term: 'a',
  })
})

test('facts that were asked for and are not known are named', () => {
  const typed = 'Muster AND NOT lang:en AND (rating:<3 OR Paket)'
  const found = verdict(typed, { text: 'Muster, mein Paket', rating: 2 })
  expect(found?.unknown.map(({ start, end }) => typed.slice(start, end))).toEqual(['lang:en'])
})
