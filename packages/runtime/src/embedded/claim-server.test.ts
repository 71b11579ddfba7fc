import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect, query } from '../../test/connect.ts'
import { until } from '../../test/until.ts'
import { type Claim, claimServer } from './claim-server.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { isAlive } from './is-alive.ts'
import { openEmbeddedPostgres } from './open-embedded-postgres.ts'

// Real databases on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const log = { info() {}, warn() {}, error() {} }
let dataFolder: string
let postgres: EmbeddedPostgres

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'echolot-claim-'))
  postgres = await startEmbeddedPostgres({ dataFolder, log })
})
afterAll(async () => {
  await postgres.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

async function claim(): Promise<Claim> {
  return claimServer({ url: () => postgres.url, dataFolder, connect, log })
}

async function claimed() {
  const mine = await claim()
  if (!mine.ok) throw new Error(mine.message)
  return mine
}

test('a second server is told which process runs already, and may start once that has ended', async () => {
  const first = await claimed()
  expect(await claim()).toEqual({
    ok: false,
    message: `Another Echolot is already running on the data folder ${dataFolder} (process ${process.pid}).`,
  })
  await first.release()
  const second = await claimed()
  await second.release()
})

test('a server that comes while another one stops waits for it', async () => {
  const first = await claimed()
  await first.stopping()
  const second = claimed()
  await until('waiting', async () => {
    const [row] = await query(
      postgres.url,
      "select count(*)::int as n from pg_stat_activity where application_name like 'echolot server%'",
    )
    return row?.n === 2
  })
  await first.release()
  await (await second).release()
})

test('after a crash of the database the server takes its lock again', async () => {
  const first = await claimed()
  const before = postgres.pid
  process.kill(before, 'SIGKILL')
  await until('up again', () => postgres.pid !== before)
  await until('locked again', async () => {
    const [row] = await query(postgres.url, "select count(*)::int as n from pg_locks where locktype = 'advisory'")
    return row?.n === 2
  })
  expect(await claim()).toMatchObject({ ok: false })
  await first.release()
})

test('a command leaves the database to the server that runs', async () => {
  const server = await claimed()
  const command = await openEmbeddedPostgres({ dataFolder, log, connect })
  await command.close()
  await query(postgres.url, 'select 1')
  await server.release()
})

test('of two commands the last one stops the database', async () => {
  const own = await mkdtemp(join(tmpdir(), 'echolot-commands-'))
  const [first, second] = await Promise.all([
    openEmbeddedPostgres({ dataFolder: own, log, connect }),
    openEmbeddedPostgres({ dataFolder: own, log, connect }),
  ])
  const [row] = await query(first.url, 'select pg_backend_pid() as pid')
  await first.close()
  await query(second.url, 'select 1')
  await second.close()
  await expect(query(second.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  expect(isAlive(Number(row?.pid))).toBe(false)
  await rm(own, { recursive: true, force: true })
})

test('commands that open and close it at the same time never lose it under their hands', async () => {
  const own = await mkdtemp(join(tmpdir(), 'echolot-commands-'))
  const use = async () => {
    await using database = await openEmbeddedPostgres({ dataFolder: own, log, connect })
    await query(database.url, 'select 1')
  }
  for (let round = 0; round < 2; round++) await Promise.all([use(), use(), use()])
  await rm(own, { recursive: true, force: true })
})
