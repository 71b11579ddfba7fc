import { insertDeadLetter } from '@echolot/db'
import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { administrator } from '../support/set-up.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const ways = [
  {
    locale: 'de-DE',
    width: 390,
    fields: ['E-Mail', 'Passwort', 'Anmelden'],
    note: '3 Vorgänge ließen sich nicht bearbeiten',
    look: 'Ansehen',
    heading: 'Beiträge, die sich nicht beurteilen ließen',
    all: 'Alle noch einmal versuchen: Beiträge, die sich nicht beurteilen ließen',
    one: /^Noch einmal versuchen: replies\.seen/,
    again: 'Noch einmal versucht',
  },
  {
    locale: 'en-GB',
    width: 1280,
    fields: ['E-mail', 'Password', 'Sign in'],
    note: '3 pieces of work could not be done',
    look: 'Look at it',
    heading: 'Items that could not be judged',
    all: 'Try all again: Items that could not be judged',
    one: /^Try again: replies\.seen/,
    again: 'Tried again',
  },
]

test.each(ways)('what could not be worked on is seen and tried again ($locale, $width px)', async (way) => {
  await using office = await withTickets(['1', '2'].map((id) => post(id, 'Lieferung', 'Muster liefert nicht.')))
  const { run, api } = office
  const { db, now } = await run.echolot.base.context()
  const letter = { payload: {}, errorCode: 'RangeError', attempts: 3, at: now }
  const error = `RangeError: ${'a very long reason without any place to break it '.repeat(3)}${'x'.repeat(90)}`
  await insertDeadLetter(db, { ...letter, error, topic: 'items.collected', subjectId: 1 })
  await insertDeadLetter(db, { ...letter, error, topic: 'items.collected', subjectId: 2 })
  await insertDeadLetter(db, { ...letter, error: 'RangeError', topic: 'replies.seen', subjectId: 1 })

  await using browser = await openBrowser()
  const page = await browser.visit(`${run.origin}/`, {
    locale: way.locale,
    viewport: { width: way.width, height: 800 },
  })
  const audit = await startAudit(page)
  const [email = '', password = '', submit = ''] = way.fields
  await page.getByLabel(email).fill(administrator.email)
  await page.getByLabel(password).fill(administrator.password)
  await page.getByRole('button', { name: submit }).click()
  await page.getByText(way.note).waitFor()
  await audit.look('today')
  await page.getByRole('region', { name: way.look }).getByRole('link', { name: way.look }).click()
  await page.getByRole('heading', { name: way.heading }).waitFor()
  await audit.look('problems')

  await page.getByRole('button', { name: way.all }).click()
  await page.getByRole('heading', { name: way.again }).waitFor()
  await audit.look('tried again')
  await page.getByRole('button', { name: way.one }).click()
  await page.getByRole('heading', { name: `${way.again} (3)` }).waitFor()
  expect((await api.deadLetters.list()).filter(({ replayedAt }) => replayedAt === null)).toEqual([])
  expect((await api.today.get()).deadLetters).toBe(0)
  await run.echolot.settle()
  expect(audit.wrong).toEqual([])
})
