import { pairsOf } from './pairs.ts'
import type { Tokens } from './tokens.ts'

/** A few bits for each word of a text, so that what is not there is seldom taken for being there. */
const bitsEach = 32

/** Which words, and which two words as one, stand in a text, as bits of their hashes. */
export function marksOf(tokens: Tokens): Uint32Array {
  tokens.made.marks ??= marked(tokens)
  return tokens.made.marks
}

/** Whether a word of this hash may be there; it is not for certain, for two words may have the same bits. */
export function isMarked(marks: Uint32Array, hash: number): boolean {
  const mask = marks.length * 32 - 1
  const bit = hash & mask
  if (((marks[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false
  const other = second(hash) & mask
  return ((marks[other >>> 5] ?? 0) & (1 << (other & 31))) !== 0
}

/** Two bits a word, so that two words seldom have the same. */
function second(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 12
}

function marked(tokens: Tokens): Uint32Array {
  const { own, longer, wordAt } = tokens
  const words = own.length + longer.length + wordAt.length
  const marks = new Uint32Array(1 << Math.max(3, 32 - Math.clz32((words * bitsEach) / 32 - 1)))
  for (const { hashes } of own) for (const hash of hashes) mark(hash, marks)
  for (const { hashes } of longer) for (const hash of hashes) mark(hash, marks)
  for (const hash of pairsOf(tokens)) if (hash !== 0) mark(hash, marks)
  return marks
}

function mark(hash: number, marks: Uint32Array): void {
  const mask = marks.length * 32 - 1
  const bit = hash & mask
  const other = second(hash) & mask
  marks[bit >>> 5] = (marks[bit >>> 5] ?? 0) | (1 << (bit & 31))
  marks[other >>> 5] = (marks[other >>> 5] ?? 0) | (1 << (other & 31))
}
