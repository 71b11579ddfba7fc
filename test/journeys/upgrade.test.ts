import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { nextVersion } from '../support/next-version.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

test('beside the next version this one works on where the migration is marked compatible, and is refused where none is', async () => {
  const posts: Post[] = []
  await using feed = await serveFeed(() => rss('Presse', posts))
  await using database = await ownPostgres()
  await using next = await nextVersion({
    '9001_motto.sql': `-- compatible: yes\nalter table brand add column motto text not null default 'Hört hin';\n`,
  })
  await using afterNext = await nextVersion({
    '9001_motto.sql': `-- compatible: yes\nalter table brand add column motto text not null default 'Hört hin';\n`,
    '9002_no_way_back.sql': 'alter table brand rename column motto to slogan;\n',
  })
  const env = {
    ECHOLOT_SECRET: 'a secret for tests only',
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    DATABASE_URL: database.url,
    ECHOLOT_LOG_LEVEL: 'warn',
  }
  await using old = await serveEcholot(env)
  const anna = clientOf(old.origin)
  await setUp(anna)
  const source = await addFeed(anna, feed.origin)
  const hearsOneMore = async () => {
    posts.push({ id: `${posts.length}`, title: 'Lieferung', text: 'Muster liefert nicht.', at: '2026-03-02T08:00:00Z' })
    await anna.sources.pollNow({ id: source.id })
    await until('one more ticket', async () => (await anna.tickets.counts()).views.waiting === posts.length, 60_000)
  }
  await hearsOneMore()

  // Side by side: whichever of the two gets a job does it.
  await using newer = await serveEcholot(env, next.program)
  const [applied] = await ask(database.url, `select compatible from migration where name = '9001_motto.sql'`)
  expect(applied).toEqual({ compatible: true })
  await anna.brands.create({ name: 'Mustermarke', kind: 'product' })
  for (let n = 0; n < 3; n++) await hearsOneMore()
  await until('the old one says so', () => old.said().includes('database is newer, and compatible'), 30_000)
  // Alone again, and started anew, on the newer database.
  await newer.end('SIGTERM')
  await hearsOneMore()
  await using another = await serveEcholot(env)
  expect(another.said()).toContain('database is newer, and compatible')
  await hearsOneMore()
  expect(await runProgram(['doctor'], env)).toMatchObject({ code: 0 })
  expect(old.said()).not.toContain('unhandled')
  await another.end('SIGTERM')

  // One that still runs when the database goes on without it ends by itself, and says why.
  await using newest = await serveEcholot(env, afterNext.program)
  await until('the old one has ended', () => !old.running(), 60_000)
  expect(old.said()).toMatch(/^The database is newer than this Echolot: it has migration 9002_no_way_back\.sql/m)
  expect(await old.end('SIGTERM')).toMatchObject({ code: 1 })
  for (const command of [['serve'], ['sources', 'list'], ['doctor']]) {
    const refused = await runProgram(command, { ...env, ECHOLOT_PORT: '0' })
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toMatch(
      /^The database is newer than this Echolot: it has migration 9002_no_way_back\.sql.*\n$/,
    )
  }
  await newest.end('SIGTERM')
})
