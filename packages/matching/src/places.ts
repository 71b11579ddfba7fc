import type { Tokens } from './tokens.ts'

/** Where each word of one token stands: of the word `n` the places `at[from[n]]` up to `at[from[n + 1] - 1]`, ascending. */
export type Places = { readonly from: readonly number[]; readonly at: readonly number[] }

/** The tokens with which words of these numbers begin, ascending, those with which two begin twice. */
export function placesOf(tokens: Tokens, numbers: Iterable<number>): readonly number[] {
  tokens.made.places ??= placed(tokens)
  const { from, at } = tokens.made.places
  const { own, longer } = tokens
  const places: number[] = []
  let words = 0
  for (const number of numbers) {
    words++
    if (number >= own.length) for (const place of longer[number - own.length]?.places ?? []) places.push(place)
    else for (let n = from[number] ?? 0; n < (from[number + 1] ?? 0); n++) places.push(at[n] ?? 0)
  }
  return words > 1 ? places.sort((a, b) => a - b) : places
}

/** By counting, so that it is linear in the tokens however many words there are. */
function placed({ wordAt, own }: Tokens): Places {
  const from = new Array<number>(own.length + 1).fill(0)
  for (const number of wordAt) from[number + 1] = (from[number + 1] ?? 0) + 1
  for (let number = 1; number <= own.length; number++) from[number] = (from[number] ?? 0) + (from[number - 1] ?? 0)
  const free = from.slice()
  const at: number[] = wordAt.slice()
  for (let token = 0; token < wordAt.length; token++) {
    const number = wordAt[token] ?? 0
    const place = free[number] ?? 0
    at[place] = token
    free[number] = place + 1
  }
  return { from, at }
}
