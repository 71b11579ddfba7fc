import { type Anchor, anchorsOf } from './keys.ts'
import { isMarked } from './marks.ts'
import type { Sought, Unread } from './sought.ts'
import { hashOf } from './vocabulary.ts'

/**
 * Hashes of words, or of two written as one: of each list one must stand in a text for a term to stand there. Parts that
 * can be met by something else than whole words are not among them.
 */
export type Needs = readonly (readonly number[])[]

export function needsOf(term: Unread<Sought>): Needs {
  return anchorsOf(term).flatMap(hashesOf)
}

function hashesOf({ keys }: Anchor): Needs {
  const hashes = new Set<number>()
  for (const key of keys) {
    if (key.kind !== 'form' && key.kind !== 'pair') return []
    hashes.add(hashOf(key.form))
  }
  return [[...hashes]]
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
