import { distinct, type Spellings, spellingsOf } from './fold.ts'
import { isFunctionWord } from './frequent-words.ts'
import type { TextWord } from './tokens.ts'

/** A spelling that texts use, with what is worth knowing once. */
export type Word = TextWord & {
  readonly made: 'plain'
  readonly spellings: Spellings
  /** May be half of a word that others write closed: Muster Produkt. Not vor Werk, which is no Vorwerk. */
  readonly joins: boolean
  readonly hash: number
  /** What shifts the hash of a word to the left by this one. */
  readonly power: number
  /** Where the vocabulary keeps it, a number below `slots`, for whoever remembers something of words; -1 where it does not. */
  readonly slot: number
  /** The text that was last read and the number of the word in it; the tokenizer's own. */
  seenIn: number
  seenAs: number
}

/** How many spellings are kept. */
export const slots = 1 << 16
/** In so many places a spelling can lie, so that looking one up costs the same whatever strangers write. */
const ways = 8
const longestKept = 40
const fewestLettersToJoin = 3
const base = 0x01000193

const kept: (Word | null)[] = new Array<Word | null>(slots).fill(null)
const keptHashes = new Int32Array(slots)
let replaced = 0

/** Continues the hash of a spelling, which begins with 0, by one UTF-16 unit. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, base)
}

/**
 * What is known of the spelling from `start` to `end`. Texts repeat themselves, so it is found out once, and a known one
 * is not even cut from the text; a new one takes the place of an older, so strangers cannot make the memory grow.
 * @param hash of its units, by {@link hashOn}.
 */
export function wordIn(text: string, start: number, end: number, hash: number): Word {
  const first = ((hash ^ (hash >>> 15)) & (slots / ways - 1)) * ways
  for (let slot = first; slot < first + ways; slot++) {
    if (keptHashes[slot] !== hash) continue
    const word = kept[slot]
    if (word !== null && word !== undefined && isAt(word.spelling, text, start, end)) return word
  }
  if (end - start > longestKept) return made(text.slice(start, end), -1)
  replaced = (replaced + 1) % ways
  let slot = first + replaced
  for (let free = first; free < first + ways; free++) if (kept[free] === null) slot = free
  // A slice would hold the whole text that it was cut from.
  const spelling =
    end - start > 12 ? Buffer.from(text.slice(start, end), 'utf16le').toString('utf16le') : text.slice(start, end)
  const word = made(spelling, slot)
  kept[slot] = word
  keptHashes[slot] = hash
  return word
}

function isAt(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false
  for (let at = 0; at < spelling.length; at++) {
    if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}

function made(spelling: string, slot: number): Word {
  const spellings = spellingsOf(spelling)
  const forms = distinct(spellings)
  return {
    spelling,
    forms,
    hashes: forms.map(hashOf),
    made: 'plain',
    length: 1,
    spellings,
    joins: spelling.length >= fewestLettersToJoin && spelling.length <= longestKept && !isFunctionWord(spellings[1]),
    hash: hashOf(spellings[1]),
    power: powerOf(spellings[1]),
    slot,
    seenIn: -1,
    seenAs: -1,
  }
}

export function hashOf(form: string): number {
  let hash = 0
  for (let at = 0; at < form.length; at++) hash = (Math.imul(hash, base) + form.charCodeAt(at)) | 0
  return hash
}

function powerOf(form: string): number {
  let power = 1
  for (let at = 0; at < form.length; at++) power = Math.imul(power, base)
  return power
}

/** The hash of two words written as one. */
export function hashJoined(a: Word, b: Word): number {
  return (Math.imul(a.hash, b.power) + b.hash) | 0
}
