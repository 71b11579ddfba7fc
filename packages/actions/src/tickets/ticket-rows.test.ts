import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './ticket-rows.ts'

test('an excerpt shows the first hit, and its marks hold what they held in the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 900 }),
      fc.string({ unit: 'grapheme', maxLength: 900 }),
      (before, after) => {
        const text = `${before}Muster${after}`
        const excerpt = excerptOf(text, [{ start: before.length, end: before.length + 6 }])
        expect(excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['Muster'])
        expect(excerpt.text.length).toBeLessThanOrEqual(260)
      },
    ),
  )
})
