import { type Condition, conditionOf, type Question } from './condition.ts'
import { type Parted, partedOf } from './exclusions.ts'
import type { Macros } from './macros.ts'
import { parseQuery } from './parse-query.ts'
import type { Problem } from './query.ts'

/** A watch made ready once, to be held against any number of items. */
export type Watch = {
  readonly typed: string
  readonly condition: Condition
  /** The condition taken apart, where that can be done, for whoever wants to know of exclusions. */
  readonly parted: Parted | null
  /** The facts that it asks for. */
  readonly facts: readonly Extract<Question, { kind: 'fact' }>[]
}

export type CompiledWatch =
  | { readonly ok: true; readonly watch: Watch; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Makes a watch ready, or says what is wrong with it, with corrections. The language is told in docs/watch-language.md.
 * Never throws.
 */
export function compileWatch(typed: string, { macros }: { readonly macros?: Macros } = {}): CompiledWatch {
  const { query, problems } = parseQuery(typed, { macros })
  if (query === null) return { ok: false, problems }
  const condition = conditionOf(query)
  return { ok: true, watch: { typed, condition, parted: partedOf(condition), facts: factsOf(condition) }, problems }
}

function factsOf(condition: Condition): Watch['facts'] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.conditions.flatMap(factsOf)
  const { question } = condition
  return question.kind === 'fact' ? [question] : []
}
