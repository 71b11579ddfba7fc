import { expect, test } from 'vitest'
import { comesFromUs } from './same-origin.ts'

const host = 'echolot.firma.example'

test.each([
  ['its own origin', `https://${host}`, true],
  ['its own name without TLS', `http://${host}`, false],
  ['its own name at another port', `https://${host}:8443`, false],
  ['somebody else', 'https://firma.example', false],
  ['nobody', 'null', false],
])('behind TLS a change from %s', (_whose, origin, taken) => {
  expect(comesFromUs({ origin, host }, `https://${host}`)).toBe(taken)
})

test('without a public address a change is taken from the host that was asked', () => {
  expect(comesFromUs({ origin: 'http://127.0.0.1:4700', host: '127.0.0.1:4700' }, null)).toBe(true)
  expect(comesFromUs({ origin: 'http://127.0.0.1:4800', host: '127.0.0.1:4700' }, null)).toBe(false)
})

test('a client that sends no origin is no browser', () => {
  expect(comesFromUs({ host }, `https://${host}`)).toBe(true)
  expect(comesFromUs({ host, 'sec-fetch-site': 'cross-site' }, `https://${host}`)).toBe(false)
})
