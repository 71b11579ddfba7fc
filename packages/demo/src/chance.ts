/** A stream of chance that always falls the same way: it depends on the keys it was made with and on nothing else. */
export type Chance = {
  /** At least 0, below 1. */
  next(): number
  /** A whole number, both ends included. */
  int(low: number, high: number): number
  happens(probability: number): boolean
  pick<T>(list: readonly T[]): T
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
  /** Standard normal, by Box and Muller. */
  normal(): number
}

/** The chance that belongs to these keys, such as a seed, a purpose and a number. */
export function chance(...keys: readonly (string | number)[]): Chance {
  let state = hash(keys)
  // mulberry32: 32 bits of state, good enough to look like life. https://github.com/bryc/code/blob/master/jshash/PRNGs.md
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    happens: (probability) => next() < probability,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted(weights) {
      // Object.entries forgets the key type that the parameter promised.
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return at(entries, entries.length - 1)[0]
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/**
 * Draws from a list as from a shuffled deck: as the number rises, no element comes again before all have come. Needs no
 * memory of earlier draws.
 */
export function draw<T>(list: readonly T[], number: number, ...deck: readonly (string | number)[]): T {
  const { int } = chance(...deck, Math.floor(number / list.length))
  const order = list.map((_, index) => index)
  for (let last = order.length - 1; last > 0; last--) {
    const other = int(0, last)
    const held = at(order, last)
    order[last] = at(order, other)
    order[other] = held
  }
  return at(list, at(order, number % list.length))
}

/** The element at an index that is known to exist. @throws RangeError where it does not. */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`No element ${index} in a list of ${list.length}.`)
  // The check above proves it; the type of an index access cannot say so where T itself may be undefined.
  return list[index] as T
}

/** FNV-1a over the keys' characters, then mixed so that neighbouring numbers part ways. */
function hash(keys: readonly (string | number)[]): number {
  let sum = 0x811c9dc5
  for (const key of keys) {
    for (const character of String(key)) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193)
    sum = Math.imul(sum ^ 0x1f, 0x01000193)
  }
  sum ^= sum >>> 16
  sum = Math.imul(sum, 0x85ebca6b)
  sum ^= sum >>> 13
  sum = Math.imul(sum, 0xc2b2ae35)
  return (sum ^ (sum >>> 16)) | 0
}
