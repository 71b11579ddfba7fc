import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { sentenceOf } from './sentence-of.ts'

const macros = new Map([
  ['brand', { version: 1, query: 'Musterwerk OR "Muster Werk"' }],
  ['ours', { version: 1, query: 'Muster AND lang:de' }],
])

function said(watch: string, language: 'de' | 'en'): string {
  const { query, problems } = parseQuery(watch, { macros })
  if (query === null) throw new Error(problems[0]?.message)
  return sentenceOf(query, language)
}

test.each([
  ['Muster', 'Beiträge, in denen „Muster“ vorkommt.', 'Items in which “Muster” occurs.'],
  [
    'Muster NEAR/5 (Kündigung OR Retoure)',
    'Beiträge, in denen „Muster“ vorkommt und höchstens 5 Wörter davon entfernt „Kündigung“ oder „Retoure“.',
    'Items in which “Muster” occurs and, at most 5 words away from it, “Kündigung” or “Retoure”.',
  ],
  [
    'Muster ONEAR/0 AG',
    'Beiträge, in denen „Muster“ vorkommt und direkt danach „AG“ in Großbuchstaben.',
    'Items in which “Muster” occurs and, right after it, “AG” in capitals.',
  ],
  [
    'NEAR/8(Muster, Paket, Kunde)',
    'Beiträge, in denen „Muster“, „Paket“ und „Kunde“ beieinander stehen, mit höchstens 8 anderen Wörtern dazwischen.',
    'Items in which “Muster”, “Paket” and “Kunde” stand close together, with at most 8 other words between them.',
  ],
  [
    'Muster SATZ Paket',
    'Beiträge, in denen „Muster“ und „Paket“ im selben Satz vorkommen.',
    'Items in which “Muster” and “Paket” occur in the same sentence.',
  ],
  [
    'Muster AND Paket AND Rechnung',
    'Beiträge, in denen „Muster“, „Paket“ und „Rechnung“ vorkommen.',
    'Items in which “Muster”, “Paket” and “Rechnung” occur.',
  ],
  [
    'Muster AND lang:de? AND NOT (Mann OR Frau)',
    'Beiträge, in denen „Muster“ vorkommt, deren Sprache Deutsch oder unbekannt ist und in denen weder „Mann“ noch „Frau“ vorkommt.',
    'Items in which “Muster” occurs, whose language is German or unknown and in which neither “Mann” nor “Frau” occurs.',
  ],
  [
    '$brand AND NOT $noise.jobs',
    'Beiträge, in denen ein Begriff der Liste $brand vorkommt und die nicht nach Stellenanzeigen aussehen ($noise.jobs).',
    'Items in which a term of the list $brand occurs and that do not look like job advertisements ($noise.jobs).',
  ],
  [
    '(Muster AND Paket) OR title:Werk*',
    'Beiträge, in denen „Muster“ und „Paket“ vorkommen, oder Beiträge, in deren Titel ein Wort mit dem Anfang „Werk“ vorkommt.',
    'Items in which “Muster” and “Paket” occur, or items in whose title a word beginning with “Werk” occurs.',
  ],
  [
    'Muster AND ((a AND b) OR rating:<3)',
    'Beiträge, in denen „Muster“ vorkommt und (entweder in denen „a“ und „b“ vorkommen oder deren Bewertung unter 3 liegt).',
    'Items in which “Muster” occurs and (either in which “a” and “b” occur or whose rating is below 3).',
  ],
  [
    'Muster AND NOT lang:de AND NOT rating:[1 TO 2]',
    'Beiträge, in denen „Muster“ vorkommt, deren Sprache unbekannt oder eine andere als Deutsch ist und deren Bewertung unbekannt ist oder nicht zwischen 1 und 2 liegt.',
    'Items in which “Muster” occurs, whose language is unknown or not German and whose rating is unknown or not between 1 and 2.',
  ],
  [
    'a OR b OR c OR d OR e OR f OR g',
    'Beiträge, in denen einer von 7 Begriffen („a“, „b“, „c“ …) vorkommt.',
    'Items in which one of 7 terms (“a”, “b”, “c” …) occurs.',
  ],
  [
    '~muster AND site:(a.de, b.de) AND followers:>1000',
    'Beiträge, in denen „muster“ (auch in zusammengesetzten Wörtern) vorkommt, die von a.de oder b.de stammen und deren Followerzahl über 1000 liegt.',
    'Items in which “muster” (also inside compounds) occurs, that come from a.de or b.de and whose number of followers is above 1000.',
  ],
  [
    'Muster@min=2 AND NOT m?ster',
    'Beiträge, in denen mindestens 2-mal „Muster“ vorkommt und in denen kein Wort nach dem Muster „m?ster“ vorkommt.',
    'Items in which “Muster”, at least 2 times, occurs and in which no word of the pattern “m?ster” occurs.',
  ],
  [
    'parent:($brand) AND NOT #werbung AND $SAP',
    'Beiträge, in deren beantwortetem Beitrag ein Begriff der Liste $brand vorkommt, in denen das Schlagwort #werbung nicht vorkommt und in denen das Börsenkürzel $SAP vorkommt.',
    'Items in whose parent post a term of the list $brand occurs, in which the hashtag #werbung does not occur and in which the ticker symbol $SAP occurs.',
  ],
])('%s', (watch, de, en) => {
  expect(said(watch, 'de')).toBe(de)
  expect(said(watch, 'en')).toBe(en)
})

test('whatever can be asked can be said', () => {
  const leaf = fc.constantFrom(
    'a',
    '"b c"',
    'mus*',
    '*mus',
    '*mus*',
    'm?s',
    '{BT}',
    '="C++"',
    '~mus',
    '#t',
    '@h',
    '$SAP',
    '$brand',
  )
  const fact = fc.constantFrom(
    'lang:(de, en)?',
    'lang:?',
    'country:at',
    'site:x.de',
    'tag:x',
    'rating:3',
    'reach:<=5',
    '$ours',
    '$noise.police',
    'a@min=3',
  )
  const { query } = fc.letrec<{ query: string; near: string }>((tie) => ({
    near: fc.oneof(
      { maxDepth: 2 },
      leaf,
      fc.tuple(leaf, leaf).map(([a, b]) => `(${a} OR ${b})`),
      fc.tuple(tie('near'), tie('near')).map(([a, b]) => `(${a} NEAR/3 ${b})`),
      fc.tuple(tie('near'), leaf, leaf).map((all) => `ONEAR/0(${all.join(', ')})`),
    ),
    query: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fact,
      tie('near'),
      fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} AND ${b})`),
      fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} OR ${b})`),
      tie('query').map((one) => `(x AND NOT ${one})`),
      fc.tuple(tie('near'), tie('near')).map(([a, b]) => `(${a} SENTENCE ${b})`),
      tie('near').map((one) => `title:${one}`),
    ),
  }))
  fc.assert(
    fc.property(query, (watch) => {
      for (const language of ['de', 'en'] as const) {
        const sentence = said(watch, language)
        expect(sentence).toMatch(/^(Beiträge, |Items )\S.*\.$/)
        expect(sentence).not.toMatch(/undefined|null| {2}|NaN/)
      }
    }),
  )
})
