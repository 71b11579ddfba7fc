import { insertRecordEntry, isRecordedSince, type RecordDraft } from '@echolot/db'
import type { Ctx } from '../context.ts'

/** What is looked at again within the hour, as an open page does by itself, is one look. */
const oneLookMs = 3_600_000

/** A field that says otherwise than before; null where there is none. */
export type RecordedChange = { field: string; before: unknown; after: unknown }

/** The words of an entry: what changed, or what was asked. */
export type RecordSaid = { changes: RecordedChange[] } | { asked: Record<string, string | number | boolean> }

/** Records what somebody did, under the name of the endpoint or command. */
export async function writeRecord(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  entry: Omit<RecordDraft, 'at' | 'said'> & { said: RecordSaid | null },
): Promise<void> {
  const { kind, personId } = entry
  const since = new Date(now.getTime() - oneLookMs)
  if (kind === 'view' && personId !== null && (await isRecordedSince(db, since, entry))) return
  await insertRecordEntry(db, { ...entry, at: now })
}
