import { expect, test } from 'vitest'
import { compileWatch } from './compile-watch.ts'
import { wordStateOf } from './word-state.ts'

const states = (typed: string, ...words: string[]) => {
  const compiled = compileWatch(typed)
  if (!compiled.ok) throw new Error(compiled.problems[0]?.message)
  const stateOf = wordStateOf(compiled.watch)
  return words.map((word) => `${word} ${stateOf(word)}`)
}

test('a word is taken, excluded or passed by, whatever else the watch wants beside it', () => {
  expect(
    states(
      '(Muster OR Musterkunde*) AND Lieferung AND NOT (Mustermann OR "Muster Haus")',
      ...['Muster', 'Musters', 'Musterkunden', 'Mustermann', 'Musterhaus', 'Musterung'],
    ),
  ).toEqual([
    'Muster taken',
    'Musters taken',
    'Musterkunden taken',
    'Mustermann excluded',
    'Musterhaus excluded',
    'Musterung not_taken',
  ])
})

test('compounds are taken where the watch looks inside of words, near others, in a field, or by a list', () => {
  expect(states('(Muster OR ~muster) AND Bonn', 'Musterkunde', 'Muster-App', 'Mustermann')).toEqual([
    'Musterkunde taken',
    'Muster-App taken',
    'Mustermann not_taken',
  ])
  expect(states('title:(Muster@min=2) AND NOT (kaputt NEAR/3 Mustermann)', 'Muster', 'Mustermann')).toEqual([
    'Muster taken',
    'Mustermann excluded',
  ])
})
