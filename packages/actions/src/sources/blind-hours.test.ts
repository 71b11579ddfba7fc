import { expect, test } from 'vitest'
import { blindHours } from './blind-hours.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour))
const heard = (hour: number) => ({ hour: at(hour), polled: 2, unchanged: 2, fetched: 0 })
const failed = (hour: number) => ({ hour: at(hour), polled: 3, unchanged: 0, fetched: 0 })
const all = Array.from({ length: 80 }, (_, hour) => at(hour))
const atWork = { first: at(0), hours: all }
const blind = (ledger: Parameters<typeof blindHours>[0], worked = atWork, to = 10) =>
  blindHours(ledger, worked, { from: at(0), to: at(to) }).flatMap(({ hour, blind }, n) =>
    blind ? [hour.getUTCHours() === n % 24 ? n : Number.NaN] : [],
  )

test('a source that fails is not heard until a poll succeeds', () => {
  expect(blind([heard(0), failed(3), heard(6)])).toEqual([3, 4, 5])
})

test('a source that is asked seldom is heard in the hours between', () => {
  expect(blind([heard(0), heard(8)])).toEqual([])
})

test('an hour in which one of several polls succeeded was heard', () => {
  expect(blind([heard(0), { hour: at(1), polled: 4, unchanged: 0, fetched: 1 }])).toEqual([])
})

test('nobody hears while Echolot is not at work', () => {
  const hours = all.filter((hour) => hour < at(4) || hour >= at(7))
  expect(blind([heard(0), heard(7)], { first: at(0), hours })).toEqual([4, 5, 6])
})

test('whom nobody asks for more than a day is not heard any more', () => {
  expect(blind([heard(0)], atWork, 28)).toEqual([25, 26, 27])
})

test('before the first poll nobody listened, and nothing is blind', () => {
  expect(blind([])).toEqual([])
  expect(blind([failed(7)])).toEqual([7, 8, 9])
})

test('what failed before the time that is looked at still counts in it', () => {
  const hours = blindHours([failed(0), heard(5)], atWork, { from: at(3), to: at(7) })
  expect(hours.map((one) => one.blind)).toEqual([true, true, false, false])
})
