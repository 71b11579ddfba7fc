import { compileWatch } from './compile-watch.ts'
import type { Span } from './evaluate.ts'
import { InputError } from './input-error.ts'
import type { Macros } from './macros.ts'
import { matchItem } from './match.ts'
import { parseQuery } from './parse-query.ts'
import type { Problem } from './query.ts'
import { sentenceOf } from './sentence-of.ts'
import type { MatchableItem } from './tokenize.ts'
import { type Tree, treeOf } from './tree-of.ts'

type TriedMatch = {
  readonly matches: readonly { readonly index: number; readonly spans: readonly Span[] }[]
  readonly problems: readonly Problem[]
  /** How the watch was read; null where it cannot be. */
  readonly tree: Tree | null
  readonly sentence: { readonly de: string; readonly en: string } | null
}

const texts = [
  'title',
  'lead',
  'text',
  'author',
  'handle',
  'bio',
  'parent',
  'url',
  'site',
  'source',
  'channel',
  'language',
  'country',
  'type',
] as const
const numbers = ['rating', 'followers', 'reach'] as const
const lists = ['links', 'tags'] as const

/**
 * Answers one line of `echolot try match`: `{watch, items}` with fields of items a string (rating, followers and reach a
 * number, links and tags a list of strings), null or absent, and `macros` with the watches that `$name` stands for. A
 * watch that cannot be read is an answer, with its problems; only input of another shape throws an InputError.
 */
export function tryMatch(input: unknown): TriedMatch {
  const { watch, items, macros } = asObject(input, 'The line')
  if (typeof watch !== 'string') throw new InputError('invalid_watch', `watch must be a string, ${butIs(watch)}.`)
  if (!Array.isArray(items)) throw new InputError('invalid_items', `items must be an array, ${butIs(items)}.`)
  const checked = items.map((item, index) => asItem(item, index))

  const known = { macros: asMacros(macros) }
  const compiled = compileWatch(watch, known)
  const { query } = parseQuery(watch, known)
  if (!compiled.ok || query === null) return { matches: [], problems: compiled.problems, tree: null, sentence: null }
  const matches = checked.flatMap((item, index) => {
    const spans = matchItem(compiled.watch, item)
    return spans ? [{ index, spans }] : []
  })
  const sentence = { de: sentenceOf(query, 'de'), en: sentenceOf(query, 'en') }
  return { matches, problems: compiled.problems, tree: treeOf(query), sentence }
}

/** `{"brand": "Muster OR muster.de"}`, each in its first version. */
function asMacros(value: unknown): Macros {
  const named = value === undefined || value === null ? {} : asObject(value, 'macros')
  return new Map(
    Object.entries(named).map(([name, query]) => {
      if (typeof query === 'string') return [name.replace(/^\$/, ''), { version: 1, query }]
      throw new InputError('invalid_field', `macros.${name} must be a string, ${butIs(query)}.`)
    }),
  )
}

function asItem(value: unknown, index: number): MatchableItem {
  const item = asObject(value, `items[${index}]`)
  const read = <Value>(fields: readonly string[], reader: (value: unknown, name: string) => Value) =>
    fields.map((field) => [field, reader(item[field], `items[${index}].${field}`)] as const)
  return Object.fromEntries([...read(texts, textOrNull), ...read(numbers, numberOrNull), ...read(lists, listOrNull)])
}

function numberOrNull(value: unknown, name: string): number | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new InputError('invalid_field', `${name} must be a number or null, ${butIs(value)}.`)
}

function listOrNull(value: unknown, name: string): readonly string[] | null {
  if (value === undefined || value === null) return null
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  throw new InputError('invalid_field', `${name} must be a list of strings or null, ${butIs(value)}.`)
}

/** For dry runs: the value as an object, or an InputError that names it. */
export function asObject(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new InputError('invalid_input', `${name} must be a JSON object, ${butIs(value)}.`)
}

/** For dry runs: a text, or null for what is null or absent, or an InputError that names the field. */
export function textOrNull(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  throw new InputError('invalid_field', `${name} must be a string or null, ${butIs(value)}.`)
}

function butIs(value: unknown): string {
  if (value === undefined) return 'but is missing'
  if (value === null) return 'not null'
  return Array.isArray(value) ? 'not an array' : typeof value === 'object' ? 'not an object' : `not a ${typeof value}`
}
