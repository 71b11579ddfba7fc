import type { Sight } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { ticketInSight } from './sight.ts'

/** The numbers of labels, whatever their capitals; those that nobody used yet are made. In the order of their names. */
export async function knowLabels(tx: Tx, names: readonly string[]): Promise<number[]> {
  if (names.length === 0) return []
  await raw`insert into label (name) select name from unnest(${[...names]}::text[]) as name on conflict (lower(name)) do nothing`.execute(
    sql(tx),
  )
  const { rows } = await raw<{
    id: number
  }>`select id from label where lower(name) in (select lower(name) from unnest(${[...names]}::text[]) as name) order by lower(name)`.execute(
    sql(tx),
  )
  return rows.map(({ id }) => id)
}

/** Gives each ticket exactly these labels. */
export async function setLabels(tx: Tx, labelsOf: ReadonlyMap<number, readonly number[]>): Promise<void> {
  await sql(tx)
    .deleteFrom('ticketLabel')
    .where('ticketId', '=', anyOf([...labelsOf.keys()]))
    .execute()
  const pairs = [...labelsOf].flatMap(([ticketId, ids]) => ids.map((labelId) => ({ ticketId, labelId })))
  if (pairs.length > 0) await sql(tx).insertInto('ticketLabel').values(pairs).execute()
}

/** A ticket's labels, by name. */
export async function labelsOf(db: Tx, ticketId: number): Promise<string[]> {
  const rows = await sql(db)
    .selectFrom('ticketLabel')
    .innerJoin('label', 'label.id', 'ticketLabel.labelId')
    .select('label.name')
    .where('ticketLabel.ticketId', '=', ticketId)
    .orderBy(raw`lower(label.name)`)
    .execute()
  return rows.map(({ name }) => name)
}

/** Every label that a ticket in sight has, the most used first. */
export async function listLabels(db: Tx, sight: Sight): Promise<string[]> {
  const { rows } = await raw<{ name: string }>`select label.name from label join ticket_label on label_id = label.id
      join ticket on ticket.id = ticket_id where ${ticketInSight(sight)}
    group by label.id order by count(*) desc, lower(label.name) limit 200`.execute(sql(db))
  return rows.map(({ name }) => name)
}

/** Takes the name from labels that name somebody in `names` and that no ticket has but those of these items; their figures stay, under a number. */
export async function forgetLabels(
  tx: Tx,
  itemIds: readonly number[],
  names: (label: string) => boolean,
): Promise<void> {
  const { rows } = await raw<{ id: number; name: string }>`select id, name from label
    where not exists (select from ticket_label join ticket on ticket.id = ticket_id where label_id = label.id and item_id <> all(${[...itemIds]}::bigint[]))`.execute(
    sql(tx),
  )
  const theirs = rows.flatMap(({ id, name }) => (names(name) ? id : []))
  await raw`update label set name = '… ' || id where id = any(${theirs}::bigint[])`.execute(sql(tx))
}
