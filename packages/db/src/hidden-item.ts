import type { HiddenReason, HiddenVerdict, Sight } from '@echolot/domain'
import { sql as raw, type SqlBool } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'
import type { Hit } from './mention.ts'
import { ticketInSight } from './sight.ts'

export type HiddenDraft = {
  itemId: number
  itemVersion: number
  reason: HiddenReason
  watchId: number | null
  version: number | null
  /** Where the exclusion stands in the watch as it was, what it says, and the watch's words then. */
  exclusion: Exclusion | null
  muteId: number | null
  hits: readonly Hit[]
}

export type Exclusion = { start: number; end: number; text: string; query: string }

/** Lets go what was hidden of these items, by one watch or by all, where nobody has judged it. */
export async function forgetHidden(tx: Tx, itemIds: readonly number[], watchId: number | null = null): Promise<void> {
  if (itemIds.length === 0) return
  await raw`delete from hidden_item where item_id = ${anyOf(itemIds)} and verdict is null
    and (${watchId}::bigint is null or watch_id = ${watchId})`.execute(sql(tx))
}

/** Keeps what is hidden; no item is hidden twice by one watch, and what somebody has judged stays. @returns how many are new. */
export async function addHidden(tx: Tx, drafts: readonly HiddenDraft[], now: Date): Promise<number> {
  if (drafts.length === 0) return 0
  const { rows } =
    await raw`insert into hidden_item (item_id, item_version, reason, watch_id, version, exclusion, mute_id, hits, at)
    select "itemId", "itemVersion", reason, "watchId", version, exclusion, "muteId", hits, ${now}
    from jsonb_to_recordset(${json(drafts)}::jsonb) as d ("itemId" bigint, "itemVersion" int, reason text, "watchId" bigint, version int, exclusion jsonb, "muteId" bigint, hits jsonb)
    on conflict (item_id, watch_id) do nothing returning id`.execute(sql(tx))
  return rows.length
}

/** What became of them since, where it lies in sight. */
const shown = (db: Tx, sight: Sight) =>
  sql(db)
    .selectFrom('hiddenItem as hidden')
    .innerJoin('item', 'item.id', 'hidden.itemId')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'item.id')
    .leftJoin('watch', 'watch.id', 'hidden.watchId')
    .leftJoin('person', 'person.id', 'hidden.verdictBy')
    .leftJoin('ticket', 'ticket.itemId', 'item.id')
    .leftJoin('storyCopy', 'storyCopy.itemId', 'item.id')
    .select([
      'hidden.id',
      'hidden.itemId',
      'hidden.reason',
      'hidden.watchId',
      'hidden.version',
      'hidden.exclusion',
      'hidden.muteId',
      'hidden.hits',
      'hidden.at',
      'hidden.verdict',
      'hidden.verdictBy',
      'hidden.verdictAt',
      'person.name as verdictByName',
      'watch.name as watchName',
      'source.name as sourceName',
      'item.foundAt',
      'itemText.title',
      'itemText.text',
      'itemText.url',
      // A copy lies with its story.
      raw<number | null>`coalesce(story_copy.ticket_id, ticket.id)`.as('ticketId'),
    ])
    .where('item.visibility', '=', 'public')
    .$if(sight !== 'all', (q) =>
      q.where(
        raw<SqlBool>`coalesce((select ${ticketInSight(sight, 'lies')} from ticket as lies where lies.id = coalesce(story_copy.ticket_id, ticket.id)), true)`,
      ),
    )

export type HiddenRow = Awaited<ReturnType<typeof listHidden>>['rows'][number]

/** What is hidden, the newest first, and how much of it there is in all. */
export async function listHidden(
  db: Tx,
  of: {
    watchId?: number | undefined
    muteId?: number | undefined
    before?: number | undefined
    limit: number
    sight: Sight
  },
) {
  const { watchId, muteId, before, limit, sight } = of
  const rows = await shown(db, sight)
    .$if(watchId !== undefined, (q) => q.where('hidden.watchId', '=', watchId ?? 0))
    .$if(muteId !== undefined, (q) => q.where('hidden.muteId', '=', muteId ?? 0))
    .$if(before !== undefined, (q) => q.where('hidden.id', '<', before ?? 0))
    .orderBy('hidden.id', 'desc')
    .limit(limit)
    .execute()
  const all = sight === 'all' ? sql(db).selectFrom('hiddenItem') : sql(db).selectFrom(shown(db, sight).as('hiddenItem'))
  const { total } = await all
    .select((e) => e.fn.countAll<number>().as('total'))
    .$if(watchId !== undefined, (q) => q.where('watchId', '=', watchId ?? 0))
    .$if(muteId !== undefined, (q) => q.where('muteId', '=', muteId ?? 0))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

export function getHidden(db: Tx, id: number, sight: Sight) {
  return shown(db, sight).where('hidden.id', '=', id).executeTakeFirst()
}

/** Items that a mute hides and that are no mention, each with all that would have hit. */
export async function listMutedItems(db: Tx, muteId: number) {
  const { rows } = await raw<{ itemId: number; version: number; addressed: boolean; foundAt: Date; hits: Hit[] }>`
    select item.id as "itemId", item.version, item.addressed, item.found_at as "foundAt",
      jsonb_path_query_array(jsonb_agg(hidden_item.hits order by hidden_item.watch_id), '$[*][*]') as hits
    from hidden_item join item on item.id = hidden_item.item_id
    where hidden_item.mute_id = ${muteId} and item.erased_at is null
      and not exists (select from mention where mention.item_id = item.id)
    group by item.id order by item.id`.execute(sql(db))
  return rows
}

/** An item that is hidden, locked, with all that would have hit; undefined where it is gone or a mention already. */
export async function lockHiddenItem(tx: Tx, itemId: number) {
  const { rows } = await raw<{ id: number; version: number; hits: Hit[] }>`
    select item.id, item.version,
      (select coalesce(jsonb_path_query_array(jsonb_agg(hidden_item.hits order by hidden_item.watch_id), '$[*][*]'), '[]') from hidden_item where hidden_item.item_id = item.id) as hits
    from item where item.id = ${itemId} and item.erased_at is null
      and not exists (select from mention where mention.item_id = item.id) for update of item`.execute(sql(tx))
  return rows[0]
}

export const samplesAWeek = 10

/**
 * The audit tray: of what exclusions hid in each week (from Monday, in UTC), ten. One of each watch comes before the second of
 * any, and within a watch the order is that of the items' keyed digests, which have nothing to do with what they say; so anybody
 * who asks is given the same ones, and nobody can choose. What was judged stays among the ten of its week.
 */
export async function listTray(db: Tx, { since, now, sight }: { since: Date; now: Date; sight: Sight }) {
  const { rows } = await raw<{ id: number; judged: boolean; thisWeek: boolean }>`
    with turns as (
      select hidden_item.id, verdict is not null as judged, date_trunc('week', hidden_item.at, 'UTC') as week, item.identity,
        row_number() over (partition by date_trunc('week', hidden_item.at, 'UTC'), watch_id order by (verdict is null), item.identity) as turn
      from hidden_item join item on item.id = hidden_item.item_id
      where reason = 'exclusion' and hidden_item.at >= ${since} and item.erased_at is null and item.visibility = 'public'
        and (verdict is not null or exists (select from item_text where item_text.item_id = item.id))
    ), places as (
      select *, row_number() over (partition by week order by judged desc, turn, identity) as place from turns
    )
    select id, judged, week = date_trunc('week', ${now}::timestamptz, 'UTC') as "thisWeek" from places
    where place <= ${samplesAWeek} order by week desc, place`.execute(sql(db))
  const ids = rows.flatMap(({ id, judged }) => (judged ? [] : [id]))
  const found = ids.length === 0 ? [] : await shown(db, sight).where('hidden.id', '=', anyOf(ids)).execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return {
    rows: ids.flatMap((id) => byId.get(id) ?? []),
    judgedThisWeek: rows.filter(({ judged, thisWeek }) => judged && thisWeek).length,
  }
}

export async function setVerdict(
  tx: Tx,
  id: number,
  { verdict, personId, at }: { verdict: HiddenVerdict; personId: number; at: Date },
): Promise<boolean> {
  const row = await sql(tx)
    .updateTable('hiddenItem')
    .set({ verdict, verdictBy: personId, verdictAt: at })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What is hidden was hidden when it was found, and judged when and by whom these say: for what is told and not lived. */
export async function tellPastHidden(
  tx: Tx,
  verdicts: readonly { itemId: number; verdict: HiddenVerdict; personId: number; at: Date }[],
): Promise<void> {
  // Numbered anew, for what was hidden later has the higher number.
  await raw`with told as (delete from hidden_item returning *)
    insert into hidden_item (item_id, item_version, reason, watch_id, version, exclusion, mute_id, hits, at)
    select item_id, item_version, reason, watch_id, told.version, exclusion, mute_id, hits, item.found_at
    from told join item on item.id = told.item_id order by item.found_at, told.id`.execute(sql(tx))
  await raw`update hidden_item set verdict = v.verdict, verdict_by = v."personId", verdict_at = v.at
    from jsonb_to_recordset(${json(verdicts)}::jsonb) as v ("itemId" bigint, verdict text, "personId" bigint, at timestamptz)
    where hidden_item.item_id = v."itemId"`.execute(sql(tx))
}

/** Of each watch: what it hid since then, and how its samples were judged in all. */
export function countHidden(db: Tx, since: Date) {
  return sql(db)
    .selectFrom('hiddenItem')
    .select([
      'watchId',
      raw<number>`count(*) filter (where at >= ${since})`.as('hidden'),
      raw<number>`count(*) filter (where verdict is not null and reason = 'exclusion')`.as('judged'),
      raw<number>`count(*) filter (where verdict = 'wrongly' and reason = 'exclusion')`.as('wrong'),
    ])
    .where('watchId', 'is not', null)
    .groupBy('watchId')
    .execute()
}
