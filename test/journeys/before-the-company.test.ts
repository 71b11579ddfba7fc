import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { rss, serve, serveFeed } from '../support/serve.ts'
import { administrator, company } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const comment = { id: 'c-1', title: 'Kommentar', text: 'Wo bleibt mein Paket?', at: '2026-03-02T08:00:00Z' }
const article = { id: 'a-1', title: 'Muster liefert nicht', text: 'Viele warten.', at: '2026-03-02T08:00:00Z' }

test('what is found before the first run waits without a fault, and becomes tickets by itself after it', async () => {
  await using comments = await serveFeed(() => rss('Kommentare', [comment]))
  await using press = await serveFeed(() => rss('Presse', [article]))
  await using run = await runEcholot()
  const anna = run.client()
  await anna.firstRun.createAdministrator(administrator)
  const source = { connector: 'feed', intervalSeconds: 900 } as const
  await anna.sources.create({ ...source, name: 'Kommentare', url: comments.origin, purpose: 'own_channel' })
  await anna.sources.create({ ...source, name: 'Presse', url: press.origin, purpose: 'mentions' })
  await run.echolot.settle()
  expect((await anna.sources.list()).map(({ itemsTotal }) => itemsTotal)).toEqual([1, 1])
  expect(await anna.deadLetters.list()).toEqual([])
  expect(run.logged.filter(({ level }) => level !== 'info')).toEqual([])

  const departments = [{ id: 'service', firstResponseMinutes: 240 }]
  await anna.setup.accept({ company, brand: 'Muster', watchQuery: 'Muster', departments, sources: [] })
  await run.echolot.settle()
  const { rows } = await anna.tickets.list({ view: 'waiting' })
  expect(rows.map(({ sourceName, ground }) => [sourceName, ground]).sort()).toEqual([
    ['Kommentare', 'addressed'],
    ['Presse', 'watch'],
  ])
  expect(await anna.deadLetters.list()).toEqual([])
})

test('a poll by hand before the company is set up says what came, and the setup file makes tickets of it', async () => {
  await using press = await serveFeed(() => rss('Presse', [article]))
  await using database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'echolot-before-'))
  try {
    const file = join(folder, 'echolot.yaml')
    const env = {
      DATABASE_URL: database.url,
      ECHOLOT_DATA: folder,
      ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
      ECHOLOT_SECRET: 'a secret for tests only',
    }
    expect(await runProgram(['sources', 'add', press.origin], env)).toMatchObject({ code: 0 })
    const poll = () => runProgram(['sources', 'poll', 'Presse'], env)
    expect(await poll()).toEqual({
      code: 0,
      stdout: 'Presse\titems\t1 items\t1 new\n',
      stderr: expect.stringMatching(/^No company is set up yet: [^\n]+\n$/),
    })
    // The next one brings nothing, and says that another just did.
    expect((await poll()).stdout).toMatch(
      /^Presse\tunchanged\t0 items\t0 new\tpolled before at [^\t]+: 1 items, 1 new\n$/,
    )
    expect(await runProgram(['doctor'], env)).toMatchObject({ code: 0 })

    await writeFile(
      file,
      `company: {name: Muster GmbH, language: de, zone: Europe/Berlin, state: HH}
brands: [{name: Muster, kind: own}]
watches: [{name: Muster, brand: Muster, query: Muster}]
`,
    )
    await using echolot = await serveEcholot({ ...env, ECHOLOT_CONFIG: file })
    await until('it is a ticket', async () => (await ask(database.url, 'select id from ticket')).length === 1)
    expect(await ask(database.url, 'select id from dead_letter')).toEqual([])
    await echolot.end('SIGTERM')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('two who poll one source at once are both told what came, though only one of them stored it', async () => {
  const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await using database = await freshDatabase()
  await using press = await serve(async (_request, response) => {
    // Who adds the source asks first. The first poll is answered once another wants to poll the same.
    if (press.requests.length === 2) {
      asked.resolve()
      await held.promise
    }
    response.setHeader('content-type', 'application/rss+xml').end(rss('Presse', [article]))
  })
  const env = {
    DATABASE_URL: database.url,
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_SECRET: 'a secret for tests only',
  }
  expect(await runProgram(['sources', 'add', press.origin], env)).toMatchObject({ code: 0 })
  expect(press.requests.length).toBe(1)
  const poll = () => runProgram(['sources', 'poll', 'Presse'], env)
  const connected = async () => {
    const [row] = await ask<{ n: number }>(
      database.url,
      'select count(*)::int as n from pg_stat_activity where datname = current_database()',
    )
    return row?.n ?? 0
  }
  const first = poll()
  await asked.promise
  const before = await connected()
  const second = poll()
  await until('the second is at work', async () => (await connected()) > before, 60_000)
  held.resolve()
  for (const { code, stdout } of await Promise.all([first, second])) {
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Presse\t(items\t1 items\t1 new|unchanged\t0 items\t0 new\tpolled before at .*, 1 new)\n$/)
  }
})
