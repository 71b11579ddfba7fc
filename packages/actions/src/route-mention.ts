import { isDeepStrictEqual } from 'node:util'
import type { RuleValues } from '@echolot/db'
import { type BecausePart, type Ground, undecided } from '@echolot/domain'
import { type Because, type CompiledRule, compileRules, route } from '@echolot/language'
import type { Log } from './context.ts'

type RuleRow = RuleValues & { id: number }

/** Several channels or languages of one rule stand in one column, with commas between. */
const several = (list: string | null) => (list === null ? null : list.split(',').map((one) => one.trim()))

let compiled: { of: readonly RuleRow[]; rules: readonly CompiledRule[] } | null = null

/**
 * The organisation's rules in force, ready to be asked in their order. One that cannot be read takes nothing, and is
 * said. Compiling the shipped ones takes a tenth of a second, so the last set is kept for as long as nothing changes.
 */
export function routingRules(rows: readonly RuleRow[], log: Log): readonly CompiledRule[] {
  if (compiled !== null && isDeepStrictEqual(compiled.of, rows)) return compiled.rules
  const { rules, refused } = compileRules(
    rows
      .filter(({ enabled }) => enabled)
      .map((row) => ({
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
  )
  for (const { ruleId, problems } of refused) log.warn({ ruleId, problem: problems[0]?.code }, 'rule cannot be read')
  compiled = { of: rows, rules }
  return rules
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
  },
  rules: readonly CompiledRule[],
): { departmentId: string; because: BecausePart[] } {
  const { title, text, channel, language } = mention
  const routed = route({ title, text, channel, language, source: String(mention.sourceId) }, rules)
  const because = routed.because.map((part) => tellBecause(part, mention.sourceName))
  if (mention.ground === 'addressed')
    because.push({ kind: 'addressed', text: 'It was said to us on a channel of our own, so it needs no watch.' })
  return { departmentId: routed.kind === 'decided' ? routed.department : undecided, because }
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
