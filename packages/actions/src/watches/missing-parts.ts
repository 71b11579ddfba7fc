import { compileWatch, type ItemTokens, judge, parseQuery, type Query } from '@echolot/matching'
import type { Macros } from './macros.ts'

/** What keeps a watch from hitting an item, in the watch's own words: what is not there, and what is there but too far apart. */
export type MissingParts = { missing: string[]; apart: string[] }

/**
 * Which parts of a watch an item would have to meet and does not: of parts that all must hold those that do not, of alternatives
 * the whole.
 */
export function missingParts(typed: string, macros: Macros, tokens: ItemTokens): MissingParts {
  const { query } = parseQuery(typed, { macros })
  const found: MissingParts = { missing: [], apart: [] }
  if (query !== null) look(query)
  return found

  function look(part: Query): void {
    if (part.kind === 'and') {
      for (const child of part.children) look(child)
      return
    }
    // What must not stand there is no part that is missing.
    if (part.kind === 'not' || holds(part)) return
    const together = part.kind === 'near' || part.kind === 'together'
    const kind = together && part.children.every(holds) ? 'apart' : 'missing'
    found[kind].push(wordsOf(part))
  }

  function holds(part: Query): boolean {
    const compiled = compileWatch(wordsOf(part), { macros })
    return compiled.ok && judge(compiled.watch, tokens)?.kind === 'hit'
  }

  function wordsOf({ start, end }: Query): string {
    return typed.slice(start, end)
  }
}
