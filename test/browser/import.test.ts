import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serve } from '../support/serve.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { post } from '../support/with-tickets.ts'

const ways = [
  {
    locale: 'de-DE',
    colorScheme: 'dark',
    width: 390,
    fields: ['E-Mail', 'Passwort', 'Anmelden'],
    import: 'Importieren',
    paste: 'Oder Adressen einfügen',
    look: 'Vorschau',
    summary: ['2 neu', '1 abgelehnt', '1 doppelt'],
    refused: 'Das ist keine Webadresse. Gebraucht wird eine wie https://blog.example/feed.',
    check: 'Diese Adressen prüfen',
    asked: '2 Adressen wurden gefragt.',
    page: 'Eine Seite, die auf ihren Feed verweist',
    submit: '2 Quellen importieren',
    done: '2 Quellen sind hinzugefügt',
    close: 'Fertig',
    export: 'Exportieren',
    file: 'Für Feedreader (OPML)',
  },
  {
    locale: 'en-GB',
    colorScheme: 'light',
    width: 1280,
    fields: ['E-mail', 'Password', 'Sign in'],
    import: 'Import',
    paste: 'Or paste addresses',
    look: 'Preview',
    summary: ['2 new', '1 refused', '1 twice'],
    refused: 'That is no web address. Give one such as https://blog.example/feed.',
    check: 'Test these addresses',
    asked: '2 addresses were asked.',
    page: 'A page that links to its feed',
    submit: 'Import 2 sources',
    done: '2 sources are added',
    close: 'Done',
    export: 'Export',
    file: 'For feed readers (OPML)',
  },
] as const

test.each(ways)('pasted addresses are seen, asked, imported and exported again ($locale, $width px)', async (way) => {
  await using feeds = await serve(({ url }, response) => {
    if (url === '/blog.xml') response.end(rss('Blog B', [post('1', 'Muster liefert', 'Muster liefert.')]))
    else if (url === '/')
      response
        .setHeader('content-type', 'text/html')
        .end('<html><link rel="alternate" type="application/rss+xml" href="/blog.xml"><title>B</title></html>')
    else if (url === '/a.xml') response.end(rss('Blog A', [post('2', 'Nichts', 'Nichts von uns.')]))
    else response.writeHead(404).end()
  })
  await using run = await runEcholot()
  await setUp(run.client())
  await using browser = await openBrowser()
  const page = await browser.visit(`${run.origin}/settings?section=sources`, {
    locale: way.locale,
    colorScheme: way.colorScheme,
    viewport: { width: way.width, height: 900 },
    acceptDownloads: true,
  })
  const audit = await startAudit(page)
  const [email = '', password = '', signIn = ''] = way.fields
  await page.getByLabel(email).fill(administrator.email)
  await page.getByLabel(password).fill(administrator.password)
  await page.getByRole('button', { name: signIn }).click()
  await page.getByRole('button', { name: way.import, exact: true }).click()
  await page
    .getByLabel(way.paste)
    .fill(`${feeds.origin}/a.xml Blog A\n${feeds.origin}/\n${feeds.origin}/a.xml\nkein Wort davon`)
  await audit.look('import')
  await page.getByRole('button', { name: way.look }).click()
  for (const said of way.summary) await page.getByText(said).waitFor()
  await page.getByText(way.refused).waitFor()
  await audit.look('preview')
  await page.getByRole('button', { name: way.check }).click()
  await page.getByText(way.asked).waitFor()
  await page.getByText(way.page).waitFor()
  await audit.look('checked')
  await page.getByRole('button', { name: way.submit }).click()
  await page.getByText(way.done).waitFor()
  await audit.look('imported')
  await page.getByRole('button', { name: way.close, exact: true }).click()
  await page.getByRole('heading', { name: 'Blog B' }).waitFor()

  await page.getByRole('button', { name: way.export }).click()
  await audit.look('export')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: way.file, exact: true }).click(),
  ])
  const opml = await readFile(await file.path(), 'utf8')
  expect(opml).toContain(`text="Blog A" title="Blog A" xmlUrl="${feeds.origin}/a.xml"`)
  expect(opml).toContain(`xmlUrl="${feeds.origin}/blog.xml"`)
  await run.echolot.settle()
  expect(audit.wrong).toEqual([])
})
