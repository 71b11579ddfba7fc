import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { checkExamples } from './check-examples.ts'
import { completeQuery } from './complete-query.ts'
import { listWords } from './list-words.ts'
import { addMacro } from './own-macros.ts'
import { tryWatch } from './try-watch.ts'

test('a query is told back while it is typed: what it says, what it hits, what it hides, and how much that is', async () => {
  await using base = await openArchive('Muster')
  await base.store([
    { text: 'Die Lieferung von Muster kam kaputt an.', daysAgo: 6 },
    { text: 'Die Aktie von Muster steigt.' },
    { text: 'Es regnet.' },
  ])
  const told = await tryWatch(await base.context(), { query: 'Muster AND NOT Aktie' })
  expect(told).toMatchObject({
    problems: [],
    searched: 3,
    total: 1,
    hits: [{ excerpt: { text: 'Die Lieferung von Muster kam kaputt an.', marks: [{ start: 18, end: 24 }] } }],
    hidden: { total: 1, samples: [{ exclusion: 'Aktie', excerpt: { text: 'Die Aktie von Muster steigt.' } }] },
    simple: { brand: ['Muster'], must: [], may: [], mustNot: ['Aktie'] },
  })
  expect(told.perWeek).toBeGreaterThan(1)
  expect(told.perWeek).toBeLessThan(1.3)
  expect(told.sentence?.de).toContain('Muster')
  expect(told.sentence?.en).not.toBe(told.sentence?.de)
  expect(told.tree.map(({ depth, say, start, end }) => [depth, say.de, start, end])).toEqual([
    [0, 'UND', 0, 20],
    [1, 'Muster', 0, 6],
    [1, 'NICHT', 11, 20],
    [2, 'Aktie', 15, 20],
  ])
})

test('a query with an error says nothing and finds nothing, and offers what mends it', async () => {
  await using base = await openArchive('Muster')
  await base.store([{ text: 'Muster liefert.' }])
  const told = await tryWatch(await base.context(), { query: 'Muster liefert' })
  expect(told).toMatchObject({ sentence: null, tree: [], simple: null, searched: 0, total: 0 })
  expect(told.problems[0]?.fixes.map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining('AND')]),
  )
})

test('every word with the name inside is counted over the archive, and the query says which it takes', async () => {
  await using base = await openArchive('Muster')
  await base.store([
    { title: 'Mustermann', text: 'Herr Mustermann grüßt die Musterkunden von Muster.' },
    { text: 'Ein Mustermann.', daysAgo: 200 },
    { text: 'Frau Mustermann' },
  ])
  const query = 'Muster AND NOT Mustermann'
  expect(await listWords(await base.context(), { query, part: 'Muster' })).toEqual({
    searched: 2,
    stored: 2,
    more: 0,
    words: [
      { word: 'Mustermann', count: 3, items: 2, state: 'excluded' },
      { word: 'Muster', count: 1, items: 1, state: 'taken' },
      { word: 'Musterkunden', count: 1, items: 1, state: 'not_taken' },
    ],
  })
})

test('macros are offered where one is begun, and examples are held against what is typed', async () => {
  await using base = await openArchive('Muster')
  const { start, end, options } = await completeQuery(await base.context(), { query: 'Muster AND $br', caret: 14 })
  expect([start, end]).toEqual([11, 14])
  expect(options.map(({ text }) => text.trim())).toContain('$brand')
  const examples = [
    { must: 'match' as const, title: null, text: 'Muster hier' },
    { must: 'not_match' as const, title: null, text: 'Muster dort' },
  ]
  expect(await checkExamples(await base.context(), { query: '$brand', examples })).toEqual({ hold: [true, false] })
})

test('a macro that would hold itself is told while it is written', async () => {
  await using base = await openArchive('Muster')
  const actor = { personId: base.actor.personId, role: 'administrator' as const }
  await addMacro(await base.context(), { name: 'orte', query: 'Kiel OR Bremen', actor })
  const codes = async (query: string, macro?: string) =>
    (await tryWatch(await base.context(), { query, macro })).problems.map(({ code }) => code)
  expect(await codes('$orte OR Husum')).toEqual([])
  expect(await codes('$orte OR Husum', 'orte')).toEqual(['macro_in_itself'])
})

test('what misses a query by one part alone is told with that part, the rarest first', async () => {
  await using base = await openArchive('Muster')
  await base.store([
    { text: 'Muster schickt das Paket.' },
    { text: 'Muster schweigt.' },
    { text: 'Bei Muster ist Ruhe, und Aktien fallen.' },
    { text: 'Das Paket der Post kam an.' },
    { text: 'Ein Paket für alle.' },
    { text: 'Es regnet.' },
  ])
  const near = async (query: string) =>
    (await tryWatch(await base.context(), { query })).near.map(({ missing, total, samples }) => [
      missing,
      total,
      samples.map(({ excerpt: { text, marks } }) => marks.map(({ start, end }) => text.slice(start, end)).join(' ')),
    ])
  expect(await near('Muster AND Paket AND NOT Aktien')).toEqual([
    ['Paket', 1, ['Muster']],
    ['Muster', 2, ['Paket', 'Paket']],
  ])
  // All words are there, but too far from each other.
  expect(await near('Muster NEAR/1 Paket')).toEqual([['Muster NEAR/1 Paket', 1, ['Muster Paket']]])
  // A fact alone is no nearness, and of one part there is nothing to lack.
  expect(await near('Klebwerk AND lang:de')).toEqual([])
  expect(await near('Muster')).toEqual([])
  expect(await near('(Muster AND Bank) OR Klebwerk')).toEqual([['Bank', 3, ['Muster', 'Muster', 'Muster']]])
  expect(await near('Muster AND')).toEqual([])
})
