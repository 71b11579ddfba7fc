import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from './clean.ts'

test('any text becomes one that PostgreSQL takes: well-formed, without NUL, no longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const cleaned = clean(`${text}\0\ud800`, limit)
      expect(cleaned.isWellFormed()).toBe(true)
      expect(cleaned).not.toContain('\0')
      expect(cleaned.length).toBeLessThanOrEqual(limit)
    }),
  )
})
