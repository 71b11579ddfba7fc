import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { serve } from '../support/serve.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const password = 'ein anderes langes Passwort'

test('a colleague gives from a telephone, from any page by the bookmark, and from the apps that share, and sees what becomes of it', async () => {
  await using stranger = await serve((_request, response) => {
    // As strict as any: a bookmark of the reader's own runs all the same, and needs nothing of the page.
    response.setHeader('content-security-policy', "default-src 'none'")
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<title>Mühlen im Test</title><p id="said">Die Mühle von Muster ist laut.</p>')
  })
  await using held = await withTickets([post('a', 'Lob', 'Muster ist gut.')])
  const { api: anna, run } = held
  await anna.people.create({
    ...{ email: 'carla@muster.example', name: 'Carla', role: 'contributor', departmentIds: [], password },
  })
  await using browser = await openBrowser()
  const page = await browser.visit(`${run.origin}/`, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  const audit = await startAudit(page)
  await page.getByLabel('E-Mail').fill('carla@muster.example')
  await page.getByLabel('Passwort').fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('heading', { level: 1, name: 'Was möchten Sie beitragen, Carla?' }).waitFor()
  await page.getByText('Noch nichts. Was Sie melden').waitFor()
  await audit.look('first page')

  // Shared by an app, which puts the link into the text.
  await page.goto(
    `${run.origin}/contribute?${new URLSearchParams({ title: 'Gruppe', text: `Seht mal ${stranger.origin}/` })}`,
  )
  await expect.poll(() => page.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(`${stranger.origin}/`)
  await audit.look('mention')
  await page.getByLabel('Was dort steht').fill('Die Mühle von Muster kam kaputt an.')
  await page.getByRole('button', { name: 'Melden', exact: true }).click()
  await page.getByText('auf dem Weg zu der Abteilung').waitFor()
  await run.echolot.settle()
  await page.reload()
  await page.getByText('Liegt bei: Service').waitFor()
  await page.getByRole('button', { name: 'Antwort vorschlagen' }).click()
  await page.getByLabel('Was man antworten könnte').fill('Wir tauschen sie um.')
  await page.getByRole('button', { name: 'Vorschlagen', exact: true }).click()
  await page.getByText('Ihr Vorschlag:').waitFor()

  // A question: noted, counted by one tap, and taken back.
  await page.getByRole('link', { name: /^Eine Frage/ }).click()
  await page.getByLabel('Die Frage').fill('Wann haben Sie samstags offen?')
  await page.getByRole('button', { name: 'Als neue Frage festhalten' }).click()
  await page.getByRole('button', { name: 'Noch einmal gefragt: Wann haben Sie samstags offen?' }).waitFor()
  await page.getByLabel('Die Frage').fill('samstag offen')
  await page.getByText('Schon bekannt?').first().waitFor()
  await audit.look('question')
  await page.getByRole('button', { name: /^Noch einmal gefragt/ }).click()
  await page.getByText('Gezählt.').waitFor()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText('Zurückgenommen.').waitFor()

  // A story says whom it shows before it is taken.
  await page.getByRole('link', { name: /^Eine Geschichte/ }).click()
  await page.getByLabel('Was geschah').fill('Herr Okafor repariert seit dreißig Jahren Mühlen.')
  await page.getByLabel('Bild (freiwillig)').setInputFiles('packages/demo/pictures/workshop.webp')
  await page.getByRole('button', { name: 'Beitragen' }).click()
  await page.getByText('Bitte sagen Sie, ob es Menschen zeigt').waitFor()
  await page.getByLabel('Ja, und sie sind einverstanden').check()
  await page.getByLabel('Wer einverstanden ist').fill('Daniel Okafor')
  await page.getByLabel('Am', { exact: true }).fill('2026-01-15')
  await audit.look('story')
  await page.getByRole('button', { name: 'Beitragen' }).click()
  await page.getByRole('img', { name: 'Bild zu dieser Geschichte' }).waitFor()
  await page.getByText('Daniel Okafor: einverstanden schriftlich').waitFor()
  await audit.look('own')

  // The bookmark, as it would run on a stranger's page.
  const bookmark = await page.getByRole('link', { name: 'An Echolot melden' }).getAttribute('href')
  if (!bookmark?.startsWith('javascript:')) throw new Error(`The bookmark is ${bookmark}.`)
  const elsewhere = await page.context().newPage()
  await elsewhere.goto(`${stranger.origin}/test?a=1`)
  await elsewhere.evaluate("getSelection().selectAllChildren(document.getElementById('said'))")
  const opened = page.context().waitForEvent('page')
  await elsewhere.evaluate(decodeURIComponent(bookmark.slice('javascript:'.length)))
  const form = await opened
  await expect.poll(() => form.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(`${stranger.origin}/test?a=1`)
  expect(await form.getByLabel('Was dort steht').inputValue()).toBe('Die Mühle von Muster ist laut.')

  // Chromium finds nothing against installing it, at 127.0.0.1 and under the served policy.
  const chromium = await page.context().newCDPSession(page)
  const { installabilityErrors } = await chromium.send('Page.getInstallabilityErrors')
  // The test's own visitors are private windows, which install nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
  const { url, errors } = await chromium.send('Page.getAppManifest')
  expect([url, errors]).toEqual([`${run.origin}/manifest.webmanifest`, []])

  // What is asked, with its public answers, is for everybody to read.
  await page.goto(`${run.origin}/content`)
  await page.getByText('Auf eine Frage gibt es noch keine öffentliche Antwort.').waitFor()
  await audit.look('plan')
  expect(audit.wrong).toEqual([])
}, 120_000)
