import { expect, test } from 'vitest'
import { InputError } from './input-error.ts'
import { tryMatch } from './try-match.ts'

const nothing = { url: null, author: null, handle: null, channel: null, language: null }

test('only the items that match appear, with the stretches in their own offsets', () => {
  const items = [
    { title: 'Test', text: 'Mustermann', ...nothing },
    { title: null, text: 'Das Muster-Produkt von Muster', ...nothing },
  ]
  expect(tryMatch({ watch: '"Muster Produkt" OR Muster', items })).toEqual({
    matches: [
      {
        index: 1,
        spans: [
          { field: 'text', start: 4, end: 10, term: 'Muster', form: 'muster' },
          { field: 'text', start: 4, end: 18, term: 'Muster Produkt', form: 'musterprodukt' },
          { field: 'text', start: 23, end: 29, term: 'Muster', form: 'muster' },
        ],
      },
    ],
    problems: [],
    tree: {
      kind: 'or',
      label: { de: 'ODER', en: 'OR' },
      start: 0,
      end: 26,
      children: [
        {
          kind: 'term',
          label: { de: '"Muster Produkt"', en: '"Muster Produkt"' },
          start: 0,
          end: 16,
          children: [],
        },
        { kind: 'term', label: { de: 'Muster', en: 'Muster' }, start: 20, end: 26, children: [] },
      ],
    },
    sentence: {
      de: 'Beiträge, in denen „Muster Produkt“ oder „Muster“ vorkommt.',
      en: 'Items in which “Muster Produkt” or “Muster” occurs.',
    },
  })
})

test('a watch that cannot be read is an answer with its problems', () => {
  const answer = tryMatch({ watch: 'Muster Produkt', items: [{ text: 'Muster Produkt' }] })
  expect(answer).toMatchObject({ matches: [], tree: null, sentence: null })
  expect(answer.problems).toMatchObject([{ severity: 'error', code: 'missing_operator', start: 0, end: 14 }])
})

test.each([
  [null, 'The line must be a JSON object, not null.'],
  [[], 'The line must be a JSON object, not an array.'],
  [{ items: [] }, 'watch must be a string, but is missing.'],
  [{ watch: 'a' }, 'items must be an array, but is missing.'],
  [{ watch: 'a', items: {} }, 'items must be an array, not an object.'],
  [{ watch: 'a', items: ['a'] }, 'items[0] must be a JSON object, not a string.'],
  [{ watch: 'a', items: [], macros: { brand: 5 } }, 'macros.brand must be a string, not a number.'],
  [{ watch: 'a', items: [{ text: 5 }] }, 'items[0].text must be a string or null, not a number.'],
])('%j is refused: %s', (input, message) => {
  expect(() => tryMatch(input)).toThrow(InputError)
  expect(() => tryMatch(input)).toThrow(message)
})

test('lists are given beside the watch, and stand in the tree with what they hold', () => {
  const answer = tryMatch({
    watch: '$brand AND lang:de',
    macros: { brand: 'Muster' },
    items: [{ text: 'Muster', language: 'de' }],
  })
  expect(answer.matches).toMatchObject([{ index: 0 }])
  expect(answer.tree).toMatchObject({
    children: [{ kind: 'macro', name: 'brand', version: 1, children: [{ label: { de: 'Muster' } }] }, { kind: 'fact' }],
  })
})
