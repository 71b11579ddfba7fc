import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { withOutage } from '../support/outage.ts'
import { administrator } from '../support/set-up.ts'

const ways = [
  {
    locale: 'de-DE',
    colorScheme: 'light',
    width: 390,
    fields: ['E-Mail', 'Passwort', 'Anmelden'],
    begin: ['Vorfall eröffnen', 'Name', 'Zusammenfassen'],
    word: ['Wortlaut vereinbaren …', 'Was wir sagen', 'Speichern'],
    answer: ['5 Tickets beantworten', 'Antworten'],
    answered: 'Beantwortet',
    close: ['Abschließen …', 'Ergebnis', 'Speichern', 'abgeschlossen'],
    log: ['Protokoll zum Drucken', 'Protokoll: Lagerstillstand', 'hat den Vorfall mit 6 Tickets eröffnet'],
    plan: ['Was für #1 vorgesehen ist', 'wartet'],
    privately: ['Private Nachricht erfassen', 'Kanal', 'Wer geschrieben hat', 'Was darin steht', 'Erfassen'],
    badge: 'private Nachricht',
  },
  {
    locale: 'en-GB',
    colorScheme: 'dark',
    width: 1280,
    fields: ['E-mail', 'Password', 'Sign in'],
    begin: ['Open an incident', 'Name', 'Put together'],
    word: ['Agree on words …', 'What is said', 'Save'],
    answer: ['Answer 5 tickets', 'Answer'],
    answered: 'Answered',
    close: ['Close …', 'What came of it', 'Save', 'closed'],
    log: ['Log to print', 'Log: Lagerstillstand', 'opened the incident with 6 tickets'],
    plan: ['What is planned for #1', 'waits'],
    privately: ['Record a private message', 'Channel', 'Who wrote it', 'What it says', 'Record'],
    badge: 'private message',
  },
] as const

test.each(ways)(
  'a proposal becomes an incident that is worded, answered, closed and printed, and a private message says what it is ($locale, $width px)',
  async (way) => {
    await using office = await withOutage({ people: 6 })
    await using browser = await openBrowser()
    const { locale, colorScheme, width } = way
    const page = await browser.visit(`${office.run.origin}/incidents`, {
      ...{ locale, colorScheme, viewport: { width, height: 800 } },
    })
    const audit = await startAudit(page)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    const [email, password, submit] = way.fields
    await page.getByLabel(email).fill(administrator.email)
    await page.getByLabel(password).fill(administrator.password)
    await press(submit)

    const [begin, name, put] = way.begin
    await page.getByRole('button', { name: begin }).waitFor()
    await audit.look('the incidents')
    await press(begin)
    await page.getByLabel(name).fill('Lagerstillstand')
    await audit.look('opening one')
    await press(put)

    const [word, said, save] = way.word
    await press(word)
    await page.getByLabel(said).fill('Hallo {name}, unser Lager steht still.')
    await press(save)
    await page.getByText('Hallo {name}, unser Lager steht still.').waitFor()
    const [plan, waits] = way.plan
    await page.getByLabel(plan, { exact: true }).selectOption({ label: waits })
    const [answer, now] = way.answer
    await press(answer)
    await audit.look('asking before all are answered')
    await page.getByRole('dialog').getByRole('button', { name: now, exact: true }).click()
    await office.run.echolot.settle()
    await page.getByText(way.answered, { exact: true }).nth(4).waitFor()
    expect(office.blog.sent).toHaveLength(5)
    await audit.look('an answered incident')

    const [close, summary, saved, closed] = way.close
    await press(close)
    await page.getByLabel(summary).fill('Das Lager läuft wieder.')
    await press(saved)
    await page.getByText(closed, { exact: true }).first().waitFor()
    const [log, heading, opened] = way.log
    await page.getByRole('link', { name: log }).click()
    await page.getByRole('heading', { name: heading }).waitFor()
    await page.getByText(opened).waitFor()
    await audit.look('the log')

    await page.goto(`${office.run.origin}/queue`)
    const [open, ...fields] = way.privately
    await page.getByRole('button', { name: open }).click()
    const values = ['Instagram', 'Petra', 'Nur für Sie: Mein Paket fehlt.']
    for (const [index, value] of values.entries())
      await page
        .getByRole('dialog')
        .getByLabel(fields[index] ?? '')
        .fill(value)
    await audit.look('recording a private message')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: fields[3] ?? '', exact: true })
      .click()
    await page.getByRole('article').getByText(way.badge, { exact: true }).waitFor()
    await audit.look('a private message')
    expect(audit.wrong).toEqual([])
  },
)
