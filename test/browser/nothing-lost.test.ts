import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const complaint = post('1', 'Lieferung kaputt', 'Meine Bestellung bei Muster kam kaputt an.')

const signIn = async (page: Page) => {
  await page.getByLabel('E-Mail').fill(administrator.email)
  await page.getByLabel('Passwort').fill(administrator.password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
}

test('what is written at a ticket outlives Escape, a click beside it and the end of the session', async () => {
  await using company = await withTickets([complaint])
  const { run, api } = company
  const id = (await api.tickets.list({ view: 'waiting' })).rows[0]?.id ?? 0
  await using browser = await openBrowser({ refusals: [400, 401] })
  const page = await browser.visit(`${run.origin}/queue?ticket=${id}`)
  await signIn(page)
  const ticket = page.getByRole('article')
  const dialog = page.getByRole('dialog')
  const note = dialog.getByLabel('Notiz', { exact: true })
  await ticket.getByRole('heading', { name: 'Lieferung kaputt' }).waitFor()

  await page.keyboard.press('n')
  await note.fill('Bitte zuerst im Lager fragen.')
  await page.keyboard.press('Escape')
  await dialog.getByText('Eingaben verwerfen?').waitFor()
  // Chromium lets a second Escape close a dialog that prevented the first.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Weiter bearbeiten' }).click()
  await page.mouse.click(5, 400)
  await dialog.getByRole('button', { name: 'Weiter bearbeiten' }).click()
  expect(await note.inputValue()).toBe('Bitte zuerst im Lager fragen.')

  await page.context().clearCookies()
  await dialog.getByRole('button', { name: 'Notiz speichern' }).click()
  await page.getByText('Die Anmeldung ist zu Ende').waitFor()
  await signIn(page)
  // The dialog is there again by itself, and after a reload too.
  await note.waitFor()
  await page.reload()
  await note.waitFor()
  expect(await note.inputValue()).toBe('Bitte zuerst im Lager fragen.')
  await dialog.getByRole('button', { name: 'Notiz speichern' }).click()
  await page.getByText(`#${id}: Notiz gespeichert.`).waitFor()
  await ticket.getByText('Bitte zuerst im Lager fragen.').waitFor()
  await page.keyboard.press('n')
  expect(await note.inputValue()).toBe('')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await page.keyboard.press('a')
  await dialog.getByLabel(/^Wann/).fill('2020-01-01T10:00')
  await dialog.getByLabel('Link zur Antwort').fill('https://muster.example/antwort')
  await dialog.getByRole('button', { name: 'Festhalten' }).click()
  const refused = dialog.getByText(/kann nicht vor ihrer Frage/)
  await refused.waitFor()
  await dialog.getByLabel(/^Wann/).fill('')
  await refused.waitFor({ state: 'hidden' })
  await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  await dialog.getByRole('button', { name: 'Verwerfen' }).click()
  await dialog.waitFor({ state: 'hidden' })

  // The time that is recorded is the one that was shown, however long the link takes to find.
  await page.keyboard.press('a')
  await dialog.getByLabel(/^Wann/).waitFor()
  const shownBy = Date.now()
  await dialog.getByLabel('Link zur Antwort').fill('https://muster.example/antwort')
  await dialog.getByRole('button', { name: 'Festhalten' }).click()
  await page.getByText(`#${id}: Antwort festgehalten.`).waitFor()
  const recorded = (await api.tickets.get({ id })).history.find(({ kind }) => kind === 'responded')?.response?.at ?? ''
  expect(Date.parse(recorded)).toBeLessThanOrEqual(shownBy)
})

test('a first run that is reloaded goes on where it was, and company settings are not left unsaved by accident', async () => {
  await using run = await runEcholot()
  await run.client().firstRun.createAdministrator(administrator)
  await using browser = await openBrowser({ refusals: [400] })
  const page = await browser.visit(run.origin)
  await signIn(page)
  const brand = page.getByLabel('Marke, auf die gehört wird')
  await page.getByLabel('Name der Firma').fill('Muster GmbH')
  await page.getByLabel('Homepage').fill('nicht fertig')
  await page.reload()
  expect(await page.getByLabel('Name der Firma').inputValue()).toBe('Muster GmbH')
  expect(await page.getByLabel('Homepage').inputValue()).toBe('nicht fertig')
  await page.getByLabel('Homepage').fill('')
  await page.getByRole('button', { name: 'Vorschlag ansehen' }).click()
  await brand.fill('Musterwerk')
  await page.getByRole('checkbox', { name: 'Marketing' }).uncheck()
  await page.reload()
  expect(await brand.inputValue()).toBe('Musterwerk')
  expect(await page.getByRole('checkbox', { name: 'Marketing' }).isChecked()).toBe(false)
  await page.getByRole('button', { name: 'Einrichten und los' }).click()
  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor()

  // What is mended is no longer said to be wrong; the rest stays said. What was typed outlives a reload.
  await page.goto(`${run.origin}/settings?section=watches`)
  await page.getByRole('link', { name: 'Beobachtung hinzufügen' }).first().click()
  await page.getByRole('tab', { name: 'Suchsprache' }).click()
  const query = page.getByRole('textbox', { name: 'Suchanfrage' })
  await expect.poll(() => query.inputValue()).toBe('Musterwerk')
  await query.fill('')
  await page.getByRole('button', { name: 'Hinzufügen' }).click()
  const missing = page.getByText('Diese Angabe fehlt.')
  await expect.poll(() => missing.count()).toBe(2)
  await query.fill('Musterwerk AND Lieferung')
  expect(await missing.count()).toBe(1)
  await page.reload()
  expect(await query.inputValue()).toBe('Musterwerk AND Lieferung')
  await page.getByRole('button', { name: 'Verwerfen' }).click()

  await page.goto(`${run.origin}/settings?section=company`)
  const name = page.getByRole('main').getByLabel('Name')
  const toToday = page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('link', { name: 'Heute' })
  await name.fill('Muster AG')
  await toToday.click()
  const dialog = page.getByRole('dialog', { name: 'Eingaben verwerfen?' })
  await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  expect(await name.inputValue()).toBe('Muster AG')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Gespeichert').first().waitFor()
  await toToday.click()
  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor()
})

test('on a phone each ticket of the sorting tray has buttons of its own, and a wrong one is taken back', async () => {
  await using company = await withTickets([post('1', 'Allerlei eins', 'Muster'), post('2', 'Allerlei zwei', 'Muster')])
  const { run, api } = company
  expect((await api.tickets.counts()).views.tray).toBe(2)
  await using browser = await openBrowser()
  const page = await browser.visit(`${run.origin}/queue?view=tray`, { viewport: { width: 390, height: 800 } })
  await signIn(page)
  const second = page.getByRole('listitem').filter({ hasText: 'Allerlei zwei' })
  const id = (await api.tickets.list({ view: 'tray' })).rows.find(({ title }) => title === 'Allerlei zwei')?.id ?? 0
  await second.getByRole('button', { name: 'Service' }).click()
  await page.getByText(`#${id} „Allerlei zwei“ an Service gegeben.`).waitFor()
  expect((await api.tickets.get({ id })).departmentId).toBe('service')
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText(`#${id}: rückgängig gemacht.`).waitFor()
  expect(await page.getByText('„Allerlei zwei“ an Service').count()).toBe(0)
  const back = await api.tickets.get({ id })
  expect(back.departmentId).toBe('undecided')

  // Whoever is forgotten leaves tickets that say so, not rows without a name.
  await api.authors.erase({ id: back.item?.author?.id ?? 0 })
  await page.goto(run.origin)
  await expect.poll(() => page.getByRole('link').filter({ hasText: 'Daten gelöscht' }).count()).toBe(2)
})

test('the word that the connection is lost moves nothing and ends with the first answer', async () => {
  await using run = await runEcholot()
  await setUp(run.client())
  await using browser = await openBrowser({ refusals: [503] })
  const page = await browser.visit(run.origin)
  const lost = page.getByText('Keine Verbindung')
  const heading = page.getByRole('heading', { name: 'Heute', level: 1 })
  await page.clock.install()
  await page.route('**/api/live*', (route) => route.fulfill({ status: 503 }))
  await signIn(page)
  await lost.waitFor()
  const below = await heading.boundingBox()
  // From here on no timer of the page ends any more, so what tries again does not do so because time has passed.
  await page.clock.pauseAt(Date.now() + 1000)
  await page.unroute('**/api/live*')
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('link', { name: 'Konten' }).click()
  await lost.waitFor({ state: 'hidden' })
  expect(await page.getByRole('heading', { name: 'Konten', level: 1 }).boundingBox()).toMatchObject({ y: below?.y })
})
