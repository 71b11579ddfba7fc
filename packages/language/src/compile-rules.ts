import { compileWatch, type Problem, type Watch } from '@echolot/matching'
import type { Rule } from './rule.ts'

export type CompiledRule = {
  readonly rule: Rule
  readonly watch: Watch | null
  /** In lower case; null where the rule does not ask. */
  readonly channels: ReadonlySet<string> | null
  readonly languages: ReadonlySet<string> | null
  readonly sources: ReadonlySet<string> | null
}

type CompiledRules = {
  readonly rules: readonly CompiledRule[]
  /** Rules whose query cannot be read. They take nothing, the others keep their order. */
  readonly refused: readonly { readonly ruleId: string; readonly problems: readonly Problem[] }[]
}

/** Makes rules ready once, in their order, to be asked about any number of mentions. */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const made = rules.map(compileRule)
  return {
    rules: made.flatMap((one) => ('problems' in one ? [] : [one])),
    refused: made.flatMap((one) => ('problems' in one ? [one] : [])),
  }
}

/**
 * The same rules in the same order, each made ready when it is first asked and kept: most of the time to a first answer
 * is rules being read, and most mentions are decided before the last.
 */
export function compileAsAsked(rules: readonly Rule[]): Iterable<CompiledRule> {
  const made: ReturnType<typeof compileRule>[] = []
  return {
    *[Symbol.iterator]() {
      for (const [n, rule] of rules.entries()) {
        const one = made[n] ?? compileRule(rule)
        made[n] = one
        if (!('problems' in one)) yield one
      }
    },
  }
}

function compileRule(rule: Rule): CompiledRule | CompiledRules['refused'][number] {
  const { query, channel, language, source } = rule.when
  const compiled = query === undefined || query === null ? null : compileWatch(query)
  if (compiled && !compiled.ok) return { ruleId: rule.id, problems: compiled.problems }
  return {
    rule,
    watch: compiled?.watch ?? null,
    channels: asSet(channel),
    languages: asSet(language),
    sources: asSet(source),
  }
}

function asSet(value: Rule['when']['channel']): ReadonlySet<string> | null {
  if (value === undefined || value === null) return null
  return new Set([value].flat().map((one) => one.toLowerCase()))
}
