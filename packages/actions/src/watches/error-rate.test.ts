import { expect, test } from 'vitest'
import { errorRate } from './error-rate.ts'

// The bounds are those that the published formula gives, worked out by hand to three digits.
test.each([
  [0, 0, null],
  [0, 10, { value: 0, low: 0, high: 0.278 }],
  [1, 10, { value: 0.1, low: 0.018, high: 0.404 }],
  [10, 10, { value: 1, low: 0.722, high: 1 }],
  [3, 100, { value: 0.03, low: 0.01, high: 0.085 }],
])('%i wrong of %i', (wrong, judged, right) => {
  const rate = errorRate(wrong, judged)
  const rounded =
    rate === null ? null : Object.fromEntries(Object.entries(rate).map(([k, v]) => [k, Math.round(v * 1000) / 1000]))
  expect(rounded).toEqual(right)
})
