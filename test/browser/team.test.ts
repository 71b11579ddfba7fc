import { expect, test } from 'vitest'
import { enter, readers } from '../support/enter.ts'
import { joining } from '../support/join.ts'
import { post, withTickets } from '../support/with-tickets.ts'

test('a team sees who is in a ticket, who is away and whose turn it is', async () => {
  await using office = await withTickets([
    post('1', 'Lieferung kaputt', 'Meine Bestellung bei Muster kam kaputt an.'),
    post('2', 'Paket verschwunden', 'Mein Paket von Muster ist weg.'),
  ])
  const { run, api } = office
  const join = joining(run.origin, api)
  const bernd = await join('Bernd', 'community', ['service'])
  const clara = await join('Clara', 'community', ['service'])
  const rows = (await api.tickets.list({})).rows
  for (const { id, departmentId } of rows)
    if (departmentId !== 'service') await api.tickets.handOver({ id, departmentId: 'service' })
  const [first = 0, second = 0] = ['Lieferung kaputt', 'Paket verschwunden'].map(
    (title) => rows.find((row) => row.title === title)?.id,
  )
  await bernd.client.tickets.claim({ id: second })
  const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)

  const { browser, page, audit } = await enter(run.origin, `/queue?ticket=${first}`, readers.german)
  await using _browser = browser
  await page.getByRole('article').getByRole('heading', { name: 'Lieferung kaputt' }).waitFor()
  await clara.client.presence.tell({ id: first, doing: 'writing' })
  await page.getByRole('status').getByText('Clara schreibt gerade eine Antwort').waitFor()
  await page.locator(`[data-ticket="${first}"]`).getByText('Clara schreibt').waitFor()
  await expect
    .poll(async () => (await clara.client.presence.list()).map(({ person }) => person.name))
    .toEqual(['Anna Admin'])
  await audit.look('the queue with a colleague in it')

  // Who is away, said by whoever looks after all.
  await page.getByRole('button', { name: /Menü von/ }).click()
  await page.getByRole('menuitem', { name: 'Abwesenheit …' }).click()
  const absence = page.getByRole('dialog', { name: 'Abwesenheit' })
  await absence.getByLabel('Wer').selectOption('Bernd')
  await absence.getByLabel('Letzter Tag').fill(day(7))
  await absence.getByLabel('Vertretung').selectOption('Clara')
  await audit.look('the dialog of absences')
  await absence.getByRole('button', { name: 'Speichern' }).click()
  await absence.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /Abwesende/ }).click()
  await page
    .locator(`[data-ticket="${second}"]`)
    .getByText(/abwesend bis/)
    .waitFor()
  await page.locator(`[data-ticket="${second}"]`).click()
  await page.getByRole('article').getByRole('heading', { name: 'Paket verschwunden' }).waitFor()
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect.poll(async () => (await api.tickets.get({ id: second })).assignee?.name).toBe('Anna Admin')

  // By turn: the one that is left goes to Clara, for Bernd is away.
  await page.goto(`${run.origin}/settings?section=departments`)
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Service', exact: true }) })
  await card.getByRole('button', { name: 'Verteilung ändern' }).click()
  const sharing = page.getByRole('dialog', { name: 'Verteilung: Service' })
  await sharing.getByLabel(/reihum/).check()
  await sharing.getByLabel('Höchstens offene Tickets je Person').fill('3')
  await sharing.getByLabel(/zurücknehmen/).check()
  await audit.look('the dialog of sharing')
  await sharing.getByRole('button', { name: 'Speichern' }).click()
  await card.getByText('reihum bis 3 je Person; zurück nach').waitFor()
  await expect
    .poll(async () => (await api.tickets.get({ id: first })).assignee?.name, { timeout: 15_000 })
    .toBe('Clara')
  await page.goto(`${run.origin}/queue?ticket=${first}`)
  await page.getByText('Clara war an der Reihe, mit 0 von höchstens 3 offenen Tickets.').waitFor()
  expect(audit.wrong).toEqual([])
}, 60_000)
