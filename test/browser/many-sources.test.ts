import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { administrator, setUp } from '../support/set-up.ts'

test('of two thousand sources the page shows some, finds any by its words, and goes on when asked', async () => {
  await using run = await runEcholot({ roles: ['api'] })
  const anna = run.client()
  await setUp(anna)
  const list = Array.from({ length: 2_000 }, (_, n) => `https://feed-${n}.example/rss\tZeitung ${n}`).join('\n')
  const content = Buffer.from(list).toString('base64')
  const { lines } = await anna.sourceLists.preview({ content })
  await anna.sourceLists.import({ content, chosen: lines.map(({ key }) => ({ key })) })
  const one = (await anna.sources.list()).find(({ name }) => name === 'Zeitung 777')
  await using browser = await openBrowser()
  const page = await browser.visit(`${run.origin}/settings?section=sources`)
  const audit = await startAudit(page)
  await page.getByLabel('E-Mail').fill(administrator.email)
  await page.getByLabel('Passwort').fill(administrator.password)
  await page.getByRole('button', { name: 'Anmelden' }).click()

  await page.getByText('50 von 2.000 gezeigt').waitFor()
  const cards = page.getByRole('heading', { level: 2, name: /^Zeitung/ })
  expect(await cards.count()).toBe(50)
  await audit.look('many sources')
  await page.getByRole('button', { name: '50 weitere zeigen' }).click()
  await page.getByText('100 von 2.000 gezeigt').waitFor()
  expect(await cards.count()).toBe(100)

  await page.getByRole('searchbox', { name: 'Quellen durchsuchen' }).fill('zeitung feed-1234.')
  await page.getByText('1 von 1 gezeigt').waitFor()
  expect(await cards.allTextContents()).toEqual(['Zeitung 1234'])
  await page.getByRole('searchbox', { name: 'Quellen durchsuchen' }).fill('gibt es nicht')
  await page.getByText('Keine enthält diese Worte.').waitFor()
  await audit.look('nothing found')

  // Who comes for one of them by its address sees it, wherever it stands.
  await page.goto(`${run.origin}/settings?section=sources&id=${one?.id}`)
  await page.getByRole('heading', { name: 'Zeitung 777' }).waitFor()
  expect(audit.wrong).toEqual([])
})
