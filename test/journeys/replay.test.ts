import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { zstdDecompressSync } from 'node:zlib'
import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { runProgram } from '../support/program.ts'
import { type Post, rss, serve, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const post = (id: string, text: string, more: Partial<Post> = {}): Post => ({
  id,
  title: `Beitrag ${id}`,
  text,
  at: new Date().toISOString(),
  ...more,
})

const secret = 'a secret for tests only'
const bodies = async (url: string) =>
  (await ask<{ packed: Buffer }>(url, 'select packed from source_body order by id')).map(({ packed }) =>
    zstdDecompressSync(packed).toString(),
  )

test('a watch added later finds the old item by a replay, what was missed is found as of its day, and nothing comes double', async () => {
  let posts = [post('1', 'Die Kaffeemühle von Beispiel klemmt.'), post('2', 'Muster liefert nicht.')]
  await using feed = await serveFeed(() => rss('Presse', posts))
  await using run = await runEcholot()
  const anna = run.client()
  const { url } = run.echolot.base.db
  await setUp(anna)
  const { id } = await addFeed(anna, feed.origin)
  await run.echolot.settle()
  // As if the parser of those days had missed the second one, and the feed shows neither any more.
  await ask(
    url,
    `update source_body set at = now() - interval '3 days';
     delete from item where id = (select item_id from mention);
     update source_hour set stored = stored - 1, parsed = parsed - 1, matched = 0`,
  )
  posts = [post('3', 'Muster antwortet.')]
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
  const [brand] = await anna.brands.list()
  await anna.watches.create({ brandId: brand?.id ?? 0, name: 'Mühle', query: 'Kaffeemühle' })
  await run.echolot.settle()
  expect((await anna.tickets.list({ view: 'waiting' })).rows).toHaveLength(1)

  const env = { ECHOLOT_SECRET: secret, DATABASE_URL: url, ECHOLOT_LOG_LEVEL: 'warn' }
  const replay = (...args: string[]) => runProgram(['replay', '--source', 'Presse', ...args], env)
  expect((await replay('--since', '2h')).stdout).toBe('Presse\t1 answers\t1 items\t0 new\t0 judged again\n')
  expect((await replay('--since', '5d', '--dry-run')).stdout).toBe(
    'Presse\t2 answers\t3 items\t1 would be new\t1 would be judged again\n',
  )
  const done = await replay('--since', '5d')
  expect(done).toEqual({ code: 0, stderr: '', stdout: 'Presse\t2 answers\t3 items\t1 new\t1 judged again\n' })
  await run.echolot.settle()
  const { rows } = await anna.tickets.list({ view: 'waiting' })
  expect(rows).toHaveLength(3)
  const daysAgo = (at: string) => Math.round((Date.now() - Date.parse(at)) / 86_400_000)
  expect(Object.fromEntries(rows.map(({ title, openedAt }) => [title, daysAgo(openedAt)]))).toEqual({
    'Beitrag 1': 0,
    'Beitrag 2': 3,
    'Beitrag 3': 0,
  })

  // Everything once more: nothing is new, nobody is told twice.
  const late = `select count(*)::int as n from ticket_event where kind = 'opened'`
  expect((await replay('--since', '5d')).stdout).toBe('Presse\t2 answers\t3 items\t0 new\t0 judged again\n')
  posts = [post('1', 'Die Kaffeemühle von Beispiel klemmt.'), post('2', 'Muster liefert nicht.'), ...posts]
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
  expect(await ask(url, late)).toEqual([{ n: 3 }])
  expect(await ask(url, 'select count(*)::int as n from item')).toEqual([{ n: 3 }])
  expect((await checkInvariants(url)).filter(({ kind, total }) => kind === 'fault' && total !== 0)).toEqual([])
})

test('what cannot be replayed is said', async () => {
  await using run = await runEcholot({ rawBodyDays: 0 })
  const anna = run.client()
  await using feed = await serveFeed(() => rss('Presse', [post('1', 'Muster')]))
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const { url } = run.echolot.base.db
  expect(await bodies(url)).toEqual([])
  const env = { ECHOLOT_SECRET: secret, DATABASE_URL: url, ECHOLOT_LOG_LEVEL: 'warn', ECHOLOT_RAW_BODY_DAYS: '0' }
  expect(await runProgram(['replay', '--source', 'Presse'], env)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/ECHOLOT_RAW_BODY_DAYS is 0/),
  })
  expect(await runProgram(['replay', '--source', 'Blog'], env)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/no source "Blog".*Presse/),
  })
  expect(await runProgram(['replay', '--source', 'Presse', '--all'], env)).toMatchObject({ code: 2 })
})

test('what a source answers is kept once as it came, also where it is no feed, and goes with whoever is erased in it', async () => {
  const erika = (id: string) =>
    post(id, 'Muster, sagt Erika Zwetschge.', { author: 'Erika Zwetschge', profile: 'https://forum.example/erika' })
  let answer = rss('Forum', [erika('1'), post('2', 'Wetter')])
  await using server = await serve((_request, response) => response.end(answer))
  await using run = await runEcholot()
  const anna = run.client()
  const { url } = run.echolot.base.db
  await setUp(anna)
  const { id } = await addFeed(anna, server.origin)
  await run.echolot.settle()
  const says = async (body: string) => {
    answer = body
    await anna.sources.pollNow({ id })
    await run.echolot.settle()
  }
  const first = answer
  await says('<html><body>Bitte anmelden, Erika Zwetschge</body></html>')
  await says(first)
  expect(await bodies(url)).toEqual([first, '<html><body>Bitte anmelden, Erika Zwetschge</body></html>'])
  const [ticket] = (await anna.tickets.list({ view: 'waiting' })).rows
  const { item } = await anna.tickets.get({ id: ticket?.id ?? 0 })

  const folder = await mkdtemp(join(tmpdir(), 'echolot-bodies-'))
  const env = { ECHOLOT_SECRET: secret, DATABASE_URL: url, ECHOLOT_LOG_LEVEL: 'warn' }
  expect(await runProgram(['backup', join(folder, 'b.backup')], env)).toMatchObject({ code: 0 })
  const listed = await promisify(execFile)('tar', ['-tf', join(folder, 'b.backup')])
  expect(listed.stdout).toContain('source_hour')
  expect(listed.stdout).not.toContain('source_body')
  await rm(folder, { recursive: true })

  await anna.authors.erase({ id: item?.author?.id ?? 0 })
  expect(await bodies(url)).toEqual([])
  // It still shows her, or may.
  await says(rss('Forum', [erika('1'), post('3', 'Sport')]))
  await says('<html>Erika Zwetschge ist nicht angemeldet</html>')
  expect(await bodies(url)).toEqual([])
  const without = rss('Forum', [post('3', 'Sport')])
  await says(without)
  expect(await bodies(url)).toEqual([without])
  await anna.sources.remove({ id })
  expect(await ask(url, 'select id from source_body')).toEqual([])
})
