import { expect, test } from 'vitest'
import { completeTime, readWindows, writeWindows } from './week.ts'

test.each([
  ['9', '09:00'],
  ['17', '17:00'],
  ['930', '09:30'],
  ['1730', '17:30'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['9 Uhr', '09:00'],
  ['24', '24:00'],
  [' 8:05 ', '08:05'],
])('%s is the time %s', (typed, time) => {
  expect(completeTime(typed)).toBe(time)
})

test.each(['', 'nine', '9:3', '9-17', '12345'])('%j is left for the server to name', (typed) => {
  expect(completeTime(typed)).toBe(typed)
})

test('windows are written as they were read', () => {
  const windows = ['09:00-12:00', '22:00-06:00', '13:00-24:00']
  expect(writeWindows(readWindows(windows))).toEqual(windows)
})
