import { expect, test } from 'vitest'
import { formatDuration } from './format-duration.ts'

const english = { day: 'd', hour: 'h', minute: 'min', second: 's' }
const minute = 60_000
const hour = 60 * minute
const plain = (ms: number) => formatDuration(ms, english).replaceAll('\u00a0', ' ')

test('a waiting time has at most two units', () => {
  expect(plain(2 * 24 * hour + 4 * hour + 10 * minute)).toBe('2 d 4 h')
  expect(plain(3 * hour + 10 * minute + 59_000)).toBe('3 h 10 min')
})

test('a unit that is nought is left out', () => {
  expect(plain(24 * hour + 5 * minute)).toBe('1 d')
  expect(plain(hour)).toBe('1 h')
})

test('seconds are told below a minute only', () => {
  expect(plain(59_999)).toBe('59 s')
  expect(plain(minute + 40_000)).toBe('1 min')
})

test('nothing is nought seconds', () => {
  expect(plain(0)).toBe('0 s')
  expect(plain(999)).toBe('0 s')
})

test('nothing is rounded up: one millisecond before two hours is one hour 59', () => {
  expect(plain(2 * hour - 1)).toBe('1 h 59 min')
})
