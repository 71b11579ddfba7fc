import { leaveOut } from './fixes.ts'
import type { Lexeme } from './lex-query.ts'
import type { Fix, Place } from './query.ts'
import type { Wrong } from './wrong-words.ts'

/** Where a word is missing, before the lexeme at this number, and what would be right without it; null where none is. */
export function missingTerm(watch: string, lexemes: readonly Lexeme[], at: number, isOutermost: boolean): Wrong | null {
  const lexeme = lexemes[at]
  const before = lexemes[at - 1]
  const isBehind = isOperator(before)
  // Before a bracket that closes nothing nothing is missing: it is too much itself.
  if (lexeme?.kind === 'close' && isOutermost && !isBehind) return null
  // At the end of the watch there is nothing to point at but what stands before: an opening bracket.
  const beside = isBehind || lexeme === undefined ? before : lexeme
  const { start, end } = beside ?? { start: 0, end: watch.length }
  const fixes: Fix[] = []
  if (isBehind && before !== undefined) {
    // `AND NOT`, and at an end whatever operators stand there.
    const follows = isOperator(lexeme)
    let first = at - 1
    while (isOperator(lexemes[first - 1]) && (!follows || /^(not|foreign)$/.test(lexemes[first]?.kind ?? ''))) first--
    fixes.push(without(watch, { start: lexemes[first]?.start ?? start, end: before.end }))
  }
  if (lexeme !== undefined && isOperator(lexeme)) {
    // At a beginning, all that join to nothing.
    let last = at
    while (!isBehind && /^(and|or|near|together)$/.test(lexemes[last + 1]?.kind ?? '')) last++
    fixes.push(without(watch, { start: lexeme.start, end: lexemes[last]?.end ?? lexeme.end }))
  }
  if (lexeme?.kind === 'comma') fixes.push(leaveOut(watch, lexeme))
  const side = beside === before ? 'after' : 'before'
  const message = `A word or phrase is missing ${side} ${watch.slice(start, end)}.`
  return { code: 'missing_term', start, end, message, fixes }
}

function without(watch: string, place: Place): Fix {
  const text = watch.slice(place.start, place.end)
  return leaveOut(watch, place, { de: `${text} weglassen`, en: `Leave out ${text}` })
}

function isOperator(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && /^(and|or|not|near|together|foreign|field)$/.test(lexeme.kind)
}
