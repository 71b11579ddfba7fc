import { withoutIgnorable } from './characters.ts'

/** Letters that no decomposition takes apart, as [with ae, oe, ue; with the bare vowel]. */
const wholeLetters: Readonly<Record<string, readonly [string, string]>> = {
  ß: ['ss', 'ss'],
  ẞ: ['SS', 'SS'],
  æ: ['ae', 'ae'],
  œ: ['oe', 'oe'],
  ø: ['oe', 'o'],
  ł: ['l', 'l'],
  đ: ['d', 'd'],
  ð: ['d', 'd'],
  þ: ['th', 'th'],
  ı: ['i', 'i'],
}

/** From so many letters on ä may be a: Bär is not Bar. */
const lettersToStrip = 5

/**
 * The three spellings under which a word may be met: itself, with ä as ae, and with ä as a. Those of a word of several
 * parts are the spellings of its parts, side by side. The third is the second where the word is too short for it.
 */
export type Spellings = readonly [whole: string, expanded: string, stripped: string]

/**
 * The spellings under which a word may be met, in lower case. Two words are one when any of them are equal: Müller is
 * Mueller and Muller, but Mueller is not Muller. Writing ue back as ü is never tried, so neue, Duell and Manuel stay
 * what they are. At least one, none twice.
 */
export function formsOf(word: string): readonly string[] {
  // All of ASCII, the common case, has one form.
  if (isAscii(word)) return [word.toLowerCase()]
  return distinct(spellingsOf(word))
}

export function spellingsOf(word: string): Spellings {
  if (isAscii(word)) {
    const lower = word.toLowerCase()
    return [lower, lower, lower]
  }
  // Twice, because lower case can leave the composed form (İ becomes i and a dot above).
  return folded(withoutIgnorable(word).normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ς', 'σ'))
}

/** {@link formsOf} that keep capitals apart from small letters. */
export function casedFormsOf(word: string): readonly string[] {
  return isAscii(word) ? [word] : distinct(folded(withoutIgnorable(word).normalize('NFKC')))
}

export function distinct([whole, expanded, stripped]: Spellings): readonly string[] {
  if (whole === expanded && whole === stripped) return [whole]
  return [...new Set([whole, expanded, stripped])]
}

export function joined(a: Spellings, b: Spellings): Spellings {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

function folded(word: string): Spellings {
  const apart = word.normalize('NFKD')
  const e = word.length > 1 && word === word.toUpperCase() ? '$1E' : '$1e'
  const expanded = bare(wholly(apart.replace(/([aouAOU])[\u0300-\u0307\u0309-\u036f]*\u0308/g, e), 0))
  const stripped = isShort(word) ? expanded : bare(wholly(apart, 1))
  return [word, expanded, stripped]
}

function isShort(word: string): boolean {
  return word.length < 2 * lettersToStrip && [...word].length < lettersToStrip
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false
  return true
}

function wholly(text: string, spelling: 0 | 1): string {
  return text.replace(/[ßẞæœøłđðþı]/g, (letter) => wholeLetters[letter]?.[spelling] ?? letter)
}

/** Accents go only from Latin letters and the like: marks of Indic or Thai script are vowels, and stay. */
function bare(text: string): string {
  return text.replace(/[\u0300-\u036f\u20d0-\u20f0]+/g, '')
}
