/** Pairs of neighbouring words, each as 32 bits: FNV-1a over both. */
export function shinglesOf(words: readonly string[]): Set<number> {
  const shingles = new Set<number>()
  let before = words[0]
  for (const word of words.slice(1)) {
    shingles.add(hashOf(`${before} ${word}`))
    before = word
  }
  return shingles
}

/** 32 bits of a text: FNV-1a. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** How much of the smaller one stands in the other: 0 to 1, and 0 where one is empty. */
export function containment<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let shared = 0
  for (const value of small) if (large.has(value)) shared += 1
  return shared / small.size
}

const bands = 32
const factors = Int32Array.from({ length: bands * 2 }, (_, n) => Math.imul(n * 2 + 1, 0x9e3779b1) | 1)
const offsets = Int32Array.from({ length: bands * 2 }, (_, n) => Math.imul(n + 1, 0x85ebca6b))

/**
 * MinHash in bands of two: two texts that share four tenths of their pairs share one of 32 bands 99 times in 100, those that
 * share a twentieth 8 times; those that share half share one of 16 just as often. Numbers of 32 bits with a sign; none for
 * a text without pairs.
 * @param count how many of the 32, the first ones.
 */
export function bandsOf(shingles: ReadonlySet<number>, count = bands): number[] {
  if (shingles.size === 0) return []
  const least = new Uint32Array(count * 2).fill(0xffffffff)
  for (const shingle of shingles)
    for (let at = 0; at < least.length; at++) {
      const mixed = Math.imul(shingle ^ (offsets[at] ?? 0), factors[at] ?? 0) ^ (shingle >>> 15)
      const value = Math.imul(mixed, 0x2c1b3c6d) >>> 0
      if (value < (least[at] ?? 0)) least[at] = value
    }
  return Array.from({ length: count }, (_, band) => {
    const one = least[band * 2] ?? 0
    const two = least[band * 2 + 1] ?? 0
    // Each band apart, for all stand in one column.
    return Math.imul(Math.imul(one ^ Math.imul(band + 1, 0x27d4eb2f), 0x165667b1) ^ two, 0x9e3779b1) | 0
  })
}
