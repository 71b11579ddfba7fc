import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'

const text = `
company: {name: Müller Mühlen GmbH, language: de, zone: Europe/Berlin, state: HH}
brands:
  - {name: Müller Mühlen, kind: own}
watches:
  - {name: Müller, brand: Müller Mühlen, query: '"Müller Mühlen"'}
sources:
  - {name: Tagblatt, connector: feed, url: "http://127.0.0.1:1/feed.xml"}
calendars:
  - {name: Büro, zone: Europe/Berlin, weekly: {mon: ["09:00-17:00"]}}
departments:
  - {id: service, calendar: Büro, firstResponseMinutes: 240}
rules:
  - {when: {watch: Rechnung}, department: service}
accounts:
  - {channel: mastodon, url: "https://social.example/@muehlen", everyDays: 7}
`

test('a company set up by a file asks for its administrator alone, and the pages show what the file says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-setup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'echolot.yaml')
  await writeFile(path, text)
  await using run = await runEcholot({ setupFile: { path, named: true } })
  await using browser = await openBrowser()
  const page = await browser.visit(run.origin)
  const main = page.getByRole('main')
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' }).filter({ visible: true })

  await page.getByText('Müller Mühlen GmbH ist durch die Einrichtungsdatei eingerichtet.').waitFor()
  expect(await page.getByRole('button', { name: 'Demo-Firma ansehen' }).count()).toBe(0)
  await page.getByLabel('Name').fill('Anna Admin')
  await page.getByLabel('E-Mail').fill('anna@mueller.example')
  await page.getByLabel('Passwort').fill('drei lange Wörter')
  await page.getByRole('button', { name: 'Anlegen und weiter' }).click()
  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor()

  const badges = main.getByText('aus der Einrichtungsdatei', { exact: true })
  const visit = async (section: string, ready: string) => {
    await menu.getByRole('link', { name: 'Einrichtung' }).click()
    await page.getByRole('navigation', { name: 'Teile der Einrichtung' }).getByRole('link', { name: section }).click()
    await main.getByText(ready).first().waitFor()
  }
  await visit('Quellen', 'Tagblatt')
  expect(await badges.count()).toBe(1)
  expect(await main.getByRole('button', { name: /Tagblatt/ }).allTextContents()).toEqual(['Jetzt fragen', 'Testen'])
  await visit('Marken & Beobachtungen', 'Mühlen')
  expect(await badges.count()).toBe(2)
  expect(await main.getByRole('button', { name: /bearbeiten|entfernen/ }).count()).toBe(0)
  await visit('Abteilungen & Personen', 'Service')
  // The sorting tray is not in the file. Who works in a department is chosen here all the same.
  expect(await badges.count()).toBe(1)
  await main.getByRole('button', { name: 'Service bearbeiten' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Name, Zusage und Kalender kommen aus der Einrichtungsdatei.').waitFor()
  expect(await dialog.getByLabel('Kalender').isDisabled()).toBe(true)
  await dialog.getByLabel('Anna Admin').check()
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await main.getByText('Anna Admin').first().waitFor()
  await visit('Regeln', 'Rechnung')
  expect(await badges.count()).toBe(1)
  await visit('Kalender', 'Büro')
  expect(await badges.count()).toBe(1)
  await visit('Firma', 'Diese Angaben kommen aus der Einrichtungsdatei und werden dort geändert.')
  expect(await main.getByLabel('Name').isDisabled()).toBe(true)
  await menu.getByRole('link', { name: 'Konten' }).click()
  await main.getByText('social.example/@muehlen').first().waitFor()
  expect(await badges.count()).toBe(1)
})
