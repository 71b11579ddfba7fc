import { type Condition, conditionOf } from './condition.ts'
import type { Macros } from './macros.ts'
import { parseQuery } from './parse-query.ts'
import type { Problem } from './query.ts'

/** A watch made ready once, to be held against any number of items. */
export type Watch = { readonly typed: string; readonly condition: Condition }

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
  return { ok: true, watch: { typed, condition: conditionOf(query) }, problems }
}
