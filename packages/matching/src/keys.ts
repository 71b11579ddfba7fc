import { formsOf } from './fold.ts'
import { commonnessOf } from './frequent-words.ts'
import type { Glob } from './glob.ts'
import type { Phrase, Sought, Spelling } from './sought.ts'

/** Something that a text must hold for a term to stand in it, cheap to look up. */
export type Key =
  | { readonly kind: 'form'; readonly form: string }
  /** The form as two words, side by side. */
  | { readonly kind: 'pair'; readonly form: string }
  | { readonly kind: 'glob'; readonly glob: Glob }
  | { readonly kind: 'inside'; readonly text: string }
  /** Characters without a word in them. */
  | { readonly kind: 'raw'; readonly text: string }

/** Keys of which a text holds at least one where the term stands, and how many of a thousand texts may hold one. */
export type Anchor = { readonly keys: readonly Key[]; readonly commonness: number }

/** The anchor of a term's rarest word. */
export function anchorOf(term: Sought): Anchor {
  if (term.kind === 'compound') {
    return anchored(term.stems.map((text) => ({ kind: 'inside', text })))
  }
  if (term.kind === 'raw') return anchored(rawKeys(term.text))
  let best: Anchor | null = null
  term.parts.forEach((part, n) => {
    if (part.and !== null) return
    const keys = coveringKeys(term.parts, n)
    const anchor = anchored(keys)
    if (best === null || anchor.commonness < best.commonness) best = anchor
  })
  return best ?? anchored([])
}

/** However the n-th word is written: alone, or as one with those around it. */
export function coveringKeys(parts: Phrase['parts'], n: number): readonly Key[] {
  const keys: Key[] = []
  for (let first = 0; first <= n; first++) {
    const joined = parts[first]?.joined ?? []
    for (let length = n - first + 1; length <= joined.length; length++) {
      const spelling = joined[length - 1]
      if (spelling !== undefined) keys.push(...keysOf(spelling))
    }
  }
  return keys
}

function keysOf({ forms, genitives, globs, hashes }: Spelling): readonly Key[] {
  return [
    ...[...forms, ...genitives].map((form) => ({ kind: 'form', form }) as const),
    ...globs.map((glob) => ({ kind: 'glob', glob }) as const),
    ...(hashes.length > 0 ? forms.map((form) => ({ kind: 'pair', form }) as const) : []),
  ]
}

/** A row of letters within the characters is a word of the text as well, for they do not begin or end inside of one. */
export function rawKeys(text: string): readonly Key[] {
  let longest = ''
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) if (word.length > longest.length) longest = word
  if (longest !== '') return formsOf(longest).map((form) => ({ kind: 'form', form }))
  return [{ kind: 'raw', text: String.fromCodePoint(text.codePointAt(0) ?? 0) }]
}

function anchored(keys: readonly Key[]): Anchor {
  let commonness = 0
  for (const key of keys) commonness += commonnessOfKey(key)
  return { keys, commonness }
}

function commonnessOfKey(key: Key): number {
  switch (key.kind) {
    case 'form':
      return commonnessOf(key.form)
    case 'pair':
      return 0.2
    case 'glob':
      return patternCommonness(Math.max(key.glob.head.length, key.glob.tail.length))
    case 'inside':
      return patternCommonness(key.text.length)
    case 'raw':
      return 60
  }
}

function patternCommonness(letters: number): number {
  return letters <= 2 ? 300 : letters === 3 ? 80 : letters === 4 ? 30 : letters <= 6 ? 12 : 5
}
