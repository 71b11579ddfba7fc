import { inQuotes } from './fixes.ts'
import { lexQuery } from './lex-query.ts'
import type { Macros } from './macros.ts'
import { isPlainWord } from './operators.ts'
import { parseUncorrected } from './parse-query.ts'
import type { Query } from './query.ts'
import { termAsTyped } from './tree-of.ts'

/**
 * A watch without the language. An item is met that names one of `brand`, has each of `must`, at least one of `may` where
 * there are any, and none of `mustNot`. Each is a word or a phrase without quotes, or one term with its sign: #tag,
 * @handle, Muster*, a list such as $noise.jobs.
 */
export type SimpleWatch = {
  readonly brand: readonly string[]
  readonly must: readonly string[]
  readonly may: readonly string[]
  readonly mustNot: readonly string[]
}

/** The watch in the language; empty where it names nothing to look for. Spaces around and quotes within entries go. */
export function writeSimple({ brand, must, may, mustNot }: SimpleWatch): string {
  const names = termsOf(brand)
  const some = termsOf(may)
  const none = termsOf(mustNot)
  const parts = [
    ...(names.length === 0 ? [] : [names.length === 1 ? names.join('') : `(${names.join(' OR ')})`]),
    ...termsOf(must),
    ...(some.length === 0 ? [] : [`(${some.join(' OR ')})`]),
  ]
  if (parts.length === 0) return ''
  // A single group needs no brackets.
  const looked = parts.length === 1 && names.length > 1 && none.length === 0 ? names.join(' OR ') : parts.join(' AND ')
  if (none.length === 0) return looked
  return `${looked} AND NOT ${none.length === 1 ? none.join('') : `(${none.join(' OR ')})`}`
}

/** The watch as it would be filled in, or null where the language says more than can be, or has an error. */
export function readSimple(typed: string, { macros }: { readonly macros?: Macros } = {}): SimpleWatch | null {
  const { query } = parseUncorrected(typed, macros)
  if (query === null) return null
  const read: { [Key in keyof SimpleWatch]: string[] } = { brand: [], must: [], may: [], mustNot: [] }
  for (const part of query.kind === 'and' ? query.children : [query]) {
    const isFirst = read.brand.length === 0
    const looked = part.kind === 'not' ? part.child : part
    const terms = (looked.kind === 'or' ? looked.children : [looked]).map(entryOf)
    const entries = terms.filter((entry) => entry !== null)
    if (entries.length < terms.length) return null
    const isGroup = looked.kind === 'or' || typed[looked.start] === '('
    if (part.kind === 'not') read.mustNot.push(...entries)
    else if (isFirst) read.brand.push(...entries)
    else if (!isGroup) read.must.push(...entries)
    else if (read.may.length === 0) read.may.push(...entries)
    else return null
  }
  return read.brand.length === 0 ? null : read
}

function termsOf(entries: readonly string[]): readonly string[] {
  return entries.flatMap((entry) => termOf(entry.trim()) ?? [])
}

/** A word or a term with its sign stands for itself, anything else becomes a phrase; null where there is no word. */
function termOf(entry: string): string | null {
  if (standsAlone(entry)) return entry
  const phrase = inQuotes(entry.replace(/[\s«»‹›"“”„‟＂]+/g, ' '))
  if (lexQuery(phrase).problems.length === 0) return phrase
  // A star behind too few letters.
  const bare = phrase.replaceAll('*', '')
  return lexQuery(bare).problems.some(({ code }) => code === 'no_word') ? null : bare
}

function standsAlone(entry: string): boolean {
  const { lexemes, problems } = lexQuery(entry)
  const [only] = lexemes
  if (problems.length > 0 || lexemes.length !== 1 || only?.end !== entry.length) return false
  return only.kind === 'macro' || (only.kind === 'term' && only.term.look !== 'phrase')
}

/** What would be filled in for a term, or null where it would be written differently. */
function entryOf(query: Query): string | null {
  if (query.kind === 'macro') return `$${query.name}`
  if (query.kind !== 'term') return null
  const { look, body } = query.term
  if (look !== 'phrase') return /["“”„‟＂]/.test(body) ? null : termAsTyped(query)
  if (query.atLeast > 1 || /["“”„‟＂«»‹›]/.test(body)) return null
  return !standsAlone(body) || isPlainWord(body) ? body : null
}
