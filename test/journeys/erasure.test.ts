import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { dump } from '../support/dump.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const trace = 'Zwetschgenknödel'
const post = (id: string, author: string, text: string): Post => ({
  id: `${id}-${author}`,
  title: `${author} schreibt`,
  text,
  author,
  // Who has a profile is known by it, and stays erased whatever comes later.
  ...(author === trace ? { profile: `https://forum.example/people/${encodeURIComponent(author)}` } : {}),
  at: '2026-03-02T08:00:00Z',
  link: `https://forum.example/${author}/${id}`,
})

test('an erased author leaves no trace in the database, and the next poll brings nothing back', async () => {
  const posts = [
    post('4', 'Erika', 'Muster ist gut.'),
    post('1', trace, `Muster hat mich enttäuscht, sagt ${trace}.`),
    post('2', trace, `Noch einmal Muster von ${trace}.`),
    post('3', trace, `Wann liefert Muster endlich? Es fragt ${trace}.`),
  ]
  await using feed = await serveFeed(() => rss('Forum', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const source = await addFeed(anna, feed.origin, { name: 'Forum' })
  await run.echolot.settle()
  const { rows } = await anna.tickets.list({ view: 'waiting' })
  expect(rows).toHaveLength(4)
  const theirs = rows.filter(({ authorName }) => authorName === trace)
  const ticket = await anna.tickets.note({ id: theirs[0]?.id ?? 0, text: `${trace} hat angerufen.` })
  await anna.tickets.respond({ id: ticket.id, kind: 'recorded', url: `https://forum.example/${trace}/antwort` })
  const database = run.echolot.base.db.url
  // What names them stands elsewhere too: in a label, and at somebody else's ticket, of whose story one of theirs is a copy.
  await anna.tickets.label({ id: ticket.id, labels: [`Fall ${trace}`, 'Lob'] })
  const erika = rows.find(({ authorName }) => authorName === 'Erika')
  const story = await anna.tickets.merge({ id: erika?.id ?? 0, otherTicketId: theirs[1]?.id ?? 0 })
  expect(story.id).toBe(erika?.id)
  await anna.submissions.create({ url: 'https://forum.example/Erika/4', place: `Gruppe von ${trace}` })
  await anna.tickets.note({ id: story.id, text: 'Bitte heute noch.' })
  await anna.tickets.note({ id: story.id, text: `Auch ${trace.toUpperCase()} fragt.` })
  await anna.tickets.respond({ id: story.id, kind: 'outside', reason: `Mit ${trace} telefoniert.` })
  await anna.responding.saveDraft({ id: story.id, text: `Hallo ${trace}, wir melden uns.`, base: 0 })
  // As a department proposes it by mail.
  await ask(
    database,
    `insert into proposed_response (ticket_id, text, department_id, at, state) values (${story.id}, 'Bitte ${trace} anrufen.', 'service', now(), 'open'), (${story.id}, 'Danke für den Hinweis.', 'service', now(), 'open')`,
  )
  expect((await anna.tickets.list({ view: 'all', search: trace })).rows.length).toBeGreaterThan(0)
  expect(await dump(database)).toContain(trace)
  expect(await dump(database)).toMatch(/zwetschgenknoedel/)

  // What they took back themselves stands in a version of its own.
  posts[1] = post('1', trace, 'Muster hat sich gemeldet, alles ist gut.')
  await anna.sources.pollNow({ id: source.id })
  await run.echolot.settle()
  expect(await ask(database, `select from item_version where text like '%${trace}%'`)).toHaveLength(1)

  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const erased = await anna.authors.erase({ id: ticket.item?.author?.id ?? 0 })
  expect(erased.items).toBe(3)
  expect(await ask(database, 'select from item_version')).toEqual([])
  posts.push(post('5', trace, `Muster, ich bin es wieder, ${trace}.`))
  await anna.sources.pollNow({ id: source.id })
  await run.echolot.settle()

  expect(await dump(database)).not.toContain(trace)
  // Nor as the search spells it.
  expect(await dump(database)).not.toMatch(/zwetschgenkn/i)
  expect(JSON.stringify(run.logged)).not.toContain(trace)
  expect((await dump(database)).toUpperCase()).not.toContain(trace.toUpperCase())
  const left = await anna.tickets.get({ id: ticket.id })
  expect(left).toMatchObject({ item: null, labels: ['Lob', expect.stringMatching(/^… \d+$/)] })
  const others = await anna.tickets.get({ id: story.id })
  expect(others.item?.author?.name).toBe('Erika')
  expect(JSON.stringify(others)).toContain('Bitte heute noch.')
  expect((await anna.responding.proposals({ id: story.id })).map(({ text }) => text)).toEqual([
    'Danke für den Hinweis.',
  ])
  // The figures keep their rows: what had ended as it ended, what ran as void.
  const { figures, voids } = await anna.reports.get({ from: day, to: day })
  expect(figures).toMatchObject({ 'activity.came_in': 4, 'cohort.arrived': 2, 'cohort.void': 2 })
  expect(voids.cohort).toMatchObject({ erased: 1, merged: 1 })
})

test('erased on the command line while everything is at work, an author is gone from tables, queues, dead letters, logs and a fresh backup, and stays so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-erasure-'))
  await using database = await freshDatabase()
  const env = {
    ECHOLOT_SECRET: 'a secret for tests only',
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    DATABASE_URL: database.url,
    ECHOLOT_LOG_LEVEL: 'debug',
  }
  const erase = (...args: string[]) => runProgram(['erase', ...args], { ...env, ECHOLOT_LOG_LEVEL: 'warn' })
  // Every answer has something new by the same person, and by others.
  let answers = 0
  await using feed = await serveFeed(() => {
    answers += 1
    return rss(
      'Forum',
      [0, 1, 2, 3].flatMap((back) => [
        post(`a${answers - back}`, trace, `Muster hat mich enttäuscht, sagt ${trace}.`),
        post(`b${answers - back}`, 'Erika', 'Muster ist gut.'),
      ]),
    )
  })
  await using echolot = await serveEcholot(env)
  const anna = clientOf(echolot.origin)
  await setUp(anna)
  const source = await addFeed(anna, feed.origin, { name: 'Forum' })
  await ask(database.url, 'update source set interval_seconds = 1, next_poll_at = now()')
  await until('it is busy', async () => (await anna.tickets.counts()).views.waiting > 12)
  const [theirs] = (await anna.tickets.list({ view: 'waiting' })).rows.filter(({ authorName }) => authorName === trace)
  await anna.tickets.note({ id: theirs?.id ?? 0, text: `${trace} hat angerufen.` })
  await ask(
    database.url,
    `insert into dead_letter (topic, subject_id, payload, error_code, error, attempts, at)
     select 'items.collected', min(item.id), '{}'::jsonb, 'Error', 'Error: ${trace} is too much', 3, now() from item join author on author.id = item.author_id where author.name = '${trace}'
     union all select 'sources.due', ${source.id}, '{}', 'Error', 'Error: cannot read ${trace}', 3, now()`,
  )
  expect(gone(await dump(database.url))).toBe(false)

  const listed = await erase('--author', trace, '--source', 'Forum', '--dry-run')
  const id =
    /^author (\d+): Zwetschgenknödel, \S+; Forum; \d+ items, \d+ tickets, 1 notes\n$/.exec(listed.stdout)?.[1] ?? ''
  const done = await erase('--author', id, '--yes')
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(done.stdout).toMatch(new RegExp(`^Erased author ${id}: \\d+ items stripped\\.$`, 'm'))
  // Polls that were under way are over, and several more have been offered the same person.
  const asked = answers
  await until('five more polls', () => answers > asked + 5)
  const [before] = await ask<{ items: number }>(database.url, 'select count(*)::int as items from item')
  await until('others are still heard', async () => {
    const [now] = await ask<{ items: number }>(database.url, 'select count(*)::int as items from item')
    return (now?.items ?? 0) > (before?.items ?? 0)
  })

  expect(gone(await dump(database.url))).toBe(true)
  expect(gone(echolot.said())).toBe(true)
  const file = join(folder, 'fresh.backup')
  expect(await runProgram(['backup', file], { ...env, ECHOLOT_LOG_LEVEL: 'warn' })).toMatchObject({ code: 0 })
  const unpacked = await promisify(execFile)(
    'sh',
    ['-c', `cd '${folder}' && tar -xf fresh.backup && cat *.json && find tables -name '*.gz' -exec zcat {} +`],
    { maxBuffer: 2 ** 28 },
  )
  expect(unpacked.stdout).toContain('Muster ist gut.')
  expect(gone(unpacked.stdout)).toBe(true)
  expect((await erase('--author', trace, '--yes')).stderr).toMatch(/erased already/)
  expect((await anna.deadLetters.list()).map(({ topic, error }) => [topic, error])).toEqual([['sources.due', 'Error']])
  await echolot.end('SIGTERM')
  await rm(folder, { recursive: true })
})

test('who is to be erased is found by id, name, handle or profile, and nothing goes without a yes', async () => {
  const posts = [post('1', trace, 'Muster 1'), post('2', 'Erika', 'Muster 2'), post('3', 'Doppelt', 'Muster 3')]
  await using feed = await serveFeed(() => rss('Forum', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin, { name: 'Forum' })
  await run.echolot.settle()
  const { url } = run.echolot.base.db
  const address = 'https://forum.example/Leute/knoedel'
  await ask(url, `update author set url = '${address}', handle = '@knoedel' where name = '${trace}'`)
  await ask(url, `update author set name = 'Doppelt' where name = 'Erika'`)
  const [author] = await ask<{ id: string }>(url, `select id from author where name = '${trace}'`)
  const env = { ECHOLOT_SECRET: 'a secret for tests only', DATABASE_URL: url, ECHOLOT_LOG_LEVEL: 'warn' }
  const erase = (...args: string[]) => runProgram(['erase', ...args], env)
  const line = `author ${author?.id}: ${trace}, @knoedel, ${address}; Forum; 1 items, 1 tickets, 0 notes\n`

  const names = [author?.id ?? '', trace, 'KNOEDEL', '@knoedel', `${address}/`.toLowerCase()]
  const found = await Promise.all(names.map((who) => erase('--author', who, '--dry-run')))
  for (const one of found) expect(one).toEqual({ code: 0, stdout: line, stderr: '' })
  const unsure = await erase('--author', trace)
  expect(unsure).toMatchObject({
    code: 2,
    stdout: line,
    stderr: expect.stringMatching(/nothing was erased; add --yes/),
  })
  const several = await erase('--author', 'Doppelt', '--yes')
  expect(several).toMatchObject({ code: 2, stdout: '' })
  expect(several.stderr).toMatch(/"Doppelt" fits 2 persons.*\nauthor \d+: Doppelt.*\nauthor \d+: Doppelt/)
  const nobody = await erase('--author', 'Niemand', '--yes')
  expect(nobody).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Nobody outside .*"Niemand".*\n$/),
  })
  const nowhere = await erase('--author', trace, '--source', 'Blog', '--yes')
  expect(nowhere).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/no source "Blog".*Forum/) })
  expect(await ask(url, 'select from author')).toHaveLength(3)
})

/** Whether nothing of them is left, in any of the ways in which a name is written down. */
function gone(text: string): boolean {
  return [
    trace,
    encodeURIComponent(trace),
    JSON.stringify(trace).slice(1, -1),
    Buffer.from(trace).toString('hex'),
  ].every((written) => !text.includes(written))
}
