import { expect, test } from 'vitest'
import { parseSince } from './since.ts'
import { UsageError } from './usage-error.ts'

const now = new Date('2026-11-22T03:00:00.000Z')

test.each([
  ['90m', '2026-11-22T01:30:00.000Z'],
  ['2h', '2026-11-22T01:00:00.000Z'],
  ['3d', '2026-11-19T03:00:00.000Z'],
  ['1w', '2026-11-15T03:00:00.000Z'],
  ['2026-11-20', '2026-11-20T00:00:00.000Z'],
  ['2026-11-20T08:00Z', '2026-11-20T08:00:00.000Z'],
  ['2026-11-20T08:00:30.5+01:00', '2026-11-20T07:00:30.500Z'],
])('since %s is since %s', (text, at) => {
  expect(parseSince(text)(now).toISOString()).toBe(at)
})

test.each([
  '',
  '2',
  'h',
  '-2h',
  '2 h',
  'yesterday',
  '2026-02-30',
  '2026-13-01',
  '2026-11-20T08:00',
  '2026-11-20T25:00Z',
])('"%s" is no point in time', (text) => {
  expect(() => parseSince(text)).toThrow(UsageError)
})
