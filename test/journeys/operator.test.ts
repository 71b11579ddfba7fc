import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const settings = { ECHOLOT_SECRET: 'a secret for tests only', ECHOLOT_ALLOW_NETWORKS: '127.0.0.1' }

test('the doctor finds nothing in ninety days of the demo, and names the row that somebody spoilt', async () => {
  await using database = await freshDatabase()
  const env = { ...settings, DATABASE_URL: database.url }
  const doctor = (...args: string[]) => runProgram(['doctor', ...args], env)
  expect(await doctor()).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^The database is older .*\n$/),
  })

  await using echolot = await serveEcholot({ ...env, ECHOLOT_LOG_LEVEL: 'warn' })
  await clientOf(echolot.origin).firstRun.startDemo({ language: 'de' })
  // It is asked while the demo's company goes on living.
  const healthy = await doctor()
  expect(healthy).toMatchObject({ code: 0, stderr: '' })
  // What SQL can answer, and the business days of heartbeats, which are counted anew beside it.
  const asked = [...(await checkInvariants(database.url)).map(({ name }) => name), 'heartbeats_due', 'rolled_days']
  expect(Array.from(healthy.stdout.matchAll(/^I[2357] (\w+): ok$/gm), ([, name]) => name)).toEqual(asked)
  await echolot.end('SIGTERM')

  const [ticket] = await ask<{ id: string }>(
    database.url,
    `update ticket set state = 'closed' where id = (select max(id) from ticket where state = 'dismissed') returning id`,
  )
  const spoilt = await doctor()
  expect(spoilt.code).toBe(1)
  expect(spoilt.stdout).toContain(
    `I7 replayed: FAULT: 1  (Following a ticket's history from its opening gives the ticket as it stands.)\n  ticket ${ticket?.id}: it is closed, its history says dismissed\n`,
  )
  const told = await doctor('--json')
  expect(told.code).toBe(1)
  const { ok, invariants } = JSON.parse(told.stdout)
  expect(ok).toBe(false)
  expect(invariants.filter((one: { ok: boolean }) => !one.ok)).toEqual([
    {
      id: 'I7',
      name: 'replayed',
      says: expect.any(String),
      ok: false,
      total: 1,
      rows: [{ subject: 'ticket', id: Number(ticket?.id), fault: 'it is closed, its history says dismissed' }],
    },
  ])
  expect(await doctor('--timeout', '0')).toMatchObject({ code: 2, stdout: '' })
})

test('dead letters are replayed by topic and time, each once, and only what this version can read', async () => {
  await using database = await freshDatabase()
  await using feed = await serveFeed(() =>
    rss(
      'Presse',
      [1, 2, 3].map((n) => ({ id: `${n}`, title: 'Lieferung', text: `Muster ${n}`, at: '2026-03-02T08:00:00Z' })),
    ),
  )
  const env = { ...settings, DATABASE_URL: database.url, ECHOLOT_LOG_LEVEL: 'warn' }
  const replay = (...args: string[]) => runProgram(['replay', ...args], env)
  await using echolot = await serveEcholot(env)
  const anna = clientOf(echolot.origin)
  await setUp(anna)
  await addFeed(anna, feed.origin)
  const waiting = async () => (await anna.tickets.counts()).views.waiting
  await until('three tickets', async () => (await waiting()) === 3)
  // As if triage had failed at two of the items, one of them long ago.
  await ask(
    database.url,
    `with gone as (delete from mention where item_id in (1, 2) returning item_id),
       dead as (update item set triage_outcome = 'dead' where id in (1, 2))
     insert into dead_letter (topic, subject_id, payload, error_code, error, attempts, at)
     values ('items.collected', 1, '{}', 'Error', 'Error: no', 3, now() - interval '5 hours'),
       ('items.collected', 2, '{}', 'Error', 'Error: no', 3, now()), ('sources.due', 1, '{}', 'Error', 'Error: no', 3, now()),
       ('job.items.collected', 9, '{"itemIds": [3], "lane": "live"}', 'Error', 'Error: no', 1, now()),
       ('job.items.vanished', 9, '{"things": []}', 'Error', 'Error: no', 1, now()),
       ('job.items.collected', 10, '{"itemIds": "all of them"}', 'Error', 'Error: no', 1, now())`,
  )
  await until('one ticket', async () => (await waiting()) === 1)

  const wrong = [
    [[], /--topic.*--all/],
    [['--topic', 'items.collected', '--all'], /--topic.*--all/],
    [
      ['--topic', 'item.collected'],
      /there is no topic "item\.collected"; use one of .*items\.collected.*job\.items\.vanished/,
    ],
    [['--topic', 'items.collected', '--since', 'yesterday'], /--since "yesterday".*2h/],
    [['--topic', 'items.collected', '--since', '2199-01-01'], /lies in the future/],
  ] as const
  await Promise.all(
    wrong.map(async ([args, says]) =>
      expect(await replay(...args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(says) }),
    ),
  )
  const some = ['--topic', 'items.collected', '--since', '2h']
  expect(await replay(...some, '--dry-run')).toEqual({
    code: 0,
    stdout: 'items.collected\t1 would be replayed\n',
    stderr: '',
  })
  expect(await waiting()).toBe(1)
  expect(await replay(...some)).toEqual({ code: 0, stdout: 'items.collected\t1 replayed\n', stderr: '' })
  await until('two tickets', async () => (await waiting()) === 2)
  expect(await replay(...some)).toEqual({ code: 0, stdout: 'Nothing to replay.\n', stderr: '' })

  // Of each topic what would be given back, and what would stay because nobody here can read it.
  const foretold = await replay('--all', '--dry-run')
  expect(foretold).toMatchObject({ code: 0, stderr: '' })
  expect(foretold.stdout.trim().split('\n')).toEqual([
    'items.collected\t1 would be replayed',
    'job.items.collected\t1 would be replayed\t1 would stay: this version cannot read them',
    'job.items.vanished\t0 would be replayed\t1 would stay: this version cannot read them',
    'sources.due\t1 would be replayed',
  ])

  const all = await replay('--all')
  expect(all).toMatchObject({ code: 1, stderr: '' })
  expect(all.stdout.trim().split('\n')).toEqual([
    'items.collected\t1 replayed',
    'job.items.collected\t1 replayed\t1 stay: this version cannot read them',
    'job.items.vanished\t0 replayed\t1 stay: this version cannot read them',
    'sources.due\t1 replayed',
  ])
  await until('three tickets again', async () => (await waiting()) === 3)
  const left = (await anna.deadLetters.list()).filter(({ replayedAt }) => replayedAt === null)
  expect(left.map(({ topic }) => topic).sort()).toEqual(['job.items.collected', 'job.items.vanished'])
  expect(await anna.today.get()).toMatchObject({ deadLetters: 2 })
  expect(await anna.deadLetters.replayAll({ topic: 'job.items.vanished' })).toEqual({ replayed: 0, unreadable: 1 })
  await echolot.end('SIGTERM')
})
