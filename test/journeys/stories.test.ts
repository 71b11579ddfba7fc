import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import type { Client } from '../support/client.ts'
import { dump } from '../support/dump.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

/** A report of three sentences, of which next to nothing stands in one about something else. */
const tale = (what: string) =>
  `Muster ${what} heute ${what}lich neu. Nach ${what}werk und ${what}heit beginnt im ${what}land auch die ${what}ung, wie der ${what}rat mitteilte. Die ${what}kosten liegen bei 38 ${what}mark, das ${what}amt gibt 6 ${what}mark dazu.`
const text = tale('bau')
const title = 'Muster baut in Rathenow eine Halle'

let nth = 0
const post = (said: Partial<Post>): Post => {
  nth += 1
  return {
    id: `n${nth}`,
    title,
    text,
    at: '2026-03-02T08:00:00Z',
    link: `https://blatt-${nth}.example/a-${nth}`,
    ...said,
  }
}

let run: TestEcholot
let anna: Client
beforeAll(async () => {
  run = await runEcholot()
  anna = run.client()
  await setUp(anna)
})
// They stay to the end: a port that is free again may be given to the next feed, whose address then is known already.
const feeds = new AsyncDisposableStack()
afterAll(async () => {
  await run[Symbol.asyncDispose]()
  await feeds.disposeAsync()
})

/** Hears these posts, each list from a feed of its own, one after the other; the waiting tickets whose title begins so. */
async function hear(name: string, ...lists: Post[][]) {
  for (const [at, posts] of lists.entries()) {
    const feed = feeds.use(await serveFeed(() => rss(name, posts)))
    await addFeed(anna, feed.origin, { name: `${name} ${at + 1}` })
    await run.echolot.settle()
  }
}
async function tickets(about: string) {
  const { rows } = await anna.tickets.list({ view: 'waiting', limit: 200 })
  return rows.filter((row) => row.title?.startsWith(about) || row.excerpt.text.includes(about))
}
const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('There is none.')
  return one
}
const faults = async () =>
  (await import('@echolot/db'))
    .checkInvariants(run.echolot.base.db.url)
    .then((results) =>
      results
        .filter(({ kind }) => kind === 'fault')
        .flatMap(({ name, rows }) => rows.map(({ id, fault }) => `${name} ${id} ${fault}`)),
    )

test('an article that four hosts print is one ticket with three more copies, and answering it settles them', async () => {
  await hear(
    'Verbund',
    [post({})],
    [post({ text: `BERLIN (dpa) - ${text}\nQuelle: dpa` })],
    [post({ title: title.toUpperCase() })],
    [post({ text: text.slice(0, text.indexOf('Die baukosten')) })],
  )
  const [row, ...others] = await tickets('Muster baut in Rathenow')
  expect(others).toEqual([])
  expect(row?.copies).toBe(3)
  const ticket = await anna.tickets.get({ id: row?.id ?? 0 })
  expect(ticket.story.copies.map(({ rung }) => rung)).toEqual(['first', 'text', 'text', 'text'])
  expect(ticket.story.copies.map(({ isRoot }) => isRoot)).toEqual([true, false, false, false])
  expect(new Set(ticket.story.copies.map(({ outlet }) => outlet)).size).toBe(4)
  expect(ticket.story.copies[1]?.evidence[0]?.containment).toBeGreaterThan(0.8)
  // The wait begins with the copy that was found first.
  expect(ticket.openedAt).toBe(ticket.story.copies.map(({ foundAt }) => foundAt).toSorted()[0])
  await anna.tickets.respond({ id: ticket.id, kind: 'outside', reason: 'Am Telefon.' })
  expect(await tickets('Muster baut in Rathenow')).toEqual([])
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const { figures } = await anna.reports.get({ from: day, to: day })
  expect(figures).toMatchObject({ 'cohort.arrived': 1, 'cohort.answered': 1 })
  expect(await faults()).toEqual([])
})

test('two alerts of one article are one ticket, and each copy keeps the address that its source gave', async () => {
  const article = 'https://www.zeitung.example/wirtschaft/muster-ruft-zurueck-123456.html'
  const alert = (url: string) =>
    `https://www.google.com/url?rct=j&sa=t&url=${encodeURIComponent(url)}&ct=ga&cd=CAEYACoT&usg=AOvVaw`
  await hear(
    'Alert',
    [
      post({
        title: 'Muster ruft Lampen zurück - Zeitung',
        text: '… Muster ruft die Lampen zurück …',
        link: alert(article),
      }),
    ],
    [
      post({
        title: 'Rückruf der Lampen bei Muster',
        text: '… nach Angaben von Muster …',
        link: alert(`${article}?utm_source=x&wt_mc=y`),
      }),
    ],
  )
  const [row, ...others] = [...(await tickets('Muster ruft Lampen')), ...(await tickets('Rückruf der Lampen'))]
  expect(others).toEqual([])
  const { story } = await anna.tickets.get({ id: row?.id ?? 0 })
  expect(story.copies.map(({ rung }) => rung)).toEqual(['first', 'address'])
  expect(story.copies.map(({ url }) => url)).toEqual([article, `${article}?utm_source=x&wt_mc=y`])
})

test('thirty people who write the same sentence are thirty tickets, each with its own wait', async () => {
  const said =
    'Seit drei Wochen warte ich bei Muster auf eine Antwort. Am Telefon legt nach einer halben Stunde einfach jemand auf, und das jeden Tag.'
  await hear(
    'Leute',
    Array.from({ length: 15 }, (_, n) =>
      post({
        title: 'Seit drei Wochen warte ich auf Antwort',
        text: said,
        author: `Person ${n}`,
        link: `https://forum.example/t/${n}`,
      }),
    ),
    Array.from({ length: 15 }, (_, n) =>
      post({
        title: 'Seit drei Wochen warte ich auf Antwort',
        text: said,
        author: `Mensch ${n}`,
        link: `https://platz.example/t/${n}`,
      }),
    ),
  )
  const rows = await tickets('Seit drei Wochen')
  expect(rows).toHaveLength(30)
  expect(rows.every(({ copies }) => copies === 0)).toBe(true)
})

test('of two workers that open two copies at once, both come to one ticket', async () => {
  const copies = Array.from({ length: 8 }, (_, n) =>
    post({
      title: 'Muster verkauft die Sparte Lupen',
      text: tale('kauf'),
      link: `https://ort-${n}.example/a`,
    }),
  )
  const feeds = await Promise.all(copies.map((copy) => serveFeed(() => rss('Zugleich', [copy]))))
  await Promise.all(feeds.map((feed, n) => addFeed(anna, feed.origin, { name: `Zugleich ${n}` })))
  await run.echolot.settle()
  await Promise.all(feeds.map((feed) => feed[Symbol.asyncDispose]()))
  const rows = await tickets('Muster verkauft die Sparte')
  expect(rows.map(({ copies: more }) => more)).toEqual([7])
})

test('a late copy reopens an answered story only where it asks something new or stands in an outlet of a new tier', async () => {
  const about = tale('straßen')
  const copy = (host: string, more = '') =>
    post({ title: 'Muster bekommt eine neue Zufahrt', text: `${about} ${more}`, link: `https://${host}/a` })
  await hear('Spät', [copy('www.abendblatt.de')])
  const { id } = first(await tickets('Muster bekommt eine neue'))
  const answer = () => anna.tickets.respond({ id, kind: 'outside', reason: 'Gesagt.' })
  await answer()

  await hear('Spät gleich', [copy('www.morgenpost.de')], [copy('unbekannt.example')])
  expect((await anna.tickets.get({ id })).state).toBe('answered')

  await hear('Spät gefragt', [copy('frage.example', 'Wer bezahlt eigentlich die neue Zufahrt?')])
  const asked = await anna.tickets.get({ id })
  expect(asked).toMatchObject({ state: 'open', episode: 2, copies: 3 })
  expect(asked.history.at(-1)).toMatchObject({ kind: 'reopened', reason: 'new_question', person: null })
  expect(asked.clocks.find(({ startReason }) => startReason === 'new_question')?.startedAt).toBe(
    asked.story.copies
      .map(({ foundAt }) => foundAt)
      .toSorted()
      .at(-1),
  )
  await answer()

  await hear('Spät national', [copy('www.spiegel.de')])
  const reached = await anna.tickets.get({ id })
  expect(reached.history.at(-1)).toMatchObject({ kind: 'reopened', reason: 'new_tier' })
  await answer()
  await hear('Spät nochmal', [copy('www.zeit.de', 'Wer bezahlt die neue Zufahrt eigentlich?')])
  expect((await anna.tickets.get({ id })).state).toBe('answered')
  expect(await faults()).toEqual([])
})

test('tickets merged by hand are one wait, a copy can be split off, and both can be undone', async () => {
  await hear('Hand', [
    post({ title: 'Muster spart an der Kantine', text: 'In der Kantine von Muster gibt es nur noch Suppe.' }),
    post({ title: 'Bei Muster bleibt die Küche kalt', text: 'Kein warmes Essen mehr für die Leute von Muster.' }),
  ])
  const one = first(await tickets('Muster spart an'))
  const other = first(await tickets('Bei Muster bleibt'))
  await anna.tickets.claim({ id: Math.max(one.id, other.id) })
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const arrived = async () => (await anna.reports.get({ from: day, to: day })).figures['cohort.arrived']
  const before = await arrived()

  const merged = await anna.tickets.merge({ id: one.id, otherTicketId: other.id })
  expect(merged.story.copies.map(({ rung }) => rung).toSorted()).toEqual(['first', 'person'])
  expect(merged.story.undo).toMatchObject({ kind: 'merged', person: { name: 'Anna Admin' } })
  const taken = merged.id === one.id ? other.id : one.id
  expect(await anna.tickets.get({ id: taken })).toMatchObject({
    state: 'dismissed',
    story: { mergedInto: merged.id, copies: [] },
    allowed: ['note'],
  })
  expect(await arrived()).toBe(before - 1)
  await expect(anna.tickets.reopen({ id: taken })).rejects.toThrow('part of the story')
  await expect(anna.tickets.merge({ id: merged.id, otherTicketId: taken })).rejects.toThrow('part of the story')
  expect(await faults()).toEqual([])

  await anna.tickets.undoStory({ id: merged.id })
  const back = await anna.tickets.get({ id: taken })
  expect(back).toMatchObject({
    state: 'assigned',
    assignee: { name: 'Anna Admin' },
    episode: 1,
    story: { mergedInto: null },
  })
  expect(back.clocks.filter(({ kind }) => kind === 'first_response')).toMatchObject([
    { number: 1, state: 'running', startedAt: back.openedAt },
  ])
  expect(await arrived()).toBe(before)
  await expect(anna.tickets.undoStory({ id: merged.id })).rejects.toThrow('Nothing was merged')

  const again = await anna.tickets.merge({ id: one.id, otherTicketId: other.id })
  const copy = again.story.copies.find(({ isRoot }) => !isRoot)
  const { ticket, splitOff } = await anna.tickets.split({ id: again.id, itemId: copy?.itemId ?? 0 })
  expect(ticket.copies).toBe(0)
  expect((await anna.tickets.get({ id: splitOff })).state).toBe('open')
  await expect(anna.tickets.split({ id: ticket.id, itemId: ticket.story.copies[0]?.itemId ?? 0 })).rejects.toThrow(
    'stands on',
  )
  expect((await anna.tickets.undoStory({ id: ticket.id })).copies).toBe(1)
  expect(await faults()).toEqual([])
})

test('a copy that the ladder joined wrongly gets a ticket of its own, whose wait began when it was found', async () => {
  const about = tale('prismen')
  const copy = (host: string) =>
    post({ title: 'Muster schleift jetzt auch Prismen', text: about, link: `https://${host}/a` })
  await hear('Trennen', [copy('eins.example')], [copy('zwei.example')])
  const { id } = first(await tickets('Muster schleift jetzt'))
  const wrong = (await anna.tickets.get({ id })).story.copies.find(({ isRoot }) => !isRoot)
  await anna.mail.update({
    host: '127.0.0.1',
    port: 9,
    security: 'none',
    user: null,
    from: 'Echolot <echolot@muster.example>',
  })
  for (const { id: departmentId } of (await anna.departments.list()).filter((one) => one.id !== 'undecided'))
    await anna.departments.setMailAddress({ id: departmentId, mailAddress: `${departmentId}@muster.example` })
  const { splitOff } = await anna.tickets.split({ id, itemId: wrong?.itemId ?? 0 })
  const own = await anna.tickets.get({ id: splitOff })
  expect(own).toMatchObject({
    state: 'open',
    openedAt: wrong?.foundAt,
    copies: 0,
    story: { copies: [{ rung: 'first', isRoot: true }] },
  })
  expect(await tickets('Muster schleift jetzt')).toHaveLength(2)
  // Its department hears of it, as of every ticket that comes.
  const told = await ask(run.echolot.base.db.url, `select department_id from message where ticket_id = ${splitOff}`)
  expect(told).toEqual(own.departmentId === 'undecided' ? [] : [{ department_id: own.departmentId }])
  const undone = await anna.tickets.undoStory({ id })
  expect(undone.story.copies.map(({ rung }) => rung)).toEqual(['first', 'text'])
  expect(undone.story.copies[1]?.evidence).toEqual(wrong?.evidence)
  expect(await tickets('Muster schleift jetzt')).toHaveLength(1)
  expect(await faults()).toEqual([])
})

test('erasing an author takes their copy out of the story, and the ticket stands on the next one', async () => {
  // Where two authors are named, more must be the same.
  const about = `${tale('Sternwarte')} ${tale('planeten')}`
  const copy = (author: string, host: string) =>
    post({
      title: 'Muster stiftet eine Sternwarte',
      text: about,
      author,
      profile: `https://${host}/autor`,
      link: `https://${host}/a`,
    })
  await hear('Löschen', [copy('Zwetschgenknödel', 'drei.example')], [copy('Erika', 'vier.example')])
  const row = first(await tickets('Muster stiftet eine'))
  const { item, openedAt } = await anna.tickets.get({ id: row.id })
  await anna.authors.erase({ id: item?.author?.id ?? 0 })
  const left = await anna.tickets.get({ id: row.id })
  expect(left).toMatchObject({ openedAt, copies: 0, story: { copies: [{ isRoot: true, authorName: 'Erika' }] } })
  expect(left.item?.text?.text).toContain('Sternwarte')
  expect(await dump(run.echolot.base.db.url)).not.toContain('Zwetschgenknödel')
  await anna.authors.erase({ id: left.item?.author?.id ?? 0 })
  expect((await anna.tickets.get({ id: row.id })).item).toBeNull()
  expect(await ask(run.echolot.base.db.url, `select from story_copy where ticket_id = ${row.id}`)).toEqual([])
  expect(await faults()).toEqual([])
})

test('a story outlives the source that told it first', async () => {
  const about = tale('schwimm')
  const copy = (host: string) => post({ title: 'Muster baut auch ein Bad', text: about, link: `https://${host}/a` })
  await hear('Quelle', [copy('fuenf.example')], [copy('sechs.example')])
  const row = first(await tickets('Muster baut auch ein'))
  const sources = await anna.sources.list()
  const gone = sources.find(({ name }) => name === row.sourceName)
  await anna.sources.remove({ id: gone?.id ?? 0 })
  expect(await anna.tickets.get({ id: row.id })).toMatchObject({ openedAt: row.openedAt, copies: 0, state: 'open' })
  expect(await faults()).toEqual([])
})

test('a copy of what an article says since it was edited joins its story', async () => {
  const before =
    'Bei Muster tagt seit Stunden hinter verschlossener Tür jener Ausschuss, über dessen Beratung bislang niemand Auskunft erteilen mochte.'
  const after =
    'Der Hersteller Muster schließt zum Jahresende sein Werk am Hafen. Betroffen sind neunzig Beschäftigte, denen Stellen im Süden angeboten werden. Für das Gelände sucht die Stadt bereits einen Käufer.'
  const article = post({ title: 'Kurzmeldung am Morgen', text: before })
  const posts = [article]
  await using feed = await serveFeed(() => rss('Morgenblatt', posts))
  const { id } = await addFeed(anna, feed.origin, { name: 'Morgenblatt' })
  await run.echolot.settle()
  posts[0] = { ...article, text: after }
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
  await hear('Abendblatt', [post({ title: 'Was der Rat beschloss', text: after })])
  const [ticket, ...others] = await tickets('schließt zum Jahresende')
  expect(others).toEqual([])
  expect((await anna.tickets.get({ id: ticket?.id ?? 0 })).story.copies).toHaveLength(2)
})
