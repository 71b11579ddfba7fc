import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { insertProposal } from '@echolot/db'
import { expect, onTestFinished, test } from 'vitest'
import { bookmarkAddress } from '../../services/web/src/pages/contribute/bookmark.ts'
import { sectionNames } from '../../services/web/src/pages/settings/sections.ts'
import { addFeed } from '../support/add-feed.ts'
import { openBrowser } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { runEcholot } from '../support/echolot.ts'
import { hostileFeeds } from '../support/hostile-feeds.ts'
import { allHostileMarkup, hostileMarkup } from '../support/hostile-markup.ts'
import { guardPage } from '../support/page-guard.ts'
import { serve } from '../support/serve.ts'
import { serveBlogs } from '../support/serve-blogs.ts'
import { administrator, setUp } from '../support/set-up.ts'

/** One piece of every other kind that fits; other ones for each field. */
const ofEachKind = (longest: number, field: number) =>
  Object.values(hostileMarkup).flatMap((pieces, kind) => {
    const fitting = pieces.filter(
      (piece) => piece.trim().length <= longest && !piece.includes('\0') && piece.trim() !== '',
    )
    return fitting.length === 0 || kind % 2 !== field % 2 ? [] : [fitting[(field * 7) % fitting.length] ?? '']
  })

/** Of the settings, those that show no words of others. */
const withoutTheirs: readonly string[] = ['corrections', 'company', 'work', 'mail', 'problems', 'access', 'record']
const shown = '<img src=x onerror=ran(1)> & "Söhne"'

/** What is heard by hand and by mail, what colleagues give, and what is put together, with words of every kind. */
async function giveEverywhere(
  run: Awaited<ReturnType<typeof runEcholot>>,
  anna: ReturnType<Awaited<ReturnType<typeof runEcholot>>['client']>,
  rows: readonly { id: number }[],
) {
  const ids = rows.map(({ id }) => id)
  const { id } = await anna.incidents.open({ title: ofEachKind(150, 1)[2] ?? '', choice: { ids } })
  const about: number[] = []
  const { db, now } = await run.echolot.base.context()
  for (let place = 0; place < allHostileMarkup.length; place += 30) {
    const pieces = allHostileMarkup.slice(place, place + 30).map((piece) => piece.replaceAll('\0', ''))
    const text = pieces.join('\n').slice(0, 3_900)
    await anna.incidents.note({ id, text })
    await anna.incidents.word({ id, text: text.replaceAll(/[{}]/g, '') })
    await insertProposal(db, {
      ...{ ticketId: ids[0] ?? 0, text, personId: null, departmentId: 'service', at: now },
      ...{ mailDigest: Buffer.from([place]), leftOut: pieces.slice(0, 3) },
    })
    const [author, where, title] = [9, 10, 11].map(
      (field) => ofEachKind(190, field)[(place / 30) % 5] ?? text.slice(0, 99),
    )
    await anna.submissions.create({ text, author, place: where, title })
    await anna.anecdotes.create({ text, consent: null })
    await anna.questions.create({ departmentId: 'service', text: text.slice(0, 290) })
    const { ticketId } = await anna.privateMessages.record({
      channel: 'instagram',
      author: author ?? text,
      text,
    })
    about.push(ticketId ?? 0)
  }
  return { id, about: [ids[0] ?? 0, ...about.slice(0, 4)] }
}

test('the guard of a page sees what markup does where it is read as markup', async () => {
  await using browser = await launchChromium()
  const page = await browser.newPage()
  const guard = await guardPage(page, 'https://muster.example')
  for (const pieces of Object.values(hostileMarkup)) {
    await page.setContent(`<main>${pieces.slice(0, 3).join(' ')}</main>`)
    await guard.look('as markup')
  }
  for (const seen of [
    'something ran',
    'a dialog',
    'a request to',
    'a handler',
    'a script',
    'an address',
    'an element of',
  ])
    expect(guard.happened.some((what) => what.includes(seen))).toBe(true)
})

test('nothing that strangers write runs, loads or becomes part of a page, in any view', async () => {
  expect(allHostileMarkup.length).toBeGreaterThanOrEqual(300)
  await using feed = await serve((request, response) => {
    const told = hostileFeeds[request.url?.slice(1) ?? '']
    if (told === undefined) return void response.writeHead(404).end()
    response.setHeader('content-type', told.type).end(told.body)
  })
  await using blog = await serveBlogs({
    '': [
      { id: 1, name: ofEachKind(80, 1)[1] ?? '', website: 'javascript:ran(1)', text: 'Muster, bitte antworten!' },
      ...allHostileMarkup.slice(0, 90).map((markup, place) => ({
        ...{ id: place + 2, parent: 1, name: markup, website: markup },
        text: allHostileMarkup
          .slice(place * 6, place * 6 + 6)
          .map((piece) => `${piece} ${piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`)
          .join(' '),
      })),
    ],
  })
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  for (const [name, place] of ['RSS', 'Atom', 'JSON'].map((name, place) => [name, place] as const))
    await addFeed(anna, `${feed.origin}/${name}`, { name: `${name} ${ofEachKind(150, 2)[place + 1]}` })
  await anna.sources.create({
    ...{
      name: 'Blog <img src=x onerror=ran(1)>',
      connector: 'wordpress',
      purpose: 'own_channel',
      intervalSeconds: 900,
    },
    ...{ url: blog.origin, settings: { ownUsers: ['7', ...ofEachKind(200, 3)] } },
    labels: ofEachKind(40, 4).slice(0, 5),
  })
  await run.echolot.settle()
  const folder = mkdtempSync(join(tmpdir(), 'echolot-inert-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))

  const list = async (view: 'all' | 'waiting', search?: string) =>
    (await anna.tickets.list({ view, limit: 200, ...(search === undefined ? {} : { search }) })).rows
  const [rows, comments] = await Promise.all([list('all'), list('all', 'antworten')])
  const commented = comments[0]?.id ?? 0
  // Every form, with words of every kind.
  const calendarId = (await anna.calendars.list())[0]?.id ?? 0
  const brandId = (await anna.brands.list())[0]?.id ?? 0
  const [watch] = await anna.watches.list()
  if (watch === undefined) throw new Error('There is no watch.')
  const day = new Date().toISOString().slice(0, 10)
  const asked = { from: day, to: day }
  const inForce = { brandId, enabled: true, examples: [] }
  for (const [place, name] of ofEachKind(100, 5).entries()) {
    const departmentIds = [
      (await anna.departments.create({ name, calendarId, firstResponseMinutes: 60 + place, memberIds: [] })).id,
    ]
    await anna.people.create({ name, email: `${place}@muster.example`, role: 'community', departmentIds })
    await anna.accounts.create({
      ...{
        channel: ofEachKind(40, 6)[place] ?? 'x',
        name,
        goal: ofEachKind(40, 10)[place] ?? 'x',
        departmentId: departmentIds[0] ?? null,
      },
      ...{ url: `https://konto.example/${encodeURIComponent(name)}`, ownerId: null, everyDays: 5, feedUrl: null },
    })
    const about = `"${ofEachKind(60, 7)[place]?.replaceAll(/["\\]/g, '')}" Muster`
    await anna.watches.create({
      ...inForce,
      name,
      query: 'Muster',
      examples: [{ must: 'match', title: name, text: about }],
    })
    await anna.brands.create({ name, kind: 'own' })
    await anna.calendars.create({
      name,
      definition: {
        zone: 'Europe/Berlin',
        weekly: { mon: ['09:00-17:00'] },
        holidays: null,
        days: { [day]: { name, windows: [] } },
      },
    })
    await anna.rules.create({
      ...{ departmentId: 'service', name, query: null, channel: name.slice(0, 40), language: null, sourceId: null },
    })
    await anna.annotations.create({ ...asked, text: name })
    await anna.serviceTokens.create({ name, scopes: ['read_tickets'], readsOnly: true, expiresAt: null })
    const id = rows[place]?.id ?? 0
    await anna.savedViews.create({
      name: ofEachKind(60, 8)[place] ?? '',
      shared: true,
      values: {
        view: 'all',
        departmentId: null,
        channel: name.slice(0, 40),
        language: null,
        priority: null,
        filter: null,
        search: name,
      },
    })
    await anna.tickets.label({ id, labels: [ofEachKind(40, 9)[place] ?? ''] })
    await anna.tickets.respond({ id, kind: 'outside', reason: name, text: name })
  }
  for (let place = 0; place < allHostileMarkup.length; place += 100) {
    const text = allHostileMarkup
      .slice(place, place + 100)
      .join('\n')
      .replaceAll('\0', '')
    await anna.tickets.note({ id: commented, text })
    const without = text.replaceAll(/[{}]/g, '')
    await anna.cannedResponses.create({
      departmentId: null,
      language: 'de',
      name: `${place} ${text.slice(0, 80)}`,
      text: without,
    })
  }
  const incident = await giveEverywhere(run, anna, rows.slice(0, 3))
  const { fromFile: _, ...company } = await anna.organisation.get()
  await anna.organisation.update({ ...company, name: shown })
  const kept = await anna.keptReports.keep({ ...asked, name: shown, lens: 'cohort', language: 'de' })

  const queue = `/queue?view=all&ticket=${commented}`
  const period = `from=${day}&to=${day}&period=custom`
  const words = encodeURIComponent(shown)
  /** Each with what it shows; without anything it shows what strangers wrote. */
  const views: readonly (readonly [path: string, shows?: string | RegExp])[] = [
    ['/', 'Wartet'],
    [queue],
    ...rows.slice(0, 8).map(({ id }) => [`/queue?view=all&ticket=${id}`] as const),
    [`/queue?search=${words}`, 'Nichts passt zu diesen Filtern.'],
    [`/queue?filter=${words}`, shown],
    [
      `/queue?view=all&channel=${encodeURIComponent('<img src=x onerror=ran(1)>')}`,
      'Kanal: <img src=x onerror=ran(1)>',
    ],
    ...sectionNames.map((section) => {
      const path = `/settings?section=${section}`
      return withoutTheirs.includes(section) ? ([path, /\S{3} \S{3}/] as const) : ([path] as const)
    }),
    [`/settings/watches/${watch.id}`, 'Beispiele'],
    ['/settings/watches/tray', 'Prüfablage'],
    ['/settings/watches/macros', 'Makros'],
    [`/why?about=${words}`, 'Warum / warum nicht'],
    [`/reports?${period}&goal=${words}`, 'Berichte'],
    [`/reports?${period}&figure=cohort.arrived`],
    [`/reports?${period}&by=source`],
    [`/reports/board?${period}`, 'Seite für den Vorstand'],
    ['/reports/kept', shown],
    [`/reports/kept/${kept.id}`, shown],
    ['/reports/missed', 'Was wir überhören'],
    ['/reports/hand-overs', 'Übergaben'],
    ['/staffing', 'Besetzung'],
    ['/effort', 'Aufwand'],
    ['/accounts'],
    ['/incidents'],
    [`/incidents/${incident.id}`],
    [`/incidents/${incident.id}/log`],
    ...incident.about.map((id) => [`/queue?view=all&ticket=${id}`] as const),
    ['/content'],
    ['/contribute'],
    ['/access', 'Mein Zugang'],
    [`/${words}`, 'Diese Seite gibt es nicht.'],
    ['/wallboard'],
  ]

  // Once under the policy that is served, and once without any: it is the second wall, and nothing reaches it.
  await using browser = await openBrowser({ refusals: [400, 404, 409] })
  for (const bypassCSP of [false, true]) {
    const page = await browser.visit(`${run.origin}/sign-in?back=${encodeURIComponent('javascript:ran(1)')}`, {
      bypassCSP,
    })
    const guard = await guardPage(page, run.origin)
    await page.getByLabel('E-Mail').fill(administrator.email)
    await page.getByLabel('Passwort').fill(administrator.password)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await page.getByRole('navigation').first().waitFor()
    for (const [path, shows = /ran\(1\)/] of bypassCSP ? views.filter(([, shows]) => shows === undefined) : views) {
      await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`)
      await page.locator('#main').getByText(shows).filter({ visible: true }).first().waitFor()
      await guard.look(path)
      if (path !== queue) continue
      for (let step = 0; step < 20; step++) {
        await page.getByRole('list', { name: 'Tickets' }).evaluate((list) => (list.parentElement.scrollTop += 2_000))
        await guard.look(path)
      }
    }
    // The one address of code is that of the bookmark, which we offer.
    const ours = `/contribute: an address: <a href="${bookmarkAddress(run.origin)}`.slice(0, 150)
    expect(guard.happened.filter((what) => !what.startsWith(ours))).toEqual([])
  }

  // What is handed out opens from a disk, where no policy of ours holds but the one in the file.
  const report = await fetch(`${run.origin}/api/report.html?from=${day}&to=${day}&language=de`, {
    headers: { cookie: anna.cookie ?? '' },
  })
  writeFileSync(join(folder, 'report.html'), await report.text())
  const page = await browser.visit(pathToFileURL(join(folder, 'report.html')).href, { offline: true })
  const guard = await guardPage(page, 'file://')
  await page.getByRole('heading', { name: shown }).waitFor()
  await guard.look('the report that recomputes itself')
  expect(guard.happened).toEqual([])
})
