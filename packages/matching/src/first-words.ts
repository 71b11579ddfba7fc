import { shortestPrefix, type Term } from './term.ts'
import type { ItemTokens } from './tokenize.ts'
import { searchedFields } from './tokenize.ts'

/** Which of many terms could stand in a text at all, asked by the text's words instead of by each term. */
export type FirstWords = {
  /** The numbers of the terms whose first word may be spelled so. */
  readonly exact: ReadonlyMap<string, readonly number[]>
  /** Prefixes by their first letters; those that have fewer stand under ''. */
  readonly prefixes: ReadonlyMap<string, readonly { readonly form: string; readonly term: number }[]>
}

/** Looking the words up pays from so many terms on; below, each term is asked. */
export const fewestTerms = 8

/** @param terms with the number under which each is to be found. */
export function firstWordsOf(terms: readonly (readonly [number, Term])[]): FirstWords {
  const exact = new Map<string, number[]>()
  const prefixes = new Map<string, { form: string; term: number }[]>()
  for (const [number, { parts }] of terms) {
    for (const { forms, prefix } of parts[0]?.joined ?? []) {
      for (const form of forms) {
        if (prefix) add(prefixes, headOf(form), { form, term: number })
        else add(exact, form, number)
      }
    }
  }
  return { exact, prefixes }
}

/** The numbers of the terms whose first word stands in the title or the text; all others are in neither. */
export function termsBegunIn({ exact, prefixes }: FirstWords, tokens: ItemTokens): Set<number> {
  const begun = new Set<number>()
  const short = prefixes.get('') ?? []
  for (const field of searchedFields) {
    for (const spelled of tokens[field].wordsByForm.keys()) {
      for (const term of exact.get(spelled) ?? []) begun.add(term)
      if (prefixes.size === 0) continue
      for (const { form, term } of prefixes.get(headOf(spelled)) ?? []) if (spelled.startsWith(form)) begun.add(term)
      for (const { form, term } of short) if (spelled.startsWith(form)) begun.add(term)
    }
  }
  return begun
}

function headOf(form: string): string {
  return form.length < shortestPrefix ? '' : form.slice(0, shortestPrefix)
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const same = map.get(key)
  if (same === undefined) map.set(key, [value])
  else same.push(value)
}
