import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { chance } from '../support/chance.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { ownRedis } from '../support/own-redis.ts'
import { type ServedEcholot, serveEcholot } from '../support/program.ts'
import { report, sized, soaking } from '../support/soak.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { until } from '../support/until.ts'
import { serveFeeds } from './feeds.ts'
import { everySecond, listenTo, publishAndWait } from './listen.ts'
import { expectExactly, untilSettled } from './oracle.ts'

/** A million posts and 200 faults a backend at full size; a small part of that has fewer faults, and few posts between them. */
const faults = sized(200, { test: 14, least: 2 })
const each = Math.round(sized(250_000, { test: 14 * 75, least: 100 }) / faults)

const shiftingClock = pathToFileURL(join(import.meta.dirname, '../support/shifting-clock.mjs')).href
const parts = ['api,scheduler', 'collector', 'triage', 'collector,triage'] as const

describe.concurrent('roles apart, in a storm of faults, lose nothing and do nothing twice', {
  timeout: soaking ? 6 * 3_600_000 : 480_000,
}, () => {
  test.each(['PostgreSQL', 'Redis'] as const)('with the queues in %s', async (backend) => {
    const began = performance.now()
    const random = chance(`storm with the queues in ${backend}`)
    await using feeds = await serveFeeds()
    await using database = await ownPostgres({ connections: 160 })
    const url = new URL(database.url)
    await using way = await tcpProxy(Number(url.port))
    url.port = String(way.port)
    await using stack = new AsyncDisposableStack()
    const redis = backend === 'Redis' ? stack.use(await ownRedis()) : null
    const redisWay = redis === null ? null : stack.use(await tcpProxy(redis.port))
    const queues = redis?.url ?? database.url

    const settings = {
      ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
      ECHOLOT_SECRET: 'a secret for tests only',
      ECHOLOT_LOG_LEVEL: 'warn',
      ECHOLOT_CONCURRENCY: '2',
      DATABASE_URL: url.href,
      NODE_OPTIONS: `--import=${shiftingClock}`,
      ...(redisWay === null ? {} : { REDIS_URL: `redis://127.0.0.1:${redisWay.port}` }),
    }
    const begin = (roles: string) => serveEcholot({ ...settings, ECHOLOT_ROLES: roles })
    /** A start is refused while the database is away; whoever supervises a part starts it again. */
    const beginAgain = async (roles: string): Promise<ServedEcholot> => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await begin(roles)
        } catch (error) {
          if (attempt === 20) throw error
          await pause(500)
        }
      }
    }
    const running: { roles: string; process: ServedEcholot }[] = []
    for (const roles of parts) running.push({ roles, process: await begin(roles) })
    stack.defer(async () => void (await Promise.all(running.map(({ process }) => process.end('SIGKILL')))))
    await listenTo(feeds, running[0]?.process.origin ?? '')
    await ask(database.url, everySecond)
    feeds.publish(each)
    await untilSettled(database.url, feeds.published(), queues)
    const atRest = await burden(running, database.url)

    const anyPart = (among = running) => among[random.below(among.length)] ?? fail('nobody runs')
    const ways = [way, ...(redisWay === null ? [] : [redisWay])] as const
    const frozen = new Map<ServedEcholot, Promise<void>>()
    const catalogue: Record<string, () => Promise<unknown>> = {
      'kill -9 of one part': async () => {
        const victim = anyPart()
        await victim.process.end('SIGKILL')
        victim.process = await beginAgain(victim.roles)
      },
      'kill -9 of all parts': async () => {
        await Promise.all(running.map(({ process }) => process.end('SIGKILL')))
        for (const part of running) part.process = await beginAgain(part.roles)
      },
      'SIGTERM under load': async () => {
        // One that is frozen hears no signal until it is thawed.
        const awake = running.filter(({ process }) => !frozen.has(process))
        const victim = anyPart(awake.length > 0 ? awake : running)
        await frozen.get(victim.process)
        const { code, ms } = await victim.process.end('SIGTERM')
        expect({ code, inTime: ms < 10_000 }).toEqual({ code: 0, inTime: true })
        victim.process = await beginAgain(victim.roles)
      },
      'a part frozen for longer than its locks last': async () => {
        const { process: victim } = anyPart()
        process.kill(victim.pid, 'SIGSTOP')
        const thawing = pause(soaking ? 65_000 : 35_000).then(() => {
          frozen.delete(victim)
          if (victim.running()) process.kill(victim.pid, 'SIGCONT')
        })
        frozen.set(victim, thawing)
      },
      'a clock an hour off': async () => {
        const { process: victim } = anyPart()
        process.kill(victim.pid, 'SIGUSR2')
        await pause(4_000)
        if (victim.running()) process.kill(victim.pid, 'SIGUSR2')
      },
      'kill -9 of PostgreSQL': async () => database.kill(),
      'PostgreSQL ends all connections': () => endAllConnections(database.url),
      'PostgreSQL read-only': async () => {
        await readOnly(database.url, 'on')
        await pause(3_000)
        await readOnly(database.url, 'off')
      },
      'PostgreSQL out of connections': () => takeAllConnections(database.url, 4_000),
      'a slow network': async () => {
        for (const one of ways) one.take({ kind: 'slow', ms: 50 + random.below(300) })
        await pause(4_000)
        for (const one of ways) one.take({ kind: 'open' })
      },
      'connections reset': async () => random.pick([way, ...ways]).reset(),
      'connections gone mute': async () => {
        const muted = random.pick([way, ...ways])
        muted.take({ kind: 'mute' })
        await pause(1_000 + random.below(4_000))
        muted.take({ kind: 'open' })
      },
      'the network cut': async () => {
        for (const one of ways) one.take({ kind: 'cut' })
        await pause(1_000 + random.below(4_000))
        for (const one of ways) one.take({ kind: 'open' })
      },
      ...(redis === null
        ? {}
        : {
            'kill -9 of Redis': async () => {
              await redis.kill()
              await pause(random.below(3_000))
              await redis.start()
            },
            FLUSHALL: () => redis.ask('flushall'),
            'blocking connections of Redis cut': () => redis.ask('client', 'kill', 'type', 'normal'),
          }),
    }
    const names = Object.keys(catalogue)
    const offset = random.below(names.length)
    for (let n = 0; n < faults; n++) {
      // Each in turn, then at random: in a short run too every kind has its chance.
      const name = names[n < names.length ? (n + offset) % names.length : random.below(names.length)] ?? ''
      console.log(`${backend}, fault ${n + 1} of ${faults}: ${name}`)
      await publishAndWait(feeds, each, () => stored(database.url))
      await pause(random.below(600))
      await catalogue[name]?.()
    }
    await Promise.all(frozen.values())
    for (const part of running) if (!part.process.running()) part.process = await beginAgain(part.roles)
    await until('the database is back', () =>
      ask(database.url, 'select 1').then(
        () => true,
        () => false, // killed by the last fault of all
      ),
    )
    await untilSettled(database.url, feeds.published(), queues)
    await expectExactly(database.url, feeds.expected())
    const after = await burden(running, database.url)
    // What was opened for a fault has been let go of: a few more of each are reconnections in turn.
    expect(after.descriptors).toBeLessThan(atRest.descriptors + 40)
    expect(after.connections).toBeLessThanOrEqual(atRest.connections + 12)
    // What a process read and sorted it may keep for the next time; it does not add up.
    expect(after.megabytes).toBeLessThan(atRest.megabytes * 1.5 + 100)
    report({
      test: `storm, queues in ${backend}`,
      work: `${feeds.published()} posts`,
      faults: `${faults} of ${names.length} kinds, SEED=${random.seed}`,
      result: `0 lost, 0 double, 0 put aside; ${told(atRest)} before, ${told(after)} after`,
      began,
    })
  })
})

// Only at full size: it takes a minute, most of which is the time after which work counts as forgotten.
if (soaking)
  test('a Redis that is emptied while a hundred thousand posts wait to be judged', { timeout: 1_200_000 }, async () => {
    await using feeds = await serveFeeds()
    await using database = await ownPostgres()
    await using redis = await ownRedis()
    const settings = {
      ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
      ECHOLOT_SECRET: 'a secret for tests only',
      ECHOLOT_LOG_LEVEL: 'warn',
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
    }
    await using collecting = await serveEcholot({ ...settings, ECHOLOT_ROLES: 'api,collector,scheduler' })
    await listenTo(feeds, collecting.origin)
    await ask(database.url, everySecond)
    const waiting = async (what: string) => {
      const [row] = await ask<{ n: number }>(database.url, `select count(*)::int as n from ${what}`)
      return row?.n ?? 0
    }
    for (let round = 0; round < sized(50, { test: 0, least: 2 }); round++)
      await publishAndWait(feeds, 500, () => waiting('item'))
    await until('all are stored', async () => (await waiting('item')) === feeds.published(), 120_000)
    await ask(database.url, "update source set interval_seconds = 900, next_poll_at = now() + interval '900 s'")
    await until('all are on their way', async () => (await waiting('outbox')) === 0, 120_000)
    await redis.ask('flushall')
    const began = performance.now()
    await using judging = await serveEcholot({ ...settings, ECHOLOT_ROLES: 'triage' })
    await until('work is taken up again', async () => (await waiting('mention')) > 0, 60_000)
    const resumed = (performance.now() - began) / 1_000
    await until('all is judged', async () => (await waiting('item where triaged_at is null')) === 0, 600_000)
    const judged = (performance.now() - began) / 1_000
    await untilSettled(database.url, feeds.published(), redis.url)
    const routed = (performance.now() - began) / 1_000
    await expectExactly(database.url, feeds.expected())
    report({
      test: 'Redis emptied before anything is judged',
      work: `${feeds.published()} posts`,
      faults: 'FLUSHALL',
      result: `0 lost, 0 double; work resumed after ${resumed.toFixed(0)} s, all judged after ${judged.toFixed(0)} s, all routed after ${routed.toFixed(0)} s`,
      began,
    })
    await judging.end('SIGTERM')
  })

const stored = async (url: string) =>
  ask<{ items: number }>(url, 'select count(*)::int as items from item').then(
    ([row]) => row?.items ?? 0,
    () => 0, // the database is away
  )

/** As after a failover to a server that only follows: every connection is new, and none may write. */
async function readOnly(url: string, word: 'on' | 'off'): Promise<void> {
  await ask(url, `begin read write; alter role echolot set default_transaction_read_only = ${word}`)
  await endAllConnections(url)
}

const endAllConnections = (url: string) =>
  ask(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user and backend_type = 'client backend'`,
  )

/** As many as the server gives, for a while. */
async function takeAllConnections(url: string, forMs: number): Promise<void> {
  const taken: pg.Client[] = []
  try {
    for (;;) {
      const client = new pg.Client({ connectionString: url })
      client.on('error', () => {})
      await client.connect()
      taken.push(client)
    }
  } catch {
    await pause(forMs)
  }
  await Promise.all(taken.map((client) => client.end()))
}

type Burden = { descriptors: number; connections: number; megabytes: number }

/** What all parts hold together: open files, connections to the database, memory. */
async function burden(running: readonly { process: ServedEcholot }[], url: string): Promise<Burden> {
  const open = await Promise.all(running.map(async ({ process }) => (await readdir(`/proc/${process.pid}/fd`)).length))
  const memory = await Promise.all(
    running.map(async ({ process }) =>
      Number(/^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${process.pid}/status`, 'utf8'))?.[1]),
    ),
  )
  const [row] = await ask<{ n: number }>(
    url,
    `select count(*)::int as n from pg_stat_activity where application_name like 'echolot%'`,
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
  return { descriptors: sum(open), connections: row?.n ?? 0, megabytes: Math.round(sum(memory) / 1024) }
}

const told = ({ descriptors, connections, megabytes }: Burden) =>
  `${descriptors} descriptors, ${connections} connections, ${megabytes} MB`

function fail(what: string): never {
  throw new Error(what)
}
