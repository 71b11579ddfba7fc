import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'

const readers = [
  {
    locale: 'de-DE',
    colorScheme: 'light',
    width: 1280,
    words: {
      demo: 'Demo-Firma ansehen',
      edit: 'Arbeitszeit bearbeiten',
      mondayEnds: 'Montag, Zeit 1, bis',
      dayEnds: /, Zeit 1, bis$/,
      addDay: 'Besonderen Tag hinzufügen',
      nameOfDay: /Name$/,
      yearly: 'jedes Jahr',
      halfDay: /halber Tag, bis 12:00/,
      preview: 'Vorschau',
      past: /^Von \d+ Wartezeiten vom .+ waren \d+ verspätet\. Es wären \d+ gewesen\.$/,
      moved: /^\d+ offene Fristen würden sich verschieben$/,
      save: 'Speichern',
      history: 'Verlauf von Arbeitszeit',
      monday: 'Montag: 09:00–17:00 → 09:00–10:00',
      christmas: 'jedes Jahr am 24. Dezember: wie sonst → Heiligabend, 09:00–12:00',
      add: 'Zusage hinzufügen',
      priority: 'Dringlichkeit',
      within: 'Innerhalb von',
      use: 'Übernehmen',
      down: /^Nach unten: Zusage 1/,
      order: ['jede Abteilung, jede Dringlichkeit, jeder Kanal', 'jede Abteilung, Sehr dringend, jeder Kanal'],
      dryRun: 'Was sich ändern würde',
      late: /^\d+ weitere wären verspätet gewesen$/,
      savePromises: 'Zusagen speichern',
      saved: 'Zusagen gespeichert',
      held: /^seit .+ Stelle 1 · Demo$/,
      calendar: 'Kalender',
      tryHours: 'Stunden ändern, nur zum Ausprobieren',
      tryUse: 'Damit durchspielen',
      hoursTried: /^Durchgespielt wird mit den hier geänderten Stunden/,
      changedPromise: 'die heutigen, eine davon anders',
      addedRule: 'die heutigen, mit einer neuen ganz oben',
      ruleName: 'Name',
      ruleQuery: /^Titel oder Text passen/,
      promise: 'Zusage',
      rules: 'Regeln',
      elsewhere: /in eine andere Abteilung/,
      ruleTried: /^Durchgespielt wird mit der hier geänderten Regel/,
      ask: 'Durchspielen',
      whatIf: 'Was wäre, wenn',
      answers: /^Antworten kamen, wann sie kamen\./,
    },
  },
  {
    locale: 'en-GB',
    colorScheme: 'dark',
    width: 390,
    words: {
      demo: 'Look around with a demo company',
      edit: 'Edit Working hours',
      mondayEnds: 'Monday, window 1, to',
      dayEnds: /, window 1, to$/,
      addDay: 'Add special day',
      nameOfDay: /name$/,
      yearly: 'every year',
      halfDay: /half a day, until 12:00/,
      preview: 'Preview',
      past: /^Of \d+ waits from .+, \d+ were late\. It would have been \d+\.$/,
      moved: /^\d+ open due times would move$/,
      save: 'Save',
      history: 'History of Working hours',
      monday: 'Monday: 09:00–17:00 → 09:00–10:00',
      christmas: 'every year on 24 December: as usual → Heiligabend, 09:00–12:00',
      add: 'Add promise',
      priority: 'Priority',
      within: 'Within',
      use: 'Use',
      down: /^Down: Promise 1/,
      order: ['every department, every priority, every channel', 'every department, Urgent, every channel'],
      dryRun: 'What would change',
      late: /^\d+ more would have been late$/,
      savePromises: 'Save promises',
      saved: 'Promises saved',
      held: /^since .+ place 1 · Demo$/,
      calendar: 'Calendar',
      tryHours: 'Change the hours, only to try',
      tryUse: 'Play with these',
      hoursTried: /^Played with the hours changed here/,
      changedPromise: 'those of today, one of them changed',
      addedRule: 'those of today, with a new one above all',
      ruleName: 'Name',
      ruleQuery: /^Title or text match/,
      promise: 'Promise',
      rules: 'Rules',
      elsewhere: /to another department/,
      ruleTried: /^Played with the rule as it was changed/,
      ask: 'Ask',
      whatIf: 'What if',
      answers: /^Answers came when they came\./,
    },
  },
] as const

type Words = (typeof readers)[number]['words']

test.each(readers)(
  'a calendar and a promise say what they would change before they are saved, and afterwards what they changed: $locale',
  async ({ locale, colorScheme, width, words }) => {
    await using run = await runEcholot()
    await using browser = await openBrowser()
    const page = await browser.visit(run.origin, { locale, colorScheme, viewport: { width, height: 800 } })
    const audit = await startAudit(page)
    await page.getByRole('button', { name: words.demo }).click()
    await page.getByRole('complementary', { name: 'Demo' }).waitFor({ timeout: 120_000 })

    await page.goto(`${run.origin}/settings?section=calendars`)
    await changeCalendar(page, words, () => audit.look('preview'))
    await audit.look('history')
    await page.keyboard.press('Escape')
    await page.goto(`${run.origin}/settings?section=promises`)
    await changePromises(page, words, () => audit.look('dry run'))
    await askWhatIf(page, words)
    await audit.look('what if')
    expect(audit.wrong).toEqual([])
  },
)

async function changeCalendar(page: Page, words: Words, look: () => Promise<void>) {
  await page.getByRole('button', { name: words.edit }).click()
  const dialog = page.getByRole('dialog')
  // Every day, for on whichever of them the test runs, what is open is due on the next.
  const ends = dialog.getByLabel(words.dayEnds)
  await ends.last().waitFor()
  for (const end of await ends.all()) await end.fill('10:00')
  await dialog.getByRole('button', { name: words.addDay }).click()
  await dialog.locator('input[type="date"]').first().fill('2026-12-24')
  await dialog.getByLabel(words.nameOfDay).last().fill('Heiligabend')
  await dialog.getByLabel(words.yearly).check()
  await dialog.getByRole('button', { name: words.halfDay }).click()
  // By keyboard alone: the button, then the first list of what would change.
  await dialog.getByRole('button', { name: words.preview }).press('Enter')
  await dialog.getByText(words.past).waitFor()
  const moved = dialog.locator('summary').filter({ hasText: words.moved })
  await moved.press('Enter')
  expect(await dialog.getByRole('table').filter({ visible: true }).getByRole('link').count()).toBeGreaterThan(0)
  await look()
  // What was told of these hours is no longer said of others.
  await dialog.getByLabel(words.mondayEnds).fill('11:00')
  await dialog.getByText(words.past).waitFor({ state: 'detached' })
  await dialog.getByLabel(words.mondayEnds).fill('10:00')
  await dialog.getByRole('button', { name: words.save }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: words.history }).click()
  await dialog.getByText(words.monday).waitFor()
  await dialog.getByText(words.christmas).waitFor()
}

async function changePromises(page: Page, words: Words, look: () => Promise<void>) {
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const add = async (minutes: string, priority: string) => {
    await main.getByRole('button', { name: words.add }).click()
    await dialog.getByLabel(words.within).fill(minutes)
    await dialog.getByLabel(words.priority).selectOption(priority)
    await dialog.getByRole('button', { name: words.use }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await add('1', '')
  await add('0.5', 'urgent')
  await main.getByRole('button', { name: words.down }).click()
  const rows = main.locator('ol').first().getByRole('heading')
  await expect.poll(() => rows.allTextContents()).toEqual([...words.order])
  await main.getByRole('button', { name: words.dryRun }).click()
  await main.locator('summary').filter({ hasText: words.late }).waitFor()
  await look()
  await main.getByRole('button', { name: words.savePromises }).click()
  await page.getByText(words.saved).waitFor()
  await main.getByText(words.held).waitFor()
}

async function askWhatIf(page: Page, words: Words) {
  const whatIf = page.getByRole('region', { name: words.whatIf })
  await whatIf.getByText(words.answers).waitFor()
  await whatIf.getByLabel(words.calendar).selectOption({ index: 1 })
  // Hours that nobody saves, and one of today's promises otherwise.
  await whatIf.getByRole('button', { name: words.tryHours }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.mondayEnds).fill('11:00')
  await dialog.getByRole('button', { name: words.tryUse }).click()
  await dialog.waitFor({ state: 'detached' })
  await whatIf.getByText(words.hoursTried).waitFor()
  await whatIf.getByLabel(words.promise, { exact: true }).selectOption({ label: words.changedPromise })
  // The demo begins ninety days ago; the days of a whole year hold all of it.
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  await whatIf
    .locator('input[type="date"]')
    .first()
    .fill(day(Date.now() - 300 * 86_400_000))
  await whatIf.locator('input[type="date"]').last().fill(day(Date.now()))
  // A rule that nobody saves either, above all others.
  await whatIf.getByLabel(words.rules, { exact: true }).selectOption({ label: words.addedRule })
  await dialog.getByLabel(words.ruleName, { exact: true }).fill('Kaffee')
  await dialog.getByLabel(words.ruleQuery).fill('kaffee OR coffee')
  await dialog.getByRole('button', { name: words.tryUse }).click()
  await dialog.waitFor({ state: 'detached' })
  await whatIf.getByText(words.ruleTried).waitFor()
  await whatIf.getByRole('button', { name: words.ask }).click()
  await whatIf.locator('summary').filter({ hasText: words.elsewhere }).waitFor()
  await whatIf
    .getByText(/\d{3}|\d[.,]\d{3}/)
    .first()
    .waitFor()
  await whatIf.locator('summary').first().waitFor()
}
