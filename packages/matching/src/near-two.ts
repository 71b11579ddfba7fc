import type { Window } from './evaluate.ts'

type Near = { readonly words: number; readonly ordered: boolean }
type Result = { readonly windows: readonly Window[]; readonly taking: readonly (readonly Window[])[] }

/** Up to so many pairs, holding each window against each costs less than what a sweep has to set up. */
const mostPairs = 512

/** Whether two lists are so short that {@link findNearTwo} is the quicker way to the same. */
export function isShort(lists: readonly (readonly Window[])[]): boolean {
  return lists.length === 2 && (lists[0]?.length ?? 0) * (lists[1]?.length ?? 0) <= mostPairs
}

/**
 * NEAR of two short lists, as nearly all are: of each window the nearest of the other list before it and behind it.
 * @param word for each token the number of its word.
 */
export function findNearTwo(
  a: readonly Window[],
  b: readonly Window[],
  { words, ordered }: Near,
  word: ArrayLike<number>,
): Result {
  const windows: Window[] = []
  const takenA = joinedTo(a, b, true, !ordered)
  const takenB = joinedTo(b, a, !ordered, true)
  windows.sort((one, other) => one.first - other.first || one.last - other.last)
  const distinct = windows.filter((one, n) => one.first !== windows[n - 1]?.first || one.last !== windows[n - 1]?.last)
  return { windows: distinct, taking: [takenA, takenB] }

  /** Those that are near one of the others; as the first of two, as the second, or as either. */
  function joinedTo(list: readonly Window[], others: readonly Window[], first: boolean, second: boolean) {
    return list.filter((one) => {
      const behind = first ? nearestBehind(one, others) : null
      const before = second ? nearestBefore(one, others) : null
      if (behind !== null) windows.push({ first: one.first, last: behind.last })
      if (before !== null) windows.push({ first: before.first, last: one.last })
      return behind !== null || before !== null
    })
  }

  function at(token: number): number {
    return word[token] ?? 0
  }

  /** Of several as near the one that ends first. */
  function nearestBehind(one: Window, others: readonly Window[]): Window | null {
    let best: Window | null = null
    for (const other of others) {
      if (other.first <= one.last || at(other.first) - at(one.last) - 1 > words) continue
      const step = best === null ? -1 : at(other.first) - at(best.first) || other.last - best.last
      if (step < 0) best = other
    }
    return best
  }

  /** Of several as near the one that begins last. */
  function nearestBefore(one: Window, others: readonly Window[]): Window | null {
    let best: Window | null = null
    for (const other of others) {
      if (other.last >= one.first || at(one.first) - at(other.last) - 1 > words) continue
      const step = best === null ? 1 : at(other.last) - at(best.last) || other.first - best.first
      if (step > 0) best = other
    }
    return best
  }
}
