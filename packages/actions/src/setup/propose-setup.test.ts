import { expect, test } from 'vitest'
import { brandOf } from './propose-setup.ts'

test.each([
  ['Musterwerk GmbH', 'Musterwerk'],
  ['Muster & Söhne GmbH & Co. KG', 'Muster & Söhne'],
  ['Muster AG', 'Muster'],
  ['Verein der Muster e. V.', 'Verein der Muster'],
  ['AG', 'AG'],
  ['Magdeburg', 'Magdeburg'],
])('people call %s %s', (company, brand) => {
  expect(brandOf(company)).toBe(brand)
})
