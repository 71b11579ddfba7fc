import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { setUp } from '../support/set-up.ts'
import { nth, smoke } from './measure.ts'
import { spent } from './spent.ts'

// Polls a second through the whole collector into PostgreSQL, against a server on loopback that is a process of its own: from
// the moment at which all sources are due until the last one's poll is recorded. Once where nothing changed (304), and once
// where each of twenty posts has one that is new (200), which triage does not judge yet. A CPU second is one of every process
// but the server's, PostgreSQL's included. Beside it, in the same run, a bare undici loop against the same server.

const sources = smoke ? 100 : 4_000
const rounds = smoke ? 1 : 3
const bareRequests = smoke ? 500 : 40_000
const atOnce = 64

const server = spawn(process.execPath, [join(import.meta.dirname, 'serve-polls.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [port] = (await once(createInterface(server.stdout), 'line')) as [string]
const origin = `http://127.0.0.1:${port}`
try {
  const bare = await bareLoop()
  console.log(`polls, bare undici loop, 304: ${told(bareRequests, bare)}`)
  await using database = await ownPostgres()
  const settings = {
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_SECRET: 'a secret for benchmarks',
    ECHOLOT_LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
  }
  {
    await using first = await serveEcholot({ ...settings, ECHOLOT_ROLES: 'api' })
    await setUp(clientOf(first.origin))
    await first.end('SIGTERM')
  }
  const list = Array.from({ length: sources }, (_, n) => `${origin}/${n}`).join('\n')
  await runProgram(['sources', 'import', '-'], settings, list)
  await ask(
    database.url,
    `update source set interval_seconds = 604800, automatic = false, next_poll_at = now() + interval '1 day'`,
  )
  await using echolot = await serveEcholot({ ...settings, ECHOLOT_ROLES: 'scheduler,collector' })
  const watching = new pg.Client({ connectionString: database.url })
  await watching.connect()
  const round = () => pollAll(watching, echolot.pid, database.pid)
  await round()
  const unchanged: Spent[] = []
  for (let n = 0; n < rounds; n++) unchanged.push(await round())
  const changed: Spent[] = []
  for (let n = 0; n < rounds; n++) {
    await fetch(`${origin}/more`)
    changed.push(await round())
  }
  const [{ n: items } = { n: 0 }] = await ask<{ n: number }>(database.url, 'select count(*)::int as n from item')
  if (items !== sources * (20 + rounds))
    throw new Error(`${items} items were stored, and not ${sources * (20 + rounds)}.`)
  const median = (spent: readonly Spent[]): Spent => ({
    seconds: nth(
      spent.map(({ seconds }) => seconds),
      0.5,
    ),
    cpu: nth(
      spent.map(({ cpu }) => cpu),
      0.5,
    ),
    ofDatabase: nth(
      spent.map(({ ofDatabase }) => ofDatabase),
      0.5,
    ),
  })
  const [same, news] = [median(unchanged), median(changed)]
  console.log(
    `polls, 304: ${told(sources, same)}; ${((sources / same.cpu / (bareRequests / bare.cpu)) * 100).toFixed(1)} % of the bare loop's for each CPU second`,
  )
  console.log(`polls, 200 with 20 items of which one is new: ${told(sources, news)}`)
  await watching.end()
  await echolot.end('SIGTERM')
} finally {
  server.kill()
}

type Spent = { seconds: number; cpu: number; ofDatabase: number }

function told(polls: number, { seconds, cpu, ofDatabase }: Spent): string {
  const share = ofDatabase === 0 ? '' : `, ${Math.round((ofDatabase / cpu) * 100)} % of it PostgreSQL's`
  return `${Math.round(polls / seconds)} a second, ${Math.round(polls / cpu)} for each CPU second (${((cpu / polls) * 1_000).toFixed(2)} ms each${share})`
}

async function pollAll(watching: pg.Client, pid: number, postmaster: number): Promise<Spent> {
  const before = await spent(pid, postmaster)
  const began = performance.now()
  await watching.query('update source set next_poll_at = clock_timestamp()')
  // Seldom, on one connection, for whoever looks is counted too.
  for (;;) {
    await pause(200)
    const { rows } = await watching.query<{ left: boolean }>(
      `select exists (select from source where polled_generation < generation)
         or exists (select from source where next_poll_at < now() + interval '1 day') as left`,
    )
    if (rows[0]?.left === false) break
  }
  const seconds = (performance.now() - began) / 1_000
  const after = await spent(pid, postmaster)
  const ofDatabase = after.database - before.database
  return { seconds, cpu: after.own - before.own + ofDatabase, ofDatabase }
}

type Undici = {
  Agent: new (options: {
    connections: number
  }) => {
    request(options: { origin: string; path: string; method: 'GET'; headers: Record<string, string> }): Promise<{
      statusCode: number
      body: { dump(): Promise<void> }
    }>
    close(): Promise<void>
  }
}

/** What the client under Echolot's own does alone, as fast as it can. */
async function bareLoop(): Promise<Spent> {
  // The very one that Echolot asks with.
  const { Agent } = createRequire(join(import.meta.dirname, '../../packages/outbound/package.json'))('undici') as Undici
  const agent = new Agent({ connections: atOnce })
  const loop = async (requests: number) => {
    let left = requests
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (left-- > 0) {
          const { body } = await agent.request({
            origin,
            path: '/0',
            method: 'GET',
            headers: { 'if-none-match': '"0"' },
          })
          await body.dump()
        }
      }),
    )
  }
  await loop(1_000)
  const before = process.cpuUsage()
  const began = performance.now()
  await loop(bareRequests)
  const seconds = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage(before)
  await agent.close()
  return { seconds, cpu: (user + system) / 1_000_000, ofDatabase: 0 }
}
