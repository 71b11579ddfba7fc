import { distinct, type Spellings, spellingsOf } from './fold.ts'
import { isFunctionWord } from './frequent-words.ts'

/** A spelling that texts use, with what is worth knowing once. */
export type Word = {
  /** As written, capitals and all. */
  readonly spelling: string
  readonly spellings: Spellings
  readonly forms: readonly string[]
  readonly hashes: readonly number[]
  /** May be half of a word that others write closed: Muster Produkt. Not vor Werk, which is no Vorwerk. */
  readonly joins: boolean
  readonly hash: number
  /** What shifts the hash of a word to the left by this one. */
  readonly power: number
  /** The text that was last read and the number of the word in it; the tokenizer's own. */
  seenIn: number
  seenAs: number
}

const most = 40_000
const longestKept = 40
const fewestLettersToJoin = 3
const base = 0x01000193

const words = new Map<string, Word>()

/** What is known of a spelling. Texts repeat themselves, so it is found out once; strangers cannot make the memory grow. */
export function wordOf(spelling: string): Word {
  const known = words.get(spelling)
  if (known !== undefined) return known
  // A slice would hold the whole text that it was cut from.
  const kept = spelling.length > 12 ? Buffer.from(spelling, 'utf16le').toString('utf16le') : spelling
  const spellings = spellingsOf(kept)
  const forms = distinct(spellings)
  const word = {
    spelling: kept,
    spellings,
    forms,
    hashes: forms.map(hashOf),
    joins: kept.length >= fewestLettersToJoin && kept.length <= longestKept && !isFunctionWord(spellings[1]),
    hash: hashOf(spellings[1]),
    power: powerOf(spellings[1]),
    seenIn: -1,
    seenAs: -1,
  }
  if (kept.length > longestKept) return word
  if (words.size >= most) words.clear()
  words.set(kept, word)
  return word
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
