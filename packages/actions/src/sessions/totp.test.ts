import { expect, test } from 'vitest'
import { newSecret, stepOf, uriOf } from './totp.ts'

/** The secret of RFC 6238, appendix B ("12345678901234567890"), in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('at %i seconds the code is %s, as the RFC has it', (seconds, code) => {
  expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
})

test('a clock that is half a minute off still fits, one that is a minute off does not', () => {
  const at = (seconds: number) => new Date(seconds * 1000)
  expect(stepOf(secret, '287082', at(59 + 30))).toBe(1)
  expect(stepOf(secret, '287082', at(29))).toBe(1)
  expect(stepOf(secret, '287082', at(59 + 61))).toBeNull()
  expect(stepOf(secret, '000000', at(59))).toBeNull()
})

test('what the app reads names Echolot and the person', () => {
  const made = newSecret()
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  const { protocol, host, pathname, searchParams } = new URL(uriOf(made, 'anna@muster.example'))
  expect([protocol, host, decodeURIComponent(pathname)]).toEqual(['otpauth:', 'totp', '/Echolot:anna@muster.example'])
  expect(Object.fromEntries(searchParams)).toMatchObject({ issuer: 'Echolot', secret: made, digits: '6', period: '30' })
})
