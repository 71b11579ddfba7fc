import type { Watch } from './compile-watch.ts'
import { type Condition, type Question, termsOf } from './condition.ts'
import { answer } from './evaluate.ts'
import { type ItemTokens, tokenizeItem } from './tokenize.ts'

/** How a single word stands to a watch: one of its words, one that it excludes, or neither. */
export type WordState = 'taken' | 'excluded' | 'not_taken'

/** Tells of any word whether a watch looks for it or excludes it, whatever else the watch wants beside it. */
export function wordStateOf({ condition }: Watch): (word: string) => WordState {
  const { wanted, excluded } = questionsOf(condition)
  return (word) => {
    // Within a sentence, so that its capital is its own.
    const tokens = tokenizeItem({ text: `x ${word}` })
    if (excluded.some((one) => isIn(one, tokens))) return 'excluded'
    return wanted.some((one) => isIn(one, tokens)) ? 'taken' : 'not_taken'
  }
}

function questionsOf(condition: Condition): { wanted: readonly Question[]; excluded: readonly Question[] } {
  if (condition.kind === 'present') return { wanted: [condition.question], excluded: [] }
  if (condition.kind === 'absent') return { wanted: [], excluded: [condition.question] }
  const parts = condition.conditions.map(questionsOf)
  return { wanted: parts.flatMap(({ wanted }) => wanted), excluded: parts.flatMap(({ excluded }) => excluded) }
}

/** Whatever field the watch looks at, and however often: the word is asked about, not an item. */
function isIn(question: Question, tokens: ItemTokens): boolean {
  if (question.kind === 'fact') return false
  return termsOf(question.spanned).some(
    (spanned) => answer({ ...question, spanned, atLeast: 1, fields: ['text'] }, tokens) !== null,
  )
}
