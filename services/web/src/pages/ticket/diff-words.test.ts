import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from './diff-words.ts'

test('a word that came and a word that went are told where they stood', () => {
  expect(diffWords('Die Lieferung kam kaputt an.', 'Die Lieferung von Muster kam gut an.')).toEqual([
    { kind: 'same', text: 'Die Lieferung' },
    { kind: 'new', text: ' von Muster' },
    { kind: 'same', text: ' kam' },
    { kind: 'gone', text: ' kaputt' },
    { kind: 'new', text: ' gut' },
    { kind: 'same', text: ' an.' },
  ])
})

test('of a long text only what stands around the change is shown', () => {
  const long = Array.from({ length: 200 }, (_, n) => `Wort${n}`).join(' ')
  const parts = diffWords(`${long} alt ${long}`, `${long} neu ${long}`)
  expect(parts.map(({ kind }) => kind)).toEqual(['cut', 'same', 'gone', 'new', 'same', 'cut'])
  expect(parts.map(({ text }) => text.trim().split(' ').length)).toEqual([1, 12, 1, 1, 12, 1])
})

test('two long texts without a word in common are told at once', () => {
  const words = (letter: string) => Array.from({ length: 20_000 }, (_, n) => `${letter}${n}`).join(' ')
  expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['gone', 'new'])
})

test('both texts can be read from the difference, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('Muster', 'ist', 'gut', 'nicht', 'und'), { maxLength: 20 })
    .map((w) => w.join(' '))
  const read = (parts: ReturnType<typeof diffWords>, without: 'gone' | 'new') =>
    parts
      .filter(({ kind }) => kind !== without)
      .map((part) => part.text)
      .join('')
      .trim()
      .split(/\s+/)
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after)
      expect([read(parts, 'new'), read(parts, 'gone')]).toEqual([before.split(/\s+/), after.split(/\s+/)])
    }),
  )
})
