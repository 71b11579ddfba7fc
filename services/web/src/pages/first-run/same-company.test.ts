import { expect, test } from 'vitest'
import type { Company } from './company.ts'
import { sameCompany } from './same-company.ts'

const mill: Company = {
  name: 'Müller Mühlen GmbH',
  homepage: 'mueller.example/',
  language: 'de',
  zone: 'Europe/Berlin',
  state: 'HH',
}

test('who goes back and changes nothing meets the same company', () => {
  expect(sameCompany(mill, { ...mill })).toBe(true)
  expect(sameCompany({ ...mill, homepage: null, state: null }, { ...mill, homepage: null, state: null })).toBe(true)
})

test.each<Partial<Company>>([
  { name: 'Müller Mühlen AG' },
  { homepage: null },
  { language: 'en' },
  { zone: 'Europe/Vienna' },
  { state: 'BE' },
])('with %o it is another company', (change) => {
  expect(sameCompany(mill, { ...mill, ...change })).toBe(false)
})
