import type { ArchiveRunKind, ArchiveRunState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'
import { parentText } from './searched-item.ts'

/** What a comparison has found so far: counts, the ids of its samples, the newest first, and when its oldest item was found. */
export type ComparisonResult = {
  oldest: string | null
  before: number
  gained: number
  lost: number
  gainedItems: number[]
  lostItems: number[]
}

const columns = [
  'archiveRun.id',
  'archiveRun.kind',
  'archiveRun.watchId',
  'archiveRun.version',
  'archiveRun.query',
  'archiveRun.state',
  'archiveRun.since',
  'archiveRun.firstItem',
  'archiveRun.total',
  'archiveRun.reached',
  'archiveRun.searched',
  'archiveRun.found',
  'archiveRun.hidden',
  'archiveRun.result',
  'archiveRun.askedAt',
  'archiveRun.personId',
  'archiveRun.endedAt',
  'archiveRun.problem',
] as const

/** What belongs to the archive: what others said for all to read, as long as its text is kept. */
const inArchive = (since: Date) =>
  raw`item.found_at >= ${since} and not item.own and item.purpose <> 'account' and item.visibility = 'public' and item.erased_at is null`

/** How much there is to search since then: how many items, the first of them by id, and the last. */
export async function countArchive(
  db: Tx,
  since: Date,
): Promise<{ total: number; firstItem: number; lastItem: number }> {
  const { rows } = await raw<{ total: number; firstItem: number; lastItem: number }>`
    select count(*) as total, coalesce(min(item.id), 0) as "firstItem", coalesce(max(item.id), 0) as "lastItem"
    from item join item_text on item_text.item_id = item.id where ${inArchive(since)}`.execute(sql(db))
  return rows[0] ?? { total: 0, firstItem: 0, lastItem: 0 }
}

/** Items of the archive from an id up to below another, the newest first, as watches search them and with what became of them. */
export async function listArchive(
  db: Tx,
  { since, first, below, limit }: { since: Date; first: number; below: number; limit: number },
): Promise<ArchiveItem[]> {
  const { rows } = await raw<ArchiveItem>`
    select item.id, item.version, item.found_at, item.changed_at, item.addressed, item.channel, item.language, item.author_id, item.triage_outcome,
      item.triaged_at, source.name as source_name, item_text.title, item_text.text, item_text.url, item_text.facts, ${parentText},
      author.name as author_name, author.handle as author_handle, mention.id as mention_id, mention.hits
    from item
      join item_text on item_text.item_id = item.id
      join source on source.id = item.source_id
      left join author on author.id = item.author_id
      left join mention on mention.item_id = item.id
    where ${inArchive(since)} and item.id >= ${first} and item.id < ${below}
    order by item.id desc limit ${limit}`.execute(sql(db))
  return rows
}

export type ArchiveItem = {
  id: number
  version: number
  foundAt: Date
  changedAt: Date | null
  addressed: boolean
  channel: string
  language: string | null
  authorId: number | null
  triageOutcome: 'mention' | 'own' | 'no_hit' | 'dead' | null
  triagedAt: Date | null
  sourceName: string
  title: string | null
  text: string | null
  url: string | null
  authorName: string | null
  authorHandle: string | null
  facts: unknown
  parentText: string | null
  mentionId: number | null
  hits: unknown
}

/** These items of the archive, for showing them; in the order asked for, without those that are gone. */
export async function listArchiveItems(db: Tx, ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = await sql(db)
    .selectFrom('item')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .select(['item.id', 'item.foundAt', 'source.name as sourceName', 'itemText.title', 'itemText.text', 'itemText.url'])
    .where('item.id', '=', anyOf(ids))
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export async function insertArchiveRun(
  tx: Tx,
  run: {
    kind: ArchiveRunKind
    watchId: number | null
    version: number | null
    query: string
    since: Date
    firstItem: number
    reached: number
    total: number
    askedAt: Date
    personId: number | null
  },
): Promise<number> {
  const { id } = await sql(tx)
    .insertInto('archiveRun')
    .values({ ...run, touchedAt: run.askedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type ArchiveRunRow = NonNullable<Awaited<ReturnType<typeof getArchiveRun>>>

export function getArchiveRun(db: Tx, id: number) {
  return sql(db)
    .selectFrom('archiveRun')
    .leftJoin('person', 'person.id', 'archiveRun.personId')
    .select([...columns, 'person.name as personName'])
    .where('archiveRun.id', '=', id)
    .executeTakeFirst()
}

/** The latest run of each watch that made mentions. */
export function listLatestReruns(db: Tx) {
  return sql(db)
    .selectFrom('archiveRun')
    .leftJoin('person', 'person.id', 'archiveRun.personId')
    .distinctOn('archiveRun.watchId')
    .select([...columns, 'person.name as personName'])
    .where('kind', '=', 'rerun')
    .where('watchId', 'is not', null)
    .orderBy('archiveRun.watchId')
    .orderBy('archiveRun.id', 'desc')
    .execute()
}

/** A run to work on, while nobody else does and it stands where it is said to stand; undefined otherwise. */
export function lockArchiveRun(tx: Tx, id: number, below: number) {
  return sql(tx)
    .selectFrom('archiveRun')
    .select([...columns])
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .where('reached', '=', below)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function saveArchiveRun(
  tx: Tx,
  id: number,
  step: {
    state: ArchiveRunState
    reached: number
    searched: number
    found: number
    hidden: number
    result: ComparisonResult | null
    touchedAt: Date
    endedAt: Date | null
    problem: string | null
  },
): Promise<void> {
  const { result, ...values } = step
  await sql(tx)
    .updateTable('archiveRun')
    .set({ ...values, result: result === null ? null : json(result) })
    .where('id', '=', id)
    .execute()
}

/** Ends runs that are not over: one, those of a watch that make mentions, or the comparisons of a person. @returns their ids. */
export async function cancelArchiveRuns(
  tx: Tx,
  which: { id: number } | { watchId: number } | { comparisonsOf: number },
  now: Date,
): Promise<number[]> {
  const open = sql(tx)
    .updateTable('archiveRun')
    .set({ state: 'cancelled', endedAt: now, touchedAt: now })
    .where('state', 'in', ['waiting', 'running'])
  const chosen =
    'id' in which
      ? open.where('id', '=', which.id)
      : 'watchId' in which
        ? open.where('watchId', '=', which.watchId).where('kind', '=', 'rerun')
        : open.where('personId', '=', which.comparisonsOf).where('kind', '=', 'compare')
  return (await chosen.returning('id').execute()).map(({ id }) => id)
}

/** Runs that nobody has touched since, and where each stands. */
export function listForgottenRuns(db: Tx, before: Date) {
  return sql(db)
    .selectFrom('archiveRun')
    .select(['id', 'reached'])
    .where('state', 'in', ['waiting', 'running'])
    .where('touchedAt', '<', before)
    .orderBy('id')
    .execute()
}

/** Forgets comparisons that were over before then; runs that made mentions are kept with their watch. */
export async function pruneComparisons(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('archiveRun').where('kind', '=', 'compare').where('endedAt', '<', before).execute()
}
