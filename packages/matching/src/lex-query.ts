import { withoutIgnorable } from './characters.ts'
import type { Problem, ProblemCode } from './query.ts'
import { longestTerm, shortestPrefix, type Term, termOf } from './term.ts'
import { tokenize } from './tokenize.ts'

/** `broken` stands where a term was meant; its problem is told already. */
export type Lexeme = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close' | 'broken' }
  | { readonly kind: 'term'; readonly term: Term; readonly quoted: boolean }
)

const operators = new Map<string, 'and' | 'or' | 'not'>([
  ['AND', 'and'],
  ['UND', 'and'],
  ['OR', 'or'],
  ['ODER', 'or'],
  ['NOT', 'not'],
  ['NICHT', 'not'],
])

/** Signs that other query languages use for the three operators. */
const foreignOperators = new Map([
  ['&', 'AND'],
  ['&&', 'AND'],
  ['+', 'AND'],
  ['|', 'OR'],
  ['||', 'OR'],
  [',', 'OR'],
  [';', 'OR'],
  ['!', 'NOT'],
  ['-', 'NOT'],
  ['–', 'NOT'],
])

const fields =
  'title|lead|body|author|handle|bio|parent|link|url|site|source|channel|lang|country|rating|followers|reach|type|tag'

/** Operators of the full grammar that this version cannot answer, by the look of the word they begin or make. */
const unavailable: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^O?NEAR(\/\d*)?$|^NAHE(\/\d*)?$/, (found) => `${found} (words near each other)`],
  [/^(SENTENCE|PARAGRAPH|SATZ|ABSATZ)$/, (found) => `${found} (words in one ${found.toLowerCase()})`],
  [new RegExp(`^(${fields}):(?!//)`, 'i'), (found) => `${found.replace(/:.*$/s, ':')} (search in one field)`],
  [/^[{}]|^[^{]*\{.*\}$/, () => '{ } (upper and lower case as typed)'],
  [/^\+?="?/, () => '= (characters as typed)'],
  [/^~/, () => '~ (inside of compounds)'],
  [/^\$/, () => '$ (lists and ticker symbols)'],
  [/\^\d*$/, () => '^ (preferred for the snippet)'],
  [/@min=\d*$/i, () => '@min= (at least so many times)'],
  [/^[[\]]/, () => '[ ] (ranges)'],
  [/^[<>]/, (found) => `${found.charAt(0)} (ranges)`],
  [/^\*/, () => '* at the beginning of a word'],
  [/\*(?!\*)(?!in(nen)?$).*[\p{L}\p{N}]/iu, () => '* inside a word'],
  [/\?/, () => '? (any one character)'],
]

// Whatever a keyboard, a word processor or another country makes of a quote. ' and ’ also live inside words, so they
// open only where a word could begin and close only where one could end.
const doubleQuotes = '"“”„‟＂'
const guillemets = '«»‹›'
const singleQuotes = "'‘’‚‛"

/** Splits a watch into its smallest parts. Never throws; linear. */
export function lexQuery(watch: string): { lexemes: readonly Lexeme[]; problems: readonly Problem[] } {
  const lexemes: Lexeme[] = []
  const problems: Problem[] = []
  const broken = (code: ProblemCode, start: number, end: number, message: string) => {
    problems.push({ severity: 'error', code, message, start, end })
    lexemes.push({ kind: 'broken', start, end })
  }

  for (let at = 0; at < watch.length; ) {
    const character = watch.charAt(at)
    if (isSpace(character)) {
      at++
    } else if (character === '(' || character === ')') {
      lexemes.push({ kind: character === '(' ? 'open' : 'close', start: at, end: at + 1 })
      at++
    } else if (quotesLike(character)) {
      const closing = closingQuote(watch, at)
      if (closing === null) {
        broken(
          'quote_not_closed',
          at,
          watch.length,
          `The quote ${character} is not closed. Put ${character} after the phrase.`,
        )
        break
      }
      quoted(at, closing)
      at = closing + 1
    } else {
      const end = endOfWord(watch, at)
      word(at, end)
      at = end
    }
  }
  return { lexemes, problems }

  function quoted(start: number, closing: number) {
    const end = closing + 1
    const term = termOf(watch.slice(start + 1, closing))
    if (term === null)
      broken('no_word', start, end, 'These quotes hold no word. Write a word or a phrase between them.')
    else if (term.parts.length > longestTerm) broken('term_too_long', start, end, tooLong(term))
    else lexemes.push({ kind: 'term', term, quoted: true, start, end })
  }

  function word(start: number, end: number) {
    const typed = watch.slice(start, end)
    const clean = withoutIgnorable(typed)
    const operator = operators.get(clean)
    if (operator !== undefined) {
      lexemes.push({ kind: operator, start, end })
      return
    }
    const missing = unavailable.find(([look]) => look.test(clean))
    if (missing) {
      const named = missing[1](clean)
      broken(
        'operator_unavailable',
        start,
        end,
        `The operator ${named} is not available. To find the characters as words, put them in quotes.`,
      )
      return
    }
    const foreign = foreignOperators.get(clean)
    if (foreign !== undefined) {
      broken('unknown_operator', start, end, `${clean} is no operator. Write ${foreign}.`)
      return
    }
    const term = termOf(typed)
    if (term === null) {
      broken('no_word', start, end, `${clean} holds no letter and no number, so it can never be found. Write a word.`)
      return
    }
    const sign = /^[-+–!]/.exec(clean)?.[0]
    if (sign !== undefined) {
      const instead = sign === '+' ? 'AND' : 'AND NOT'
      broken(
        'unknown_operator',
        start,
        start + 1,
        `${sign} before a word is no operator. Write ${instead} ${clean.slice(1)}.`,
      )
      return
    }
    const last = tokenize(typed).ends.at(-1) ?? 0
    const after = withoutIgnorable(typed.slice(last))
    if (after === '*' && !term.parts.at(-1)?.joined[0]?.prefix) {
      broken(
        'prefix_too_short',
        start,
        end,
        `${clean} would find too much. Write at least ${shortestPrefix} letters before *.`,
      )
      return
    }
    if (/[^+#*.!'’‘`´®™©/…]/u.test(after) || after.startsWith('**')) {
      const message = `${after} after ${clean.slice(0, -after.length)} means nothing here. Leave it out, or put the whole in quotes.`
      broken('unexpected_character', start + last, end, message)
      return
    }
    if (term.parts.length > longestTerm) broken('term_too_long', start, end, tooLong(term))
    else lexemes.push({ kind: 'term', term, quoted: false, start, end })
  }
}

function tooLong({ parts }: Term): string {
  return `This term has ${parts.length} words. At most ${longestTerm} are possible.`
}

function isSpace(character: string): boolean {
  return /[\s\p{Default_Ignorable_Code_Point}]/u.test(character)
}

function quotesLike(character: string): boolean {
  return doubleQuotes.includes(character) || guillemets.includes(character) || singleQuotes.includes(character)
}

function closingQuote(watch: string, opening: number): number | null {
  const character = watch.charAt(opening)
  const family = [doubleQuotes, guillemets, singleQuotes].find((quotes) => quotes.includes(character)) ?? ''
  for (let at = opening + 1; at < watch.length; at++) {
    if (!family.includes(watch.charAt(at))) continue
    const next = watch.charAt(at + 1)
    if (family !== singleQuotes || next === '' || isSpace(next) || next === ')') return at
  }
  return null
}

/** A word ends at a space, a bracket or a double quote. An opening bracket directly after NEAR/5 or title: is theirs. */
function endOfWord(watch: string, start: number): number {
  let at = start + 1
  while (at < watch.length) {
    const character = watch.charAt(at)
    if (character === '(' || character === ')') break
    if (doubleQuotes.includes(character) || guillemets.includes(character)) break
    if (/\s/.test(character)) break
    at++
  }
  return at
}
