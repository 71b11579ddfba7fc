import { expect, test } from 'vitest'
import { trustPublication } from './trust-publication.ts'

const found = new Date('2026-03-02T09:00:00Z')

test.each([
  [null, 'unknown'],
  ['2026-03-02T08:59:59Z', 'second'],
  ['2026-03-02T00:00:00Z', 'day'],
  ['2026-03-02T09:40:00Z', 'second'],
  ['2026-03-02T10:00:01Z', 'unknown'],
  ['2026-03-03T00:00:00Z', 'unknown'],
] as const)('a publication at %s, found on Monday at nine, is known to the %s', (published, precision) => {
  expect(trustPublication(published === null ? null : new Date(published), found)).toBe(precision)
})
