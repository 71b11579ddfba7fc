import { withoutIgnorable } from './characters.ts'

/** Letters that no decomposition takes apart, as [with ae, oe, ue; with the bare vowel]. */
const wholeLetters: Readonly<Record<string, readonly [string, string]>> = {
  ß: ['ss', 'ss'],
  æ: ['ae', 'ae'],
  œ: ['oe', 'oe'],
  ø: ['oe', 'o'],
  ł: ['l', 'l'],
  đ: ['d', 'd'],
  ð: ['d', 'd'],
  þ: ['th', 'th'],
  ı: ['i', 'i'],
}

/**
 * The spellings under which a word may be met: itself in lower case, with ä as ae, and with ä as a. Two words are one
 * when any of their spellings are equal: Müller is Mueller and Muller, but Mueller is not Muller. Writing ue back as ü
 * is never tried, so neue, Duell and Manuel stay what they are. At least one form, none twice.
 */
export function formsOf(word: string): readonly string[] {
  // All of ASCII, the common case, has one form.
  if (/^[\x00-\x7f]*$/.test(word)) return [word.toLowerCase()]
  // Twice, because lower case can leave the composed form (İ becomes i and a dot above).
  const lower = withoutIgnorable(word).normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ς', 'σ')
  const apart = lower.normalize('NFKD')
  const expanded = bare(wholly(apart.replace(/([aou])[\u0300-\u0307\u0309-\u036f]*\u0308/g, '$1e'), 0))
  const stripped = bare(wholly(apart, 1))
  return [...new Set([lower, expanded, stripped])]
}

function wholly(text: string, spelling: 0 | 1): string {
  return text.replace(/[ßæœøłđðþı]/g, (letter) => wholeLetters[letter]?.[spelling] ?? letter)
}

/** Accents go only from Latin letters and the like: marks of Indic or Thai script are vowels, and stay. */
function bare(text: string): string {
  return text.replace(/[\u0300-\u036f\u20d0-\u20f0]+/g, '')
}
