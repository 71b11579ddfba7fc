import { compileWatch } from './compile-watch.ts'
import { InputError } from './input-error.ts'
import { matchItem, type Span } from './match.ts'
import type { Problem } from './query.ts'
import type { MatchableItem } from './tokenize.ts'

type TriedMatch = {
  readonly matches: readonly { readonly index: number; readonly spans: readonly Span[] }[]
  readonly problems: readonly Problem[]
}

const itemFields = ['title', 'text', 'url', 'author', 'handle', 'channel', 'language'] as const

/**
 * Answers one line of `echolot try match`: `{watch, items}` with fields of items a string, null or absent. A watch that
 * cannot be read is an answer, with its problems; only input of another shape throws an InputError.
 */
export function tryMatch(input: unknown): TriedMatch {
  const { watch, items } = asObject(input, 'The line')
  if (typeof watch !== 'string') throw new InputError('invalid_watch', `watch must be a string, ${butIs(watch)}.`)
  if (!Array.isArray(items)) throw new InputError('invalid_items', `items must be an array, ${butIs(items)}.`)
  const checked = items.map((item, index) => asItem(item, index))

  const compiled = compileWatch(watch)
  if (!compiled.ok) return { matches: [], problems: compiled.problems }
  const matches = checked.flatMap((item, index) => {
    const spans = matchItem(compiled.watch, item)
    return spans ? [{ index, spans }] : []
  })
  return { matches, problems: compiled.problems }
}

function asItem(value: unknown, index: number): MatchableItem {
  const item = asObject(value, `items[${index}]`)
  return Object.fromEntries(itemFields.map((field) => [field, textOrNull(item[field], `items[${index}].${field}`)]))
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
