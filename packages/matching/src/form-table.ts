import type { Tokens } from './tokens.ts'
import { hashOf } from './vocabulary.ts'

/** The words of a text under each of their forms: a hash table in arrays, for making a Map of a text costs more than asking it. */
export type FormTable = {
  /** By the lower bits of a hash one more than the entry that was put there last, 0 for none. */
  readonly heads: Int32Array
  /** For each entry what `heads` held before. */
  readonly next: readonly number[]
  readonly hashes: readonly number[]
  readonly forms: readonly string[]
  /** For each entry the number of its word. */
  readonly words: readonly number[]
}

/** The numbers of the words that can be spelled so; tags and handles with their sign. */
export function wordsSpelled(tokens: Tokens, form: string): readonly number[] {
  tokens.made.forms ??= tableOf(tokens)
  const { heads, next, hashes, forms, words } = tokens.made.forms
  const hash = hashOf(form)
  let found: number[] | null = null
  for (let entry = (heads[hash & (heads.length - 1)] ?? 0) - 1; entry >= 0; entry = (next[entry] ?? 0) - 1) {
    if (hashes[entry] !== hash || forms[entry] !== form) continue
    if (found === null) found = [words[entry] ?? 0]
    else found.push(words[entry] ?? 0)
  }
  return found ?? nowhere
}

/** Each form of the text with the number of its word, in no promised order. */
export function eachForm(tokens: Tokens, look: (form: string, word: number) => void): void {
  tokens.made.forms ??= tableOf(tokens)
  const { forms, words } = tokens.made.forms
  for (let entry = 0; entry < forms.length; entry++) look(forms[entry] ?? '', words[entry] ?? 0)
}

const nowhere: readonly number[] = []

function tableOf({ own, longer }: Tokens): FormTable {
  let count = 0
  for (const word of own) count += word.forms.length
  for (const word of longer) count += word.forms.length
  const heads = new Int32Array(1 << (33 - Math.clz32(count)))
  const next = new Array<number>(count)
  const hashes = new Array<number>(count)
  const forms = new Array<string>(count)
  const words = new Array<number>(count)
  let entry = 0
  let number = 0
  for (const list of [own, longer]) {
    for (const word of list) {
      for (let n = 0; n < word.forms.length; n++, entry++) {
        const hash = word.hashes[n] ?? 0
        const head = hash & (heads.length - 1)
        hashes[entry] = hash
        forms[entry] = word.forms[n] ?? ''
        words[entry] = number
        next[entry] = heads[head] ?? 0
        heads[head] = entry + 1
      }
      number++
    }
  }
  return { heads, next, hashes, forms, words }
}
