import { expect, test } from 'vitest'
import { enter, type Reader, readers } from '../support/enter.ts'
import { listening } from '../support/listening.ts'
import { serve } from '../support/serve.ts'
import { post } from '../support/with-tickets.ts'

type Words = Reader & Omit<typeof german, keyof Reader>

const german = {
  ...readers.german,
  tray: 'Prüfablage',
  excludedBy: 'ausgeschlossen durch Aktie',
  question: 'Wurde das zu Recht verborgen: ',
  rightly: 'Zu Recht verborgen',
  wrongly: 'Zu Unrecht verborgen',
  judged: '1 diese Woche beurteilt',
  bothJudged: '2 diese Woche beurteilt',
  rate: /^50\s% \(zwischen 9,5\s% und 90,5\s%\)/,
  nothingWaits: 'Nichts wartet auf ein Urteil.',
  hidden: 'Verborgenes',
  ticket: /^Ticket #\d+$/,
  more: 'Weitere Aktionen',
  mute: 'tagblatt.de stumm schalten',
  muted: /^tagblatt\.de ist stumm\./,
  hid: /1 Eintrag verborgen$/,
  bringBack: 'Rückgängig und zurückholen: tagblatt.de',
  undone: 'Nicht mehr stumm.',
  nobody: /^Kein Autor und keine Domain ist stumm\./,
  running: 'Das Archiv wird durchsucht: 10 von 1.000, 3 gefunden.',
  cancel: 'Abbrechen',
  cancelled: 'Der Lauf über das Archiv wurde nach 10 von 1.000 Einträgen abgebrochen; 3 gefunden.',
  language: 'Suchsprache',
  query: 'Suchanfrage',
  review: 'Prüfen und speichern',
  change: 'Was die Änderung bringt',
  gained: '1 kommt hinzu',
  lost: '1 fällt weg',
  save: 'Speichern',
  saved: 'Alles ist gespeichert.',
  findings: 'Befunde',
  never: 'hat noch nie etwas gefunden',
  wouldHide: '1 beantworteter Eintrag',
  examples: 'Beispiele',
  mustNot: 'Darf nicht gefunden werden',
  text: 'Text',
  addExample: 'Beispiel hinzufügen',
  made: /^Es ist unter den Beispielen/,
  isNotFound: 'wird nicht gefunden',
  isFound: 'wird gefunden',
  broken: '1 Beispiel gilt nicht mehr:',
  anyway: 'Trotzdem speichern',
  about: 'Adresse oder Text',
  ask: 'Fragen',
  dropped: /^Das ist keine Erwähnung\. Schritt „Abrufen“/,
  isMention: /^Das ist eine Erwähnung; sie geht an: Ablage\.$/,
  route: 'Keine Regel nimmt es; es ginge in die Ablage.',
  read: 'Was gelesen wurde',
}
const english: Words = {
  ...readers.english,
  tray: 'Audit tray',
  excludedBy: 'excluded by Aktie',
  question: 'Was this hidden rightly: ',
  rightly: 'Rightly hidden',
  wrongly: 'Wrongly hidden',
  judged: '1 judged this week',
  bothJudged: '2 judged this week',
  rate: /^50% \(between 9\.5% and 90\.5%\)/,
  nothingWaits: 'Nothing waits to be judged.',
  hidden: 'Hidden',
  ticket: /^Ticket #\d+$/,
  more: 'More actions',
  mute: 'Mute tagblatt.de',
  muted: /^tagblatt\.de is muted\./,
  hid: /1 item hidden$/,
  bringBack: 'Undo and bring back: tagblatt.de',
  undone: 'No longer muted.',
  nobody: /^No author and no domain is muted\./,
  running: 'Searching the archive: 10 of 1,000, 3 found.',
  cancel: 'Cancel',
  cancelled: 'The run over the archive was cancelled after 10 of 1,000 items; 3 found.',
  language: 'Language',
  query: 'Query',
  review: 'Review and save',
  change: 'What the change brings',
  gained: '1 gained',
  lost: '1 lost',
  save: 'Save',
  saved: 'Everything is saved.',
  findings: 'Findings',
  never: 'has never found anything',
  wouldHide: '1 answered item',
  examples: 'Examples',
  mustNot: 'Must not be found',
  text: 'Text',
  addExample: 'Add example',
  made: /^It is among the examples/,
  isNotFound: 'is not found',
  isFound: 'is found',
  broken: '1 example does not hold any more:',
  anyway: 'Save all the same',
  about: 'Address or text',
  ask: 'Ask',
  dropped: /^This is no mention\. Step “Fetch”/,
  isMention: /^This is a mention; it goes to Sorting tray\.$/,
  route: 'No rule takes it; it would go to the sorting tray.',
  read: 'What was read',
}

const valuesOf = ({ id, brandId, name }: { id: number; brandId: number; name: string }) => ({ id, brandId, name })

test.each([german, english])(
  'what an exclusion hid is judged, and what was wrong becomes a ticket ($locale)',
  async (words) => {
    const posts = [post('1', 'Lieferung', 'Muster liefert.')]
    await using heard = await listening(posts)
    const [watch] = await heard.api.watches.list()
    if (watch === undefined) throw new Error('no watch')
    await heard.api.watches.update({ ...valuesOf(watch), query: 'Muster AND NOT Aktie' })
    posts.push(post('2', 'Kurse', 'Die Aktie von Muster steigt.'), post('3', 'Panne', 'Muster: Rückruf, Aktie fällt.'))
    await heard.again()
    const { browser, page, audit } = await enter(heard.run.origin, '/settings/watches/tray', words)
    await using _ = browser

    await page.getByRole('heading', { name: words.tray, level: 1 }).waitFor()
    await page.getByText(words.excludedBy).first().waitFor()
    await audit.look('tray')
    const judge = (title: string, verdict: string) =>
      page
        .getByRole('group', { name: `${words.question}${title}` })
        .getByRole('button', { name: verdict, exact: true })
        .click()
    await judge('Kurse', words.rightly)
    await page.getByText(words.judged, { exact: true }).waitFor()
    await judge('Panne', words.wrongly)
    await page.getByText(words.bothJudged, { exact: true }).waitFor()
    await page.getByText(words.nothingWaits).waitFor()
    await page.getByText(words.rate).waitFor()
    await heard.run.echolot.settle()
    expect((await heard.waiting()).map(({ title }) => title).toSorted()).toEqual(['Lieferung', 'Panne'])
    await audit.look('tray, judged')

    // On the watch the rows stay, with the verdict and the ticket; who errs may say so again.
    await page.goto(`${heard.run.origin}/settings/watches/${watch.id}?part=hidden`)
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('group') })
    const wrong = rows.filter({ hasText: 'Panne' })
    await wrong.getByRole('link', { name: words.ticket }).waitFor()
    expect(await wrong.getByRole('button', { pressed: true }).textContent()).toBe(words.wrongly)
    expect(await rows.filter({ hasText: 'Kurse' }).getByRole('button', { pressed: true }).textContent()).toBe(
      words.rightly,
    )
    await audit.look('hidden')
    expect(audit.wrong).toEqual([])
  },
)

test.each([german, english])(
  'a domain is muted from its ticket, and comes back from the tray ($locale)',
  async (words) => {
    const link = (n: number) => `https://lokales.tagblatt.de/${n}`
    const posts = [{ ...post('1', 'Lieferung', 'Muster liefert.'), link: link(1) }]
    await using heard = await listening(posts)
    const id = (await heard.waiting())[0]?.id ?? 0
    const { browser, page, audit } = await enter(heard.run.origin, `/queue?ticket=${id}`, words)
    await using _ = browser

    await page.getByRole('button', { name: words.more, exact: true }).click()
    await page.getByRole('menuitem', { name: words.mute }).click()
    await page.getByText(words.muted).waitFor()
    posts.push({ ...post('2', 'Werbung', 'Muster, Muster, Muster!'), link: link(2) })
    await heard.again()
    expect(await heard.waiting()).toHaveLength(1)

    await page.goto(`${heard.run.origin}/settings/watches/tray`)
    await page.getByText(words.hid).waitFor()
    await audit.look('mutes')
    await page.getByRole('button', { name: words.bringBack }).click()
    await page.getByText(words.undone).waitFor()
    await page.getByText(words.nobody).waitFor()
    await heard.run.echolot.settle()
    expect(await heard.waiting()).toHaveLength(2)
    expect(audit.wrong).toEqual([])
  },
)

test.each([german, english])('a run over the archive is followed and cancelled ($locale)', async (words) => {
  await using heard = await listening([post('1', 'Lieferung', 'Muster liefert.')])
  const [watch] = await heard.api.watches.list()
  if (watch === undefined) throw new Error('no watch')
  // Somebody is at work on it who will not come further while this test looks.
  await heard.rows(
    `insert into archive_run (kind, watch_id, version, query, state, since, first_item, total, reached, searched, found, asked_at, touched_at)
      values ('rerun', ${watch.id}, 1, 'Muster', 'running', now(), 1, 1000, 990, 10, 3, now(), now() + interval '1 hour')`,
  )
  const { browser, page, audit } = await enter(heard.run.origin, `/settings/watches/${watch.id}`, words)
  await using _ = browser

  await page.getByText(words.running).waitFor()
  await audit.look('a run')
  await page.getByRole('button', { name: words.cancel, exact: true }).click()
  await page.getByText(words.cancelled).waitFor()
  expect(await page.getByRole('button', { name: words.cancel, exact: true }).count()).toBe(0)
  expect((await heard.api.watches.list())[0]?.rerun?.state).toBe('cancelled')
  expect(audit.wrong).toEqual([])
})

test.each([german, english])(
  'a change tells what it gains and loses, and a watch what is idle or risky in it ($locale)',
  async (words) => {
    await using heard = await listening([
      post('1', 'Lieferung', 'Muster liefert.'),
      post('2', 'Kurse', 'Die Aktie von Muster steigt.'),
      post('3', 'Leim', 'Der Leim von Klebwerk hält.'),
    ])
    const [watch] = await heard.api.watches.list()
    if (watch === undefined) throw new Error('no watch')
    await heard.rows(`insert into response (ticket_id, kind, at, reason, created_at)
    select ticket.id, 'outside', now(), 'Telefon', now() from ticket join item_text using (item_id) where title = 'Kurse'`)
    await heard.rows(`update watch set created_at = created_at - interval '300 days'`)
    await heard.rows(`update watch_version set at = at - interval '300 days'`)
    const { browser, page, audit } = await enter(heard.run.origin, `/settings/watches/${watch.id}`, words)
    await using _ = browser

    await page.getByRole('tab', { name: words.language }).click()
    await page.getByLabel(words.query, { exact: true }).fill('(Muster AND NOT Aktie) OR Klebwerk')
    await page.getByRole('button', { name: words.review, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.change })
    await dialog.getByRole('region', { name: words.gained }).getByText('Leim', { exact: true }).waitFor()
    await dialog.getByRole('region', { name: words.lost }).getByText('Kurse', { exact: true }).waitFor()
    await audit.look('gained and lost')
    await dialog.getByRole('button', { name: words.save, exact: true }).click()
    await page.getByText(words.saved).waitFor()
    // As if it had said so for long.
    await heard.rows(`update watch_version set at = at - interval '300 days'`)
    await page.getByRole('link', { name: words.findings, exact: true }).click()
    const idle = page.getByRole('listitem').filter({ hasText: words.never })
    await idle.getByText('Klebwerk', { exact: true }).waitFor()
    const risky = page.getByRole('listitem').filter({ hasText: words.wouldHide }).first()
    await risky.getByText('Kurse', { exact: true }).waitFor()
    await risky.getByRole('link', { name: /^#\d+$/ }).waitFor()
    await audit.look('findings')
    expect(audit.wrong).toEqual([])
  },
)

test.each([german, english])(
  'an example is added, held against every edit, and told when it breaks ($locale)',
  async (words) => {
    await using heard = await listening([post('1', 'Lieferung', 'Muster liefert.')])
    const [watch] = await heard.api.watches.list()
    if (watch === undefined) throw new Error('no watch')
    const { browser, page, audit } = await enter(heard.run.origin, `/settings/watches/${watch.id}?part=examples`, words)
    await using _ = browser

    await page.getByRole('radio', { name: words.mustNot }).check()
    await page.getByLabel(words.text, { exact: true }).fill('Klebwerk hat geöffnet')
    await page.getByRole('button', { name: words.addExample, exact: true }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Klebwerk hat geöffnet' })
    await row.getByText(words.isNotFound, { exact: true }).waitFor()
    await audit.look('examples')
    await page.getByRole('button', { name: words.review, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.change })
    await dialog.getByRole('button', { name: words.save, exact: true }).click()
    await page.getByText(words.saved).waitFor()
    expect((await heard.api.watches.list())[0]?.examples).toMatchObject([
      { must: 'not_match', text: 'Klebwerk hat geöffnet' },
    ])

    await page.getByRole('tab', { name: words.language }).click()
    await page.getByLabel(words.query, { exact: true }).fill('Muster OR Klebwerk')
    await page.getByRole('link', { name: words.examples, exact: true }).click()
    await row.getByText(words.isFound, { exact: true }).waitFor()
    await page.getByRole('button', { name: words.review, exact: true }).click()
    await dialog.getByText(words.broken).waitFor()
    await audit.look('a broken example')
    await dialog.getByRole('button', { name: words.anyway, exact: true }).click()
    await page.getByText(words.saved).waitFor()
    expect((await heard.api.watches.list())[0]?.version).toBe(2)
    expect(audit.wrong).toEqual([])
  },
)

test.each([german, english])(
  'an address that nobody brought is asked and told step by step ($locale)',
  async (words) => {
    await using heard = await listening([post('1', 'Lieferung', 'Muster liefert.')])
    await using server = await serve((request, response) => {
      response.writeHead(request.url === '/artikel' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(
        '<html><head><title>Neues</title></head><body><article><p>Muster baut in Kiel um.</p></article></body></html>',
      )
    })
    const { browser, page, audit } = await enter(heard.run.origin, '/why', words)
    await using _ = browser

    const about = page.getByLabel(words.about)
    await about.fill(`${server.origin}/weg`)
    await about.press('Enter')
    await page.getByText(words.dropped).waitFor()
    await audit.look('an address that does not answer')
    await about.fill(`${server.origin}/artikel`)
    await page.getByRole('button', { name: words.ask, exact: true }).click()
    await page.getByText(words.isMention).waitFor()
    await page.getByText(words.route).waitFor()
    const read = page.getByRole('region', { name: words.read })
    expect(await read.locator('mark').allTextContents()).toEqual(['Muster'])
    await audit.look('an address')
    // It can be told on: the address of the page says what was asked.
    await page.reload()
    await page.getByText(words.isMention).waitFor()
    expect(await heard.items()).toBe(1)
    expect(audit.wrong).toEqual([])
  },
)

test.each([german, english])(
  'an example is made of an item that the watch finds, and leads back to it ($locale)',
  async (words) => {
    const text = 'Die Aktie von Muster steigt und steigt, sagt die Bank.'
    await using heard = await listening([post('1', 'Lieferung', 'Muster liefert.'), post('2', 'Kurse', text)])
    const [watch] = await heard.api.watches.list()
    if (watch === undefined) throw new Error('no watch')
    const { browser, page, audit } = await enter(heard.run.origin, `/settings/watches/${watch.id}`, words)
    await using _ = browser

    const item = page.getByRole('listitem').filter({ hasText: 'Kurse' })
    await item.getByRole('button', { name: words.mustNot, exact: true }).click()
    await page.getByText(words.made).waitFor()
    await audit.look('an example of an item')
    await page.getByRole('tab', { name: words.language }).click()
    await page.getByLabel(words.query, { exact: true }).fill('Muster AND NOT Aktie')
    await page.getByRole('button', { name: words.review, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.change })
    await dialog.getByRole('heading', { name: words.lost }).waitFor()
    await dialog.getByRole('button', { name: words.save, exact: true }).click()
    await page.getByText(words.saved).waitFor()
    await page.getByRole('link', { name: words.examples, exact: true }).click()
    const example = page.getByRole('listitem').filter({ hasText: text })
    await example.getByText(words.isNotFound, { exact: true }).waitFor()
    await audit.look('examples with one of an item')
    await example.getByRole('link', { name: words.ticket }).click()
    await page.getByRole('article').getByText('Kurse', { exact: true }).first().waitFor()
    expect(audit.wrong).toEqual([])
  },
)
