import type { Query, TextField } from './query.ts'
import { english } from './sentence-in-english.ts'
import { german } from './sentence-in-german.ts'
import { shippedMacros } from './shipped-macros.ts'

type FactNode = Query & { readonly kind: 'fact' }
type NearNode = { readonly words: number; readonly ordered: boolean }

/** How one language says the parts of a watch. A clause goes on after "items": "in which … occurs", "whose language is …". */
export type Tongue = {
  /** `in which`, or `in whose title`. */
  where(field: TextField | null): string
  term(look: TermLook, body: string): string
  times(noun: string, atLeast: number): string
  oneOfMany(count: number, first: readonly string[]): string
  noneOfMany(count: number, first: readonly string[]): string
  nearNoun(nouns: readonly string[], near: NearNode): string
  togetherNoun(nouns: readonly string[], unit: 'sentence' | 'paragraph'): string
  listNoun(name: string): string
  list(nouns: readonly string[], word: 'and' | 'or'): string
  occurs(where: string, noun: string): string
  allOccur(where: string, nouns: readonly string[]): string
  absent(where: string, noun: string): string
  seldom(where: string, noun: string, atLeast: number): string
  neither(where: string, nouns: readonly string[]): string
  notAll(where: string, nouns: readonly string[]): string
  near(where: string, nouns: readonly string[], near: NearNode, negated: boolean): string
  together(where: string, nouns: readonly string[], unit: 'sentence' | 'paragraph', negated: boolean): string
  looksLike(about: string, name: string, negated: boolean): string
  fits(name: string, negated: boolean): string
  fact(fact: FactNode, negated: boolean): string
  allOf(clauses: readonly string[]): string
  eitherOf(clauses: readonly string[]): string
  notAllOf(clauses: readonly string[]): string
  about: 'de' | 'en'
  items(alternatives: readonly string[]): string
}

/** `word` in any case, `capitals` only in these; the wildcards by where they stand. */
export type TermLook =
  | 'word'
  | 'capitals'
  | 'begins'
  | 'ends'
  | 'contains'
  | 'pattern'
  | 'exact'
  | 'raw'
  | 'compound'
  | 'tag'
  | 'handle'
  | 'cash'

const mostNamed = 6

/** What a watch finds, as a sentence for people who do not write queries. */
export function sentenceOf(query: Query, language: 'de' | 'en'): string {
  const tongue = language === 'de' ? german : english
  const isSplit = query.kind === 'or' && nounOf(query, tongue) === null
  return tongue.items((isSplit ? query.children : [query]).map((one) => clauseOf(one, null, tongue)))
}

function clauseOf(query: Query, field: TextField | null, tongue: Tongue): string {
  const where = tongue.where(field)
  const noun = query.kind === 'near' || query.kind === 'together' ? null : nounOf(query, tongue)
  switch (query.kind) {
    case 'term':
      return tongue.occurs(where, noun ?? '')
    case 'not':
      return negated(query.child, field, tongue)
    case 'near':
      return tongue.near(where, nounsOf(query.children, tongue), query, false)
    case 'together':
      return tongue.together(where, nounsOf(query.children, tongue), query.unit, false)
    case 'in':
      return clauseOf(query.child, query.field, tongue)
    case 'fact':
      return tongue.fact(query, false)
    case 'macro': {
      const about = shippedMacros.get(query.name)?.about
      if (about !== undefined && field === null) return tongue.looksLike(about[tongue.about], query.name, false)
      return noun === null ? tongue.fits(query.name, false) : tongue.occurs(where, noun)
    }
    case 'and': {
      const nouns = query.children.map((child) => (child.kind === 'term' ? nounOf(child, tongue) : null))
      const plain = nouns.filter((one) => one !== null)
      if (plain.length === nouns.length) return tongue.allOccur(where, plain)
      return tongue.allOf(query.children.map((child) => clauseOf(child, field, tongue)))
    }
    case 'or':
      if (noun !== null) return tongue.occurs(where, noun)
      return tongue.eitherOf(query.children.map((child) => clauseOf(child, field, tongue)))
  }
}

function negated(query: Query, field: TextField | null, tongue: Tongue): string {
  const where = tongue.where(field)
  const noun = nounOf(query, tongue)
  switch (query.kind) {
    case 'term':
      return query.atLeast > 1
        ? tongue.seldom(where, nounOf({ ...query, atLeast: 1 }, tongue) ?? '', query.atLeast)
        : tongue.absent(where, noun ?? '')
    case 'not':
      return clauseOf(query.child, field, tongue)
    case 'near':
      return tongue.near(where, nounsOf(query.children, tongue), query, true)
    case 'together':
      return tongue.together(where, nounsOf(query.children, tongue), query.unit, true)
    case 'in':
      return negated(query.child, query.field, tongue)
    case 'fact':
      return tongue.fact(query, true)
    case 'macro': {
      const about = shippedMacros.get(query.name)?.about
      if (about !== undefined && field === null) return tongue.looksLike(about[tongue.about], query.name, true)
      return noun === null ? tongue.fits(query.name, true) : tongue.absent(where, noun)
    }
    case 'and': {
      const nouns = query.children.map((child) => (child.kind === 'term' ? nounOf(child, tongue) : null))
      const plain = nouns.filter((one) => one !== null)
      if (plain.length === nouns.length) return tongue.notAll(where, plain)
      return tongue.notAllOf(query.children.map((child) => clauseOf(child, field, tongue)))
    }
    case 'or': {
      const areTerms = query.children.every((child) => child.kind === 'term' && child.atLeast === 1)
      if (!areTerms) return tongue.allOf(query.children.map((child) => negated(child, field, tongue)))
      const nouns = nounsOf(query.children, tongue)
      const many = tongue.noneOfMany(nouns.length, nouns.slice(0, 3))
      return nouns.length > mostNamed ? tongue.occurs(where, many) : tongue.neither(where, nouns)
    }
  }
}

/** What occurs, if the query is about something that does: a term, any of some, a list of terms, words near each other. */
function nounOf(query: Query, tongue: Tongue): string | null {
  if (query.kind === 'term') {
    const noun = tongue.term(...lookOf(query))
    return query.atLeast > 1 ? tongue.times(noun, query.atLeast) : noun
  }
  if (query.kind === 'near') return tongue.nearNoun(nounsOf(query.children, tongue), query)
  if (query.kind === 'together') return tongue.togetherNoun(nounsOf(query.children, tongue), query.unit)
  if (query.kind === 'macro') return nounOf(query.child, tongue) === null ? null : tongue.listNoun(query.name)
  if (query.kind !== 'or') return null
  const nouns = query.children.map((child) =>
    child.kind === 'near' || child.kind === 'together' || (child.kind === 'term' && child.atLeast > 1)
      ? null
      : nounOf(child, tongue),
  )
  const known = nouns.filter((noun) => noun !== null)
  if (known.length < nouns.length) return null
  return known.length > mostNamed ? tongue.oneOfMany(known.length, known.slice(0, 3)) : tongue.list(known, 'or')
}

function nounsOf(queries: readonly Query[], tongue: Tongue): string[] {
  return queries.map((query) => nounOf(query, tongue) ?? '')
}

function lookOf({ term: { look, body, typed } }: Query & { readonly kind: 'term' }): [TermLook, string] {
  if (look === 'cash') return ['cash', body.toUpperCase()]
  if (look === 'phrase') return [isInCapitals(typed) ? 'capitals' : 'word', typed]
  if (look !== 'word') return [look, body]
  const bare = body.replace(/^\*|\*$/g, '')
  if (!/[*?]/.test(body) || /\*in(nen)?$/i.test(body)) return [isInCapitals(body) ? 'capitals' : 'word', body]
  if (/[*?]/.test(bare)) return ['pattern', body]
  if (body.startsWith('*')) return [body.endsWith('*') ? 'contains' : 'ends', bare]
  return ['begins', bare]
}

/** As short words in capitals are met only so. */
function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return (
    letters.length > 0 &&
    letters.length <= 5 &&
    letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase())
  )
}
