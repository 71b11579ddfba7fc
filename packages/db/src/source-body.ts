import type { Purpose, Visibility } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { plannedOnce, sql, type Tx } from './database.ts'

export type SourceBodyDraft = {
  digest: Buffer
  contentType: string | null
  urlSealed: Buffer
  problemCode: string | null
  /** Before it was packed. */
  bytes: number
  packed: Buffer
}

/** So much of one source is kept, packed; then its oldest bodies go. */
const mostOfSource = 32 * 2 ** 20
/** From this size on a body could fill that between two rounds of pruning, so the source is looked at each time. */
const bigBytes = 64 * 2 ** 10

/** Any number that no other such lock has. */
const lockName = 7_002

/**
 * Keeps a body that is none of those kept already. Whoever erases somebody waits for this, or this for them: so no body
 * comes back in which they are. To be called last in a transaction, for nothing may be waited for behind it.
 * @param said the digests of everything and everybody in it; one of them erased, and the body is not kept. Null where nobody could
 * read it: then it is kept where nothing was ever erased from this source.
 */
export async function keepBody(
  tx: Tx,
  source: { id: number; purpose: Purpose; visibility: Visibility },
  body: SourceBodyDraft,
  { said, now }: { said: readonly Buffer[] | null; now: Date },
): Promise<void> {
  await lockBodies(tx, [source.id])
  const erased =
    said === null
      ? raw`select from item where source_id = ${source.id} and erased_at is not null`
      : raw`select from tombstone where digest = any(${[...said]}::bytea[])`
  await raw`${plannedOnce} insert into source_body (source_id, at, digest, content_type, url_sealed, problem_code, bytes, packed, purpose, visibility)
    select ${source.id}, ${now}, ${body.digest}, ${body.contentType}, ${body.urlSealed}, ${body.problemCode}, ${body.bytes}, ${body.packed}, ${source.purpose}, ${source.visibility}
    where not exists (${erased})
    on conflict (source_id, digest) do nothing`.execute(sql(tx))
  if (body.packed.length > bigBytes) await dropBeyondCap(tx, source.id)
}

async function dropBeyondCap(db: Tx, sourceId: number | null): Promise<void> {
  await raw`delete from source_body where id in (select id from (
      select id, sum(octet_length(packed)) over (partition by source_id order by id desc) as kept from source_body
      where ${sourceId}::bigint is null or source_id = ${sourceId}
    ) as summed where kept > ${mostOfSource})`.execute(sql(db))
}

/** Lets go what is older than wanted, and of each source what is more than its share. */
export async function pruneBodies(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('sourceBody').where('at', '<', before).execute()
  await dropBeyondCap(db, null)
}

/** Deletes everything that these sources answered, for somebody in it is erased. To be called last in a transaction. */
export async function eraseBodies(tx: Tx, sourceIds: readonly number[]): Promise<void> {
  if (sourceIds.length === 0) return
  await lockBodies(tx, sourceIds)
  await sql(tx).deleteFrom('sourceBody').where('sourceId', 'in', sourceIds).execute()
}

async function lockBodies(tx: Tx, sourceIds: readonly number[]): Promise<void> {
  for (const id of [...new Set(sourceIds)].sort((a, b) => a - b))
    await raw`${plannedOnce} select pg_advisory_xact_lock(${lockName}, ${id})`.execute(sql(tx))
}

/** A source's kept bodies since, oldest first, without what is in them. */
export function listBodies(db: Tx, sourceId: number, since: Date) {
  return sql(db)
    .selectFrom('sourceBody')
    .select(['id', 'at', 'problemCode', 'bytes'])
    .where('sourceId', '=', sourceId)
    .where('at', '>=', since)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Undefined where it has gone meanwhile. */
export function getBody(db: Tx, id: number) {
  return sql(db)
    .selectFrom('sourceBody')
    .select(['id', 'at', 'contentType', 'urlSealed', 'packed', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
}
