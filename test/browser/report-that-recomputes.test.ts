import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'

test('the exported report opens from the disk, recomputes every figure of the page, and says so when a row was edited', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'echolot-report-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await using run = await runEcholot()
  await run.client().firstRun.startDemo({ language: 'de' })
  await using browser = await openBrowser()
  // Days that are over: of the present one more may come while the test looks.
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const page = await browser.visit(`${run.origin}/reports?period=custom&from=${day(32)}&to=${day(3)}`)
  const shown = page.getByRole('link', { name: /^Eingegangen: / }).first()
  await shown.waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Nachrechenbarer Bericht' }).click(),
  ])
  const file = join(folder, 'report.html')
  await download.saveAs(file)
  expect(download.suggestedFilename()).toMatch(/^echolot-report-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.html$/)
  const text = readFileSync(file, 'utf8')
  const stated = JSON.parse(/id="data">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '{}') as {
    stated: { figures: Record<string, number> }
  }

  // Offline for good: whatever it asks for would be refused and complained about.
  const reader = await browser.visit(pathToFileURL(file).href, { offline: true })
  const verdict = reader.getByRole('status')
  await verdict.getByText(/^✓ Neu gerechnet: Alle [\d.]+ Zahlen sind gleich\.$/).waitFor()
  await verdict.getByText('Die Unterschrift passt zu Daten, Definitionen, Aussehen und Code.').waitFor()
  const figure = (name: string) =>
    reader
      .getByRole('row', { name: new RegExp(`^${name} `) })
      .first()
      .getByRole('cell')
      .allInnerTexts()
  const arrived = await figure('Eingegangen')
  expect(arrived.slice(0, 2)).toEqual([String(stated.stated.figures['cohort.arrived']), '✓ gleich'])
  expect(arrived[0]).toBe((await shown.textContent())?.trim())
  const audit = await startAudit(reader)
  await verdict.getByText(/^✓ Neu gerechnet/).waitFor()
  await audit.look('as it was exported')

  // One wait that was open is said to be answered: what counts it comes out otherwise, and the signature tells the rest.
  const edited = text.replace('"outcome":"open"', '"outcome":"dismissed"')
  expect(edited).not.toBe(text)
  writeFileSync(file, edited)
  await reader.goto(pathToFileURL(file).href)
  await verdict.getByText(/^≠ Neu gerechnet: \d+ von [\d.]+ Zahlen kommen anders heraus\.$/).waitFor()
  await verdict.getByText('≠ Die Daten wurden nach der Unterschrift geändert.').waitFor()
  await audit.look('with an edited row')

  // Another figure stated, every row as it was.
  const [, before = '', after = ''] =
    /^([\s\S]*"cohort.answered":)\d+(,[\s\S]*id="definitions"[\s\S]*)$/.exec(text) ?? []
  writeFileSync(file, `${before}999${after}`)
  await reader.goto(pathToFileURL(file).href)
  await verdict.getByText(/^≠ Neu gerechnet: 1 von /).waitFor()
  const answered = stated.stated.figures['cohort.answered']
  expect((await figure('Beantwortet')).slice(0, 2)).toEqual(['999', `≠ neu gerechnet: ${answered}`])

  // English, dark and on a phone; on paper without anything cut off.
  const english = await (
    await fetch(`${run.origin}/api/report.html?from=2020-01-01&to=2020-01-31&language=en`, {
      headers: { cookie: (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ') },
    })
  ).text()
  writeFileSync(file, english)
  const phone = await browser.visit(pathToFileURL(file).href, {
    offline: true,
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  })
  await phone.getByText(/^✓ Recomputed: all /).waitFor()
  await phone.getByText('In January 2020 no request came.').waitFor()
  const small = await startAudit(phone)
  await phone.getByText(/^✓ Recomputed: all /).waitFor()
  await small.look('nothing came, dark, on a phone')
  expect([...audit.wrong, ...small.wrong]).toEqual([])
})
