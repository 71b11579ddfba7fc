import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serve } from '../support/serve.ts'
import { administrator } from '../support/set-up.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const days = (count: number) => count * 24 * 60
const fresh: Post = { id: '1', title: 'Lieferung kaputt', text: 'Küche kaputt.', author: 'Erika', at: minutesAgo(30) }
const old: Post = { id: '2', title: 'Alte Klage', text: 'Küche von 2016.', author: 'Otto', at: minutesAgo(days(40)) }

const wide = { width: 1280, height: 800 }
const narrow = { width: 390, height: 844 }

async function liesWithin(inner: Locator, outer: Locator) {
  const [box, room] = [await inner.boundingBox(), await outer.boundingBox()]
  return box !== null && room !== null && box.y >= room.y && box.y + box.height <= room.y + room.height
}

/** A newspaper whose page names its feed. */
const serveNewspaper = () =>
  serve((request, response) => {
    if (request.url === '/')
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end('<!doctype html><title>Tagblatt</title><link rel="alternate" type="application/rss+xml" href="/news.xml">')
    else if (request.url === '/news.xml')
      response.setHeader('content-type', 'application/rss+xml').end(rss('Tagblatt', [fresh, old]))
    else response.writeHead(404).end()
  })

test('what is refused is said in German, at its place, and nothing that was typed is lost', async () => {
  await using newspaper = await serveNewspaper()
  await using run = await runEcholot()
  await using browser = await openBrowser({ refusals: [400, 409] })
  const page = await browser.visit(run.origin)
  const main = page.getByRole('main')
  await page.getByRole('button', { name: 'Meine Firma einrichten' }).click()
  await page.getByLabel('Name').fill(administrator.name)
  await page.getByLabel('E-Mail').fill(administrator.email)
  await page.getByLabel('Passwort').fill(administrator.password)
  await page.getByRole('button', { name: 'Anlegen und weiter' }).click()
  await page.getByLabel('Name der Firma').fill('Küche')
  await page.getByLabel('Homepage').fill('http://groessmann.invalid')
  await page.getByRole('button', { name: 'Vorschlag ansehen' }).click()
  await page.getByText('Die Homepage ergab nichts: Der Name des Servers ist nicht zu finden.').waitFor()

  // Each promise at fault has its sentence.
  await page.getByLabel('Zusage von Service', { exact: true }).fill('0')
  await page.getByLabel('Zusage von Vertrieb', { exact: true }).fill('99999999')
  await page.getByRole('button', { name: 'Einrichten und los' }).click()
  await page.getByText('Mindestens eine Minute.').waitFor()
  await page.getByText('Höchstens ein Jahr: 8760 Stunden oder 525600 Minuten.').waitFor()
  await page.getByLabel('Zusage von Service', { exact: true }).fill('4')
  await page.getByLabel('Zusage von Vertrieb', { exact: true }).fill('8')

  const watch = page.getByLabel('Beobachtung: welche Wörter uns betreffen')
  await watch.fill('"X" AND (Küche')
  await page.getByRole('button', { name: 'Einrichten und los' }).click()
  await page.getByText('Diese Klammer wird nicht geschlossen.').waitFor()
  await expect.poll(() => page.locator(':focus').inputValue()).toBe('"X" AND (Küche')
  expect(await watch.getAttribute('aria-invalid')).toBe('true')
  await watch.fill('Küche')
  await page.getByRole('button', { name: 'Einrichten und los' }).click()
  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor()

  // A source that failed on its first poll was asked all the same.
  const colleague = run.client()
  await colleague.session.signIn(administrator)
  const { id: silent } = await addFeed(colleague, `${newspaper.origin}/nothing`)
  await main.getByText('0 von 1 Quelle gehört').waitFor()
  await main.getByText(/ · noch keine Quelle wurde gehört$/).waitFor()
  await main.getByText('Nichts offen, aber noch wurde keine Quelle gehört.').waitFor()
  await colleague.sources.remove({ id: silent })

  // A page instead of its feed is said before it is kept, and the feed behind it offered.
  await page.goto(`${run.origin}/settings`)
  await page.getByRole('button', { name: 'Quelle hinzufügen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Quelle hinzufügen' })
  await dialog.getByLabel('Name', { exact: true }).fill('Mein Tagblatt')
  const address = dialog.getByLabel('Adresse', { exact: true })
  const warning = dialog.getByRole('alert').filter({ hasText: 'Die Antwort ist kein Feed' })
  const offered = dialog.getByRole('button', { name: /news\.xml/ })
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size)
    await address.fill('')
    await address.fill(`${newspaper.origin}/`)
    await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).click()
    await dialog.getByText('Die Antwort ist kein Feed, vielleicht eine gewöhnliche Webseite.').waitFor()
    await dialog.getByRole('button', { name: 'Trotzdem speichern' }).waitFor()
    await dialog.getByText('Hinter dieser Seite steht ein Feed.').waitFor()
    // Both can be seen without scrolling, and the warning is where a reader now stands.
    const visible = dialog.locator('div:has(> form)')
    await expect.poll(() => liesWithin(warning, visible)).toBe(true)
    await expect.poll(() => liesWithin(offered, visible)).toBe(true)
    expect(await warning.and(page.locator(':focus')).count()).toBe(1)
  }
  await page.setViewportSize(wide)
  await offered.click()
  await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).click()
  await page.getByRole('heading', { name: 'Mein Tagblatt' }).waitFor()
  await run.echolot.settle()
  await main.getByText('davon 1 älter, ohne Ticket aufgehoben').waitFor()

  // While somebody writes an answer, a colleague dismisses the ticket.
  const [ticket] = (await colleague.tickets.list({})).rows
  expect(ticket).toMatchObject({ title: 'Lieferung kaputt' })
  const id = ticket?.id ?? 0
  await page.goto(`${run.origin}/queue?ticket=${id}`)
  await page.getByRole('heading', { name: 'Lieferung kaputt' }).last().waitFor()
  await page.keyboard.press('a')
  await page.getByLabel('Link zur Antwort').fill('https://tagblatt.example/antwort')
  await colleague.tickets.dismiss({ id, reason: 'spam' })
  await page.getByRole('dialog').getByRole('button', { name: 'Festhalten' }).click()
  const composer = page.getByRole('dialog')
  await composer
    .getByText(/hat das Ticket inzwischen verworfen, .* Soll die Antwort trotzdem festgehalten werden\?/)
    .waitFor()
  await composer.getByRole('button', { name: 'Trotzdem festhalten' }).click()
  await page.getByText(`Ticket ${id} ist inzwischen verworfen, damit geht das nicht mehr.`).first().waitFor()
})
