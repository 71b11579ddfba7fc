import { pairsOf } from './pairs.ts'
import type { Tokens } from './tokens.ts'

/** A few bits for each word of a text, so that what is not there is seldom taken for being there. */
const bitsEach = 32

/** Which words, and which two words as one, stand in a text, as bits of their hashes. */
export function marksOf(tokens: Tokens): Uint32Array {
  tokens.made.marks ??= marked(tokens)
  return tokens.made.marks
}

/** Whether a word of this hash may be there; it is not for certain, for two words may have the same bit. */
export function isMarked(marks: Uint32Array, hash: number): boolean {
  const bit = hash & (marks.length * 32 - 1)
  return ((marks[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
}

function marked(tokens: Tokens): Uint32Array {
  const { own, longer, wordAt } = tokens
  const words = own.length + longer.length + wordAt.length
  const marks = new Uint32Array(1 << Math.max(2, 32 - Math.clz32((words * bitsEach) / 32 - 1)))
  for (const { hashes } of own) mark(hashes, marks)
  for (const { hashes } of longer) mark(hashes, marks)
  mark(pairsOf(tokens), marks)
  return marks
}

function mark(hashes: readonly number[], marks: Uint32Array): void {
  const mask = marks.length * 32 - 1
  for (let n = 0; n < hashes.length; n++) {
    const bit = (hashes[n] ?? 0) & mask
    marks[bit >>> 5] = (marks[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
}
