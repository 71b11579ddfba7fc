import {
  deleteRule,
  emit,
  insertRules,
  listRules as selectRules,
  orderRules as setOrder,
  type Tx,
  topRulePosition,
  updateRule,
} from '@echolot/db'
import { type PinReason, type Priority, Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { refuseEditOfFile, throwFromFile } from '../setup-file/refuse-edit.ts'
import { checkQuery } from '../watches/check-query.ts'
import { loadMacros } from '../watches/macros.ts'

export type RuleInput = {
  departmentId: string
  name: string
  query: string | null
  channel: string | null
  language: string | null
  sourceId: number | null
  /** Left out: normal for a new rule, as it was for another. */
  priority?: Priority | null | undefined
  /** Why what it takes stands above the due time; left out, it does not. */
  pins?: PinReason | null
  enabled: boolean
}

export async function listRules({ db }: Pick<Ctx, 'db'>) {
  return (await selectRules(db)).map(({ shippedId, ...rule }) => ({ ...rule, shipped: shippedId !== null }))
}

/** @throws Refusal `invalid` for a rule without a condition, or whose query cannot be read. */
export async function checkRule(tx: Tx, { query, channel, language, sourceId }: RuleInput): Promise<void> {
  if (query === null && channel === null && language === null && sourceId === null)
    throw new Refusal(
      'invalid',
      'A rule needs a condition: a query, a channel, a language or a source. Without one it would take everything.',
      { reason: 'rule_without_condition' },
    )
  if (query !== null) checkQuery(query, await loadMacros(tx))
}

/** Adds a rule before all others, so that what the user says wins over what was shipped. */
export async function addRule(ctx: Pick<Ctx, 'db' | 'now'>, input: RuleInput) {
  const { db, now } = ctx
  const id = await db.inTransaction(async (tx) => {
    await checkRule(tx, input)
    const [made] = await insertRules(tx, [
      { pins: null, ...input, nameDe: null, position: await topRulePosition(tx), shippedId: null, createdAt: now },
    ])
    if (made === undefined) throw new Error('A rule without a shipped id cannot be there already.')
    await emit(tx, now, 'settings.changed', { what: 'rules' })
    return made
  })
  return oneRule(ctx, id)
}

export async function changeRule(ctx: Pick<Ctx, 'db' | 'now'>, { id, ...input }: RuleInput & { id: number }) {
  const { db, now } = ctx
  const before = await oneRule(ctx, id)
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'rule', id)
    await checkRule(tx, input)
    await updateRule(tx, id, { pins: null, ...input, nameDe: before.name === input.name ? before.nameDe : null })
    await emit(tx, now, 'settings.changed', { what: 'rules' })
  })
  return oneRule(ctx, id)
}

async function oneRule(ctx: Pick<Ctx, 'db'>, id: number) {
  const found = (await listRules(ctx)).find((rule) => rule.id === id)
  if (found === undefined) throw new Refusal('not_found', `There is no rule ${id}.`)
  return found
}

export async function removeRule({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'rule', id)
    if ((await deleteRule(tx, id)) === undefined) throw new Refusal('not_found', `There is no rule ${id}.`)
    await emit(tx, now, 'settings.changed', { what: 'rules' })
  })
}

export async function orderRules(ctx: Pick<Ctx, 'db' | 'now'>, { ids }: { ids: readonly number[] }) {
  const { db, now } = ctx
  await db.inTransaction(async (tx) => {
    const rules = await selectRules(tx)
    const known = new Set(rules.map(({ id }) => id))
    if (ids.length !== known.size || new Set(ids).size !== ids.length || !ids.every((id) => known.has(id)))
      throw new Refusal('invalid', `An order names every rule once: ${[...known].join(', ')}.`, {
        reason: 'rule_order_old',
        field: 'ids',
      })
    // The file's rules keep the file's order among themselves; where the others stand between them is free.
    const ofFile = rules.filter(({ fromFile }) => fromFile).map(({ id }) => id)
    const wanted = ids.filter((id) => ofFile.includes(id))
    if (wanted.some((id, index) => id !== ofFile[index])) await throwFromFile(tx)
    await setOrder(tx, ids)
    await emit(tx, now, 'settings.changed', { what: 'rules' })
  })
  return listRules(ctx)
}
