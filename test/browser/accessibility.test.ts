import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { administrator } from '../support/set-up.ts'

type Way = { language: string; locale: string; theme: 'light' | 'dark'; width: number; words: Words }
/** What is pressed on the way, in the language of the page. */
type Words = {
  administrator: [string, string, string, string]
  own: string
  demo: string
  company: [string, string]
  accept: string
  menuOf: RegExp
  access: string
  changePassword: string
  signOut: string
  signIn: string
  more: string
  assign: RegExp
  erase: RegExp
  filters: RegExp
  outside: string
  record: string
  add: RegExp
  edit: RegExp
  remove: RegExp
  removeDemo: string
  test: RegExp
  explain: RegExp
  arrived: RegExp
  used: string
  withdraw: string
  asTable: string
  loading: string
}

const german: Words = {
  own: 'Meine Firma einrichten',
  demo: 'Demo-Firma ansehen',
  administrator: ['Name', 'E-Mail', 'Passwort', 'Anlegen und weiter'],
  company: ['Name der Firma', 'Vorschlag ansehen'],
  accept: 'Einrichten und los',
  menuOf: /^Menü von /,
  access: 'Mein Zugang',
  changePassword: 'Passwort ändern',
  signOut: 'Abmelden',
  signIn: 'Anmelden',
  more: 'Weitere Aktionen',
  assign: /^Zuweisen/,
  erase: /^Autor löschen/,
  filters: /^Filter/,
  outside: 'Auf anderem Weg',
  record: 'Festhalten',
  add: /hinzufügen$/,
  edit: /bearbeiten$/,
  remove: /entfernen$/,
  removeDemo: 'Demo entfernen',
  test: /^Testen: /,
  explain: /^Diese Zahl erklären/,
  arrived: /^Eingegangen: /,
  used: 'Als verwendet merken',
  withdraw: 'Zurückziehen',
  asTable: 'Als Tabelle zeigen',
  loading: 'Lädt …',
}
const english: Words = {
  own: 'Set up my company',
  demo: 'Look around with a demo company',
  administrator: ['Name', 'E-mail', 'Password', 'Create and continue'],
  company: ['Company name', 'See what Echolot proposes'],
  accept: 'Set up and go',
  menuOf: /^Menu of /,
  access: 'My access',
  changePassword: 'Change password',
  signOut: 'Sign out',
  signIn: 'Sign in',
  more: 'More actions',
  assign: /^Assign/,
  erase: /^Erase/,
  filters: /^Filter/,
  outside: 'Answered outside',
  record: 'Record',
  add: /^Add /,
  edit: /^Edit /,
  remove: /^Remove /,
  removeDemo: 'Remove demo',
  test: /^Test: /,
  explain: /^Explain this number/,
  arrived: /^Arrived: /,
  used: 'Mark as used',
  withdraw: 'Withdraw',
  asTable: 'Show as table',
  loading: 'Loading …',
}

// Every page and dialog is seen in both languages, both themes and at both widths.
const ways: Way[] = [
  { language: 'German', locale: 'de-DE', theme: 'light', width: 1280, words: german },
  { language: 'English', locale: 'en-GB', theme: 'dark', width: 390, words: english },
]

const open = async (origin: string, { locale, theme, width }: Way) => {
  const browser = await openBrowser({ refusals: [401] })
  const page = await browser.visit(origin, {
    locale,
    colorScheme: theme,
    viewport: { width, height: 800 },
  })
  return { browser, page, audit: await startAudit(page) }
}

/** Waits until nothing on the page says that it is loading. */
const settled = async (page: Page, { loading }: Words) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.getByText(loading).count(), { timeout: 20_000 }).toBe(0)
}

test.each(ways)('the way in keeps nobody out: $language, $theme, $width px', async (way) => {
  const { words } = way
  await using run = await runEcholot()
  const { browser, page, audit } = await open(run.origin, way)
  await using _ = browser
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const [name, email, password, create] = words.administrator

  await button(words.own).waitFor()
  await audit.look('first run')
  await button(words.own).click()
  await button(create).click()
  await page.locator('[aria-invalid]').first().waitFor()
  await audit.look('administrator, incomplete')
  await page.getByLabel(name).fill(administrator.name)
  await page.getByLabel(email).fill(administrator.email)
  await page.getByLabel(password).fill(administrator.password)
  await button(create).click()
  await page.getByLabel(words.company[0]).fill('Muster GmbH')
  await audit.look('company')
  await button(words.company[1]).click()
  await button(words.accept).waitFor()
  await audit.look('proposal')
  await button(words.accept).click()
  for (const path of ['/', '/queue', '/accounts', '/reports', '/settings', '/no-such-page']) {
    await page.goto(run.origin + path)
    await settled(page, words)
    await audit.look(`${path}, empty`)
  }
  await page.goto(run.origin)
  await page.getByRole('button', { name: words.menuOf }).click()
  await page.getByRole('menuitem', { name: words.access }).waitFor()
  await audit.look('menu')
  await page.getByRole('menuitem', { name: words.access }).click()
  await settled(page, words)
  await audit.look('own access')
  await button(words.changePassword).click()
  await page.getByRole('dialog').waitFor()
  await audit.look('password')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.menuOf }).click()
  await page.getByRole('menuitem', { name: words.signOut }).click()
  await page.getByLabel(email).fill(administrator.email)
  await page.getByLabel(password).fill('nicht mein Passwort')
  await button(words.signIn).click()
  await page.locator('[aria-invalid]').waitFor()
  await audit.look('sign-in, refused')
  expect(audit.wrong).toEqual([])
})

test.each(ways)('every page and dialog keeps nobody out: $language, $theme, $width px', async (way) => {
  const { words } = way
  await using run = await runEcholot()
  const client = run.client()
  await client.firstRun.startDemo({ language: 'de' })
  const { browser, page, audit } = await open(run.origin, way)
  await using _ = browser
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const go = async (path: string) => {
    await page.goto(run.origin + path)
    await settled(page, words)
  }
  /** Looks at the dialog that stands there and closes it. */
  const lookAtDialog = async (name: string) => {
    await dialog.waitFor()
    await expect.poll(() => dialog.getByText(words.loading).count(), { timeout: 20_000 }).toBe(0)
    await audit.look(name)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  const lookBehind = async (buttons: Locator, name: string) => {
    const count = await buttons.count()
    for (const index of new Set(count === 0 ? [] : [0, count - 1])) {
      await buttons.nth(index).click()
      await lookAtDialog(`${name} ${index + 1}`)
    }
  }

  await go('/')
  await audit.look('today')

  await go('/queue?view=tray')
  await audit.look('sorting tray')
  await go('/queue')
  await main.getByRole('button', { name: words.filters }).click()
  await audit.look('queue')
  // Only whoever is known can be erased.
  const known = main.locator('[data-ticket]').filter({ hasNotText: /Autor unbekannt|author unknown/i })
  await known.first().click()
  await page.getByRole('article').getByRole('toolbar').first().waitFor()
  await settled(page, words)
  await audit.look('ticket')
  for (const key of ['d', 'h', 's', 'n', '?']) {
    await page.keyboard.press(key)
    await lookAtDialog(`dialog of key ${key}`)
  }
  await page.keyboard.press('a')
  await dialog.getByRole('button', { name: words.record, exact: true }).click()
  await dialog.locator('[aria-invalid]').waitFor()
  await audit.look('response, incomplete')
  await dialog.getByLabel(words.outside).check()
  await lookAtDialog('response outside')
  for (const name of [words.assign, words.erase]) {
    await page.getByRole('button', { name: words.more, exact: true }).click()
    await audit.look('menu of the ticket')
    await page.getByRole('menuitem', { name }).click()
    await lookAtDialog(`${name}`)
  }

  await go('/reports')
  await main.getByRole('button', { name: words.explain }).first().click()
  await main.getByRole('link', { name: words.arrived }).click()
  await main.getByText(words.asTable).first().click()
  await settled(page, words)
  await audit.look('report')

  await go('/content')
  await audit.look('content plan')
  for (const name of ['edit', 'remove'] as const) {
    const button = main.getByRole('button', { name: words[name] }).filter({ hasNotText: words.removeDemo }).first()
    await button.waitFor()
    await lookBehind(button, `content plan, ${name}`)
  }
  await go('/content?tab=stories')
  for (const name of [words.used, words.withdraw]) {
    const button = main.getByRole('button', { name }).first()
    await button.waitFor()
    await lookBehind(button, `story, ${name}`)
  }

  await go('/accounts')
  await audit.look('accounts')
  for (const [name, buttons] of Object.entries({ add: words.add, edit: words.edit, remove: words.remove }))
    await lookBehind(main.getByRole('button', { name: buttons }), `accounts, ${name}`)

  for (const section of [
    'sources',
    'watches',
    'departments',
    'rules',
    'calendars',
    'promises',
    'company',
    'work',
    'access',
    'mail',
    'problems',
    'record',
  ]) {
    await go(`/settings?section=${section}`)
    await audit.look(section)
    if (section === 'sources') {
      await main.locator('summary').first().click()
      await main.locator('details details > summary').first().click()
      await audit.look('sources, the week of one')
    }
    // All buttons that open a dialog: the demo's end asks nobody.
    for (const name of ['add', 'edit', 'remove', 'test'] as const)
      await lookBehind(
        main.getByRole('button', { name: words[name] }).filter({ hasNotText: words.removeDemo }),
        `${section}, ${name}`,
      )
  }
  const watch = (await client.watches.list())[0]
  for (const part of ['query', 'words', 'examples', 'versions', 'findings', 'hidden']) {
    await go(`/settings/watches/${watch?.id}?part=${part}`)
    await audit.look(`watch, ${part}`)
  }
  await go('/settings/watches/tray')
  await audit.look('audit tray')
  await go('/settings/watches/macros')
  await audit.look('macros')
  await go('/staffing')
  await audit.look('staffing')
  await go('/reports/missed')
  await audit.look('what we miss')
  await go('/reports/hand-overs')
  await audit.look('hand-overs')
  await go('/effort')
  await main.getByText(words.asTable).first().click()
  await audit.look('effort')
  await go('/why')
  await audit.look('why, not asked')
  expect(audit.wrong).toEqual([])
})
