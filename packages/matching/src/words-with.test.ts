import { expect, test } from 'vitest'
import { countWordsWith } from './words-with.ts'

const counted = (part: string, ...texts: string[]) => {
  const counting = countWordsWith(part)
  for (const text of texts) counting.take([null, text])
  return counting.words()
}

test('every word with the name inside is told with how often and in how many texts it stands', () => {
  expect(
    counted('Muster', 'Muster, Mustermann und noch ein Mustermann.', 'Herr Mustermann bestellt bei Müller.'),
  ).toEqual([
    { word: 'Mustermann', count: 3, texts: 2 },
    { word: 'Muster', count: 1, texts: 1 },
  ])
})

test('hyphens, capitals and soft hyphens make no word of their own; the commonest spelling is told', () => {
  expect(counted('muster', 'Muster-Kunde Musterkunde Musterkunde MUSTERKUNDE Muster\u00ADkunde')).toEqual([
    { word: 'Musterkunde', count: 5, texts: 1 },
  ])
})

test('a name with an umlaut is found however it is written', () => {
  expect(counted('Müller', 'Muellerei', 'Müllerbrot', 'MULLERBROT').map(({ word }) => word)).toEqual([
    'MULLERBROT',
    'Muellerei',
    'Müllerbrot',
  ])
})

test('the end of a sentence and quotes belong to no word', () => {
  expect(counted('muster', '„Musterhaus“, ‚Musterhaus‘ (Musterhaus). Musterhaus!')).toEqual([
    { word: 'Musterhaus', count: 4, texts: 1 },
  ])
})

test('a genitive is no word of its own, and what is no word is left out', () => {
  expect(counted('muster', `Muster's Muster’s ${'muster-'.repeat(150_000)} ${"m'".repeat(300_000)}`)).toEqual([
    { word: 'Muster', count: 2, texts: 1 },
  ])
})
