import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serve } from '../support/serve.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const complaint: Post = {
  id: '1',
  title: 'Lieferung kaputt',
  text: 'Meine Bestellung bei Müller Mühlen kam an, aber die Lieferung war kaputt.',
  author: 'Erika Beispiel',
  at: minutesAgo(30),
}
const second: Post = {
  id: '2',
  title: 'Wo bleibt mein Paket, Müller Mühlen?',
  text: 'Bei Müller Mühlen bestellt, und die Lieferung kommt nicht.',
  author: 'Ben Beispiel',
  at: minutesAgo(5),
}
const foreign: Post = { id: '3', title: 'Wetter', text: 'Morgen scheint die Sonne.', at: minutesAgo(20) }

/** The company's homepage with its blog and its press releases, and a newspaper's feed. */
function serveOutside(news: () => readonly Post[]) {
  return serve((request, response) => {
    const feed = (title: string, posts: readonly Post[]) =>
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8').end(rss(title, posts))
    if (request.url === '/')
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(
          '<!doctype html><title>Müller Mühlen</title><link rel="alternate" type="application/rss+xml" title="Mühlenblog" href="/blog.xml"><link rel="alternate" type="application/rss+xml" href="/presse.xml"><h1>Müller Mühlen</h1>',
        )
    else if (request.url === '/blog.xml')
      feed('Mühlenblog', [{ id: 'b', title: 'Neue Mühle', text: 'Sie ist da.', at: minutesAgo(60) }])
    else if (request.url === '/presse.xml')
      feed('Presse', [{ id: 'p', title: 'Neue Mühle steht', text: 'Seit heute.', at: minutesAgo(90) }])
    else if (request.url === '/news.xml') feed('Tagblatt', news())
    else response.writeHead(404).end()
  })
}

test('from the first run to the answered complaint in the report, by clicking', async () => {
  const news = [complaint, foreign]
  await using outside = await serveOutside(() => news)
  await using run = await runEcholot()
  await using browser = await openBrowser()
  const page = await browser.visit(run.origin)
  const main = page.getByRole('main')
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' }).filter({ visible: true })

  await page.getByRole('button', { name: 'Meine Firma einrichten' }).click()
  await page.getByLabel('Name').fill('Anna Admin')
  await page.getByLabel('E-Mail').fill('anna@mueller.example')
  await page.getByLabel('Passwort').fill('zu kurz')
  await page.getByRole('button', { name: 'Anlegen und weiter' }).click()
  await page.getByText('7 Zeichen sind zu kurz; 12 sind nötig.').waitFor()
  await page.getByLabel('Passwort').fill('drei lange Wörter')
  await page.getByRole('button', { name: 'Anlegen und weiter' }).click()

  await page.getByLabel('Name der Firma').fill('Müller Mühlen GmbH')
  // As people type it; that it has no https is found out.
  await page.getByLabel('Homepage').fill(outside.origin.replace('http://', ''))
  await page.getByLabel('Bundesland').selectOption({ label: 'Hamburg' })
  const propose = page.getByRole('button', { name: 'Vorschlag ansehen' })
  const width = (await propose.boundingBox())?.width
  const asked = Promise.withResolvers<void>()
  await page.route('**/api/setup/proposal', async (route) => {
    await asked.promise
    await route.continue()
  })
  await propose.click()
  await propose.and(page.locator('[aria-busy]')).waitFor()
  // A button that is busy moves nothing around it.
  expect((await propose.boundingBox())?.width).toBe(width)
  asked.resolve()

  expect(await page.getByLabel('Marke, auf die gehört wird').inputValue()).toBe('Müller Mühlen')
  const blog = page.getByRole('listitem').filter({ hasText: `${outside.origin}/blog.xml` })
  await blog.getByText('hat geantwortet, 1 Beitrag').waitFor()
  expect(await blog.getByRole('checkbox').isChecked()).toBe(true)
  expect(await page.getByRole('listitem').getByText('hat geantwortet, 1 Beitrag').count()).toBe(2)
  // What was not asked is offered, and left alone unless somebody ticks it.
  const search = page.getByRole('listitem').filter({ hasText: 'news.google.com' })
  expect(await search.getByRole('checkbox').isChecked()).toBe(false)
  // Who looks at the company once more and changes nothing finds their changes again.
  const watch = page.getByLabel('Beobachtung: welche Wörter uns betreffen')
  const wider = `${await watch.inputValue()} OR Mühlenwerk`
  await watch.fill(wider)
  await page.getByRole('button', { name: 'Zurück' }).click()
  await propose.click()
  await watch.waitFor()
  expect(await watch.inputValue()).toBe(wider)
  await page.getByRole('button', { name: 'Einrichten und los' }).click()

  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor()
  await main.getByText('Alle 2 Quellen wurden gehört.').waitFor()
  await main.getByText(/^Nichts offen, geprüft vor/).waitFor()

  await menu.getByRole('link', { name: 'Warteschlange' }).click()
  await main.getByText('Nichts wartet.').waitFor()
  const list = page.getByRole('list', { name: 'Tickets' })

  // A second tab in the same browser; the first stays at the queue and is never reloaded.
  const settings = await page.context().newPage()
  await settings.goto(`${run.origin}/settings`)
  await settings.getByRole('button', { name: 'Quelle hinzufügen' }).click()
  const dialog = settings.getByRole('dialog', { name: 'Quelle hinzufügen' })
  await dialog.getByLabel('Adresse', { exact: true }).fill(`${outside.origin}/news.xml`)
  await dialog.getByRole('button', { name: 'Diese Adresse testen' }).click()
  const answer = dialog.getByRole('status').filter({ hasText: '2 Einträge, 1 wäre eine Erwähnung' })
  await answer.waitFor()
  // It would lie below the fold of the dialog.
  const visible = dialog.locator('div:has(> form)')
  await expect
    .poll(async () => {
      const [box, room] = [await answer.boundingBox(), await visible.boundingBox()]
      return box !== null && room !== null && box.y + box.height <= room.y + room.height
    })
    .toBe(true)
  await dialog.getByLabel('Name', { exact: true }).fill('Tagblatt')
  await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).click()
  await settings.getByRole('heading', { name: 'Tagblatt' }).waitFor()

  await list.getByRole('link', { name: 'Lieferung kaputt' }).waitFor()
  expect(await list.locator('mark').allTextContents()).toEqual(['Müller Mühlen'])
  news.push(second)
  await settings.getByRole('button', { name: 'Jetzt fragen: Tagblatt' }).click()
  const later = list.getByRole('link', { name: second.title })
  await later.waitFor()
  expect(await later.locator('mark').allTextContents()).toEqual(['Müller Mühlen', 'Müller Mühlen'])
  expect(await list.getByRole('link').count()).toBe(2)
  await settings.close()
  await page.bringToFront()

  const selected = list.locator('[tabindex="0"]')
  await page.keyboard.press('j')
  await selected.filter({ hasText: second.title }).waitFor()
  await page.keyboard.press('k')
  await selected.filter({ hasText: 'Lieferung kaputt' }).waitFor()
  await page.keyboard.press('Enter')
  const ticket = page.getByRole('article')
  await ticket.getByRole('heading', { name: 'Lieferung kaputt' }).waitFor()
  await ticket.getByText('Die Beobachtung „Müller Mühlen“ hat angeschlagen.').waitFor()
  // Alone in the company there is nobody to claim it from.
  expect(await ticket.getByRole('button', { name: 'Übernehmen' }).count()).toBe(0)
  await page.keyboard.press('a')
  await page.getByLabel('Link zur Antwort').fill('https://tagblatt.example/antwort')
  await page.getByRole('dialog').getByRole('button', { name: 'Festhalten' }).click()
  await page.getByText(/^#\d+: Antwort festgehalten\.$/).waitFor()
  // An answered ticket waits no longer: the next one takes its place.
  await ticket.getByRole('heading', { name: second.title }).waitFor()

  await menu.getByRole('link', { name: 'Berichte' }).click()
  await main.getByRole('link', { name: /^Eingegangen: 2,/ }).waitFor()
  await main.getByRole('link', { name: /^Offen: 1,/ }).waitFor()
  await main.getByRole('link', { name: /^Beantwortet: 1,/ }).click()
  const rows = main.getByRole('table').filter({ hasText: '1 Zeile' })
  await rows.waitFor()
  expect(await rows.getByRole('link').allTextContents()).toEqual(['Lieferung kaputt'])

  const downloading = page.waitForEvent('download')
  await main.getByRole('link', { name: 'Als CSV herunterladen' }).click()
  const csv = await readFile(await (await downloading).path(), 'utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(2)
  expect(csv).toContain('Lieferung kaputt')
  expect(csv).toContain('Tagblatt')
})
