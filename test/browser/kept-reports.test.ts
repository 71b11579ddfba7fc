import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'

test.each([
  {
    locale: 'de-DE',
    colorScheme: 'light',
    width: 1280,
    note: 'Zu Tagen etwas anmerken',
    text: 'Anmerkung',
    save: 'Speichern',
    keep: 'Festhalten',
    same: 'Nichts davon würde man heute anders sagen.',
    change: 'Anmerkung ändern: Streik',
  },
  {
    locale: 'en-GB',
    colorScheme: 'dark',
    width: 390,
    note: 'Note something about days',
    text: 'Note',
    save: 'Save',
    keep: 'Keep',
    same: 'Nothing of it would be told otherwise today.',
    change: 'Change note: Streik',
  },
] as const)(
  'by keyboard a note is put on the chart and a report is kept and opened: $locale, $colorScheme, $width px',
  async (reader) => {
    await using run = await runEcholot({ roles: ['api', 'collector'] })
    await run.client().firstRun.startDemo({ language: 'de' })
    await using browser = await openBrowser()
    const { locale, colorScheme, width } = reader
    const page = await browser.visit(`${run.origin}/reports?period=last_month`, {
      locale,
      colorScheme,
      viewport: { width, height: 900 },
    })
    const audit = await startAudit(page)
    const main = page.getByRole('main')
    await main.getByRole('button', { name: reader.note }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(reader.text, { exact: true }).fill('Streik')
    await audit.look('note')
    await page.keyboard.press('Enter')
    await main.getByRole('button', { name: reader.change }).waitFor()
    await main.getByText('Streik', { exact: true }).waitFor()
    await audit.look('report with a note')
    await main.getByRole('button', { name: reader.keep, exact: true }).press('Enter')
    await dialog.getByRole('textbox').fill('Für den Vorstand')
    await audit.look('keep')
    await page.keyboard.press('Enter')
    await main.getByRole('heading', { name: 'Für den Vorstand' }).waitFor()
    await main.getByText(reader.same).waitFor()
    await audit.look('kept report')
    await page.goto(`${run.origin}/reports/kept`)
    await main.getByRole('link', { name: 'Für den Vorstand' }).waitFor()
    await audit.look('kept reports')
    expect(audit.wrong).toEqual([])
  },
)
