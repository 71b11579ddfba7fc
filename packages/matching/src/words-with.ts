import { formsOf } from './fold.ts'

/** A word of texts: its commonest spelling, how often it stands there, and in how many texts. */
export type CountedWord = { word: string; count: number; texts: number }

/**
 * Letters, marks and digits, with hyphens and soft hyphens inside; an apostrophe parts, so that a genitive is no other word. No part can match in two ways, so the time is
 * linear in the text.
 */
const words = /[\p{L}\p{M}\p{N}]+(?:[-‐‑\u00AD\u200B-\u200D\u2060]+[\p{L}\p{M}\p{N}]+)*/gu
/** What is longer is no word that somebody wrote. */
const longestWord = 80
const between = /[-‐‑\u00AD\u200B-\u200D\u2060]+/gu
const invisible = /[\u00AD\u200B-\u200D\u2060]+/gu

/**
 * Counts the words that have a name inside, in whatever spelling: `Musterkunde`, `Muster-Kunde` and `MUSTERKUNDE` are one word.
 * Texts are given one by one.
 */
export function countWordsWith(part: string) {
  const wanted = formsOf(part.replace(between, ''))
  const bySpelling = new Map<string, string | null>()
  const counted = new Map<string, { spellings: Map<string, number>; count: number; texts: number }>()

  /** What a spelling is counted as; null where the name is not inside. */
  const wordOf = (spelling: string): string | null => {
    const known = bySpelling.get(spelling)
    if (known !== undefined) return known
    const forms = formsOf(spelling.replace(between, ''))
    const word = forms.some((form) => wanted.some((name) => form.includes(name))) ? (forms[0] ?? null) : null
    bySpelling.set(spelling, word)
    return word
  }

  return {
    take(texts: readonly (string | null)[]): void {
      const here = new Set<string>()
      for (const text of texts)
        for (const [found] of (text ?? '').matchAll(words)) {
          if (found.length > longestWord) continue
          const spelling = found.replace(invisible, '')
          const word = wordOf(spelling)
          if (word === null) continue
          const entry = counted.get(word) ?? { spellings: new Map<string, number>(), count: 0, texts: 0 }
          counted.set(word, entry)
          entry.count += 1
          entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1)
          if (!here.has(word)) entry.texts += 1
          here.add(word)
        }
    },
    /** The most frequent first. */
    words(): CountedWord[] {
      return [...counted.values()]
        .map(({ spellings, count, texts }) => {
          const [commonest] = [...spellings].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
          return { word: commonest?.[0] ?? '', count, texts }
        })
        .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    },
  }
}
