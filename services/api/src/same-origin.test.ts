import { expect, test } from 'vitest'
import { comesFromUs, namesUs, spokenPlainly } from './same-origin.ts'

const host = 'echolot.firma.example'

test.each([
  ['its own origin', `https://${host}`, true],
  ['its own name without TLS', `http://${host}`, false],
  ['its own name at another port', `https://${host}:8443`, false],
  ['somebody else', 'https://firma.example', false],
  ['nobody', 'null', false],
])('behind TLS a change from %s', (_whose, origin, taken) => {
  expect(comesFromUs({ origin, host }, `https://${host}`, false)).toBe(taken)
})

test('without a public address a change is taken from the host that was asked', () => {
  expect(comesFromUs({ origin: 'http://127.0.0.1:4700', host: '127.0.0.1:4700' }, null, false)).toBe(true)
  expect(comesFromUs({ origin: 'http://127.0.0.1:4800', host: '127.0.0.1:4700' }, null, false)).toBe(false)
})

test('a client that sends no origin is no browser', () => {
  expect(comesFromUs({ host }, `https://${host}`, false)).toBe(true)
  expect(comesFromUs({ host, 'sec-fetch-site': 'cross-site' }, `https://${host}`, false)).toBe(false)
})

test('where nobody can have taken TLS off, a secure page is not ours', () => {
  const own = { host: '127.0.0.1:4951' }
  expect(comesFromUs({ ...own, origin: 'http://127.0.0.1:4951' }, null, true)).toBe(true)
  expect(comesFromUs({ ...own, origin: 'https://127.0.0.1:4951' }, null, true)).toBe(false)
  // Behind a proxy it is, also where nobody told its address.
  expect(comesFromUs({ host, origin: `https://${host}` }, null, false)).toBe(true)
})

const here = { remoteAddress: '127.0.0.1', localPort: 4951 }

test.each<[string, boolean, Record<string, string>, Partial<typeof here>]>([
  ['a browser on this machine', true, { host: '127.0.0.1:4951' }, {}],
  ['the same by name', true, { host: 'localhost:4951' }, { remoteAddress: '::ffff:127.0.0.1' }],
  ['the same at the usual port', true, { host: '[::1]' }, { remoteAddress: '::1', localPort: 80 }],
  ['another machine', false, { host: '127.0.0.1:4951' }, { remoteAddress: '192.0.2.7' }],
  ['a proxy that signs', false, { host: '127.0.0.1:4951', 'x-forwarded-proto': 'https' }, {}],
  ['a proxy of another kind', false, { host: 'localhost:4951', via: '1.1 Caddy' }, {}],
  ['a silent proxy at its own port', false, { host: 'localhost:8443' }, {}],
  ['a silent proxy with its own name', false, { host: 'echolot.firma.example:4951' }, {}],
  ['nobody who says whom they asked', false, {}, {}],
])('whether %s surely speaks plain HTTP: %s', (_who, plain, headers, socket) => {
  expect(spokenPlainly(headers, { ...here, ...socket })).toBe(plain)
})

test.each([
  ['its address', '127.0.0.1:4700', true],
  ["a paper's of the demo", 'hafenblatt.localhost:4700', true],
  ['a name that anybody may point here', 'localhost.evil.example:4700', false],
  ['one that only ends alike', 'evillocalhost:4700', false],
])('an Echolot on loopback answers to %s: %s is %s', (_, named, answered) => {
  expect(namesUs(named, '127.0.0.1', null)).toBe(answered)
})
