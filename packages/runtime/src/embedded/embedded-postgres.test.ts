import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { query } from '../../test/connect.ts'
import { until } from '../../test/until.ts'
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.ts'
import { isAlive } from './is-alive.ts'
import { processesIn } from './postmaster.ts'

// Real databases on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const log = { info() {}, warn() {}, error() {} }
let folder: string
let dataFolder: string
let running: EmbeddedPostgres[]

beforeEach(async () => {
  // Under a folder that only its owner may enter, as a home folder is.
  folder = await mkdtemp(join(tmpdir(), 'echolot höhle '))
  dataFolder = join(folder, 'data')
  running = []
})

afterEach(async () => {
  await Promise.all(running.map((postgres) => postgres.stop()))
  for (const pid of await processesIn(join(dataFolder, 'postgres'))) process.kill(pid, 'SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function start(options: Partial<EmbeddedPostgresOptions> = {}) {
  const postgres = await startEmbeddedPostgres({ dataFolder, log, ...options })
  running.push(postgres)
  return postgres
}

const holdPostgres = join(import.meta.dirname, '../../test/hold-postgres.ts')
const portOf = (url: string) => Number(new URL(url).port)

/** Another program starts it and is killed without a word. */
async function leftBehind() {
  const holder = spawn(process.execPath, [holdPostgres, dataFolder])
  const [line] = await once(holder.stdout, 'data')
  const { pid, url } = JSON.parse(String(line)) as { pid: number; url: string }
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  return { pid, url }
}

test('an empty folder becomes a database that knows German letters, counts in UTC and keeps its password to itself', async () => {
  const { url } = await start()
  await query(url, 'create extension pg_trgm')
  await query(url, 'create extension unaccent')
  const [row] = await query(
    url,
    `select unaccent('Müller') as plain, similarity('müller', 'MÜLLER') as alike, upper('straße ü') as upper,
       current_setting('timezone') as zone, current_setting('server_encoding') as encoding,
       current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync,
       current_setting('listen_addresses') as address`,
  )
  expect(row).toEqual({
    plain: 'Muller',
    alike: 1,
    upper: 'STRAßE Ü',
    zone: 'UTC',
    encoding: 'UTF8',
    commit: 'on',
    fsync: 'on',
    address: '127.0.0.1',
  })
  expect(statSync(join(dataFolder, 'postgres.password')).mode & 0o777).toBe(0o600)
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
  await expect(query(url.replace('//echolot:', '//postgres:'), 'select 1')).rejects.toThrow()
  await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/)
})

test('what was stored is there after a stop and a start', async () => {
  const first = await start()
  await query(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start()
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a database whose Echolot was killed is joined, watched and stopped like an own one', async () => {
  const orphan = await leftBehind()
  const postgres = await start()
  expect(postgres).toMatchObject({ joined: true, pid: orphan.pid, url: orphan.url })
  process.kill(orphan.pid, 'SIGKILL')
  await until('started again', () => postgres.pid !== orphan.pid)
  await query(postgres.url, 'select 1')
  await postgres.stop()
  expect(isAlive(postgres.pid)).toBe(false)
})

test('after a kill of Echolot and of PostgreSQL the next start finds everything that was committed', async () => {
  const first = await leftBehind()
  await query(first.url, 'create table kept as select 42 as answer')
  process.kill(first.pid, 'SIGKILL')
  const second = await start()
  expect(second.joined).toBe(false)
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a killed PostgreSQL comes back on its port, and those who use it are told', async () => {
  const told: string[] = []
  const postgres = await start({ onDown: () => told.push('down'), onUp: (url) => told.push(url) })
  const { url } = postgres
  process.kill(postgres.pid, 'SIGKILL')
  await until('started again', () => told.length === 2)
  expect(told).toEqual(['down', url])
  await query(url, 'select 1')
})

/** Listens on a port before anybody else in this process can: what was killed may hold it for a moment longer. */
function takePort(port: number): Server {
  const moment = new Int32Array(new SharedArrayBuffer(4))
  for (let tries = 0; tries < 1_000; tries++) {
    const server = createServer().on('error', () => {})
    // Without a host it has the port, or not, when this returns.
    server.listen(port)
    if (server.listening) return server
    Atomics.wait(moment, 0, 0, 10)
  }
  throw new Error(`The port ${port} is still held.`)
}

test('a killed PostgreSQL comes back on another port when a stranger took its own', async () => {
  let stranger: Server | undefined
  const up = Promise.withResolvers<string>()
  const postgres = await start({ onDown: () => (stranger = takePort(port)), onUp: up.resolve })
  const port = portOf(postgres.url)
  process.kill(postgres.pid, 'SIGKILL')
  const url = await up.promise
  expect(portOf(url)).not.toBe(port)
  expect(postgres.url).toBe(url)
  await query(url, 'select 1')
  stranger?.close()
})

test('starts at the same time end with one database for all', async () => {
  const all = await Promise.all([start(), start(), start()])
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1)
  expect(all.filter(({ joined }) => !joined)).toHaveLength(1)
  expect(readdirSync(dataFolder).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password'])
})

test('a first start that was killed half way is swept away', async () => {
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  await mkdir(join(dataFolder, `postgres.new-${dead.pid}-0123abcd`, 'base'), { recursive: true })
  await start()
  expect(readdirSync(dataFolder).filter((name) => name.includes('new'))).toEqual([])
})

test('first starts that are killed at any moment do not stop the one that is left alone', async () => {
  for (const afterMs of [50, 200, 350, 500, 650, 800]) {
    const holder = spawn(process.execPath, [holdPostgres, dataFolder], { timeout: afterMs, killSignal: 'SIGKILL' })
    await once(holder, 'exit')
  }
  const { url } = await start()
  await query(url, 'select 1')
})

test('a lock file whose process number now belongs to a stranger does not stop the start', async () => {
  const first = await start()
  const lock = join(dataFolder, 'postgres', 'postmaster.pid')
  const text = await readFile(lock, 'utf8')
  process.kill(first.pid, 'SIGKILL')
  await first.leave()
  await writeFile(lock, text.replace(/^\d+/, String(process.pid)))
  const second = await start()
  expect(second.joined).toBe(false)
})

test('a lost password is replaced, also while the database still runs', async () => {
  await leftBehind()
  await rm(join(dataFolder, 'postgres.password'))
  const { url } = await start()
  await query(url, 'select 1')
  expect(readdirSync(dataFolder).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password'])
})

test('who only joined can leave it running', async () => {
  const first = await start()
  const second = await start()
  await second.leave()
  await second.stop()
  await query(first.url, 'select 1')
})

test('a PostgreSQL that hangs is stopped within 10 s', async () => {
  const postgres = await start()
  process.kill(postgres.pid, 'SIGSTOP')
  const began = performance.now()
  await postgres.stop()
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(isAlive(postgres.pid)).toBe(false)
})

test('a PostgreSQL that is frozen with all that it started leaves nothing behind', async () => {
  const postgres = await start()
  let all: number[] = []
  await until('it has helpers', async () => {
    all = await processesIn(join(dataFolder, 'postgres'))
    return all.length > 3
  })
  for (const pid of all) process.kill(pid, 'SIGSTOP')
  const began = performance.now()
  await postgres.stop()
  expect(performance.now() - began).toBeLessThan(7_500)
  await until('all have gone', async () => (await processesIn(join(dataFolder, 'postgres'))).length === 0)
})

test('a database that was copied back without its rights is closed to others again', async () => {
  await (await start()).stop()
  chmodSync(join(dataFolder, 'postgres'), 0o755)
  const { url } = await start()
  await query(url, 'select 1')
  expect(statSync(join(dataFolder, 'postgres')).mode & 0o777).toBe(0o700)
})

test('a start can be broken off', async () => {
  const enough = new AbortController()
  const starting = start({ signal: enough.signal })
  await until('begun', () => existsSync(dataFolder))
  enough.abort()
  await expect(starting).rejects.toThrow(/abort/i)
  await start()
})

test.each([
  ['a file', 'is a file', (path: string) => writeFile(path, '')],
  [
    'the database of another PostgreSQL',
    'is a database of PostgreSQL 9, and this Echolot brings PostgreSQL 18',
    async (path: string) => {
      await mkdir(join(path, 'postgres'), { recursive: true })
      await writeFile(join(path, 'postgres', 'PG_VERSION'), '9\n')
    },
  ],
  [
    'a database whose version was lost',
    'is a damaged database (its PG_VERSION is empty)',
    async (path: string) => {
      await mkdir(join(path, 'postgres'), { recursive: true })
      await writeFile(join(path, 'postgres', 'PG_VERSION'), '')
    },
  ],
  [
    'something else',
    'is not a PostgreSQL database',
    (path: string) => mkdir(join(path, 'postgres', 'holiday pictures'), { recursive: true }),
  ],
])('a data folder that is %s is refused with a sentence', async (_, sentence, make) => {
  await make(dataFolder)
  await expect(start()).rejects.toMatchObject({ name: 'StartRefusal', message: expect.stringContaining(sentence) })
})
