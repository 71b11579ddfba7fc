import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { listening } from '../support/listening.ts'
import { administrator } from '../support/set-up.ts'
import { post } from '../support/with-tickets.ts'

const ways = [
  {
    locale: 'de-DE',
    colorScheme: 'light',
    width: 390,
    fields: ['E-Mail', 'Passwort', 'Anmelden'],
    edited: 'An der Quelle bearbeitet',
    told: /nach der Antwort geändert wurde; keine Beobachtung schlägt mehr an/,
  },
  {
    locale: 'en-GB',
    colorScheme: 'dark',
    width: 1280,
    fields: ['E-mail', 'Password', 'Sign in'],
    edited: 'Edited at the source',
    told: /changed at the source after the response; no watch hits it any more/,
  },
] as const

test.each(ways)('a ticket shows what its post said before it was edited ($locale, $width px)', async (way) => {
  const posts = [post('1', 'Lieferung', 'Die Lieferung von Muster kam kaputt an.')]
  await using heard = await listening(posts)
  const id = (await heard.waiting())[0]?.id ?? 0
  await heard.api.tickets.respond({ id, kind: 'outside', reason: 'am Telefon' })
  posts[0] = post('1', 'Lieferung', 'Die Lieferung kam gut an.')
  await heard.again()

  await using browser = await openBrowser()
  const page = await browser.visit(`${heard.run.origin}/queue?view=done&ticket=${id}`, {
    locale: way.locale,
    colorScheme: way.colorScheme,
    viewport: { width: way.width, height: 800 },
  })
  const audit = await startAudit(page)
  const [email, password, submit] = way.fields
  await page.getByLabel(email).fill(administrator.email)
  await page.getByLabel(password).fill(administrator.password)
  await page.getByRole('button', { name: submit }).click()
  const edits = page.getByRole('region', { name: way.edited })
  await edits.getByRole('listitem').waitFor()
  expect(await edits.locator('del').allInnerTexts()).toEqual([
    expect.stringContaining('von Muster'),
    expect.stringContaining('kaputt'),
  ])
  expect(await edits.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('gut')])
  await page.getByText(way.told).waitFor()
  await audit.look('edited ticket')
  expect(audit.wrong).toEqual([])
})
