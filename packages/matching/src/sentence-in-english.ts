import type { FactField, TextField } from './query.ts'
import type { TermLook, Tongue } from './sentence-of.ts'

const fields: Record<TextField, string> = {
  title: 'in whose title',
  lead: 'in whose lead',
  text: 'in whose text',
  author: "in whose author's name",
  handle: "in whose author's handle",
  bio: "in whose author's profile",
  parent: 'in whose parent post',
  link: 'in whose links',
  url: 'in whose address',
}

const looks: Record<TermLook, (body: string) => string> = {
  word: (body) => `“${body}”`,
  capitals: (body) => `“${body}” in capitals`,
  begins: (body) => `a word beginning with “${body}”`,
  ends: (body) => `a word ending in “${body}”`,
  contains: (body) => `a word containing “${body}”`,
  pattern: (body) => `a word of the pattern “${body}”`,
  exact: (body) => `“${body}” in exactly this spelling`,
  raw: (body) => `the string “${body}”`,
  compound: (body) => `“${body}” (also inside compounds)`,
  tag: (body) => `the hashtag #${body}`,
  handle: (body) => `the handle @${body}`,
  cash: (body) => `the ticker symbol $${body}`,
}

const facts: Record<Exclude<FactField, 'site' | 'tag'>, string> = {
  source: 'source',
  channel: 'channel',
  lang: 'language',
  country: 'country',
  type: 'type',
  rating: 'rating',
  followers: 'number of followers',
  reach: 'reach',
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' })
const regions = new Intl.DisplayNames(['en'], { type: 'region' })

function list(nouns: readonly string[], word: 'and' | 'or'): string {
  const last = nouns.at(-1) ?? ''
  return nouns.length < 2 ? last : `${nouns.slice(0, -1).join(', ')} ${word} ${last}`
}

const apart = (words: number) => `at most ${words} ${words === 1 ? 'word' : 'words'}`
const others = (words: number) =>
  words === 0
    ? 'with no other word between them'
    : `with at most ${words} other ${words === 1 ? 'word' : 'words'} between them`

export const english: Tongue = {
  about: 'en',
  where: (field) => (field === null ? 'in which' : fields[field]),
  term: (look, body) => looks[look](body),
  times: (noun, atLeast) => `${noun}, at least ${atLeast} times,`,
  oneOfMany: (count, first) => `one of ${count} terms (${first.join(', ')} …)`,
  noneOfMany: (count, first) => `none of ${count} terms (${first.join(', ')} …)`,
  nearNoun: (nouns, { words, ordered }) =>
    `(${list(nouns, 'and')}${ordered ? ' in this order' : ''}, ${others(words)})`,
  togetherNoun: (nouns, unit) => `(${list(nouns, 'and')} in the same ${unit})`,
  listNoun: (name) => `a term of the list $${name}`,
  list,
  occurs: (where, noun) => `${where} ${noun} occurs`,
  allOccur: (where, nouns) => `${where} ${list(nouns, 'and')} occur`,
  absent: (where, noun) =>
    /^an? /.test(noun) ? `${where} ${noun.replace(/^an? /, 'no ')} occurs` : `${where} ${noun} does not occur`,
  seldom: (where, noun, atLeast) => `${where} ${noun} occurs fewer than ${atLeast} times`,
  neither: (where, nouns) => `${where} neither ${nouns.join(' nor ')} occurs`,
  notAll: (where, nouns) => `${where} ${list(nouns, 'and')} do not occur together`,
  near(where, nouns, { words, ordered }, negated) {
    const [a = '', b = '', ...more] = nouns
    if (more.length > 0) {
      const order = ordered ? ' in this order' : ''
      return `${where} ${list(nouns, 'and')} ${negated ? 'do not ' : ''}stand close together${order}, ${others(words)}`
    }
    if (negated) {
      const how =
        words === 0 ? `right ${ordered ? 'before' : 'beside'}` : `${apart(words)} ${ordered ? 'before' : 'away from'}`
      return `${where} ${a} does not occur ${how} ${b}`
    }
    if (words === 0) return `${where} ${a} occurs and, right ${ordered ? 'after' : 'beside'} it, ${b}`
    return `${where} ${a} occurs and, ${apart(words)} ${ordered ? 'after it' : 'away from it'}, ${b}`
  },
  together: (where, nouns, unit, negated) =>
    `${where} ${list(nouns, 'and')} ${negated ? 'do not occur' : 'occur'} in the same ${unit}`,
  looksLike: (about, name, negated) => `that ${negated ? 'do not ' : ''}look like ${about} ($${name})`,
  fits: (name, negated) => `that the list $${name} ${negated ? 'does not fit' : 'fits'}`,
  fact({ field, test }, negated) {
    if (test.kind === 'range') {
      const name = facts[field === 'site' || field === 'tag' ? 'reach' : field]
      const { from, to, fromIncluded, toIncluded } = test
      const bound =
        from !== null && from === to
          ? `exactly ${from}`
          : to === null
            ? `${fromIncluded ? 'at least' : 'above'} ${from}`
            : from === null
              ? `${toIncluded ? 'at most' : 'below'} ${to}`
              : `between ${from} and ${to}`
      return `whose ${name} is ${negated ? 'unknown or not ' : ''}${bound}`
    }
    const values = test.values.map((value) =>
      field === 'lang'
        ? (languages.of(value) ?? value)
        : field === 'country'
          ? (regions.of(value.toUpperCase()) ?? value)
          : field === 'site' || !Number.isNaN(Number(value))
            ? value
            : `“${value}”`,
    )
    const any = list(values, 'or')
    if (field === 'site') {
      if (values.length === 0) return negated ? 'whose origin is known' : 'whose origin is unknown'
      return `that ${negated ? 'do not ' : ''}come from ${test.unknown ? `${any} or an unknown site` : any}`
    }
    if (field === 'tag') return `that ${negated ? 'do not ' : ''}carry the label ${any || 'unknown'}`
    const name = facts[field]
    if (values.length === 0) return `whose ${name} is ${negated ? 'known' : 'unknown'}`
    if (!negated) return `whose ${name} is ${list(test.unknown ? [...values, 'unknown'] : values, 'or')}`
    return test.unknown ? `whose ${name} is known and not ${any}` : `whose ${name} is unknown or not ${any}`
  },
  allOf: (clauses) => joined(clauses, 'and'),
  eitherOf: (clauses) => `(either ${clauses.join(' or ')})`,
  notAllOf: (clauses) => `that do not fit all of this: (${clauses.join('; ')})`,
  items: (alternatives) =>
    `${alternatives.map((clause, n) => `${n === 0 ? 'Items' : 'items'} ${clause}`).join(', or ')}.`,
}

/** A comma before the last where what it joins holds an "and" itself. */
function joined(clauses: readonly string[], word: string): string {
  const last = clauses.at(-1) ?? ''
  if (clauses.length < 2) return last
  const before = clauses.slice(0, -1).join(', ')
  return `${before}${/ and[ ,]/.test(before) ? ',' : ''} ${word} ${last}`
}
