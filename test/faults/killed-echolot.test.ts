import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { chance } from '../support/chance.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { clearFolder, embeddedServer, type ServedEcholot, serveEcholot } from '../support/program.ts'
import { sized, soaking } from '../support/soak.ts'
import { until } from '../support/until.ts'
import { serveFeeds } from './feeds.ts'
import { everySecond, listenTo, publishAndWait } from './listen.ts'
import { expectExactly, untilSettled } from './oracle.ts'

const kills = sized(40, { test: 4, least: 2 })
const each = sized(200, { test: 75, least: 25 })

const settings = {
  ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
  ECHOLOT_SECRET: 'a secret for tests only',
  ECHOLOT_LOG_LEVEL: 'warn',
}

const itemsIn = async (url: string) =>
  (await ask<{ items: number }>(url, 'select count(*)::int as items from item'))[0]?.items ?? 0

// Side by side: most of their time they wait for what a dead process held to be taken up again.
describe.concurrent('a process killed without a word loses nothing and does nothing twice', {
  timeout: soaking ? 1_200_000 : 240_000,
}, () => {
  test.each(['its messages never sent', 'its messages sent all the same'])(
    'between commit and relay, %s',
    async (fate) => {
      await using feeds = await serveFeeds()
      await using database = await ownPostgres()
      const env = { ...settings, DATABASE_URL: database.url }
      const queue = new pg.Client({ connectionString: database.url })
      await queue.connect()
      try {
        await using first = await serveEcholot(env)
        // From the first question to a feed on, nobody gets anything into the queues or out of them.
        const held = Promise.withResolvers<void>()
        let holding = false
        feeds.onAsked = async () => {
          if (!holding) {
            holding = true
            await queue
              .query('begin; lock table bullmq.job in access exclusive mode')
              .then(() => held.resolve(), held.reject)
          }
          await held.promise
        }
        feeds.publish(each)
        await listenTo(feeds, first.origin)
        await until('posts are stored and their messages stand in the outbox', async () => {
          const [row] = await ask<{ stored: boolean; waiting: boolean }>(
            database.url,
            `select exists (select from item) as stored,
             exists (select from outbox where event = 'items.collected') as waiting`,
          )
          return row?.stored === true && row.waiting
        })
        await first.end('SIGKILL')
        feeds.onAsked = null
        if (fate === 'its messages never sent')
          await queue.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`,
          )
        const [left] = await ask(
          database.url,
          `select (select count(*)::int from outbox) > 0 as waiting, (select count(*)::int from ticket) as tickets`,
        )
        expect(left).toEqual({ waiting: true, tickets: 0 })
        await queue.query('rollback')

        await using second = await serveEcholot(env)
        await untilSettled(database.url, feeds.published())
        await expectExactly(database.url, feeds.expected())
        await second.end('SIGTERM')
      } finally {
        await queue.end()
      }
    },
  )

  test('two of them on one database, killed in turn in the middle of their batches', async () => {
    const random = chance('killed in turn')
    await using feeds = await serveFeeds()
    await using database = await ownPostgres()
    const env = { ...settings, DATABASE_URL: database.url }
    const begin = () => serveEcholot(env)
    const running: ServedEcholot[] = [await begin()]
    try {
      await listenTo(feeds, running[0]?.origin ?? '')
      await ask(database.url, everySecond)
      running.push(await begin())
      for (let kill = 0; kill < kills; kill++) {
        await publishAndWait(feeds, each, () => itemsIn(database.url))
        await pause(random.below(600))
        const [victim] = running.splice(random.below(2), 1)
        await victim?.end('SIGKILL')
        running.push(await begin())
      }
      await untilSettled(database.url, feeds.published())
      await expectExactly(database.url, feeds.expected())
    } finally {
      await Promise.all(running.map((one) => one.end('SIGKILL')))
    }
  })

  test('one on a data folder, alone or together with its PostgreSQL', async () => {
    const random = chance('killed on a data folder')
    await using feeds = await serveFeeds()
    const data = await mkdtemp(join(tmpdir(), 'echolot-killed-'))
    const env = { ...settings, ECHOLOT_DATA: data }
    let echolot = await serveEcholot(env)
    const url = async () => (await embeddedServer(data))?.url ?? ''
    try {
      await listenTo(feeds, echolot.origin)
      await ask(await url(), everySecond)
      for (let kill = 0; kill < kills; kill++) {
        await publishAndWait(feeds, each, async () => itemsIn(await url()).catch(() => 0))
        await pause(random.below(600))
        const victims = random.pick(['Echolot', 'PostgreSQL', 'both'])
        const server = await embeddedServer(data)
        if (victims !== 'Echolot' && server !== null) process.kill(server.pid, 'SIGKILL')
        if (victims === 'PostgreSQL') continue
        await echolot.end('SIGKILL')
        echolot = await serveEcholot(env)
      }
      await until('PostgreSQL is back', async () =>
        itemsIn(await url()).then(
          () => true,
          () => false,
        ),
      )
      await untilSettled(await url(), feeds.published())
      await expectExactly(await url(), feeds.expected())
    } finally {
      await echolot.end('SIGTERM')
      await clearFolder(data)
    }
  })
})
