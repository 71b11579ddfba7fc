import type { Key } from './keys.ts'
import { coveringKeys, rawKeys } from './keys.ts'
import { isMarked } from './marks.ts'
import type { Sought } from './sought.ts'
import { hashOf } from './vocabulary.ts'

/**
 * Hashes of words, or of two written as one: of each list one must stand in a text for a term to stand there. Parts that
 * can be met by something else than whole words are not among them.
 */
export type Needs = readonly (readonly number[])[]

/** @param term not yet with its needs. */
export function needsOf(term: Unread<Sought>): Needs {
  if (term.kind === 'compound') return []
  if (term.kind === 'raw') return listed([rawKeys(term.text)])
  return listed(term.parts.flatMap(({ and }, n) => (and === null ? [coveringKeys(term.parts, n)] : [])))
}

/** The term before its needs are known. */
export type Unread<Term> = Term extends unknown ? Omit<Term, 'needs' | 'typed'> : never

function listed(lists: readonly (readonly Key[])[]): Needs {
  return lists.flatMap((keys) => {
    const hashes = new Set<number>()
    for (const key of keys) {
      if (key.kind !== 'form' && key.kind !== 'pair') return []
      hashes.add(hashOf(key.form))
    }
    return [[...hashes]]
  })
}

/** Whether a term may stand where these words are marked. */
export function mayStand(needs: Needs, marks: Uint32Array): boolean {
  for (let n = 0; n < needs.length; n++) {
    const hashes = needs[n] ?? nothing
    let some = false
    for (let m = 0; m < hashes.length && !some; m++) some = isMarked(marks, hashes[m] ?? 0)
    if (!some) return false
  }
  return true
}

const nothing: readonly number[] = []
