import { distinct, spellingsOf } from './fold.ts'

/** A word with * (any letters, also none) and ? (one letter), folded. */
export type Glob = {
  readonly pattern: string
  /** What stands before the first sign and after the last; of a word without * both may overlap in nothing. */
  readonly head: string
  readonly tail: string
}

export function globsOf(word: string): readonly Glob[] {
  return distinct(spellingsOf(word)).map((pattern) => ({
    pattern,
    head: /^[^*?]*/.exec(pattern)?.[0] ?? '',
    tail: /[^*?]*$/.exec(pattern)?.[0] ?? '',
  }))
}

/** Goes back at most to the last star, so it costs at most the two lengths multiplied. */
export function globFits({ pattern, head, tail }: Glob, word: string): boolean {
  if (word.length < head.length + tail.length || !word.startsWith(head) || !word.endsWith(tail)) return false
  // The usual ones, and the only ones that a word of a million letters may be asked.
  if (pattern.length === head.length + tail.length + 1)
    return pattern[head.length] === '*' || word.length === pattern.length
  if (word.length > longestLooked) return false
  let at = 0
  let sign = 0
  let star = -1
  let after = 0
  while (at < word.length) {
    if (pattern[sign] === '*') {
      star = sign++
      after = at
    } else if (pattern[sign] === '?' || pattern[sign] === word[at]) {
      sign++
      at++
    } else if (star >= 0) {
      sign = star + 1
      at = ++after
    } else return false
  }
  while (pattern[sign] === '*') sign++
  return sign === pattern.length
}

const longestLooked = 200
