import { compileWatch, type ItemTokens, type Macros, type Problem, type Watch, watchSet } from '@echolot/matching'
import type { Rule } from './rule.ts'

export type CompiledRule = {
  readonly rule: Rule
  readonly watch: Watch | null
  /** In lower case; null where the rule does not ask. */
  readonly channels: ReadonlySet<string> | null
  readonly languages: ReadonlySet<string> | null
  readonly sources: ReadonlySet<string> | null
}

/** Rules in their order. */
export type Rules = {
  /** Those that may take a text of these words, in their order; what is not among them does not take it. */
  mayTake(tokens: ItemTokens): Iterable<CompiledRule>
}

type CompiledRules = {
  readonly rules: Rules
  /** Rules whose query cannot be read. They take nothing, the others keep their order. */
  readonly refused: readonly { readonly ruleId: string; readonly problems: readonly Problem[] }[]
}

/** Makes rules ready once, in their order, to be asked about any number of mentions. `macros` beside the shipped ones. */
export function compileRules(rules: readonly Rule[], macros: Macros = new Map()): CompiledRules {
  const made = rules.map((rule) => compileRule(rule, macros))
  return {
    rules: inOrder(made.flatMap((one) => ('problems' in one ? [] : [one]))),
    refused: made.flatMap((one) => ('problems' in one ? [one] : [])),
  }
}

/** Of dozens of rules a text has the words of a few, so only these are read against it. */
function inOrder(rules: readonly CompiledRule[]): Rules {
  const byWords = watchSet<number>()
  const wordless: number[] = []
  for (const [n, { watch }] of rules.entries()) {
    if (watch === null) wordless.push(n)
    else byWords.put(n, watch)
  }
  return {
    mayTake(tokens) {
      const found = new Set(wordless)
      byWords.visit(tokens, (n) => found.add(n))
      return [...found].sort((a, b) => a - b).flatMap((n) => rules[n] ?? [])
    },
  }
}

/**
 * The same rules in the same order, each made ready when it is first asked and kept: most of the time to a first answer
 * is rules being read, and most mentions are decided before the last.
 */
export function compileAsAsked(rules: readonly Rule[]): Rules {
  const made: ReturnType<typeof compileRule>[] = []
  return {
    *mayTake() {
      for (const [n, rule] of rules.entries()) {
        const one = made[n] ?? compileRule(rule, new Map())
        made[n] = one
        if (!('problems' in one)) yield one
      }
    },
  }
}

function compileRule(rule: Rule, macros: Macros): CompiledRule | CompiledRules['refused'][number] {
  const { query, channel, language, source } = rule.when
  const compiled = query === undefined || query === null ? null : compileWatch(query, { macros })
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
