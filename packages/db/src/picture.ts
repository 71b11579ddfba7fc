import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

/** As many as are kept of one item, whatever its edits bring: the first ones found. */
const mostOfItem = 12

/** Plans to fetch the pictures that these items show, at once; those that are known already stay as they are. */
export async function wantPictures(tx: Tx, itemIds: readonly number[], now: Date): Promise<void> {
  if (itemIds.length === 0) return
  await raw`insert into picture (item_id, position, url, alt, state, due_at)
    select item_id, known + row_number() over (partition by item_id order by place), url, alt, 'waiting', ${now}
    from (
      select it.item_id, found.place, found.value ->> 'url' as url, found.value ->> 'alt' as alt,
        (select count(*) from picture p where p.item_id = it.item_id) as known
      from item_text it cross join lateral jsonb_array_elements(it.facts -> 'pictures') with ordinality as found (value, place)
      where it.item_id = any(${itemIds}::bigint[]) and it.facts ? 'pictures'
    ) as wanted
    where known + place <= ${mostOfItem}
      and not exists (select from picture p where p.item_id = wanted.item_id and md5(p.url) = md5(wanted.url))
    on conflict do nothing`.execute(sql(tx))
}

/** Attempts at a picture, over some seven hours. */
export const mostPictureAttempts = 5

/**
 * Claims pictures that are due: the next attempt is planned before anything is asked, later with each failure. What five
 * attempts did not bring is given up.
 * @returns their ids.
 */
export async function claimDuePictures(tx: Tx, now: Date, limit: number): Promise<number[]> {
  await sql(tx)
    .updateTable('picture')
    .set({ state: 'failed', dueAt: null, problem: raw<string>`coalesce(problem, 'unavailable')` })
    .where('dueAt', '<=', now)
    .where('attempts', '>=', mostPictureAttempts)
    .execute()
  const { rows } = await raw<{ id: number }>`update picture set attempts = attempts + 1,
      due_at = ${now}::timestamptz + make_interval(mins => (array[2, 10, 60, 360])[least(attempts + 1, 4)])
    where id in (select id from picture where due_at <= ${now} order by due_at limit ${limit} for update skip locked)
    returning id`.execute(sql(tx))
  return rows.map(({ id }) => id)
}

/** What fetching these needs; those that were fetched meanwhile are left out. */
export function listPicturesToFetch(db: Tx, ids: readonly number[]) {
  return sql(db)
    .selectFrom('picture')
    .select(['id', 'url', 'attempts'])
    .where('id', '=', anyOf(ids))
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute()
}

/** Keeps a picture, unless it was kept or erased meanwhile. */
export async function keepPicture(
  tx: Tx,
  id: number,
  { bytes, width, height, now }: { bytes: Buffer; width: number; height: number; now: Date },
): Promise<void> {
  await sql(tx)
    .updateTable('picture')
    .set({ state: 'kept', bytes, width, height, keptAt: now, dueAt: null, problem: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Writes why a picture could not be had: for now, or for good. */
export async function recordPictureProblem(tx: Tx, id: number, problem: string, { over }: { over: boolean }) {
  await sql(tx)
    .updateTable('picture')
    .set({ problem, ...(over ? { state: 'failed' as const, dueAt: null } : {}) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** The pictures of an item in their order, without their bytes. */
export function listPictures(db: Tx, itemId: number) {
  return sql(db)
    .selectFrom('picture')
    .select(['id', 'alt', 'state', 'problem', 'width', 'height'])
    .where('itemId', '=', itemId)
    .where((w) => w.or([w('problem', 'is', null), w('problem', '!=', 'trifling')]))
    .orderBy('position')
    .execute()
}

/** A picture as it is kept, and the ticket that shows it; undefined where there is none. */
export function getPicture(db: Tx, id: number) {
  return sql(db)
    .selectFrom('picture')
    .innerJoin('ticket', 'ticket.itemId', 'picture.itemId')
    .select(['picture.bytes', 'ticket.id as ticketId'])
    .where('picture.id', '=', id)
    .where('picture.state', '=', 'kept')
    .executeTakeFirst()
}
