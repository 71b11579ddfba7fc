/** A random run that can be had again: by the seed it prints, given as SEED. */
export function chance(what: string): {
  seed: number
  below(limit: number): number
  pick<T>(from: readonly [T, ...T[]]): T
} {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32))
  process.stdout.write(`${what}: SEED=${seed}\n`)
  let state = seed >>> 0
  // mulberry32 (https://github.com/cprosche/mulberry32)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    seed,
    below: (limit) => Math.floor(next() * limit),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
  }
}
