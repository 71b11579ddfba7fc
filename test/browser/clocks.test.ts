import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { listening } from '../support/listening.ts'
import { administrator } from '../support/set-up.ts'
import { post } from '../support/with-tickets.ts'

const ways = [
  {
    locale: 'de-DE',
    colorScheme: 'dark',
    width: 390,
    fields: ['E-Mail', 'Passwort', 'Anmelden'],
    urgent: 'Sehr dringend',
    pause: 'Pause: worauf wird gewartet?',
    left: /^Übrig sind .* Arbeitszeit, und so viel bleibt/,
    submit: 'Pause',
    paused: /Pause: wartet auf den Autor, seit/,
    clocks: 'Uhren',
    first: 'Erste Antwort',
    goOn: 'Weiter',
    close: 'Schließen: was kam dabei heraus?',
    solved: 'Anliegen gelöst',
  },
  {
    locale: 'en-GB',
    colorScheme: 'light',
    width: 1280,
    fields: ['E-mail', 'Password', 'Sign in'],
    urgent: 'Urgent',
    pause: 'Pause: what is it waiting for?',
    left: /of working time are left, and so much stays/,
    submit: 'Pause',
    paused: /Pause: waiting for the author, since/,
    clocks: 'Clocks',
    first: 'First response',
    goOn: 'Go on',
    close: 'Close: what came of it?',
    solved: 'Problem solved',
  },
] as const

test.each(ways)(
  'a ticket is made urgent, paused, let go on and closed by keyboard, and its clocks tell it ($locale, $width px)',
  async (way) => {
    await using heard = await listening([post('1', 'Lieferung', 'Die Lieferung von Muster kam kaputt an.')])
    const id = (await heard.waiting())[0]?.id ?? 0
    await using browser = await openBrowser()
    const page = await browser.visit(`${heard.run.origin}/queue?ticket=${id}`, {
      locale: way.locale,
      colorScheme: way.colorScheme,
      viewport: { width: way.width, height: 800 },
    })
    const audit = await startAudit(page)
    const [email, password, submit] = way.fields
    await page.getByLabel(email).fill(administrator.email)
    await page.getByLabel(password).fill(administrator.password)
    await page.getByRole('button', { name: submit }).click()
    const clocks = page.getByRole('region', { name: way.clocks })
    await clocks.getByText(way.first).waitFor()

    await page.keyboard.press('p')
    await page.getByRole('dialog').getByRole('button', { name: way.urgent }).waitFor()
    await audit.look('priority')
    await page.keyboard.press('1')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('article').getByText(way.urgent, { exact: true }).waitFor()

    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: way.pause })
    await dialog.waitFor()
    await dialog.getByText(way.left).waitFor()
    await audit.look('pause')
    await dialog.getByRole('button', { name: way.submit, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await clocks.getByText(way.paused).waitFor()
    await audit.look('paused ticket')
    await page.getByRole('button', { name: way.goOn, exact: true }).click()
    await expect.poll(() => clocks.getByText(way.paused).count()).toBe(0)

    await heard.api.tickets.respond({ id, kind: 'outside', reason: 'am Telefon' })
    await page.goto(`${heard.run.origin}/queue?view=done&ticket=${id}`)
    await clocks.getByText(way.first).waitFor()
    await page.keyboard.press('f')
    const closing = page.getByRole('dialog', { name: way.close })
    await closing.waitFor()
    await audit.look('close')
    await page.keyboard.press('2')
    await closing.waitFor({ state: 'detached' })
    await page.getByRole('article').getByText(way.solved, { exact: true }).first().waitFor()
    await audit.look('closed ticket')
    expect(audit.wrong).toEqual([])
  },
)
