import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { openBackup, writeBackup } from '@echolot/actions'
import { checkInvariants, migrate, pendingMigrations } from '@echolot/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { chance } from '../support/chance.ts'
import { clientOf } from '../support/client.ts'
import { dump } from '../support/dump.ts'
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts'
import { clearFolder, embeddedServer, runProgram, serveEcholot } from '../support/program.ts'
import { rowsOf } from '../support/rows.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { until } from '../support/until.ts'

const secret = { ECHOLOT_SECRET: 'a secret for tests only', ECHOLOT_ALLOW_NETWORKS: '127.0.0.1' }
const never = new AbortController().signal

const post = (n: number): Post => ({
  id: `${n}`,
  title: `Lieferung ${n} — „naïve“ \\N \\. 🦊`,
  text: `Muster liefert nicht.\nSeit ${n} Tagen;\tnichts.`,
  author: `Erika ${n % 7}`,
  at: '2026-03-02T08:00:00Z',
})

async function folder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'echolot-backup-'))
  return {
    path,
    async [Symbol.asyncDispose]() {
      await clearFolder(path)
    },
  }
}

/** A database of a company, with tickets in every state and a dead letter, that nobody works on. */
async function company(): Promise<FreshDatabase> {
  const database = await freshDatabase()
  await using feed = await serveFeed(() => rss('Presse', [1, 2, 3, 4, 5].map(post)))
  await using echolot = await serveEcholot({ ...secret, DATABASE_URL: database.url })
  const anna = clientOf(echolot.origin)
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await until('five tickets', async () => (await anna.tickets.counts()).views.waiting === 5)
  const [first, second, third] = (await anna.tickets.list({ view: 'waiting' })).rows
  await anna.tickets.claim({ id: first?.id ?? 0 })
  await anna.tickets.note({ id: first?.id ?? 0, text: 'Ruft zurück.\\' })
  await anna.tickets.respond({ id: second?.id ?? 0, kind: 'recorded', url: 'https://press.example/antwort' })
  await anna.tickets.dismiss({ id: third?.id ?? 0, reason: 'spam' })
  await anna.tickets.reopen({ id: third?.id ?? 0 })
  await ask(
    database.url,
    `insert into dead_letter (topic, subject_id, payload, error_code, error, attempts, at) values ('replies.seen', 1, '{"a": [1]}', 'Error', 'Error: no', 3, now())`,
  )
  await echolot.end('SIGTERM')
  return database
}

/** A copy of that database for each test, and a file with a backup of it. */
async function backedUp() {
  const [place, database, backup] = [await folder(), await freshDatabase(), await openBackup(kept)]
  await backup.restoreInto(database.url, { replace: false, signal: never })
  await backup[Symbol.asyncDispose]()
  const file = join(place.path, 'echolot.backup')
  await copyFile(kept, file)
  return { place, database, file }
}

const shelf = await mkdtemp(join(tmpdir(), 'echolot-shelf-'))
const kept = join(shelf, 'kept.backup')
let original: FreshDatabase

beforeAll(async () => {
  original = await company()
  await writeBackup(original.url, { file: kept, version: 'test', key: null, signal: never })
})
afterAll(async () => {
  await original.drop()
  await rm(shelf, { recursive: true })
})

test('a backup of an Echolot at work on its data folder is restored into a fresh one, row for row, and it goes on there', async () => {
  await using home = await folder()
  await using place = await folder()
  await using away = await folder()
  const posts = [1, 2, 3].map(post)
  await using feed = await serveFeed(() => rss('Presse', posts))
  const env = (data: string) => ({ ECHOLOT_DATA: data, ECHOLOT_ALLOW_NETWORKS: '127.0.0.1', ECHOLOT_LOG_LEVEL: 'warn' })
  const file = join(place.path, 'echolot.backup')
  await using first = await serveEcholot(env(home.path))
  const anna = clientOf(first.origin)
  await setUp(anna)
  const source = await addFeed(anna, feed.origin)
  await until('three tickets', async () => (await anna.tickets.counts()).views.waiting === 3)
  await anna.tickets.claim({ id: (await anna.tickets.list({ view: 'waiting' })).rows[0]?.id ?? 0 })

  expect(await runProgram(['backup', file, '--with-key'], env(home.path))).toMatchObject({ code: 0, stderr: '' })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const url = async (data: string) => (await embeddedServer(data))?.url ?? ''
  const before = await rowsOf(await url(home.path))
  expect(await first.end('SIGTERM')).toMatchObject({ code: 0 })

  const restored = await runProgram(['restore', file], env(away.path))
  expect(restored).toMatchObject({ code: 0, stderr: '' })
  await using second = await serveEcholot(env(away.path))
  expect(await rowsOf(await url(away.path))).toEqual(before)

  // The key came along: the source's address opens, and what was heard before is known.
  const there = clientOf(second.origin)
  await there.session.signIn(administrator)
  posts.push(post(4))
  await there.sources.pollNow({ id: source.id })
  await until('one more ticket', async () => (await there.tickets.counts()).views.waiting === 4)
  expect((await there.sources.list())[0]).toMatchObject({ itemsTotal: 4, health: 'heard' })
  expect(await runProgram(['doctor'], env(away.path))).toMatchObject({ code: 0 })
  await second.end('SIGTERM')
})

test('a backup made in the middle of the work is of one moment, and of it everything', async () => {
  await using place = await folder()
  await using database = await freshDatabase()
  await using fresh = await freshDatabase()
  let count = 30
  await using feed = await serveFeed(() => {
    count += 5
    return rss(
      'Presse',
      Array.from({ length: 60 }, (_, n) => post(count - n)),
    )
  })
  await using echolot = await serveEcholot({ ...secret, DATABASE_URL: database.url, ECHOLOT_LOG_LEVEL: 'warn' })
  const anna = clientOf(echolot.origin)
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await ask(database.url, 'update source set interval_seconds = 1, next_poll_at = now()')
  await until('it is busy', async () => (await anna.tickets.counts()).views.waiting > 60)
  const file = join(place.path, 'echolot.backup')
  expect(await runProgram(['backup', file], { ...secret, DATABASE_URL: database.url })).toMatchObject({ code: 0 })
  expect(await runProgram(['restore', file], { ...secret, DATABASE_URL: fresh.url })).toMatchObject({
    code: 0,
    stderr: '',
  })

  const found = await checkInvariants(fresh.url)
  expect(found.filter(({ kind, total }) => kind === 'fault' && total !== 0)).toEqual([])
  const live = await rowsOf(database.url)
  const then = await rowsOf(fresh.url)
  expect(Object.keys(then)).toEqual(Object.keys(live))
  // The history is only ever added to: what it was then is how it begins now.
  expect(then.ticket_event?.length).toBeGreaterThan(60)
  expect(new Set(live.ticket_event)).toEqual(new Set([...(live.ticket_event ?? []), ...(then.ticket_event ?? [])]))
  await echolot.end('SIGTERM')
})

test('a backup counts its rows right where the server tells their number late', async () => {
  await using place = await folder()
  await using fresh = await freshDatabase()
  const url = new URL(original.url)
  await using way = await tcpProxy(Number(url.port))
  url.port = String(way.port)
  // Each copy's end, and what the server says behind it, in packets of their own.
  way.take({ kind: 'split', behind: Buffer.from('c\0\0\0\x04', 'latin1'), ms: 5 })
  const file = join(place.path, 'late.backup')
  const written = await writeBackup(url.href, { file, version: '1', key: null, signal: never })
  await using backup = await openBackup(file)
  expect((await backup.restoreInto(fresh.url, { replace: false, signal: never })).rows).toBe(written.rows)
  expect(await rowsOf(fresh.url)).toEqual(await rowsOf(original.url))
})

test('a restored database is the same row for row, again and again, and its numbering goes on where it was', async () => {
  await using place = await folder()
  await using fresh = await freshDatabase()
  const again = join(place.path, 'again.backup')
  await using backup = await openBackup(kept)
  const { rows } = await backup.restoreInto(fresh.url, { replace: false, signal: never })
  const before = await rowsOf(original.url)
  expect(await rowsOf(fresh.url)).toEqual(before)
  expect(rows).toBe(
    Object.entries(before).reduce((sum, [name, all]) => sum + (name === 'migration' ? 0 : all.length), 0),
  )
  await writeBackup(fresh.url, { file: again, version: 'test', key: null, signal: never })
  expect(await readdir(place.path)).toEqual(['again.backup'])
  await using second = await openBackup(again)
  await second.restoreInto(fresh.url, { replace: true, signal: never })
  expect(await rowsOf(fresh.url)).toEqual(before)

  // The outbox is empty, and yet its numbers are not given out a second time.
  const [next] = await ask(
    fresh.url,
    `insert into outbox (event, payload, lane, created_at) values ('items.collected', '{}', 'live', now()) returning id`,
  )
  const [passed] = await ask<{ last: string }>(original.url, 'select last_value as last from outbox_id_seq')
  expect(Number(next?.id)).toBe(Number(passed?.last) + 1)
})

test('a backup of an older version is restored as it was and then brought to this one', async () => {
  await using place = await folder()
  await using older = await freshDatabase()
  await using fresh = await freshDatabase()
  const migrations = join(place.path, 'migrations')
  await mkdir(migrations)
  const first = '0001_init.sql'
  await copyFile(new URL(`../../packages/db/migrations/${first}`, import.meta.url), join(migrations, first))
  await migrate(older.url, { folder: pathToFileURL(`${migrations}/`) })
  await ask(older.url, `insert into brand (name, kind, created_at) values ('Muster', 'own', '2026-01-01')`)
  const file = join(place.path, 'older.backup')
  await writeBackup(older.url, { file, version: '0.0.1', key: null, signal: never })

  await using backup = await openBackup(file)
  expect(backup.head.migrations.map(({ name }) => name)).toEqual([first])
  await backup.restoreInto(fresh.url, { replace: false, signal: never })
  expect(await pendingMigrations(fresh.url)).toEqual([])
  expect(await ask(fresh.url, 'select name, kind, created_at from brand')).toEqual(
    await ask(older.url, 'select name, kind, created_at from brand'),
  )
  const [kept] = await ask<{ same: boolean }>(
    fresh.url,
    `select applied_at = '${backup.head.migrations[0]?.appliedAt}' as same from migration where name = '${first}'`,
  )
  expect(kept).toEqual({ same: true })
})

test('who was erased after the backup does not come back with it', async () => {
  const { place, database, file } = await backedUp()
  await using _place = place
  await using _database = database
  const env = { ...secret, DATABASE_URL: database.url, ECHOLOT_LOG_LEVEL: 'warn' }
  expect(await runProgram(['erase', '--author', 'Erika 3', '--yes'], env)).toMatchObject({ code: 0 })
  const { stdout } = await runProgram(['restore', file, '--replace'], env)
  expect(stdout).toContain('1 person was erased since, and again now.')
  expect(await dump(database.url)).not.toContain('Erika 3')
  expect(await dump(database.url)).toContain('Erika 4')
})

test('a file that is damaged, cut off or something else is refused with a sentence, and nothing is touched', async () => {
  await using place = await folder()
  await using fresh = await freshDatabase()
  const whole = await readFile(kept)
  const random = chance('a damaged backup')
  const bad = join(place.path, 'bad.backup')
  for (let n = 0; n < 60; n++) {
    await copyFile(kept, bad)
    const file = await open(bad, 'r+')
    const at = 512 + random.below(whole.length - 512)
    await file.write(Buffer.from([(whole[at] ?? 0) ^ (1 << random.below(8))]), 0, 1, at)
    await file.close()
    await expect(openBackup(bad)).rejects.toThrow(/bad\.backup is damaged or was cut off/)
  }
  for (const length of [600, whole.length - 1, whole.length - 2048, whole.length >> 1]) {
    await writeFile(bad, whole.subarray(0, length))
    await expect(openBackup(bad)).rejects.toThrow(/bad\.backup is damaged or was cut off/)
  }
  await writeFile(bad, Buffer.concat([whole, Buffer.alloc(1)]))
  await expect(openBackup(bad)).rejects.toThrow(/damaged/)
  for (const other of ['', 'PGDMP', 'x'.repeat(10_000)]) {
    await writeFile(bad, other)
    await expect(openBackup(bad)).rejects.toThrow(/is no backup of Echolot/)
  }

  const env = { ...secret, DATABASE_URL: fresh.url }
  const { code, stdout, stderr } = await runProgram(['restore', bad], env)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^[^\n]*bad\.backup is no backup of Echolot\.\n$/)
  expect((await runProgram(['restore', join(place.path, 'nothing')], env)).stderr).toMatch(/there is no such file/)
  expect(await rowsOf(fresh.url)).toEqual({})
})

test('a backup that cannot be written is refused with a sentence, and leaves nothing behind', async () => {
  await using place = await folder()
  await using nothing = await freshDatabase()
  const env = { ...secret, DATABASE_URL: original.url }
  for (const [target, says] of [
    [join(place.path, 'no/such/echolot.backup'), /there is no such folder/],
    [place.path, /it is a folder/],
  ] as const) {
    const { code, stdout, stderr } = await runProgram(['backup', target], env)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+ cannot be written: [^\n]+\n$/)
    expect(stderr).toMatch(says)
  }
  const withKey = await runProgram(['backup', join(place.path, 'echolot.backup'), '--with-key'], env)
  expect(withKey).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/ECHOLOT_SECRET/) })
  const empty = await runProgram(['backup', join(place.path, 'echolot.backup')], { ...env, DATABASE_URL: nothing.url })
  expect(empty).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/nothing to back up/) })
  expect(await readdir(place.path)).toEqual([])
  expect((await readdir(tmpdir())).filter((name) => name.startsWith(`${basename(place.path)}.`))).toEqual([])
})

test('a backup lies where its user stands, also when npm runs it from elsewhere', async () => {
  await using place = await folder()
  const checkout = join(import.meta.dirname, '../..')
  const env = { ...process.env, ...secret, DATABASE_URL: original.url }
  const { stdout } = await promisify(execFile)(
    'npm',
    ['--prefix', checkout, 'run', '-s', 'echolot', '--', 'backup', 'by-npm.backup'],
    { cwd: place.path, env },
  )
  expect(stdout).toContain(` to ${place.path}/by-npm.backup (`)
  await promisify(execFile)(process.execPath, [join(checkout, 'infra/echolot.mjs'), 'backup', './by-node.backup'], {
    cwd: place.path,
    env,
  })
  expect((await readdir(place.path)).sort()).toEqual(['by-node.backup', 'by-npm.backup'])

  await using fresh = await freshDatabase()
  const restored = await promisify(execFile)(
    'npm',
    ['--prefix', checkout, 'run', '-s', 'echolot', '--', 'restore', 'by-npm.backup'],
    { cwd: place.path, env: { ...env, DATABASE_URL: fresh.url } },
  )
  expect(restored.stdout).toMatch(/^Restored \d+ rows/)
})

test('an older Echolot that backs up a newer database says who alone can restore the file', async () => {
  const made = await backedUp()
  await using place = made.place
  await using database = made.database
  await ask(
    database.url,
    `insert into migration (name, checksum, compatible, applied_at) values ('9999_later.sql', 'x', true, now())`,
  )
  const env = { ...secret, DATABASE_URL: database.url }
  const backup = await runProgram(['backup', join(place.path, 'newer.backup')], env)
  expect(backup).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Backed up/) })
  expect(backup.stderr).toMatch(/^The database is newer than this Echolot: it has 9999_later\.sql, .*\n$/)
})

test('a restore is refused where it would harm: a database with rows, one that is at work, a newer backup, another key', async () => {
  const made = await backedUp()
  await using place = made.place
  await using database = made.database
  const env = { ...secret, DATABASE_URL: database.url }
  const before = await rowsOf(database.url)

  const filled = await runProgram(['restore', made.file], env)
  expect(filled).toMatchObject({ code: 1, stdout: '' })
  expect(filled.stderr).toMatch(/^The database is not empty .*--replace.*\n$/)

  await using echolot = await serveEcholot({ ...env, ECHOLOT_LOG_LEVEL: 'warn' })
  const atWork = await runProgram(['restore', made.file, '--replace'], env)
  expect(atWork).toMatchObject({ code: 1, stdout: '' })
  expect(atWork.stderr).toMatch(/^Another Echolot is at work on this database .*\n$/)
  await echolot.end('SIGTERM')
  expect((await rowsOf(database.url)).ticket).toEqual(before.ticket)

  const other = await runProgram(['restore', made.file, '--replace'], {
    ...env,
    ECHOLOT_SECRET: 'quite another secret',
  })
  expect(other).toMatchObject({ code: 0 })
  expect(other.stderr).toMatch(/^The key here is not the one .*ECHOLOT_SECRET.*\n$/)
  expect(await rowsOf(database.url)).toEqual(before)

  const keyless = await runProgram(['restore', made.file, '--replace'], {
    DATABASE_URL: database.url,
    ECHOLOT_DATA: join(place.path, 'data'),
  })
  expect(keyless).toMatchObject({ code: 0 })
  expect(keyless.stderr).toMatch(/^There is no key here, .*ECHOLOT_SECRET.*secret\.key.*\n$/)
  expect(await rowsOf(database.url)).toEqual(before)

  // A later version's: a migration that nobody here knows.
  await using later = await freshDatabase()
  await migrate(later.url)
  await ask(later.url, `insert into migration (name, checksum, applied_at) values ('9999_later.sql', 'x', now())`)
  const newer = join(place.path, 'newer.backup')
  await writeBackup(later.url, { file: newer, version: '9.9.9', key: null, signal: never })
  const refused = await runProgram(['restore', newer, '--replace'], env)
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/^The backup is newer than this Echolot: it has migration 9999_later\.sql.*\n$/)
  expect(await rowsOf(database.url)).toEqual(before)

  // The way back after an upgrade that went wrong: an older backup in place of a newer database.
  await ask(database.url, `insert into migration (name, checksum, applied_at) values ('9999_later.sql', 'x', now())`)
  await ask(database.url, 'create table later (id bigint primary key, ticket_id bigint references ticket)')
  expect(await runProgram(['restore', made.file, '--replace'], env)).toMatchObject({ code: 0, stderr: '' })
  expect(await rowsOf(database.url)).toEqual(before)
})
