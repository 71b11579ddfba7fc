import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { administrator } from '../support/set-up.ts'
import { post, withTickets } from '../support/with-tickets.ts'

test('two people reach for one ticket: the second is told who has it', async () => {
  await using office = await withTickets([
    post('1', 'Lieferung kaputt', 'Meine Bestellung bei Muster kam kaputt an.'),
    post('2', 'Paket verschwunden', 'Mein Paket von Muster ist weg.'),
  ])
  const { run, api } = office
  const ben = { name: 'Ben Beispiel', email: 'ben@muster.example', password: 'noch ein langes Passwort' }
  await api.people.create({ ...ben, role: 'community', departmentIds: ['service'] })
  const { rows } = await api.tickets.list({ view: 'waiting' })
  const id = rows.find(({ title }) => title === 'Lieferung kaputt')?.id ?? 0

  await using browser = await openBrowser({ refusals: [409] })
  const signIn = async (person: { email: string; password: string }, locale: string, words: string[]) => {
    const page = await browser.visit(`${run.origin}/queue?ticket=${id}`, { locale })
    const [email = '', password = '', submit = ''] = words
    await page.getByLabel(email).fill(person.email)
    await page.getByLabel(password).fill(person.password)
    await page.getByRole('button', { name: submit }).click()
    await page.getByRole('article').getByRole('heading', { name: 'Lieferung kaputt' }).waitFor()
    return page
  }
  const annas = await signIn(administrator, 'de-DE', ['E-Mail', 'Passwort', 'Anmelden'])
  const bens = await signIn(ben, 'en-GB', ['E-mail', 'Password', 'Sign in'])
  await Promise.all([
    annas.getByRole('button', { name: 'Übernehmen', exact: true }).click(),
    bens.getByRole('button', { name: 'Claim', exact: true }).click(),
  ])
  await expect.poll(async () => (await api.tickets.get({ id })).assignee?.name, { timeout: 30_000 }).toBeDefined()
  if ((await api.tickets.get({ id })).assignee?.name === ben.name) {
    await annas.getByText('Ben Beispiel hat das Ticket schon übernommen.').waitFor()
    await annas.getByRole('definition').getByText('Ben Beispiel').waitFor()
  } else {
    await bens.getByText('Anna Admin has already claimed it.').waitFor()
    await bens.getByRole('definition').getByText('Anna Admin').waitFor()
  }

  // Answered while both look at it: the row stays in its place, tells how the ticket stands, and counts nothing down.
  await api.tickets.respond({ id, kind: 'outside', reason: 'am Telefon' })
  const row = annas.locator(`[data-ticket="${id}"]`)
  await row.getByText('nicht mehr in dieser Liste').waitFor()
  await row.getByText('Beantwortet', { exact: true }).waitFor()
  expect(await row.locator('time').count()).toBe(0)
  await annas.locator('[data-ticket]').filter({ hasText: 'Paket verschwunden' }).click()
  await annas.getByRole('article').getByRole('heading', { name: 'Paket verschwunden' }).waitFor()
  expect(await row.locator('time').count()).toBe(0)
})
