import type { Priority } from '@echolot/domain'
import { sql as raw, type SqlBool } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

/** What the address of the queue says of a view; null where it says nothing. */
export type SavedViewValues = {
  view: string
  departmentId: string | null
  channel: string | null
  language: string | null
  priority: Priority | null
  filter: string | null
  search: string | null
}

/** Everybody's views and a person's own, in their orders. */
export function listSavedViews(db: Tx, personId: number) {
  return sql(db)
    .selectFrom('savedView')
    .selectAll()
    .where((e) => e.or([e('personId', 'is', null), e('personId', '=', personId)]))
    .orderBy(raw`person_id is not null`)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export function getSavedView(db: Tx, id: number) {
  return sql(db).selectFrom('savedView').selectAll().where('id', '=', id).executeTakeFirst()
}

/** At the end of its list. Undefined where there is one of that name, whatever its capitals. */
export function insertSavedView(
  tx: Tx,
  { personId, name, now, ...values }: SavedViewValues & { personId: number | null; name: string; now: Date },
) {
  return sql(tx)
    .insertInto('savedView')
    .values({
      ...values,
      personId,
      name,
      createdAt: now,
      position: raw<number>`(select coalesce(max(position), 0) + 1 from saved_view where person_id is not distinct from ${personId}::bigint)`,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
}

export async function updateSavedView(tx: Tx, id: number, change: Partial<SavedViewValues> & { name?: string }) {
  await sql(tx).updateTable('savedView').set(change).where('id', '=', id).execute()
}

/** Whether another one of the same list has that name. */
export async function isViewNameTaken(tx: Tx, name: string, personId: number | null, exceptId: number) {
  const row = await sql(tx)
    .selectFrom('savedView')
    .select('id')
    .where(raw<SqlBool>`lower(name) = lower(${name}) and person_id is not distinct from ${personId}::bigint`)
    .where('id', '<>', exceptId)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteSavedView(tx: Tx, id: number): Promise<void> {
  await sql(tx).deleteFrom('savedView').where('id', '=', id).execute()
}

/** Puts views into this order. */
export async function orderSavedViews(tx: Tx, ids: readonly number[]): Promise<void> {
  await raw`update saved_view set position = place from unnest(${[...ids]}::bigint[]) with ordinality as o (id, place) where saved_view.id = o.id`.execute(
    sql(tx),
  )
}

/** Removes the views that name somebody, in their name or in what they look for. */
export async function forgetSavedViews(tx: Tx, isNamed: (text: string) => boolean): Promise<void> {
  const views = await sql(tx).selectFrom('savedView').select(['id', 'name', 'filter', 'search']).execute()
  const theirs = views.flatMap(({ id, name, filter, search }) =>
    isNamed(`${name}\n${filter ?? ''}\n${search ?? ''}`) ? id : [],
  )
  await sql(tx).deleteFrom('savedView').where('id', '=', anyOf(theirs)).execute()
}
