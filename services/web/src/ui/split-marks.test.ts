import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitMarks } from './split-marks.ts'

test('a hit stands out between the text around it', () => {
  expect(splitMarks('Wo bleibt Musterwerk?', [{ start: 10, end: 20 }])).toEqual([
    { from: 0, text: 'Wo bleibt ', hit: false },
    { from: 10, text: 'Musterwerk', hit: true },
    { from: 20, text: '?', hit: false },
  ])
})

test('overlapping hits show every letter once', () => {
  const parts = splitMarks('abcdef', [
    { start: 2, end: 5 },
    { start: 1, end: 3 },
  ])
  expect(parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')).toBe('a[bc][de]f')
})

test('whatever the marks, the parts add up to the text', () => {
  const mark = fc.record({ start: fc.integer({ min: 0, max: 60 }), end: fc.integer({ min: 0, max: 60 }) })
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(mark), (text, marks) => {
      const parts = splitMarks(text, marks)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      expect(new Set(parts.map(({ from }) => from)).size).toBe(parts.length)
    }),
  )
})
