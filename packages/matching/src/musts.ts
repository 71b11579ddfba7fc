import { type Condition, type Question, type Spanned, spannedAnchor } from './condition.ts'
import type { Key } from './keys.ts'
import { type ItemTokens, pairsOf, searchedFields, tokensOf } from './tokenize.ts'
import { hashOf } from './vocabulary.ts'

/** Hashes of words, or of two written as one: a text in which none of them stands cannot hold this part of a watch. */
export type Must = Int32Array

/**
 * What must stand in title, lead or text for a condition to hold, its exclusions left aside: of each list one at least.
 * Parts that can be met by something else than whole words are not among them.
 */
export function mustsOf(condition: Condition): readonly Must[] {
  if (condition.kind === 'present') return mustsOfQuestion(condition.question)
  if (condition.kind === 'absent') return []
  const musts = condition.conditions.map(mustsOf)
  return condition.kind === 'all' ? musts.flat() : eitherOf(musts)
}

/** Where one of several branches must hold: of each branch its shortest list, all of them together. */
function eitherOf(branches: readonly (readonly Must[])[]): readonly Must[] {
  const hashes = new Set<number>()
  for (const [first, ...others] of branches) {
    if (first === undefined) return []
    for (const hash of others.reduce((a, b) => (b.length < a.length ? b : a), first)) hashes.add(hash)
  }
  return [Int32Array.from(hashes)]
}

function mustsOfQuestion(question: Question): readonly Must[] {
  if (question.kind === 'fact' || !question.fields.every((field) => searchedFields.includes(field))) return []
  return mustsOfSpanned(question.spanned)
}

function mustsOfSpanned(spanned: Spanned): readonly Must[] {
  if (spanned.kind === 'near' || spanned.kind === 'together') return spanned.children.flatMap(mustsOfSpanned)
  const must = hashesOf(spannedAnchor(spanned).keys)
  return must === null ? [] : [must]
}

function hashesOf(keys: readonly Key[]): Must | null {
  const hashes = new Set<number>()
  for (const key of keys) {
    if (key.kind !== 'form' && key.kind !== 'pair') return null
    hashes.add(hashOf(key.form))
  }
  return Int32Array.from(hashes)
}

/** A few bits for each word of an item, so that what is not there is seldom taken for being there. */
const bitsEach = 32

/** Whether every part may be there; it is not for certain, for two words may have the same bit. */
export function mayMeet(musts: readonly Must[], tokens: ItemTokens): boolean {
  if (musts.length === 0) return true
  tokens.bits ??= markWords(tokens)
  for (const must of musts) if (!hasOne(must, tokens.bits)) return false
  return true
}

function hasOne(must: Must, bits: Uint32Array): boolean {
  const mask = bits.length * 32 - 1
  for (let n = 0; n < must.length; n++) {
    const bit = (must[n] ?? 0) & mask
    if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0) return true
  }
  return false
}

function markWords(tokens: ItemTokens): Uint32Array {
  let words = 0
  for (const field of searchedFields) {
    const text = tokensOf(tokens, field)
    words += text.words.length + text.wordAt.length
  }
  const bits = new Uint32Array(2 ** Math.max(3, Math.ceil(Math.log2((words * bitsEach) / 32))))
  for (const field of searchedFields) {
    const text = tokensOf(tokens, field)
    for (const { hashes } of text.words) mark(hashes, bits)
    mark(pairsOf(text), bits)
  }
  return bits
}

function mark(hashes: ArrayLike<number>, bits: Uint32Array): void {
  const mask = bits.length * 32 - 1
  for (let n = 0; n < hashes.length; n++) {
    const bit = (hashes[n] ?? 0) & mask
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
}
