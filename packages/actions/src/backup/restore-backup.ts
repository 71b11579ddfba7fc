import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import {
  databaseNow,
  eraseAuthor,
  eraseTombstonedItems,
  listTombstonedAuthors,
  migrate,
  openDatabase,
  restoreSnapshot,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { withdrawErased } from '../erase-author.ts'
import { DamagedBackup, type Member, readMembers, verifyContainer } from './container.ts'
import { end, endName, format, type Head, head, headName, keyName, pieceName } from './contents.ts'

const unpack = promisify<Buffer, Buffer>(gunzip)

/** A backup that was read to its end and found whole. */
export type OpenedBackup = AsyncDisposable & {
  head: Head
  /** The key file's text, where it was put in. */
  key: string | null
  /** Puts it in place of what a database holds; see `restoreSnapshot`. @returns rows restored, and persons erased anew. */
  restoreInto(url: string, wishes: { replace: boolean; signal: AbortSignal }): Promise<{ rows: number; erased: number }>
}

/**
 * Opens a backup and reads all of it once: what is damaged or cut off is refused before anything is touched.
 * @throws Refusal `invalid` with the sentence that says what is wrong with the file.
 */
export async function openBackup(path: string): Promise<OpenedBackup> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal('invalid', `${path} cannot be read: ${reasons[error.code ?? ''] ?? error.message}.`)
  })
  try {
    if (!(await file.stat()).isFile()) throw new Refusal('invalid', `${path} cannot be read: it is no regular file.`)
    await verifyContainer(file, path, headName)
    const { head: first, key } = await readHead(file, path)
    return {
      head: first,
      key,
      restoreInto: (url, wishes) => restoreInto(file, first, url, wishes),
      [Symbol.asyncDispose]: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error instanceof DamagedBackup ? new Refusal('invalid', error.message, {}, { cause: error }) : error
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not',
  EISDIR: 'it is a folder',
}

async function readHead(file: FileHandle, path: string): Promise<{ head: Head; key: string | null }> {
  let first: Head | undefined
  for await (const { name, body } of readMembers(file)) {
    if (name === keyName && first !== undefined) return { head: first, key: body.toString('utf8') }
    if (first !== undefined) break
    const told = JSON.parse(body.toString('utf8')) as { format?: unknown }
    if (typeof told.format === 'number' && told.format > format)
      throw new DamagedBackup(
        `${path} was written by a newer Echolot (format ${told.format}; this one reads ${format}). Restore it with that version, or a later one.`,
      )
    first = head.parse(told)
  }
  if (first === undefined) throw new DamagedBackup(`${path} is no backup of Echolot.`)
  return { head: first, key: null }
}

async function restoreInto(
  file: FileHandle,
  { migrations, tables }: Head,
  url: string,
  wishes: { replace: boolean; signal: AbortSignal },
): Promise<{ rows: number; erased: number }> {
  let restored = 0
  await restoreSnapshot(url, { migrations, tables }, wishes, async ({ copyIn, setSequence }) => {
    const rows: Record<string, number> = {}
    const members = readMembers(file)
    let { value: member } = await next()
    for (const [index, table] of tables.entries()) {
      const into = copyIn(table)
      // A server that refuses the copy takes nothing more: whoever waits for it to take something hears of that.
      const refused = new Promise<never>((_resolve, reject) => into.on('error', reject))
      refused.catch(() => {})
      for (let piece = 1; member?.name === pieceName(index, table.name, piece); piece++) {
        if (!into.write(await unpack(member.body))) await Promise.race([once(into, 'drain'), refused])
        member = (await next()).value
      }
      into.end()
      await Promise.race([finished(into), refused])
      rows[table.name] = into.rowCount
      restored += into.rowCount
    }
    if (member?.name !== endName) throw new Error(`The backup holds ${member?.name ?? 'nothing'} where it should end.`)
    const expected = end.parse(JSON.parse(member.body.toString('utf8')))
    // A nought is no count: some backups have it where the number came late, though the rows are all there.
    for (const { name } of tables)
      if (expected.rows[name] !== 0 && rows[name] !== expected.rows[name])
        throw new Error(`Of ${name} ${rows[name]} rows were restored and ${expected.rows[name]} were backed up.`)
    for (const state of expected.sequences) await setSequence(state)

    async function next(): Promise<{ value: Member | undefined }> {
      for (;;) {
        const { done, value } = await members.next()
        if (done === true) return { value: undefined }
        if (value.name !== headName && value.name !== keyName) return { value }
      }
    }
  })
  await migrate(url)
  return { rows: restored, erased: await eraseAgain(url) }
}

/** Who was erased since the backup was made is in it, and must not come back with it. */
async function eraseAgain(url: string): Promise<number> {
  const db = openDatabase({ url, max: 1, onError() {} })
  try {
    const authors = await listTombstonedAuthors(db)
    const now = await databaseNow(db)
    for (const id of authors)
      await db.inTransaction(async (tx) => {
        const stripped = await eraseAuthor(tx, id, { byNameAlone: false, now })
        await withdrawErased(tx, stripped?.withdrawn ?? [], now)
      })
    // Of whom only the name was known, the items alone are known to be erased.
    const byName = await db.inTransaction(async (tx) => {
      const stripped = await eraseTombstonedItems(tx, now)
      await withdrawErased(tx, stripped.withdrawn, now)
      return stripped.authors
    })
    return authors.length + byName
  } finally {
    await db.close()
  }
}
