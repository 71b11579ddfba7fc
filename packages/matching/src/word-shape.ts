import { classOf, letter, withoutIgnorable } from './characters.ts'

/** Letters that a star or ~ needs beside it, or it would find half the language. */
export const shortestPrefix = 3

export function holdsWord(text: string): boolean {
  for (const character of text) if (classOf(character.codePointAt(0) ?? 0) === letter) return true
  return false
}

export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

export function wordsIn(text: string): number {
  return withoutIgnorable(text).match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0
}

/** Where `@min=` and its number begin; the end of the word where there is none. */
export function minAt(word: string): number {
  const found = word.toLowerCase().lastIndexOf('@min=')
  return found < 1 || found < word.length - 14 ? word.length : found
}

/** A `?` there is no wildcard: https://muster.de/shop?id=1, muster.de/shop?id=1. */
export function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word) || /^[\p{L}\p{N}.-]+\.\p{L}{2,}\//u.test(word)
}

/** Kund*innen, Kund*innenservice: the star of gendered forms, and no wildcard. */
function isGendered(word: string): boolean {
  return /^[^*?]+\*in(nen(\p{L}{3,})?)?$/iu.test(word)
}

/** Whether its wildcards stand beside too few letters. */
export function findsTooMuch(word: string): boolean {
  if (!/[*?]/.test(word) || isGendered(word)) return false
  return word.includes('*') ? Math.max(...word.split(/[*?]/).map(lettersIn)) < shortestPrefix : lettersIn(word) < 2
}

/** Words of a phrase whose star would find half the language, and stars that stand alone or lead a word. */
export function shortStars(phrase: string): readonly string[] {
  return phrase.split(/\s+/).filter((word) => {
    if (!/^\*|\*$/.test(word) || /^\*{2,}$/.test(word) || isGendered(word)) return false
    return word.startsWith('*') || lettersIn(word) < shortestPrefix
  })
}

/** How many characters behind the last letter mean nothing; all of them, if one does. */
export function trailing(word: string): number {
  let end = word.length
  while (
    end > 0 &&
    /[^\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(word.charAt(end - 1)) &&
    !/[\ud800-\udfff]/.test(word.charAt(end - 1))
  )
    end--
  const after = withoutIgnorable(word.slice(end))
  return /[^+#*.!'’‘`´®™©/…?]|\*\*/u.test(after) ? word.length - end : 0
}
