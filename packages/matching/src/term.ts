import { withoutIgnorable } from './characters.ts'
import { formsOf } from './fold.ts'
import { tokenize } from './tokenize.ts'

/** What must stand between two words of a term: anything that is no word, or exactly this. */
type Glue = 'any' | { readonly exactly: string; readonly maybeSpaced: boolean }

/** One word of a term. */
type Part = {
  readonly glueBefore: Glue
  /** `joined[n - 1]`: how this word and the n - 1 after it may be spelled as a single word. */
  readonly joined: readonly Spelling[]
}

/** Any of the forms; with `prefix`, any word that begins with one. */
export type Spelling = { readonly forms: readonly string[]; readonly prefix: boolean }

export type Term = {
  /** As typed, a phrase without its quotes. */
  readonly typed: string
  /** Must stand directly before the first word: # of a tag, @ of a handle, the dot of .NET. */
  readonly lead: string
  /** Must stand directly after the last word: ++ of C++. */
  readonly trail: string
  readonly parts: readonly Part[]
}

export const longestTerm = 64
const longestJoin = 6

/** The term that a word or the inside of quotes stands for, or null where it holds no word at all. */
export function termOf(typed: string): Term | null {
  const { starts, ends } = tokenize(typed)
  const firstStart = starts[0]
  const lastEnd = ends.at(-1)
  if (firstStart === undefined || lastEnd === undefined) return null

  const words = starts.map((start, n) => {
    const end = ends[n] ?? start
    const spelled = typed.slice(start, end)
    return {
      spelled,
      glueBefore: n === 0 ? 'any' : glueOf(typed.slice(ends[n - 1], start), spelled),
      prefix: isPrefix(typed, spelled, end),
    } as const
  })
  const parts = words.map((word, n): Part => {
    const joined = [{ forms: formsOf(word.spelled), prefix: word.prefix }]
    let spelled = word.spelled
    for (let m = n + 1; m < words.length && m < n + longestJoin; m++) {
      const next = words[m]
      if (next?.glueBefore !== 'any' || words[m - 1]?.prefix) break
      spelled += next.spelled
      joined.push({ forms: formsOf(spelled), prefix: next.prefix })
    }
    return { glueBefore: word.glueBefore, joined }
  })
  return {
    typed: typed.trim(),
    lead: /^[#@.]$/.exec(typed.slice(0, firstStart).normalize('NFKC'))?.[0] ?? '',
    trail: /^(\+{1,2}|#)/.exec(typed.slice(lastEnd))?.[0] ?? '',
    parts,
  }
}

/**
 * A space, a hyphen and an apostrophe between two words equal each other and nothing at all: Muster-Produkt is
 * "Muster Produkt" and Musterprodukt. So do the signs of gendered forms: Kund:innen, Kund*innen, Kundinnen. Other
 * punctuation without a space was typed on purpose: muster.de is not "Muster. De", and AT&T is not "at t".
 */
function glueOf(between: string, next: string): Glue {
  const sign = withoutIgnorable(between).normalize('NFKC')
  if (/\s/.test(sign) || /^[\p{Pd}\u2212'’‘`´\u02b9\u02bb\u02bc\u02c8]*$/u.test(sign)) return 'any'
  if (/^[:*_·/]-?$/.test(sign) && /^in(nen)?$/i.test(next)) return 'any'
  return { exactly: sign, maybeSpaced: !/[.@_:]/.test(sign) }
}

/**
 * `Bewerb*`, also as a word of a phrase. Fewer letters would find half the language, so there the star means nothing;
 * those of the words that are joined to it count: `Pop-up*`.
 */
function isPrefix(typed: string, word: string, end: number): boolean {
  if (!/^\*(\s|$)/.test(typed.slice(end, end + 2))) return false
  const joined =
    typed
      .slice(0, end - word.length)
      .split(/\s/)
      .at(-1) ?? ''
  return [...(joined + word)].filter((character) => /[\p{L}\p{N}]/u.test(character)).length >= shortestPrefix
}

export const shortestPrefix = 3
