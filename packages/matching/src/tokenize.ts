import { classOf, ignorable, letter, mark } from './characters.ts'
import { formsOf } from './fold.ts'

/** An item as a watch sees it. What is unknown is null or absent. Only title and text are searched. */
export type MatchableItem = {
  readonly title?: string | null
  readonly text?: string | null
  readonly url?: string | null
  readonly author?: string | null
  readonly handle?: string | null
  readonly channel?: string | null
  readonly language?: string | null
}

/**
 * Where a brand is a mention. Not the author, the handle and the address: a stranger who is called Muster, or a page
 * that lies on our own site, says nothing about us.
 */
export const searchedFields = ['title', 'text'] as const
export type Field = (typeof searchedFields)[number]

/** A distinct spelling in a text and the places where it stands, as token numbers in ascending order. */
type Word = { readonly forms: readonly string[]; readonly places: number[] }

/** The words of one text, found once and then asked by any number of watches. Offsets are UTF-16 units of `text`. */
export type Tokens = {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** For each token the number of its word in `words`. */
  readonly wordAt: readonly number[]
  readonly words: readonly Word[]
  /** The words, by number, that can be spelled so. */
  readonly wordsByForm: ReadonlyMap<string, readonly number[]>
}

export type ItemTokens = Readonly<Record<Field, Tokens>>

export function tokenizeItem(item: MatchableItem): ItemTokens {
  return { title: tokenize(item.title ?? ''), text: tokenize(item.text ?? '') }
}

/** One pass, linear in the length of the text, whatever is in it. */
export function tokenize(text: string): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const wordAt: number[] = []
  const words: Word[] = []
  const wordBySpelling = new Map<string, number>()
  const wordsByForm = new Map<string, number[]>()

  const numberOf = (spelling: string): number => {
    const known = wordBySpelling.get(spelling)
    if (known !== undefined) return known
    const word = words.length
    const forms = formsOf(spelling)
    words.push({ forms, places: [] })
    wordBySpelling.set(spelling, word)
    for (const form of forms) {
      const same = wordsByForm.get(form)
      if (same) same.push(word)
      else wordsByForm.set(form, [word])
    }
    return word
  }

  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0
    const width = codePoint > 0xffff ? 2 : 1
    if (classOf(codePoint) !== letter) {
      at += width
      continue
    }
    const start = at
    let end = at + width
    for (at = end; at < text.length; ) {
      const next = text.codePointAt(at) ?? 0
      const kind = classOf(next)
      if (kind !== letter && kind !== mark && kind !== ignorable) break
      at += next > 0xffff ? 2 : 1
      // A soft hyphen inside belongs to the stretch of text, one at the end does not.
      if (kind !== ignorable) end = at
    }
    const word = numberOf(text.slice(start, end))
    words[word]?.places.push(starts.length)
    starts.push(start)
    ends.push(end)
    wordAt.push(word)
  }
  return { text, starts, ends, wordAt, words, wordsByForm }
}
