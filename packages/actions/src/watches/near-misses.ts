import {
  compileWatch,
  type ItemTokens,
  judge,
  parseQuery,
  type Query,
  type Verdict,
  type Watch,
} from '@echolot/matching'
import type { Macros } from './macros.ts'

/** The one part of a watch that an item does not meet, in the watch's own words, and where the others hit. */
export type NearMiss = { missing: string; spans: Verdict['spans'] }

/**
 * Makes a watch ready to tell what misses it by one part alone: of parts that must all hold, one is not there, or all words
 * are there and too far from each other. What an exclusion would hide anyway misses by more, and so does what shares no word
 * with the watch but only a fact, such as its language.
 */
export function nearMisses(typed: string, macros: Macros): (tokens: ItemTokens) => NearMiss | null {
  const { query } = parseQuery(typed, { macros })
  return query === null ? () => null : ready(query)

  function ready(part: Query): (tokens: ItemTokens) => NearMiss | null {
    if (part.kind === 'or') {
      const branches = part.children.map(ready)
      return (tokens) => branches.reduce<NearMiss | null>((found, branch) => found ?? branch(tokens), null)
    }
    if (part.kind !== 'and' && part.kind !== 'near' && part.kind !== 'together') return () => null
    const wanted = part.children.filter(({ kind }) => kind !== 'not')
    const watches = wanted.map(alone)
    const unwanted = part.children.flatMap((child) => (child.kind === 'not' ? [alone(child.child)] : []))
    if (wanted.length < 2 || watches.includes(null)) return () => null
    return (tokens) => {
      const spansOf = (watch: Watch | null) => {
        const verdict = watch === null ? null : judge(watch, tokens)
        return verdict?.kind === 'hit' ? verdict.spans : null
      }
      const found = watches.map(spansOf)
      const spans = found.flatMap((some) => some ?? [])
      const missing = wanted.filter((_, n) => found[n] === null)
      const apart = part.kind !== 'and'
      if (missing.length !== (apart ? 0 : 1) || spans.length === 0) return null
      if (unwanted.some((watch) => spansOf(watch) !== null)) return null
      return { missing: wordsOf(apart ? part : (missing[0] ?? part)), spans }
    }
  }

  function alone(part: Query): Watch | null {
    const compiled = compileWatch(wordsOf(part), { macros })
    return compiled.ok ? compiled.watch : null
  }

  function wordsOf({ start, end }: Query): string {
    return typed.slice(start, end)
  }
}
