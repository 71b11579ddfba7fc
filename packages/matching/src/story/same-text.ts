import type { Identity } from './identity-of.ts'
import { areOneForm, headlineWords, sharesHeadline } from './one-form.ts'
import { sameBeginning } from './same-beginning.ts'
import { containment, shinglesOf } from './shingles.ts'
import { wordsOf } from './words.ts'

export type TextHit = { containment: number; shared: number }

const enough = 0.8
/** What is printed days later was seldom edited again; what looks so is the next one of its kind. */
const enoughLater = 0.93
const hourMs = 3_600_000

/**
 * Whether two publications say the same: at least four fifths of the pairs of words of the shorter one stand in the longer one, or
 * both begin with the same sentences and one was cut and given another end. Texts that tell too little, a notice within a long
 * survey, and two reports of one form with other figures or names are none. Null where they are two.
 */
export function sameText(one: Identity, other: Identity, shared: ReadonlySet<string>): TextHit | null {
  const [small, large] =
    one.shingles.size <= other.shingles.size
      ? [told(one, shared), told(other, shared)]
      : [told(other, shared), told(one, shared)]
  const part = containment(small.shingles, large.shingles)
  const hours = Math.abs(one.at.getTime() - other.at.getTime()) / hourMs
  const isSame =
    part >= (hours > 72 ? enoughLater : enough)
      ? isWithin(one, other, small, large, part, hours)
      : hours <= 72 && isBegunSame(one, other, small, large, part)
  if (!isSame || areOneForm(one, other)) return null
  return { containment: Math.round(part * 1000) / 1000, shared: Math.round(part * small.shingles.size) }
}

type Told = Pick<Identity, 'shingles' | 'numbers' | 'words' | 'sentences'>

function isWithin(one: Identity, other: Identity, small: Told, large: Told, part: number, hours: number): boolean {
  const isSameTitle = one.title !== '' && one.title === other.title
  const count = small.sentences.length
  const tells = haveTwoNames(one, other)
    ? small.words >= 40 && count >= 3
    : (small.shingles.size >= 20 && count >= 2) ||
      // A headline and one sentence of it are soon those of another day as well.
      (isSameTitle && (small.shingles.size >= 12 || (small.shingles.size >= 8 && part === 1 && hours <= 36)))
  if (!tells) return false
  // A lead of its own length in a long text can be one notice of many; its headline says whether it is this story's.
  if (small.shingles.size < large.shingles.size * 0.3 && part < 1 && !sharesHeadline(one, other)) return false
  if (small.shingles.size < large.shingles.size * 0.12 && !sharesHeadline(one, other)) return false
  return small.numbers.size < 3 || containment(small.numbers, large.numbers) >= 0.7
}

/**
 * With the same headline two sentences of it and a third of both; with another one three sentences and more of both. What both begin
 * with speaks of what their headlines do, or in figures: a greeting does not.
 */
function isBegunSame(one: Identity, other: Identity, small: Told, large: Told, part: number): boolean {
  // Below that so much cannot be the same, and most texts that are compared end here.
  if (part < 0.3) return false
  const isHeadline = sharesHeadline(one, other) && !haveTwoNames(one, other)
  const [words, sentences, share] = isHeadline ? [25, 2, 0.33] : [30, 3, 0.4]
  return [sameBeginning(small, large), sameBeginning(large, small)].some(
    (begun) =>
      begun !== null &&
      begun.said.length >= words &&
      begun.sentences >= sentences &&
      begun.said.length >= Math.max(small.words, large.words) * share &&
      (hasFigures(begun.said) || (speaksOf(begun.said, one) && speaksOf(begun.said, other))) &&
      begun.said.every((word) => !isFigure(word) || (small.numbers.has(word) && large.numbers.has(word))),
  )
}

const isFigure = (word: string): boolean => /^\p{N}/u.test(word)

const hasFigures = (said: readonly string[]): boolean => said.filter(isFigure).length >= 2

function speaksOf(said: readonly string[], told: Identity): boolean {
  const headline = headlineWords(told)
  return headline.filter((word) => said.includes(word)).length >= Math.min(2, headline.length)
}

const haveTwoNames = (one: Identity, other: Identity): boolean =>
  one.author !== null && other.author !== null && one.author !== other.author

/** What of an entry counts: all but what its firm says in all its stories. */
function told(identity: Identity, shared: ReadonlySet<string>): Told {
  const own =
    shared.size === 0 ? identity.sentences : identity.sentences.filter((sentence) => !shared.has(sentenceKey(sentence)))
  const { shingles, numbers, words, sentences } = identity
  if (own.length === sentences.length) return { shingles, numbers, words, sentences }
  const left = own.flatMap(wordsOf)
  return {
    shingles: shinglesOf(left),
    numbers: new Set(left.filter((word) => /^\p{N}/u.test(word))),
    words: left.length,
    sentences: own,
  }
}

/** A sentence as it is told again elsewhere. */
export const sentenceKey = (sentence: string): string => wordsOf(sentence).join(' ')

/**
 * What a firm says of itself in all its stories: sentences of six words or more that stand in three or more of these.
 * @param stories the sentences of each, one entry a story and not a copy.
 */
export function sharedSentences(stories: readonly (readonly string[])[]): Set<string> {
  const seen = new Map<string, number>()
  for (const sentences of stories)
    for (const key of new Set(sentences.map(sentenceKey)))
      if (key.split(' ').length >= 6) seen.set(key, (seen.get(key) ?? 0) + 1)
  return new Set([...seen].flatMap(([key, times]) => (times >= 3 ? [key] : [])))
}
