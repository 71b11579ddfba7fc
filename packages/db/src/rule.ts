import type { PinReason, Priority } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

const shown = [
  'id',
  'position',
  'departmentId',
  'name',
  'nameDe',
  'query',
  'channel',
  'language',
  'sourceId',
  'priority',
  'pins',
  'shippedId',
  'enabled',
  'fromFile',
] as const

export function listRules(db: Tx) {
  return sql(db).selectFrom('rule').select(shown).orderBy('position').orderBy('id').execute()
}

export type RuleValues = {
  departmentId: string
  name: string
  nameDe: string | null
  query: string | null
  channel: string | null
  language: string | null
  sourceId: number | null
  /** What its tickets are of; null: normal. */
  priority?: Priority | null | undefined
  pins: PinReason | null
  enabled: boolean
}

export async function insertRules(
  tx: Tx,
  rules: readonly (RuleValues & { position: number; shippedId: string | null; createdAt: Date })[],
): Promise<number[]> {
  if (rules.length === 0) return []
  return (
    await sql(tx)
      .insertInto('rule')
      .values([...rules])
      .onConflict((c) => c.column('shippedId').doNothing())
      .returning('id')
      .execute()
  ).map(({ id }) => id)
}

/** The position before all others: a new rule of the user's wins over the shipped ones. */
export async function topRulePosition(tx: Tx): Promise<number> {
  const row = await sql(tx)
    .selectFrom('rule')
    .select((e) => e.fn.min('position').as('top'))
    .executeTakeFirst()
  return (row?.top ?? 1) - 1
}

/** The position of the rule that is asked last; 0 where there is none. */
export async function lastRulePosition(tx: Tx): Promise<number> {
  const row = await sql(tx)
    .selectFrom('rule')
    .select((e) => e.fn.max('position').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

export function updateRule(tx: Tx, id: number, values: RuleValues) {
  return sql(tx).updateTable('rule').set(values).where('id', '=', id).returning('id').executeTakeFirst()
}

export function deleteRule(tx: Tx, id: number) {
  return sql(tx).deleteFrom('rule').where('id', '=', id).returning('id').executeTakeFirst()
}

/** Puts the rules in this order; ids that are not named keep their place behind. */
export async function orderRules(tx: Tx, ids: readonly number[]): Promise<void> {
  await raw`update rule set position = wanted.place from unnest(${[...ids]}::bigint[]) with ordinality as wanted (id, place) where rule.id = wanted.id`.execute(
    sql(tx),
  )
}
