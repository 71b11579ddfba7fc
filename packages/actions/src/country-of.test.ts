import { expect, test } from 'vitest'
import { countryOf } from './country-of.ts'

test.each([
  ['https://www.tagblatt.de/artikel', 'de'],
  ['https://zeitung.at./x', 'at'],
  ['https://news.bbc.co.uk/1', 'gb'],
  ['https://startup.io/x', null],
  ['https://example.com/x.de', null],
  ['http://127.0.0.1/de', null],
  ['urn:x', null],
  [null, null],
])('%s is of %s', (url, country) => {
  expect(countryOf(url)).toBe(country)
})
