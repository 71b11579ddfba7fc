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
  const ready: CompiledRule[] = []
  const refused: CompiledRules['refused'][number][] = []
  for (const rule of rules) {
    const { query, channel, language, source } = rule.when
    const compiled = query === undefined || query === null ? null : compileWatch(query)
    if (compiled && !compiled.ok) {
      refused.push({ ruleId: rule.id, problems: compiled.problems })
      continue
    }
    ready.push({
      rule,
      watch: compiled?.watch ?? null,
      channels: asSet(channel),
      languages: asSet(language),
      sources: asSet(source),
    })
  }
  return { rules: ready, refused }
}

function asSet(value: Rule['when']['channel']): ReadonlySet<string> | null {
  if (value === undefined || value === null) return null
  return new Set([value].flat().map((one) => one.toLowerCase()))
}
