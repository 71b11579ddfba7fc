import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Snapshot, withSnapshot } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { type Member, packMembers } from './container.ts'
import { type End, endName, format, type Head, headName, keyName, pieceName } from './contents.ts'

/** So much of a table is held in memory, and is one piece of it in the file. */
const pieceBytes = 4 * 2 ** 20

const compress = promisify<Buffer, { level: number }, Buffer>(gzip)

/**
 * Writes everything that a database holds at one moment into one file that only its owner may read: first beside its
 * place, then, whole and on the disk, into it. Nothing that works on the database waits for it. Queues are left out,
 * for they are rebuilt from the rows.
 * @param key the key file's text, if it shall be in the file; without it the sealed values in the file cannot be opened.
 * @returns how many rows of how many tables, the size of the file, and the migrations in it that this version does not know:
 *   it cannot restore them itself.
 * @throws Refusal `conflict` where there is nothing of Echolot's in the database, `invalid` where the file cannot be written.
 */
export async function writeBackup(
  url: string,
  { file, version, key, signal }: { file: string; version: string; key: string | null; signal: AbortSignal },
): Promise<{ tables: number; rows: number; bytes: number; unknown: string[] }> {
  const place = await placeOf(file)
  const unfinished = `${place}.${process.pid}.part`
  try {
    const { rows, unknown } = await withSnapshot(url, async (snapshot) => {
      if (snapshot.migrations.length === 0)
        throw new Refusal('conflict', 'The database holds nothing of Echolot yet, so there is nothing to back up.')
      const rows: Record<string, number> = {}
      const members = membersOf(snapshot, { version, key, rows })
      // Fails where somebody else's file has that name, and cannot be read by others from its first byte on.
      const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true, signal })
      await once(target, 'open')
      await pipeline(Readable.from(packMembers(members), { objectMode: true, highWaterMark: 1 }), target, { signal })
      return { rows, unknown: snapshot.unknown }
    })
    await rename(unfinished, place)
    await flushFolder(dirname(place))
    const written = await open(place)
    try {
      const { size } = await written.stat()
      return {
        tables: Object.keys(rows).length,
        rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
        bytes: size,
        unknown,
      }
    } finally {
      await written.close()
    }
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    throw reason === undefined
      ? error
      : new Refusal('invalid', `${file} cannot be written: ${reason}.`, {}, { cause: error })
  }
}

/** Where a link leads is where the backup belongs. @throws Refusal for what is there and no file, such as a device. */
async function placeOf(file: string): Promise<string> {
  const place = await realpath(file).catch(() => file)
  const there = await stat(place).catch(() => null)
  if (there !== null && !there.isFile())
    throw new Refusal(
      'invalid',
      `${file} cannot be written: it is ${there.isDirectory() ? 'a folder' : 'no regular file'}.`,
    )
  return place
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  EEXIST: 'somebody else writes it just now',
}

/** @param rows is filled with the number of rows of each table as they are written. */
async function* membersOf(
  snapshot: Snapshot,
  { version, key, rows }: { version: string; key: string | null; rows: Record<string, number> },
): AsyncGenerator<Member> {
  const { at, serverVersion, keyFingerprint, migrations, tables } = snapshot
  yield json(headName, {
    format,
    echolot: version,
    postgres: serverVersion,
    createdAt: at.toISOString(),
    keyFingerprint: keyFingerprint?.toString('hex') ?? null,
    migrations,
    tables,
  } satisfies Head)
  if (key !== null) yield { name: keyName, body: Buffer.from(key) }
  for (const [index, table] of tables.entries()) {
    const copy = snapshot.copyOut(table)
    let piece = 0
    for await (const body of inPieces(copy.rows))
      yield { name: pieceName(index, table.name, ++piece), body: await compress(body, { level: 5 }) }
    rows[table.name] = await copy.counted()
  }
  yield json(endName, { rows, sequences: await snapshot.sequences() } satisfies End)
}

function json(name: string, value: unknown): Member {
  return { name, body: Buffer.from(`${JSON.stringify(value, null, 1)}\n`) }
}

async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    parts.push(part)
    size += part.length
    if (size < pieceBytes) continue
    yield Buffer.concat(parts)
    parts = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(parts)
}

/** A rename is on the disk once its folder is. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } catch {
    /* Some file systems do not flush folders; the file itself is on the disk. */
  } finally {
    await folder.close()
  }
}
