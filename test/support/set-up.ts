import type { Client } from './client.ts'

export const administrator = { name: 'Anna Admin', email: 'anna@muster.example', password: 'ein langes Passwort' }
export const company = {
  name: 'Muster GmbH',
  homepage: null,
  language: 'de',
  zone: 'Europe/Berlin',
  state: 'HH',
} as const

/** Sets a company up the short way: administrator, the shipped departments, one watch. `code` is what the first run wants where others can reach it. */
export async function setUp(client: Client, watchQuery = 'Muster', code?: string): Promise<void> {
  await client.firstRun.createAdministrator({ ...administrator, ...(code === undefined ? {} : { code }) })
  const departments = ['service', 'sales', 'hr', 'pr', 'marketing', 'it', 'undecided'].map((id) => ({
    id,
    firstResponseMinutes: 240,
  }))
  await client.setup.accept({ company, brand: 'Muster', watchQuery, departments, sources: [] })
}
