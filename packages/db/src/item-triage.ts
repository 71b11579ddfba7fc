import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { forgetHidden } from './hidden-item.ts'
import { parentText } from './searched-item.ts'
import { noteHour } from './source-hour.ts'

/**
 * Items that triage has not judged yet, or not as they are now, locked against a second triage; what is judged already is
 * left out. Those that are a mention already come with it.
 */
export async function lockUntriaged(tx: Tx, ids: readonly number[]) {
  const locked = await sql(tx)
    .selectFrom('item')
    .select('id')
    .where('id', '=', anyOf(ids))
    .where('triagedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  // Read behind the lock: whoever held it may have changed the text.
  return sql(tx)
    .selectFrom('item')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'item.id')
    .leftJoin('author', 'author.id', 'item.authorId')
    .leftJoin('mention', 'mention.itemId', 'item.id')
    .select([
      'item.id',
      'item.version',
      'item.changedAt',
      'item.triageOutcome',
      'mention.id as mentionId',
      'mention.ground',
      'mention.hits',
      'mention.itemVersion',
      'item.own',
      'item.addressed',
      'item.purpose',
      'item.channel',
      'item.language',
      'item.foundAt',
      'item.publishedAt',
      'item.authorId',
      'source.accountId',
      'itemText.title',
      'itemText.text',
      'itemText.url',
      'itemText.facts',
      'source.name as sourceName',
      parentText,
      'author.name as authorName',
      'author.handle as authorHandle',
    ])
    .where('item.id', '=', anyOf(locked.map(({ id }) => id)))
    .orderBy('item.id')
    .execute()
}

export type TriageOutcome = 'mention' | 'own' | 'no_hit' | 'dead'

/** Writes what triage made of items; the ledger of their sources follows. */
export async function markTriaged(
  tx: Tx,
  outcomes: ReadonlyMap<TriageOutcome, readonly number[]>,
  now: Date,
): Promise<void> {
  const judged = [...outcomes].flatMap(([outcome, ids]) => ids.map((id) => ({ id, outcome })))
  await setOutcomes(tx, judged, now)
}

/**
 * Puts items from one outcome to another, null for not judged, and counts just that: an item that was so already is counted
 * no second time, however often its message comes.
 */
async function setOutcomes(
  tx: Tx,
  items: readonly { id: number; outcome: TriageOutcome | null }[],
  triagedAt: Date | null | 'as it was',
): Promise<void> {
  if (items.length === 0) return
  const { rows } = await raw<{
    sourceId: number
    foundAt: Date
    before: TriageOutcome | null
    after: TriageOutcome | null
    n: number
  }>`
    with judged as (
      select item.id, item.triage_outcome as before, n.outcome as after
      from unnest(${items.map(({ id }) => id)}::bigint[], ${items.map(({ outcome }) => outcome)}::text[]) as n (id, outcome)
        join item on item.id = n.id
      order by item.id for no key update of item
    ), changed as (
      update item set triaged_at = ${triagedAt === 'as it was' ? raw.ref('item.triaged_at') : raw`${triagedAt}::timestamptz`}, triage_outcome = judged.after,
        retention_class = case when judged.after = 'mention' then 'mention' else item.retention_class end
      from judged where judged.id = item.id
      returning item.source_id, date_trunc('hour', item.found_at, 'UTC') as found_at, judged.before, judged.after
    )
    select source_id as "sourceId", found_at as "foundAt", before, after, count(*) as n from changed
    where before is distinct from after group by 1, 2, 3, 4`.execute(sql(tx))
  for (const { sourceId, foundAt, before, after, n } of rows)
    noteHour(tx, sourceId, foundAt, {
      ...(before === null ? {} : { [columnOf[before]]: -n }),
      ...(after === null ? {} : { [columnOf[after]]: n }),
    })
}

/** Makes mentions of items that were judged otherwise; one whose text changed meanwhile still waits to be judged anew. */
export async function markFound(tx: Tx, ids: readonly number[]): Promise<void> {
  await setOutcomes(
    tx,
    ids.map((id) => ({ id, outcome: 'mention' })),
    'as it was',
  )
}

/** What the ledger calls them. */
const columnOf = { mention: 'matched', own: 'own', no_hit: 'no_hit', dead: 'dead' } as const

/**
 * Marks items as our own, with all others of their authors at this source. Mentions of them that have no ticket go.
 * @returns those that were a stranger's until now.
 */
export async function takeAsOwn(tx: Tx, sourceId: number, identities: readonly Buffer[]): Promise<number[]> {
  if (identities.length === 0) return []
  const among = raw<Buffer>`any(${[...identities]}::bytea[])`
  const shown = sql(tx).selectFrom('item').where('sourceId', '=', sourceId).where('identity', '=', among)
  const found = await shown
    .select('id')
    .union(
      sql(tx)
        .selectFrom('item')
        .select('id')
        .where('sourceId', '=', sourceId)
        .where('own', '=', false)
        .where('authorId', 'in', shown.select('authorId').where('authorId', 'is not', null)),
    )
    .execute()
  if (found.length === 0) return []
  const taken = await sql(tx)
    .updateTable('item')
    .set({ own: true, addressed: false, retentionClass: 'own' })
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .where('own', '=', false)
    .where('erasedAt', 'is', null)
    .returning('id')
    .execute()
  const ids = taken.map(({ id }) => id)
  if (ids.length === 0) return []
  await sql(tx)
    .deleteFrom('mention')
    .where('itemId', 'in', ids)
    .where((e) =>
      e.not(e.exists(e.selectFrom('ticket').select('ticket.id').whereRef('ticket.itemId', '=', 'mention.itemId'))),
    )
    .execute()
  const judged = await sql(tx)
    .selectFrom('item')
    .select('id')
    .where('id', 'in', ids)
    .where('triageOutcome', 'in', ['mention', 'no_hit'])
    .where((e) =>
      e.not(e.exists(e.selectFrom('mention').select('mention.id').whereRef('mention.itemId', '=', 'item.id'))),
    )
    .execute()
  await setOutcomes(
    tx,
    judged.map(({ id }) => ({ id, outcome: 'own' })),
    'as it was',
  )
  return ids
}

/** Puts items back before triage, for a replay; what was hidden of them is asked anew as well. */
export async function forgetTriage(tx: Tx, ids: readonly number[]): Promise<void> {
  await forgetHidden(tx, ids)
  await setOutcomes(
    tx,
    ids.map((id) => ({ id, outcome: null })),
    null,
  )
}

/** Items that triage forgot: found or changed before `before` and not judged since. */
export async function listForgottenItems(db: Tx, before: Date, limit: number): Promise<number[]> {
  return (
    await sql(db)
      .selectFrom('item')
      .select('id')
      .where('triagedAt', 'is', null)
      .where('foundAt', '<', before)
      .where((e) => e.or([e('changedAt', 'is', null), e('changedAt', '<', before)]))
      .orderBy('foundAt')
      .limit(limit)
      .execute()
  ).map(({ id }) => id)
}
