import { insertRules, lastRulePosition, orderRules, type SetupRows, updateRule } from '@echolot/db'
import { shippedRules } from '../setup/shipped-rules.ts'
import type { EntryOf } from './setup-entries.ts'
import { nameKey } from './setup-problem.ts'
import { differs, keep, leave, orderedFirst, type SetupRun } from './setup-run.ts'

type RuleRow = SetupRows['rules'][number]
type WantedRule = Omit<RuleRow, 'id' | 'position' | 'fromFile'>

/** A rule without a name is called by what it asks for. */
export function ruleName({ query, source, channel, language }: RuleConditions): string {
  return [query, source, channel, language]
    .filter((part) => part !== null)
    .join(' · ')
    .slice(0, 200)
    .toWellFormed()
}

type RuleConditions = { query: string | null; source: string | null; channel: string | null; language: string | null }

/** A rule of the file as a row. What a shipped rule leaves out is as it was shipped. */
function wantRule(entry: EntryOf<'rules'>, sources: ReadonlyMap<string, number>): WantedRule {
  const shipped = shippedRules.find(({ shippedId }) => shippedId === entry.shipped)
  const { when, enabled } = entry
  const conditions = {
    query: when?.watch ?? null,
    channel: when?.channel?.join(',') ?? null,
    language: when?.language?.join(',') ?? null,
  }
  const departmentId = entry.department ?? shipped?.departmentId
  if (departmentId === undefined) throw new Error('A rule without a department was checked and let pass.')
  const source = when?.source ?? null
  const sourceId = source === null ? null : sources.get(nameKey(source))
  if (sourceId === undefined) throw new Error(`Source "${source}" was checked and is not there.`)
  const asShipped = shipped !== undefined && when === undefined
  return {
    departmentId,
    ...(asShipped
      ? { query: shipped.query, channel: shipped.channel, language: shipped.language, sourceId: null }
      : { ...conditions, sourceId }),
    name: entry.name ?? shipped?.name ?? ruleName({ ...conditions, source }),
    nameDe: entry.name === undefined ? (shipped?.nameDe ?? null) : null,
    pins: entry.pins === undefined ? (shipped?.pins ?? null) : entry.pins,
    shippedId: shipped?.shippedId ?? null,
    enabled,
    priority: entry.priority ?? null,
  }
}

/**
 * Writes the rules, in the file's order and before all others where they do not stand in it already. Which row a rule is:
 * the shipped one it names, else the one of its name, else the file's former one with the same conditions or, failing
 * that, the same department.
 */
export async function putRules(run: SetupRun, sources: ReadonlyMap<string, number>): Promise<void> {
  const { tx, file, rows, ctx } = run
  const wanted = file.entries.rules.map(({ value }) => ({
    named: value.name !== undefined,
    rule: wantRule(value, sources),
  }))
  const left = new Set(rows.rules)
  const take = (fits: (row: RuleRow) => boolean) => {
    const row = [...left].filter(fits).sort((a, b) => Number(b.fromFile) - Number(a.fromFile))[0]
    if (row !== undefined) left.delete(row)
    return row
  }
  const asks = (row: RuleRow, { query, channel, language, sourceId }: WantedRule) =>
    !differs(row, { query, channel, language, sourceId })
  const found: (RuleRow | undefined)[] = wanted.map(({ rule, named }) =>
    take((row) =>
      rule.shippedId === null
        ? row.shippedId === null &&
          nameKey(row.name) === nameKey(rule.name) &&
          (named || (asks(row, rule) && row.departmentId === rule.departmentId))
        : row.shippedId === rule.shippedId,
    ),
  )
  const former = (row: RuleRow) => row.fromFile && row.shippedId === null
  const unnamed = (index: number) => wanted[index]?.named === false && wanted[index].rule.shippedId === null
  wanted.forEach(({ rule }, index) => {
    if (unnamed(index)) found[index] ??= take((row) => former(row) && asks(row, rule))
  })
  wanted.forEach(({ rule }, index) => {
    if (unnamed(index)) found[index] ??= take((row) => former(row) && row.departmentId === rule.departmentId)
  })
  const ids: number[] = []
  for (const [index, { rule }] of wanted.entries()) {
    const row = found[index]
    const changed = row !== undefined && differs(row, rule)
    if (row !== undefined && changed) await updateRule(tx, row.id, rule)
    const id = row?.id ?? (await addRule(run, rule))
    ids.push(id)
    await keep(run, 'rule', { id, name: rule.name, fromFile: row?.fromFile ?? null, changed })
  }
  const present = rows.rules.map(({ id }) => id)
  const order = orderedFirst([...present, ...ids.filter((id) => !present.includes(id))], ids)
  const added = ids.some((id) => !present.includes(id))
  if (order !== null || added) await orderRules(tx, order ?? [...ids, ...present.filter((id) => !ids.includes(id))])
  for (const row of left) {
    if (!row.fromFile) continue
    if (row.enabled) await updateRule(tx, row.id, { ...valuesOf(row), enabled: false })
    await leave(run, 'rule', { id: row.id, name: row.name, became: 'off' })
  }

  async function addRule({ tx }: SetupRun, rule: WantedRule): Promise<number> {
    const [id] = await insertRules(tx, [{ ...rule, position: 0, createdAt: ctx.now }])
    if (id === undefined) throw new Error(`The shipped rule "${rule.shippedId}" was not there and cannot be added.`)
    return id
  }
}

/** A shipped department that the file made brings the shipped rules along, behind all others. */
export async function bringShippedRules({ tx, file, ctx }: SetupRun, made: readonly string[]): Promise<void> {
  if (!file.shippedRules) return
  const brought = shippedRules.filter(({ departmentId }) => made.includes(departmentId))
  const last = await lastRulePosition(tx)
  await insertRules(
    tx,
    brought.map((rule, index) => ({ ...rule, position: last + 1 + index, createdAt: ctx.now })),
  )
}

function valuesOf({
  departmentId,
  name,
  nameDe,
  query,
  channel,
  language,
  sourceId,
  priority,
  pins,
  enabled,
}: RuleRow) {
  return { departmentId, name, nameDe, query, channel, language, sourceId, priority, pins, enabled }
}
