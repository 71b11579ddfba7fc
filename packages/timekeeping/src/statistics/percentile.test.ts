import { expect, test } from 'vitest'
import { percentileOf } from './percentile.ts'

const of = (values: readonly number[], part: number) => percentileOf(Float64Array.from(values).sort(), part)

test('half of all values lie below the middle one, or half-way between two', () => {
  expect(of([30, 10, 20], 0.5)).toBe(20)
  expect(of([40, 10, 20, 30], 0.5)).toBe(25)
})

test('nine in ten lie below what is as near to the one after as their part', () => {
  expect(of([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9)).toBe(90)
  expect(of([0, 100], 0.9)).toBe(90)
  expect(of([7], 0.9)).toBe(7)
  expect(of([], 0.5)).toBeNull()
})
