import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { dump } from '../support/dump.ts'
import { runEcholot } from '../support/echolot.ts'

test('one click into the demo, a morning of work in it, and one click that leaves no trace', async () => {
  await using run = await runEcholot()
  await using browser = await openBrowser()
  const page = await browser.visit(run.origin, { locale: 'en-GB' })
  const main = page.getByRole('main')
  const menu = page.getByRole('navigation', { name: 'Main menu' }).filter({ visible: true })
  const banner = page.getByRole('complementary', { name: 'Demo' })
  const list = page.getByRole('list', { name: 'Tickets' })
  const ticket = page.getByRole('article')
  /** Another view of the queue, and no longer the one before. */
  const see = async (name: RegExp) => {
    const view = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name })
    await view.click()
    await view.and(page.locator('[aria-current]')).waitFor()
  }

  await page.getByRole('button', { name: 'Look around with a demo company' }).click()
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
  await main.getByText(/^\d+ of 15 sources heard$|^All 15 sources were heard\.$/).waitFor()
  await main.getByText(/^[1-9]\d* unanswered in all$/).waitFor()
  await main
    .getByRole('region', { name: 'Your round' })
    .getByText(/^[1-9]\d* to go/)
    .waitFor()
  await main.getByRole('heading', { name: /^Stale accounts ?1$/ }).waitFor()
  await main.getByText('1 account has no owner').waitFor()
  for (const name of ['Accounts', 'Reports', 'Settings', 'Today', 'Queue']) {
    await menu.getByRole('link', { name }).click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await banner.getByText('Musterwerk GmbH is made up.').waitFor()
  }

  // What nobody answered is a press away from Today and from everywhere else.
  await menu.getByRole('link', { name: 'Today' }).click()
  await main.getByRole('link', { name: /^[1-9]\d* unanswered in all$/ }).click()
  const current = menu.locator('[aria-current]')
  await current.and(menu.getByRole('link', { name: 'Unanswered' })).waitFor()
  expect(await current.count()).toBe(1)
  await see(/^Unanswered ?[1-9]/)
  await list
    .getByText(/^late by /)
    .first()
    .waitFor()
  await menu.getByRole('link', { name: 'Queue' }).click()
  await current.and(menu.getByRole('link', { name: 'Queue' })).waitFor()
  expect(await current.count()).toBe(1)

  // The chosen tab moves none of the others.
  await menu.getByRole('link', { name: 'Settings' }).click()
  const tabs = page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('link')
  const places = () =>
    tabs.evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map(({ x, y }) => [x, y]))
  await tabs.first().waitFor()
  const still = await places()
  await tabs.filter({ hasText: 'Brands & watches' }).click()
  await tabs.filter({ hasText: 'Brands & watches' }).and(page.locator('[aria-current]')).waitFor()
  expect(await places()).toEqual(still)
  await menu.getByRole('link', { name: 'Queue' }).click()

  await see(/^Unclaimed/)
  await list.getByRole('link').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const number = await numberOf(ticket)
  await ticket.getByRole('button', { name: 'Claim', exact: true }).click()
  await page.getByText('Claimed.').waitFor()
  // It has left the unclaimed, and the next one stands there.
  await expect.poll(() => numberOf(ticket)).not.toBe(number)

  const dismissed = await numberOf(ticket)
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Dismiss: why?' }).waitFor()
  await page.keyboard.press('2')
  await page.getByText(`${dismissed} dismissed: Spam.`).waitFor()
  await expect.poll(() => numberOf(ticket)).not.toBe(dismissed)
  await page.keyboard.press('u')
  await page.getByText(`${dismissed}: undone.`).waitFor()

  const handedOver = await numberOf(ticket)
  await page.keyboard.press('h')
  await dialog.getByRole('radio').first().waitFor()
  await page.keyboard.press('ArrowDown')
  const department = (await dialog.locator('label:has(:checked)').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await page.getByText(`${handedOver}: handed to ${department}.`).waitFor()
  expect(await numberOf(ticket)).toBe(handedOver)
  await ticket.getByRole('definition').getByText(department, { exact: true }).waitFor()

  // Pinned above the due time, with the reason, until somebody unpins it.
  await see(/^Waiting/)
  const later = list.getByRole('link').nth(2)
  const raised = await later.getAttribute('data-ticket')
  await later.click()
  await page.keyboard.press('t')
  await dialog.getByRole('heading', { name: 'Pin above the due time: why?' }).waitFor()
  await page.keyboard.press('1')
  await page.getByText(`#${raised} pinned: threat to safety.`).waitFor()
  await ticket.getByText('pinned: threat to safety').first().waitFor()
  await page.keyboard.press('t')
  await page.getByText(`#${raised} stands by its due time again.`).waitFor()

  await see(/^Sorting tray/)
  await list.getByRole('link').first().waitFor()
  const before = await list.getByRole('link').first().getAttribute('data-ticket')
  await page.keyboard.press('2')
  await page.getByText(/given to Sales\.$/).waitFor()
  await expect.poll(() => list.locator(`[data-ticket="${before}"]`).count()).toBe(0)

  // Who reopens one that was done stays with it.
  await see(/^Done$/)
  const done = await list.getByRole('link').first().getAttribute('data-ticket')
  await list.locator(`[data-ticket="${done}"]`).click()
  await ticket.getByRole('button', { name: 'Reopen', exact: true }).click()
  await page.getByText(`#${done} reopened; a new wait begins.`).waitFor()
  await ticket.getByRole('button', { name: 'Claim', exact: true }).waitFor()
  expect(await numberOf(ticket)).toBe(`#${done}`)
  await list.locator(`[data-ticket="${done}"]`).getByText('no longer in this list').waitFor()
  await list.locator(`[data-ticket="${done}"] time`).waitFor()

  const database = run.echolot.base.db.url
  expect(await dump(database)).toContain('Musterwerk')
  await banner.getByRole('button', { name: 'Remove demo' }).click()
  await page.getByRole('heading', { name: 'Welcome to Echolot' }).waitFor()
  await run.echolot.settle()
  expect(await dump(database)).not.toMatch(/musterwerk/i)
})

test('who comes to a demo on this machine is let in without being asked', async () => {
  await using run = await runEcholot()
  await run.client().firstRun.startDemo({ language: 'de' })
  await using browser = await openBrowser()
  const page = await browser.visit(`${run.origin}/reports`, { locale: 'en-GB' })
  // In the visitor's own language, whoever started the demo in whichever.
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor()

  // The waits behind a number can be read to their last column without scrolling.
  await page.getByRole('link', { name: /^Arrived: / }).click()
  const rows = page.getByRole('region', { name: /^[\d,]+ rows$/ })
  for (const column of ['Working time', 'Calendar time'])
    await rows.getByRole('columnheader', { name: column }).waitFor()
  expect(await rows.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)

  // Without a session they come in again, and the browser has no refusal to report. The page that they left asks no more.
  await page.goto('about:blank')
  await page.context().clearCookies()
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.status() === 401) refused.push(response.url())
  })
  await page.goto(run.origin)
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
  expect(refused).toEqual([])

  // An address that leads nowhere is no way out of the demo.
  await page.goto(`${run.origin}/nowhere/at/all`)
  await page.getByRole('heading', { name: 'This page does not exist.' }).waitFor()
  await page.getByRole('complementary', { name: 'Demo' }).getByText('Musterwerk GmbH is made up.').waitFor()
  await page.getByRole('navigation', { name: 'Main menu' }).filter({ visible: true }).waitFor()
})

test.each([
  ['en-GB', 'Look around with a demo company', /does not collect, so the demo would stay silent/],
  ['de-DE', 'Demo-Firma ansehen', /sammelt nicht selbst, und so bliebe die Demo stumm/],
])('a part that does not collect says in the page why it begins no demo: %s', async (locale, button, sentence) => {
  await using run = await runEcholot({ roles: ['api'] })
  await using browser = await openBrowser({ refusals: [409] })
  const page = await browser.visit(run.origin, { locale })
  await page.getByRole('button', { name: button }).click()
  await page.getByText(sentence).waitFor()
})

test('a demo that cannot be removed says so and stays', async () => {
  await using run = await runEcholot()
  await run.client().firstRun.startDemo({ language: 'de' })
  await using browser = await openBrowser({ refusals: [503] })
  const page = await browser.visit(`${run.origin}/settings?section=company`)
  const removal = Promise.withResolvers<void>()
  await page.route('**/api/demo', async (route) => {
    await removal.promise
    await route.fulfill({ status: 503, json: { code: 'SERVICE_UNAVAILABLE', status: 503, message: 'Away.' } })
  })
  const remove = page.getByRole('main').getByRole('button', { name: 'Demo entfernen' })
  await remove.waitFor()
  const width = (await remove.boundingBox())?.width
  await remove.click()
  await remove.and(page.locator('[aria-busy]')).waitFor()
  expect((await remove.boundingBox())?.width).toBe(width)
  removal.resolve()
  await page.getByText(/^Die Demo ist noch da\. /).waitFor()
  await page.getByRole('complementary', { name: 'Demo' }).getByText('ist erfunden').waitFor()
})

const numberOf = async (ticket: Locator) =>
  /#\d+/.exec((await ticket.getByRole('heading', { level: 2 }).first().textContent()) ?? '')?.[0]
