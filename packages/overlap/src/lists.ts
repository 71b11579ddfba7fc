/**
 * How many things stand in exactly which lists: at the index whose bits are those lists (list 0 is bit 1, list 1 is bit 2, list 2 is bit
 * 4). What stands in none is what nobody counted, so index 0 is never read.
 */
export type Overlap = readonly number[]

/** How many stand in any list. */
export const foundIn = (overlap: Overlap): number => overlap.slice(1).reduce((sum, count) => sum + count, 0)

/** How many stand in this list, whatever others have them. */
export const sizeOf = (overlap: Overlap, list: number): number =>
  overlap.reduce((sum, count, lists) => sum + (lists & (1 << list) ? count : 0), 0)

/** How many stand in two lists or more. */
export const inTwoOrMore = (overlap: Overlap): number =>
  overlap.reduce((sum, count, lists) => sum + (lists & (lists - 1) ? count : 0), 0)

/** The same without the lists that have nothing. */
export function withoutEmpty(overlap: Overlap, lists: number): { overlap: Overlap; lists: number } {
  const kept = Array.from({ length: lists }, (_, list) => list).filter((list) => sizeOf(overlap, list) > 0)
  const left = new Array<number>(1 << kept.length).fill(0)
  for (const [from, count] of overlap.entries()) {
    const to = kept.reduce((bits, list, at) => bits | (from & (1 << list) ? 1 << at : 0), 0)
    if (to > 0) left[to] = (left[to] ?? 0) + count
  }
  return { overlap: left, lists: kept.length }
}
