import type { RecordKind, RecordVia } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

export type RecordDraft = {
  at: Date
  kind: RecordKind
  via: RecordVia
  deed: string
  subject: string | null
  succeeded: boolean
  personId: number | null
  /** What was asked or changed, in people's words; null where nothing was. */
  said: unknown
}

/** Adds an entry with its words, in one statement: there is none without what it says. @returns its number. */
export async function insertRecordEntry(tx: Tx, { said, ...entry }: RecordDraft): Promise<number> {
  const { rows } = await raw<{ id: number }>`
    with entry as (
      insert into record_entry (at, kind, via, deed, subject, succeeded, person_id)
      values (${entry.at}, ${entry.kind}, ${entry.via}, ${entry.deed}, ${entry.subject}, ${entry.succeeded}, ${entry.personId}) returning id),
    words as (insert into record_words (entry_id, said) select id, ${json(said)}::jsonb from entry where ${said !== null}::boolean)
    select id from entry`.execute(sql(tx))
  return rows[0]?.id ?? 0
}

/** Whether the same person is recorded since then as having done the same with the same words. */
export async function isRecordedSince(
  db: Tx,
  since: Date,
  { deed, personId, subject, said }: Pick<RecordDraft, 'deed' | 'personId' | 'subject' | 'said'>,
): Promise<boolean> {
  const { rows } = await raw`
    select from record_entry left join record_words on entry_id = id
    where person_id = ${personId} and at > ${since} and deed = ${deed} and subject is not distinct from ${subject}
      and said is not distinct from ${said === null ? null : json(said)}::jsonb limit 1`.execute(sql(db))
  return rows.length > 0
}

export type RecordFilter = {
  kind?: RecordKind | undefined
  personId?: number | undefined
  /** What it was done to, as the first word of the deed says. */
  area?: string | undefined
  from?: Date | undefined
  /** Exclusive. */
  to?: Date | undefined
  /** Entries before this one. */
  before?: number | undefined
  limit: number
}

/** Entries with their words and the names of those who did them, the newest first. Keyset paging. */
export function listRecordEntries(db: Tx, { kind, personId, area, from, to, before, limit }: RecordFilter) {
  return sql(db)
    .selectFrom('recordEntry')
    .leftJoin('recordWords', 'recordWords.entryId', 'recordEntry.id')
    .leftJoin('person', 'person.id', 'recordEntry.personId')
    .select([
      'recordEntry.id',
      'recordEntry.at',
      'recordEntry.kind',
      'recordEntry.via',
      'recordEntry.deed',
      'recordEntry.subject',
      'recordEntry.succeeded',
      'recordEntry.personId',
      'person.name as personName',
      'recordWords.said',
    ])
    .$if(kind !== undefined, (q) => q.where('recordEntry.kind', '=', kind ?? 'change'))
    .$if(personId !== undefined, (q) => q.where('recordEntry.personId', '=', personId ?? 0))
    .$if(area !== undefined, (q) => q.where(raw<string>`split_part(deed, '.', 1)`, '=', area ?? ''))
    .$if(from !== undefined, (q) => q.where('recordEntry.at', '>=', from ?? new Date(0)))
    .$if(to !== undefined, (q) => q.where('recordEntry.at', '<', to ?? new Date(0)))
    .$if(before !== undefined, (q) => q.where('recordEntry.id', '<', before ?? 0))
    .orderBy('recordEntry.id', 'desc')
    .limit(limit)
    .execute()
}

/** Lets go of what is older than its time: the one way in which an entry goes. @returns how many. */
export async function pruneRecord(
  tx: Tx,
  { changesBefore, restBefore, limit }: { changesBefore: Date; restBefore: Date; limit: number },
): Promise<number> {
  await raw`select set_config('echolot.record_time_over', 'yes', true)`.execute(sql(tx))
  const { numAffectedRows } = await raw`delete from record_entry where id in (
    select id from record_entry
    where at < ${changesBefore} or (at < ${restBefore} and kind in ('view', 'export', 'sign_in')) order by at limit ${limit})`.execute(
    sql(tx),
  )
  await raw`select set_config('echolot.record_time_over', '', true)`.execute(sql(tx))
  return Number(numAffectedRows ?? 0)
}

/**
 * Takes the words that name somebody; the entries stay.
 * @param nameWords some of which stand in whatever names them, for the database to look for first.
 */
export async function forgetRecordWords(
  tx: Tx,
  nameWords: ReadonlySet<string>,
  isNamed: (text: string) => boolean,
): Promise<void> {
  if (nameWords.size === 0) return
  const parts = [...nameWords].map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const words = await sql(tx)
    .selectFrom('recordWords')
    .select(['entryId', raw<string>`said::text`.as('text')])
    .where(raw<boolean>`said::text ilike any(${parts}::text[])`)
    .execute()
  const ids = words.flatMap(({ entryId, text }) => (isNamed(text) ? entryId : []))
  await sql(tx).deleteFrom('recordWords').where('entryId', '=', anyOf(ids)).execute()
}
