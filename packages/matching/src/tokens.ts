import type { Raw } from './find-raw.ts'
import type { Stretch } from './find-term.ts'
import type { FormTable } from './form-table.ts'
import type { Places } from './places.ts'
import type { TextField } from './query.ts'
import type { Numbers } from './sentences.ts'
import type { Sought } from './sought.ts'
import type { Word } from './vocabulary.ts'

/** What stands before a token. */
export const gaps = { other: 0, space: 1, hyphen: 2, camel: 3, apostrophe: 4, dot: 5, gender: 6 } as const
export type Gap = (typeof gaps)[keyof typeof gaps]

/** What made one word of several tokens. */
export type Made = 'plain' | 'camel' | 'joined' | 'abbreviation' | 'gender' | 'tag'

/** A distinct spelling in a text. */
export type TextWord = {
  readonly spelling: string
  readonly forms: readonly string[]
  /** Of the forms, for whoever looks each of them up among very many. */
  readonly hashes: readonly number[]
  readonly made: Made
  /** Over how many tokens it goes: Muster-Produkt is two, and one word of two. */
  readonly length: number
}

/** One of several tokens, and where it begins: token numbers in ascending order. */
export type LongerWord = TextWord & { readonly places: number[] }

/**
 * The words of one text, found once and then asked by any number of watches. Offsets are UTF-16 units of `text`. A word's
 * number counts through `own` and then `longer`.
 */
export type Tokens = {
  readonly text: string
  readonly field: TextField
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly gaps: readonly Gap[]
  /** For each token the number of its own word. */
  readonly wordAt: readonly number[]
  readonly own: readonly Word[]
  readonly longer: readonly LongerWord[]
  /** For a token the words of more than one that begin with it. */
  readonly longerAt: ReadonlyMap<number, readonly number[]>
  readonly made: MadeLater
}

/** What only some watches ask for is made when the first one does. */
type MadeLater = {
  /** Terms that were found already, for several parts of a watch and several watches ask for the same. */
  found: Map<Sought, readonly Stretch[]> | null
  forms: FormTable | null
  marks: Uint32Array | null
  pairs: readonly number[] | null
  numbers: Numbers | null
  places: Places | null
  raw: Raw | null
}

export function madeLater(): MadeLater {
  return { found: null, forms: null, marks: null, pairs: null, numbers: null, places: null, raw: null }
}

export function wordNumbered({ own, longer }: Tokens, number: number): TextWord | undefined {
  return number < own.length ? own[number] : longer[number - own.length]
}

/** The word of one token; undefined behind the last. */
export function wordAt(tokens: Tokens, token: number): Word | undefined {
  return tokens.own[tokens.wordAt[token] ?? -1]
}
