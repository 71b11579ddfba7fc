import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceSteps } from './nice-steps.ts'

test('the lines of a chart are whole, few, evenly spaced and reach above everything', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (most) => {
      const steps = niceSteps(most)
      const distance = (steps[1] ?? 0) - (steps[0] ?? 0)
      expect(steps[0]).toBe(0)
      expect(steps.length).toBeLessThanOrEqual(5)
      expect(steps.at(-1)).toBeGreaterThanOrEqual(most)
      expect(steps.every((step, line) => Number.isInteger(step) && step === line * distance)).toBe(true)
    }),
  )
})

test('few arrivals are counted one by one', () => {
  expect(niceSteps(3)).toEqual([0, 1, 2, 3])
  expect(niceSteps(0)).toEqual([0, 1])
})
