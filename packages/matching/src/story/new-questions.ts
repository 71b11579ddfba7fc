import { containment } from './shingles.ts'
import { sentencesOf, wordsOf } from './words.ts'

/** The questions of a text: its sentences that end so, of three words or more. */
export const questionsOf = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => /\?["“”»«')\]]?$/.test(sentence) && wordsOf(sentence).length >= 3)

/** Of a copy's questions those that no other copy asks; the same in nearly the same words is no new one. */
export function newQuestions(text: string, others: readonly string[]): string[] {
  const asked = others.flatMap(questionsOf).map((sentence) => new Set(wordsOf(sentence)))
  return questionsOf(text).filter((question) => {
    const words = new Set(wordsOf(question))
    return !asked.some((known) => containment(words, known) >= 0.8)
  })
}
