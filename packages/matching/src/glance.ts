import { isMarked, marksOf } from './marks.ts'
import type { Needs } from './needs.ts'
import type { Tokens } from './tokens.ts'

/**
 * Of several terms one after the other how many hashes follow, and the hashes of which one must be there; none where that
 * cannot be told. All in one row, so that the terms that are not there, by far most, cost no way to them through memory.
 */
export type Glance = readonly number[]

/** @param terms for each what it needs; null for what is no single term, or has to be asked whatever is there. */
export function glanceOf(terms: readonly (Needs | null)[]): Glance | null {
  if (terms.every((needs) => needs === null)) return null
  const row = terms.flatMap((needs) => {
    const [first = [], ...others] = needs ?? []
    const fewest = others.reduce((a, b) => (b.length < a.length ? b : a), first)
    return [fewest.length, ...fewest]
  })
  // A copy has no room to grow, which in very many rows is much.
  return row.slice()
}

/** Where the next term begins. */
export function nextIn(glance: Glance, at: number): number {
  return at + 1 + (glance[at] ?? 0)
}

/** Whether the term that begins there may stand in one of the texts. */
export function mayBeThere(glance: Glance, at: number, texts: readonly Tokens[]): boolean {
  const end = nextIn(glance, at)
  if (end === at + 1) return true
  for (let n = 0; n < texts.length; n++) {
    const marks = marksOf(texts[n] as Tokens)
    for (let hash = at + 1; hash < end; hash++) if (isMarked(marks, glance[hash] ?? 0)) return true
  }
  return false
}
