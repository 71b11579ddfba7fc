import { type FileTable, markFromFile, type SetupRows, type Tx } from '@echolot/db'
import type { Ctx } from '../context.ts'
import type { CheckedSetup } from './check-setup.ts'
import type { SetupFile } from './read-setup-file.ts'

/** What became of one entry. `left`: it is no longer in the file, and `became` says what that means for it. */
export type SetupNews = { kind: FileTable; name: string } & (
  | { what: 'added' | 'changed' | 'taken over' }
  | { what: 'left'; became: 'removed' | 'off' | 'paused' | 'kept' }
)

/** A file on its way into the database: what every step of it needs, and what came of the steps so far. */
export type SetupRun = {
  tx: Tx
  ctx: Pick<Ctx, 'now' | 'seal'>
  file: SetupFile
  checked: CheckedSetup
  rows: SetupRows
  news: SetupNews[]
  /** Departments whose waiting tickets may be due at another time now. */
  moved: Set<string>
  changedSources: Set<number>
  changedAccounts: Set<number>
}

/** Whether a row does not say what is wanted of it. */
export function differs<T extends object>(row: T, wanted: Partial<T>): boolean {
  return Object.entries(wanted).some(([key, value]) => row[key as keyof T] !== value)
}

/** JSON that is the same for the same content, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Notes what was done to a row that stands in the file, and marks it as the file's. */
export async function keep(
  { tx, news }: Pick<SetupRun, 'tx' | 'news'>,
  kind: FileTable,
  { id, name, fromFile, changed }: { id: number | string; name: string; fromFile: boolean | null; changed: boolean },
): Promise<void> {
  if (fromFile !== true) await markFromFile(tx, kind, [id], true)
  if (fromFile === null) news.push({ kind, name, what: 'added' })
  else if (!fromFile) news.push({ kind, name, what: 'taken over' })
  else if (changed) news.push({ kind, name, what: 'changed' })
}

/** Notes that a row no longer stands in the file, and hands it over to the pages. */
export async function leave(
  { tx, news }: Pick<SetupRun, 'tx' | 'news'>,
  kind: FileTable,
  { id, name, became }: { id: number | string; name: string; became: 'removed' | 'off' | 'paused' | 'kept' },
): Promise<void> {
  await markFromFile(tx, kind, [id], false)
  news.push({ kind, name, what: 'left', became })
}

/** The order that puts the wanted first, in their order; null where they stand in it already, with others between or not. */
export function orderedFirst<Id>(present: readonly Id[], wanted: readonly Id[]): Id[] | null {
  const among = new Set(wanted)
  const now = present.filter((id) => among.has(id))
  return now.every((id, index) => id === wanted[index]) ? null : [...wanted, ...present.filter((id) => !among.has(id))]
}
