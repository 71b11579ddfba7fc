import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSigned } from './signature.ts'

const secret = 'nobody else knows this'
const body = Buffer.from('<feed>ä\0</feed>')
const hex = (way: string, of: Uint8Array = body, by = secret) => createHmac(way, by).update(of).digest('hex')

test.each(['sha1', 'sha256', 'sha384', 'sha512'])('a body that the hub signed with %s is known by it', (way) => {
  expect(isSigned(body, `${way}=${hex(way)}`, secret)).toBe(true)
  expect(isSigned(body, `${way.toUpperCase()}=${hex(way).toUpperCase()}`, secret)).toBe(true)
})

test.each([
  ['none', null],
  ['an empty one', ''],
  ['a way alone', 'sha256='],
  ['another secret', `sha256=${hex('sha256', body, 'a guess')}`],
  ['no secret at all', `sha256=${hex('sha256', body, '')}`],
  ['another body', `sha256=${hex('sha256', Buffer.from('<feed>'))}`],
  ['the right one cut short', `sha256=${hex('sha256').slice(0, 62)}`],
  ['the right one under another name', `sha512=${hex('sha256')}`],
  ['a broken way of signing', `md5=${hex('md5')}`],
  ['a name that every object has', `constructor=${hex('sha256')}`],
  ['two of which one is right', `sha256=${hex('sha256')}, sha256=${hex('sha256')}`],
  ['other letters', `sha256=${'ß'.repeat(64)}`],
  ['the right one in base64', `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`],
])('a body with %s for a signature is not the hub’s', (_what, header) => {
  expect(isSigned(body, header, secret)).toBe(false)
})

test('a signature of a million letters is refused, and before the test’s time is over', () => {
  expect(isSigned(body, `sha256=${'a'.repeat(1_000_000)}`, secret)).toBe(false)
  expect(isSigned(body, `${' '.repeat(1_000_000)}sha256=`, secret)).toBe(false)
})
