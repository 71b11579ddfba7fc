import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { runProgram } from '../support/program.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const post = (id: string, text: string, author = 'Erika'): Post => ({
  id,
  title: `Beitrag ${id}`,
  text,
  author,
  at: new Date().toISOString(),
  link: `https://forum.example/${id}`,
})

test('from a hidden post to a ticket: excluded, judged wrong, muted, brought back', async () => {
  const posts = [post('1', 'Muster antwortet nicht.'), post('2', 'Herr Mann lobt Muster.')]
  await using feed = await serveFeed(() => rss('Forum', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna, 'Muster AND NOT Mann')
  const source = await addFeed(anna, feed.origin, { name: 'Forum' })
  await run.echolot.settle()
  expect((await anna.tickets.list({})).rows).toHaveLength(1)
  const { rows } = await anna.hidden.tray()
  expect(rows).toMatchObject([{ reason: 'exclusion', title: 'Beitrag 2', exclusion: { query: 'Muster AND NOT Mann' } }])
  await anna.hidden.judge({ id: rows[0]?.id ?? 0, verdict: 'wrongly' })
  await run.echolot.settle()
  const tickets = (await anna.tickets.list({})).rows
  expect(tickets).toHaveLength(2)
  expect(tickets.every(({ late }) => !late)).toBe(true)
  expect((await anna.watches.list())[0]?.audit).toMatchObject({ judged: 1, wrong: 1, rate: { value: 1, high: 1 } })

  // The ticket says which version hit where, and is where its author can be muted.
  const ticket = await anna.tickets.get({ id: tickets.find(({ ground }) => ground === 'watch')?.id ?? 0 })
  expect(ticket.watches).toMatchObject([
    { version: 1, spans: [{ field: 'text', start: 0, end: 6, term: 'Muster', form: expect.any(String) }] },
  ])
  expect(ticket.watches[0]?.deciding).not.toBeNull()
  const mute = await anna.mutes.create({ itemId: ticket.itemId, kind: 'author' })
  posts.push(post('3', 'Muster schon wieder.'))
  await anna.sources.pollNow({ id: source.id })
  await run.echolot.settle()
  expect((await anna.tickets.list({})).rows).toHaveLength(2)
  expect(await anna.hidden.list({ muteId: mute.id })).toMatchObject({ total: 1, rows: [{ reason: 'muted_author' }] })
  expect(await anna.mutes.remove({ id: mute.id, bringBack: true })).toMatchObject({ broughtBack: 1 })
  await run.echolot.settle()
  expect((await anna.tickets.list({})).rows).toHaveLength(3)
})

test('a changed watch is compared, saved, and held against the archive while everybody can follow', async () => {
  const posts = Array.from({ length: 40 }, (_, n) => post(`${n}`, n % 4 === 0 ? 'Beispiel gefällt mir.' : 'Es regnet.'))
  await using feed = await serveFeed(() => rss('Forum', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna, 'Muster')
  await addFeed(anna, feed.origin, { name: 'Forum' })
  await run.echolot.settle()
  const [watch] = await anna.watches.list()
  if (watch === undefined) throw new Error('There is no watch.')
  const query = 'Muster OR Beispiel'
  const { comparison } = await anna.watches.compare({ query, watchId: watch.id })
  expect(comparison).toMatchObject({ searched: 40, before: 0, after: 10, gained: { total: 10 }, lost: { total: 0 } })
  await anna.watches.update({ ...watch, query })
  const news: { event: string; ids: number[] }[] = []
  const leave = run.echolot.host.onLive((one) => void news.push(one))
  const asked = await anna.watches.rerun({ id: watch.id })
  const over = async () => {
    const { state } = await anna.archiveRuns.get(asked)
    return state === 'done'
  }
  await until('the run is over', over)
  await run.echolot.settle()
  leave()
  expect(await anna.archiveRuns.get(asked)).toMatchObject({ searched: 40, total: 40, found: 10, problem: null })
  expect(news).toContainEqual(expect.objectContaining({ event: 'archive.searched', ids: [asked.id] }))
  // They came a moment ago, so their tickets begin in time.
  expect((await anna.tickets.list({})).rows).toHaveLength(10)
  const faults = (await checkInvariants(run.echolot.base.db.url)).filter(
    ({ kind, total }) => kind === 'fault' && total !== 0,
  )
  expect(faults).toEqual([])
  expect(await anna.watches.versions({ id: watch.id })).toMatchObject([
    { version: 2, person: { name: 'Anna Admin' }, origin: 'page' },
    { version: 1, origin: 'shipped' },
  ])
})

test('the command line changes a watch, tells its versions, runs it over the archive, and says why not', async () => {
  await using database = await freshDatabase()
  const posts = [post('1', 'Beispiel gefällt mir.'), post('2', 'Es regnet.')]
  await using feed = await serveFeed(() => rss('Forum', posts))
  {
    await using run = await runEcholot({ databaseUrl: database.url })
    const anna = run.client()
    await setUp(anna, 'Muster')
    await addFeed(anna, feed.origin, { name: 'Forum' })
    await run.echolot.settle()
  }
  const env = { DATABASE_URL: database.url, ECHOLOT_SECRET: 'a secret for tests only', ECHOLOT_LOG_LEVEL: 'warn' }
  const echolot = (...args: string[]) => runProgram(args, env)
  const wrong = await echolot('watches', 'set', 'Muster', 'Muster or Beispiel')
  expect(wrong).toMatchObject({ code: 1, stdout: '' })
  expect(wrong.stderr).toContain('(8 to 9)\n  Muster OR Beispiel\n  "Muster or Beispiel"')
  expect(await echolot('watches', 'set', 'Muster', 'Muster OR Beispiel', '--rerun')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('done: 2 of 2 searched, 1 found, 0 hidden.'),
  })
  const versions = await echolot('watches', 'versions', 'Muster')
  expect(versions.stdout).toMatch(/^2\t\S+\t-\tcommand\tMuster\{\+ OR Beispiel\+\}\n1\t/)
  const why = await echolot('why', 'https://www.forum.example/2?utm_source=x')
  expect(why).toMatchObject({ code: 0, stdout: expect.stringContaining('x match\tNone of the 1 watches hits.') })
  const found = await echolot('why', '--language', 'de', 'https://forum.example/1')
  expect(found.stdout).toMatch(/\+ route\tEs ist Ticket \d+ und liegt in der Ablage\./)
})
