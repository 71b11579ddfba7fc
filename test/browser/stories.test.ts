import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { listening } from '../support/listening.ts'
import { administrator } from '../support/set-up.ts'
import { post } from '../support/with-tickets.ts'

const text =
  'Der Hersteller Muster errichtet am Stadtrand eine neue Halle. Wie das Unternehmen mitteilte, sollen dort von Herbst an Linsen geschliffen werden. Die Investition beträgt viele Millionen Euro.'
const ways = [
  {
    locale: 'de-DE',
    colorScheme: 'light',
    width: 390,
    fields: ['E-Mail', 'Passwort', 'Anmelden'],
    copies: '+1 Kopie',
    story: 'Eine Geschichte',
    why: /100 % des kürzeren Textes stehen im anderen/,
    open: 'An der Quelle öffnen',
    split: /^Andere Geschichte/,
    undone: /zurückgenommen/,
    other: 'Nummer des anderen Tickets',
    merge: 'Zusammenlegen',
    said: 'Das hat ein Mensch gesagt',
  },
  {
    locale: 'en-GB',
    colorScheme: 'dark',
    width: 1280,
    fields: ['E-mail', 'Password', 'Sign in'],
    copies: '+1 copy',
    story: 'One story',
    why: /100 % of the shorter text stands in the other/,
    open: 'Open at the source',
    split: /^Another story/,
    undone: /taken back/,
    other: 'Number of the other ticket',
    merge: 'Merge',
    said: 'a person said so',
  },
] as const

test.each(ways)(
  'copies are shown, taken out, brought back and merged, by keyboard too ($locale, $width px)',
  async (way) => {
    const copy = (id: string, host: string) => ({
      ...post(id, 'Muster baut eine Halle', text),
      link: `https://${host}/a`,
    })
    await using heard = await listening([
      copy('1', 'eins.example'),
      copy('2', 'zwei.example'),
      post('3', 'Linsen', 'Von Muster kommen bald Linsen.'),
    ])
    const rows = await heard.waiting()
    expect(rows).toHaveLength(2)
    const story = rows.find(({ copies }) => copies === 1)?.id ?? 0
    const other = rows.find(({ copies }) => copies === 0)?.id ?? 0

    await using browser = await openBrowser()
    const page = await browser.visit(`${heard.run.origin}/queue`, {
      locale: way.locale,
      colorScheme: way.colorScheme,
      viewport: { width: way.width, height: 800 },
    })
    const audit = await startAudit(page)
    const [email, password, submit] = way.fields
    await page.getByLabel(email).fill(administrator.email)
    await page.getByLabel(password).fill(administrator.password)
    await page.getByRole('button', { name: submit }).click()
    await page.getByText(way.copies, { exact: true }).waitFor()

    await page.goto(`${heard.run.origin}/queue?ticket=${story}`)
    const copies = page.getByRole('region', { name: way.story })
    await copies.getByText(way.why).waitFor()
    expect(
      await copies
        .getByRole('link', { name: way.open })
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://eins.example/a', 'https://zwei.example/a'])
    await audit.look('a story')

    await copies.getByRole('button', { name: way.split }).press('Enter')
    await copies.getByRole('button', { name: way.split }).waitFor({ state: 'detached' })
    expect(await heard.waiting()).toHaveLength(3)
    await page.keyboard.press('z')
    await page.getByText(way.undone).first().waitFor()
    await copies.getByText(way.why).waitFor()

    await page.keyboard.press('m')
    await page.getByLabel(way.other).fill(`#${other}`)
    await audit.look('merging')
    await page.getByRole('dialog').getByRole('button', { name: way.merge }).press('Enter')
    await copies.getByText(way.said).waitFor()
    expect(await heard.waiting()).toMatchObject([{ copies: 2 }])
    await audit.look('a merged story')
    expect(audit.wrong).toEqual([])
  },
)
