import { isDeepStrictEqual } from 'node:util'
import { listRules, type RuleValues, type StoredFacts, type TicketDraft, type Tx } from '@echolot/db'
import { type BecausePart, type Ground, type PinReason, type Priority, undecided } from '@echolot/domain'
import { type Because, compileRules, type Rules, route } from '@echolot/language'
import type { Log } from './context.ts'
import { loadMacros, type Macros } from './watches/macros.ts'

/** A rule as it is stored, or as it is tried. */
export type RuleRow = RuleValues & { id: number }

/** Several channels or languages of one rule stand in one column, with commas between. */
const several = (list: string | null) => (list === null ? null : list.split(',').map((one) => one.trim()))

/** The rules in force, what each says of how soon its tickets want to be looked at, and why those pin them that do. */
export type RoutingRules = {
  rules: Rules
  priorityOf: ReadonlyMap<string, Priority>
  pins: ReadonlyMap<string, PinReason>
}

let compiled: (RoutingRules & { of: readonly RuleRow[]; macros: Macros }) | null = null

/**
 * The organisation's rules in force, ready to be asked in their order. One that cannot be read takes nothing, and is
 * said. Compiling the shipped ones takes a tenth of a second, so the last set is kept for as long as nothing changes.
 */
export async function loadRoutingRules(tx: Tx, log: Log): Promise<RoutingRules> {
  const rows: readonly RuleRow[] = await listRules(tx)
  const macros = await macrosOf(tx, rows)
  if (compiled !== null && isDeepStrictEqual([compiled.of, compiled.macros], [rows, macros])) return compiled
  const { refused, ...routing } = compileRouting(rows, macros)
  for (const { ruleId, problems } of refused) log.warn({ ruleId, problem: problems[0]?.code }, 'rule cannot be read')
  compiled = { of: rows, macros, ...routing }
  return routing
}

/** What rules would do that stand nowhere yet. */
export async function tryRoutingRules(tx: Tx, rows: readonly RuleRow[]): Promise<RoutingRules> {
  return compileRouting(rows, await macrosOf(tx, rows))
}

/** With every batch the rules are asked for; most companies' name no macro. */
async function macrosOf(tx: Tx, rows: readonly RuleRow[]): Promise<Macros> {
  return rows.some(({ enabled, query }) => enabled && query?.includes('$')) ? await loadMacros(tx) : new Map()
}

function compileRouting(rows: readonly RuleRow[], macros: Macros) {
  const inForce = rows.filter(({ enabled }) => enabled)
  const { rules, refused } = compileRules(
    inForce.map((row) => ({
      id: String(row.id),
      name: { en: row.name, de: row.nameDe ?? row.name },
      department: row.departmentId,
      when: {
        query: row.query,
        channel: several(row.channel),
        language: several(row.language),
        source: row.sourceId === null ? null : String(row.sourceId),
      },
    })),
    macros,
  )
  const priorityOf = new Map(
    inForce.flatMap(({ id, priority }) => (priority == null ? [] : [[String(id), priority] as const])),
  )
  const pins = new Map(inForce.flatMap(({ id, pins }) => (pins === null ? [] : [[String(id), pins] as const])))
  return { rules, priorityOf, pins, refused }
}

/**
 * Where a mention goes and why. The because keeps the rules' own words only: what the author wrote stays in the item,
 * where it can be erased.
 */
export function routeMention(
  mention: {
    title: string | null
    text: string | null
    channel: string
    language: string | null
    sourceId: number
    sourceName: string
    ground: Ground
    facts?: unknown
  },
  { rules, priorityOf, pins }: RoutingRules,
): Pick<TicketDraft, 'departmentId' | 'priority' | 'pin'> & { because: BecausePart[] } {
  const { title, text, channel, language } = mention
  const tray = trayReason(mention.facts)
  if (tray !== null)
    return {
      departmentId: undecided,
      priority: 'normal',
      because: [{ kind: 'tray', text: tray.en, name: tray }],
      pin: null,
    }
  const routed = route({ title, text, channel, language, source: String(mention.sourceId) }, rules)
  const because = routed.because.map((part) => tellBecause(part, mention.sourceName))
  if (mention.ground === 'addressed')
    because.push({ kind: 'addressed', text: 'It was said to us on a channel of our own, so it needs no watch.' })
  if (mention.ground === 'captured') because.push({ kind: 'captured', text: 'A person captured it.' })
  const rule = routed.because.find((part) => part.kind === 'rule')
  const reason = pins.get(rule?.ruleId ?? '')
  return {
    departmentId: routed.kind === 'decided' ? routed.department : undecided,
    priority: priorityOf.get(rule?.ruleId ?? '') ?? 'normal',
    because,
    pin:
      reason === undefined || rule === undefined ? null : { reason, rule: { id: rule.ruleId, name: { ...rule.name } } },
  }
}

/** Why a connector sent it to the sorting tray; null where it did not. */
function trayReason(facts: unknown): { de: string; en: string } | null {
  return (facts as StoredFacts | null | undefined)?.tray ?? null
}

function tellBecause(part: Because, sourceName: string): BecausePart {
  switch (part.kind) {
    case 'rule':
      return { kind: 'rule', text: part.text, ruleId: part.ruleId, name: { ...part.name } }
    case 'term':
      return { kind: 'term', text: `The ${part.field} contains "${part.term}".`, value: part.term }
    case 'source':
      return { kind: 'source', text: `The source is ${sourceName}.`, value: sourceName }
    case 'channel':
    case 'language':
      return { kind: part.kind, text: part.text, value: part.value }
    case 'no_rule':
      return { kind: 'none', text: part.text }
  }
}
