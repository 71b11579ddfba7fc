/** Tells of most hashes that were never put that they were not, by a few bits in the processor's cache. */
export type Sieve = {
  put(hash: number): void
  /** Whether it may have been put; what was dropped since stays in. */
  mayHold(hash: number): boolean
}

/** For each hash, so that one that is not among them is told by its bit fifteen times in sixteen. */
const bitsEach = 16
/** What the processor keeps near at hand. */
const mostBits = 1 << 20

/** @param all the hashes that stand in it, for when it grows. */
export function sieve(all: () => Iterable<number>): Sieve {
  let bits = new Uint32Array(8)
  let mask = bits.length * 32 - 1
  let held = 0
  const mark = (hash: number) => {
    const bit = hash & mask
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return {
    put(hash) {
      mark(hash)
      held++
      if (mask >= mostBits - 1 || held * bitsEach <= mask) return
      bits = new Uint32Array(bits.length * 4)
      mask = bits.length * 32 - 1
      held = 0
      for (const one of all()) {
        mark(one)
        held++
      }
    },
    mayHold(hash) {
      const bit = hash & mask
      return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
    },
  }
}
