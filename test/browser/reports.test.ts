import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'

test("the board's page says five sentences on one sheet, and each number leads to as many rows as it says", async () => {
  await using run = await runEcholot()
  await run.client().firstRun.startDemo({ language: 'de' })
  await using browser = await openBrowser()
  const page = await browser.visit(`${run.origin}/reports/board?period=last_30_days`)
  const main = page.getByRole('main')
  await main.getByRole('heading', { name: 'Drei echte Fälle' }).waitFor()
  const sentences = main.locator('ol > li')
  expect(await sentences.count()).toBe(5)
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  const late = sentences.getByRole('link', { name: /^Im Satz, Jetzt verspätet: / })
  const said = Number(await late.textContent())
  await late.click()
  // The report opens on what is open now, with the rows of that number and what it counts.
  await main.getByRole('tab', { name: 'Jetzt offen', selected: true }).waitFor()
  await main.getByRole('heading', { name: 'Jetzt verspätet: die Zeilen hinter der Zahl' }).waitFor()
  await main.getByRole('region', { name: said === 1 ? '1 Zeile' : `${said} Zeilen`, exact: true }).waitFor()
  await main.getByText('Diese Zahl erklären', { exact: true }).click()
  await main.getByText(/^Jetzt, .*; der Zeitraum spielt keine Rolle\.$/).waitFor()

  // From lens to lens by the arrow keys alone.
  await main.getByRole('tab', { name: 'Jetzt offen' }).press('ArrowLeft')
  await main.getByRole('heading', { name: 'Die Rechnung geht auf' }).waitFor()
})
