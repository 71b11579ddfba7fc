import { expect, test } from 'vitest'
import { findZone, type Zone } from './zone.ts'

function zone(name: string): Zone {
  const found = findZone(name)
  if (found === null) throw new Error(`no zone ${name}`)
  return found
}

const local = (time: string) => Date.parse(`${time}Z`)
const instant = (name: string, time: string, occurrence: 'first' | 'last') =>
  new Date(zone(name).instantOf(local(time), occurrence)).toISOString().replace(':00.000Z', 'Z')

test.each([
  ['Europe/Berlin', '2026-01-15T12:00:00Z', 60],
  ['Europe/Berlin', '2026-03-29T00:59:59.999Z', 60],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
  ['Europe/Berlin', '2026-10-25T00:59:59.999Z', 120],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
  ['Asia/Kathmandu', '2026-07-01T00:00:00Z', 345],
  ['America/St_Johns', '2026-01-01T00:00:00Z', -210],
  ['Pacific/Kiritimati', '2026-01-01T00:00:00Z', 840],
  ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', 660],
  ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', 630],
  ['UTC', '2026-07-01T00:00:00Z', 0],
])('%s is off UTC at %s by %i minutes', (name, at, minutes) => {
  expect(zone(name).offsetAt(Date.parse(at))).toBe(minutes * 60_000)
})

test('a local time in the spring gap moves forward to the end of the gap', () => {
  expect(instant('Europe/Berlin', '2026-03-29T02:30', 'first')).toBe('2026-03-29T01:00Z')
  expect(instant('Europe/Berlin', '2026-03-29T02:30', 'last')).toBe('2026-03-29T01:00Z')
  expect(instant('Europe/Berlin', '2026-03-29T02:00', 'first')).toBe('2026-03-29T01:00Z')
  expect(instant('Europe/Berlin', '2026-03-29T03:00', 'first')).toBe('2026-03-29T01:00Z')
})

test('a local time that autumn shows twice has a first and a last instant', () => {
  expect(instant('Europe/Berlin', '2026-10-25T02:30', 'first')).toBe('2026-10-25T00:30Z')
  expect(instant('Europe/Berlin', '2026-10-25T02:30', 'last')).toBe('2026-10-25T01:30Z')
  expect(instant('Europe/Berlin', '2026-10-25T03:00', 'first')).toBe('2026-10-25T02:00Z')
  expect(instant('Europe/Berlin', '2026-10-25T01:59', 'last')).toBe('2026-10-24T23:59Z')
  expect(instant('Australia/Lord_Howe', '2026-04-05T01:45', 'first')).toBe('2026-04-04T14:45Z')
  expect(instant('Australia/Lord_Howe', '2026-04-05T01:45', 'last')).toBe('2026-04-04T15:15Z')
})

test('where the clock changes at midnight, the day starts at one', () => {
  expect(instant('America/Sao_Paulo', '2017-10-15T00:00', 'first')).toBe('2017-10-15T03:00Z')
  expect(instant('America/Sao_Paulo', '2017-10-15T01:00', 'first')).toBe('2017-10-15T03:00Z')
})

test('the shelf of zones holds what IANA knows and no bare offsets', () => {
  for (const name of ['Europe/Berlin', 'UTC', 'Etc/GMT+1', 'America/Argentina/Buenos_Aires']) {
    expect(findZone(name), name).not.toBeNull()
  }
  for (const name of ['', '+01:00', '-0500', 'Mars/Olympus', 'Europe/Berlin ', 'Europa/Berlin', '1']) {
    expect(findZone(name), name).toBeNull()
  }
})
