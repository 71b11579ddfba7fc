import type { ConnectorId } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/**
 * Writes for every source after how long it is quiet against its own rhythm: twice the longest pause between hours that brought
 * something new in the 60 days before its last item, eight times the usual one (the median), and three days at least. Of
 * a source with fewer than five such pauses nothing is known. The rule is ours: twice the longest leaves weekends and
 * holidays in peace, the median keeps one long holiday from being the measure alone.
 */
export async function writeRhythms(tx: Tx, now: Date): Promise<void> {
  await raw`with news as (
      select source_id, hour, hour - lag(hour) over (partition by source_id order by hour) as pause
      from source_hour where stored > 0 and hour > ${now}::timestamptz - interval '60 days'
    ), rhythm as (
      select source_id, greatest(
          3 * 86400, 2 * extract(epoch from max(pause)), 8 * percentile_cont(0.5) within group (order by extract(epoch from pause))
        )::integer as seconds
      from news where pause is not null group by source_id having count(*) >= 5
    )
    update source set quiet_after_seconds = rhythm.seconds from rhythm
    where rhythm.source_id = source.id and source.quiet_after_seconds is distinct from rhythm.seconds`.execute(sql(tx))
}

/** Sources that fail since before and were not searched for since; their search counts as begun. */
export async function claimLostSources(
  tx: Tx,
  { failing, searched }: { failing: Date; searched: Date },
  now: Date,
  limit: number,
) {
  const lost = await sql(tx)
    .selectFrom('source')
    .leftJoin('sourceRediscovery as r', 'r.sourceId', 'source.id')
    .select(['source.id', 'source.connector', 'source.addressSealed'])
    .where('state', '!=', 'paused')
    .where('receivesOnly', '=', false)
    .where('failingSince', '<', failing)
    .where((e) => e.or([e('r.searchedAt', 'is', null), e('r.searchedAt', '<', searched)]))
    .orderBy('source.id')
    .limit(limit)
    .forUpdate(['source'])
    .skipLocked()
    .execute()
  for (const { id } of lost) await writeRediscovery(tx, id, now, null)
  return lost
}

export async function writeRediscovery(
  tx: Tx,
  sourceId: number,
  searchedAt: Date,
  found: { connector: ConnectorId; url: string; addressSealed: Buffer } | null,
): Promise<void> {
  const row = found ?? { connector: null, url: null, addressSealed: null }
  await sql(tx)
    .insertInto('sourceRediscovery')
    .values({ sourceId, searchedAt, ...row })
    .onConflict((c) => c.column('sourceId').doUpdateSet(found === null ? { searchedAt } : { searchedAt, ...row }))
    .execute()
}

/** Where a source was found again; undefined where it was not. */
export function getRediscovery(db: Tx, sourceId: number) {
  return sql(db)
    .selectFrom('sourceRediscovery')
    .select(['connector', 'url', 'addressSealed'])
    .where('sourceId', '=', sourceId)
    .where('url', 'is not', null)
    .executeTakeFirst()
}

export async function forgetRediscovery(tx: Tx, sourceId: number): Promise<void> {
  await sql(tx).deleteFrom('sourceRediscovery').where('sourceId', '=', sourceId).execute()
}

/** Moves a source that broke to another address: a new conversation, due at once, with all that was heard before. */
export async function takeAddress(
  tx: Tx,
  id: number,
  address: { url: string; addressSealed: Buffer; addressDigest: Buffer },
  now: Date,
): Promise<void> {
  await sql(tx)
    .updateTable('source')
    .set({
      ...address,
      state: 'active',
      cursorState: null,
      failures: 0,
      failingSince: null,
      lastProblem: null,
      lastProblemCode: null,
      nextPollAt: now,
      generation: raw<number>`generation + 1`,
      polledGeneration: raw<number>`generation + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** What tells how every source is, without what it brought. */
export function listSourceStates(db: Tx) {
  return sql(db)
    .selectFrom('source')
    .select([
      'state',
      'lastOutcome',
      'lastSuccessAt',
      'lastItemAt',
      'intervalSeconds',
      'failingSince',
      'quietAfterSeconds',
      'idsChangedAt',
    ])
    .where('byHand', '=', false)
    .execute()
}
