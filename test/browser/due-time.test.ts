import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { administrator } from '../support/set-up.ts'
import { post, withTickets } from '../support/with-tickets.ts'

test('an open page shows a ticket late within two seconds of its due time, without asking the server', async () => {
  await using company = await withTickets([post('1', 'Lieferung kaputt', 'Muster: sie kam kaputt an.')])
  const { run, api } = company
  const row = (await api.tickets.list({ view: 'waiting' })).rows[0]
  await using browser = await openBrowser()
  const page = await browser.visit(run.origin)
  await page.clock.install()
  // The page takes its time from the server's Date header, which knows nothing of the clock that is moved here.
  await page.route(/\/api\/(?!live)/, async (route) => {
    const response = await route.fetch()
    const { date: _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await page.getByLabel('E-Mail').fill(administrator.email)
  await page.getByLabel('Passwort').fill(administrator.password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  const shown = page.getByRole('link').filter({ hasText: 'Lieferung kaputt' })
  await shown.getByText(/^noch \d/).waitFor()

  await page.clock.pauseAt(Date.parse(row?.dueAt ?? '') - 40_000)
  await page.clock.runFor(30_000)
  await expect.poll(() => shown.textContent()).toMatch(/^noch\s(9|10|11)\ss/)
  await page.clock.runFor(12_000)
  await expect.poll(() => shown.textContent()).toMatch(/^\d\ss verspätet/)
})

test('an open queue offers to sort again once a promise is another one, and until then keeps still', async () => {
  await using company = await withTickets([
    post('1', 'Lieferung kaputt', 'Muster: die Lieferung kam kaputt an.'),
    post('2', 'Wann kommt mein Paket?', 'Muster: ich warte auf meine Lieferung.'),
  ])
  const { run, api } = company
  const [first, last] = (await api.tickets.list({ view: 'waiting' })).rows
  await api.tickets.handOver({ id: last?.id ?? 0, departmentId: 'sales' })
  await using browser = await openBrowser()
  const page = await browser.visit(run.origin)
  await page.getByLabel('E-Mail').fill(administrator.email)
  await page.getByLabel('Passwort').fill(administrator.password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('link', { name: 'Warteschlange' }).filter({ visible: true }).first().click()
  const rows = page.getByRole('list', { name: 'Tickets' }).getByRole('link')
  const shown = () => rows.evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-ticket'))))
  await expect.poll(shown).toEqual([first?.id, last?.id])

  const sales = (await api.departments.list()).find(({ id }) => id === 'sales')
  if (sales === undefined) throw new Error('There is no sales department.')
  const { waiting: _, fromFile: __, ...department } = sales
  await api.departments.update({ ...department, firstResponseMinutes: 1 })
  const again = page.getByRole('button', { name: 'Neu sortieren' })
  await again.waitFor()
  expect(await shown()).toEqual([first?.id, last?.id])
  await again.click()
  await expect.poll(shown).toEqual([last?.id, first?.id])
  expect(await again.count()).toBe(0)
})
