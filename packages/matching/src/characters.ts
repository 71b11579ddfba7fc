export const outside = 1
export const letter = 2
export const mark = 3
export const ignorable = 4
type CharacterClass = typeof outside | typeof letter | typeof mark | typeof ignorable

export const small = 1
export const capital = 2
type LetterCase = 0 | typeof small | typeof capital

// Unicode calls these modifier letters, writers use them as apostrophes: "Musterʼs" is Muster and s.
const letterLikeApostrophes = new Set([0x02b9, 0x02bb, 0x02bc, 0x02c8])

const known = new Uint8Array(0x10000)
const knownCase = new Uint8Array(0x10000)

/**
 * What a code point is to a word. Letters and numbers begin and continue it, marks (combining accents) continue it,
 * ignorable characters (soft hyphen, zero-width space, word joiner, byte order mark, variation selectors) may stand
 * in it without being part of it, everything else is a border. `\b` would be wrong here even with the u flag.
 */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) return classify(codePoint)
  const cached = known[codePoint]
  if (cached !== undefined && cached !== 0) return cached as CharacterClass
  const found = classify(codePoint)
  known[codePoint] = found
  return found
}

/** Whether a UTF-16 unit is a small letter, a capital, or neither; title case and scripts without case are neither. */
export function caseOf(unit: number): LetterCase {
  const cached = knownCase[unit]
  if (cached !== undefined && cached !== 0) return (cached - 1) as LetterCase
  const character = String.fromCharCode(unit)
  const found = /\p{Lu}/u.test(character) ? capital : /\p{Ll}/u.test(character) ? small : 0
  knownCase[unit] = found + 1
  return found
}

const shapes = new Uint8Array(0x10000)
const classBits = 7

/** Class and case of a UTF-16 unit in one look, for whoever reads a text unit by unit: see {@link classIn} and {@link caseIn}. */
export function shapeOf(unit: number): number {
  const cached = shapes[unit]
  if (cached !== undefined && cached !== 0) return cached
  const found = classOf(unit) | (caseOf(unit) << 3)
  shapes[unit] = found
  return found
}

export function classIn(shape: number): CharacterClass {
  return (shape & classBits) as CharacterClass
}

export function caseIn(shape: number): LetterCase {
  return (shape >>> 3) as LetterCase
}

function classify(codePoint: number): CharacterClass {
  if (letterLikeApostrophes.has(codePoint)) return outside
  const character = String.fromCodePoint(codePoint)
  // First, because variation selectors are marks and Hangul fillers are letters to Unicode.
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return ignorable
  if (/[\p{L}\p{N}]/u.test(character)) return letter
  return /\p{M}/u.test(character) ? mark : outside
}

export function withoutIgnorable(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
}

/** Whether a stretch is one letter as a reader counts: composed, or followed by marks that are part of it (U and two dots). */
export function isOneLetter(text: string, start: number, end: number): boolean {
  if (end - start === 1) return true
  return classOf(text.charCodeAt(start + 1)) === mark && text.slice(start, end).normalize('NFC').length === 1
}
