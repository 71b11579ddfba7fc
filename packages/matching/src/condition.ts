import { type Glance, glanceOf } from './glance.ts'
import type { Anchor } from './keys.ts'
import type { FactField, Place, Query, Test, TextField, WrittenTerm } from './query.ts'
import { type Sought, soughtOf } from './sought.ts'
import { searchedFields } from './tokenize.ts'
import { type WordIndex, wordIndex } from './word-index.ts'

/** What is looked for within one field, place by place. */
export type Spanned =
  | { readonly kind: 'term'; readonly term: Sought }
  | { readonly kind: 'or'; readonly children: readonly Spanned[]; readonly glance: Glance | null }
  | { readonly kind: 'near'; readonly words: number; readonly ordered: boolean; readonly children: readonly Spanned[] }
  | { readonly kind: 'together'; readonly unit: 'sentence' | 'paragraph'; readonly children: readonly Spanned[] }

/** One question to an item, which it answers with yes or no. */
export type Question = { readonly place: Place } & (
  | {
      readonly kind: 'words'
      readonly spanned: Spanned
      readonly atLeast: number
      readonly fields: readonly TextField[]
    }
  | { readonly kind: 'fact'; readonly field: FactField; readonly test: Test }
)

/** What decides whether a watch hits: NOT has moved inwards to the single questions. */
export type Condition =
  | { readonly kind: 'present'; readonly place: Place; readonly question: Question }
  | { readonly kind: 'absent'; readonly place: Place; readonly question: Question }
  | ({ readonly kind: 'all' } & Several)
  | ({ readonly kind: 'any' } & Several)

type Several = {
  readonly place: Place
  readonly conditions: readonly Condition[]
  readonly shortcut: Shortcut | null
  /** Of those whose words change nothing where they are not there: of any what must be there, of all what must not. */
  readonly glance: Glance | null
}

/**
 * How a long list is asked: `always` the numbers of the conditions to be asked of every item, `begun` those that matter
 * only where a word of their term stands.
 */
export type Shortcut = { readonly always: readonly number[]; readonly begun: WordIndex<number> }

/** Looking the words up pays from so many terms on; below, each term is asked. */
const fewestTerms = 8

/** @param fields where words are looked for: one field inside of `title:(…)`. */
export function conditionOf(query: Query, fields = searchedFields, negated = false): Condition {
  switch (query.kind) {
    case 'not':
      return conditionOf(query.child, fields, !negated)
    case 'macro':
      return conditionOf(query.child, fields, negated)
    case 'in':
      return conditionOf(query.child, [query.field], negated)
    case 'and':
    case 'or': {
      const conditions = query.children.map((child) => conditionOf(child, fields, negated))
      const kind = (query.kind === 'and') !== negated ? 'all' : 'any'
      const shortcut = shortcutOf(kind, conditions)
      return { kind, place: placeOf(query), conditions, shortcut, glance: glanceOfSeveral(kind, conditions) }
    }
    default: {
      const place = placeOf(query)
      const kind = negated ? 'absent' : 'present'
      if (query.kind === 'fact') {
        return { kind, place, question: { kind: 'fact', place, field: query.field, test: query.test } }
      }
      const atLeast = query.kind === 'term' ? query.atLeast : 1
      return { kind, place, question: { kind: 'words', place, spanned: spannedOf(query), atLeast, fields } }
    }
  }
}

function placeOf({ start, end }: Place): Place {
  return { start, end }
}

function spannedOf(query: Query): Spanned {
  switch (query.kind) {
    case 'term':
      return { kind: 'term', term: termOf(query.term) }
    case 'macro':
      return spannedOf(query.child)
    case 'or': {
      const children = query.children.map(spannedOf)
      const glance = glanceOf(children.map((child) => (child.kind === 'term' ? child.term.needs : null)))
      return { kind: 'or', children, glance }
    }
    case 'near': {
      const { words, ordered } = query
      return { kind: 'near', words, ordered, children: query.children.map(spannedOf) }
    }
    case 'together':
      return { kind: 'together', unit: query.unit, children: query.children.map(spannedOf) }
    default:
      throw new Error(`The reader of watches let ${query.kind} stand inside of NEAR or SENTENCE.`)
  }
}

const most = 50_000
const terms = new Map<string, Sought>()

/** Many watches look for the same words; they are made ready once. */
function termOf(written: WrittenTerm): Sought {
  const key = `${written.look} ${written.typed} ${written.body}`
  const known = terms.get(key)
  if (known !== undefined) return known
  const made = soughtOf(written)
  if (terms.size >= most) terms.clear()
  terms.set(key, made)
  return made
}

/** A word that is not there changes nothing in a list of words of which any will do, nor in one of words to be absent. */
const dull = { any: 'present', all: 'absent' } as const

function glanceOfSeveral(kind: 'all' | 'any', conditions: readonly Condition[]): Glance | null {
  return glanceOf(
    conditions.map((condition) => {
      if (condition.kind !== dull[kind] || !isSearchedEverywhere(condition.question)) return null
      const { question } = condition
      return question.kind === 'words' && question.spanned.kind === 'term' ? question.spanned.term.needs : null
    }),
  )
}

function shortcutOf(kind: 'all' | 'any', conditions: readonly Condition[]): Shortcut | null {
  if (conditions.length < fewestTerms) return null
  const always: number[] = []
  const begun = wordIndex<number>()
  conditions.forEach((condition, n) => {
    const anchor =
      condition.kind === dull[kind] && isSearchedEverywhere(condition.question)
        ? questionAnchor(condition.question)
        : null
    if (anchor === null) always.push(n)
    else begun.put(anchor.keys, n)
  })
  return conditions.length - always.length < fewestTerms ? null : { always, begun }
}

function isSearchedEverywhere(question: Question): boolean {
  return question.kind === 'words' && question.fields === searchedFields
}

/** The single terms of what is looked for. */
export function termsOf(spanned: Spanned): readonly Spanned[] {
  return spanned.kind === 'term' ? [spanned] : spanned.children.flatMap(termsOf)
}

/** Keys of which an item must hold one for the answer to be yes, or null where it can be yes without. */
export function questionAnchor(question: Question): Anchor | null {
  return question.kind === 'words' ? spannedAnchor(question.spanned) : null
}

export function spannedAnchor(spanned: Spanned): Anchor {
  if (spanned.kind === 'term') return spanned.term.anchor
  const anchors = spanned.children.map(spannedAnchor)
  return spanned.kind === 'or' ? union(anchors) : rarest(anchors)
}

function union(anchors: readonly Anchor[]): Anchor {
  const commonness = anchors.reduce((sum, anchor) => sum + anchor.commonness, 0)
  return { keys: anchors.flatMap(({ keys }) => keys), commonness }
}

function rarest(anchors: readonly Anchor[]): Anchor {
  return anchors.reduce((a, b) => (b.commonness < a.commonness ? b : a))
}
