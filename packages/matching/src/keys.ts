import { isHead } from './constituents.ts'
import { formsOf } from './fold.ts'
import { commonnessOf } from './frequent-words.ts'
import type { Glob } from './glob.ts'
import type { Phrase, Sought, Spelling, Unread } from './sought.ts'

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
export function anchorOf(term: Unread<Sought>): Anchor {
  let best: Anchor | null = null
  for (const anchor of anchorsOf(term)) if (best === null || anchor.commonness < best.commonness) best = anchor
  return best ?? { keys: [], commonness: 0 }
}

/** For each word of a term what must be there of it. */
export function anchorsOf(term: Unread<Sought>): readonly Anchor[] {
  if (term.kind === 'compound') {
    const commonness = sum(term.stems.map(({ length }) => patternCommonness(length)))
    return [{ keys: term.stems.map((text) => ({ kind: 'inside', text })), commonness }]
  }
  if (term.kind === 'raw') return [anchorOfRaw(term.text)]
  return term.parts.flatMap(({ and }, n) => (and === null ? [coveringAnchor(term.parts, n)] : []))
}

/** However the n-th word is written: alone, or as one with those around it. */
function coveringAnchor(parts: Phrase['parts'], n: number): Anchor {
  const anchors: Anchor[] = []
  for (let first = 0; first <= n; first++) {
    const joined = parts[first]?.joined ?? []
    for (let length = n - first + 1; length <= joined.length; length++) {
      const spelling = joined[length - 1]
      if (spelling !== undefined) anchors.push(anchorOfSpelling(spelling))
    }
  }
  const keys = anchors.flatMap(({ keys }) => keys)
  // A copy has no room to grow, which in very many terms is much.
  return { keys: keys.slice(), commonness: sum(anchors.map(({ commonness }) => commonness)) }
}

function anchorOfSpelling({ forms, genitives, globs, hashes }: Spelling): Anchor {
  const keys: Key[] = [
    ...[...forms, ...genitives].map((form) => ({ kind: 'form', form }) as const),
    ...globs.map((glob) => ({ kind: 'glob', glob }) as const),
    ...(hashes.length > 0 ? forms.map((form) => ({ kind: 'pair', form }) as const) : []),
  ]
  // Müller, Mueller and Muller are one word, so they do not add up.
  const written = Math.max(0, ...forms.map(commonnessOfWord)) * (genitives.length > 0 ? 1.2 : 1)
  const wild = sum(globs.map(({ head, tail }) => patternCommonness(Math.max(head.length, tail.length))))
  return { keys, commonness: written + wild + (hashes.length > 0 ? 0.2 : 0) }
}

/** A word that German makes compounds with is in more texts than a name of its length. */
function commonnessOfWord(form: string): number {
  const guessed = commonnessOf(form)
  return guessed < ordinary && isHead(form) ? ordinary : guessed
}

const ordinary = 30

/** A row of letters within the characters is a word of the text as well, for they do not begin or end inside of one. */
function anchorOfRaw(text: string): Anchor {
  let longest = ''
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) if (word.length > longest.length) longest = word
  if (longest === '')
    return { keys: [{ kind: 'raw', text: String.fromCodePoint(text.codePointAt(0) ?? 0) }], commonness: 60 }
  const forms = formsOf(longest)
  return { keys: forms.map((form) => ({ kind: 'form', form })), commonness: Math.max(...forms.map(commonnessOfWord)) }
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

function patternCommonness(letters: number): number {
  return letters <= 2 ? 300 : letters === 3 ? 80 : letters === 4 ? 30 : letters <= 6 ? 12 : 5
}
