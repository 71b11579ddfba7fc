import type { Identity } from './identity-of.ts'
import { foldText, wordsOf } from './words.ts'

/**
 * Whether two texts are one form that was filled in twice: an advertisement for another town, a recall of another product. Either
 * each headline and its text name what the other's do not, or the texts are the same word by word but for names and nouns.
 */
export function areOneForm(one: Identity, other: Identity): boolean {
  return (
    (one.title !== other.title && sharesHeadline(one, other) && namesAlone(one, other) && namesAlone(other, one)) ||
    fillsElsewise(one.sentences, other.sentences)
  )
}

/** Whether at least half of the words of one headline stand in the other. */
export function sharesHeadline(one: Identity, other: Identity): boolean {
  const [small, large] = [headlineWords(one), headlineWords(other)].sort((a, b) => a.length - b.length)
  if (small === undefined || large === undefined || small.length === 0) return false
  return small.filter((word) => large.includes(word)).length >= small.length / 2
}

/** The words of a headline that tell something, each once. */
export const headlineWords = ({ title }: Pick<Identity, 'title'>): readonly string[] => [
  ...new Set(title.split(' ').filter((word) => word.length > 3)),
]

/** Whether its headline and its text name something that neither the other's headline nor its text does. */
function namesAlone(one: Identity, other: Identity): boolean {
  const theirs = new Set([...other.title.split(' '), ...other.sentences.flatMap(wordsOf)])
  const own = new Set(one.sentences.flatMap(wordsOf))
  return headlineWords(one).some((word) => own.has(word) && !theirs.has(word))
}

/** An editor takes words out and puts others in; who fills in a form puts one name where another was. */
function fillsElsewise(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  let filled = 0
  for (const [at, sentence] of one.entries()) {
    const here = asWritten(sentence)
    const there = asWritten(other[at] ?? '')
    if (here.length !== there.length) return false
    here.forEach((word, n) => {
      const instead = there[n] ?? ''
      if (n > 0 && isCapital(word) && isCapital(instead) && foldText(word) !== foldText(instead)) filled += 1
    })
  }
  return filled >= 2
}

const asWritten = (sentence: string): readonly string[] => sentence.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
