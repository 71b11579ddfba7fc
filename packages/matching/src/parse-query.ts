import { type Lexeme, lexQuery } from './lex-query.ts'
import type { Problem, ProblemCode, Query } from './query.ts'

const deepest = 50
const longestShown = 120

/**
 * Reads a watch: or := and (OR and)*, and := not (AND not)*, not := NOT* atom, atom := term | ( or ). There is no
 * implied operator between words: five products give five meanings to two bare words, so here they are an error with
 * its cures. AND binds tighter than OR, but whoever mixes them is shown the brackets.
 *
 * The query is null where anything is an error. Never throws; the recursion is bounded.
 */
export function parseQuery(watch: string): { query: Query | null; problems: readonly Problem[] } {
  const { lexemes, problems: found } = lexQuery(watch)
  const problems = [...found]
  const bracketed = new Set<Query>()
  const isBareAnd = (query: Query) => query.kind === 'and' && !bracketed.has(query)
  const report = (severity: Problem['severity'], code: ProblemCode, start: number, end: number, message: string) =>
    problems.push({ severity, code, message, start, end })

  let at = 0
  const here = () => lexemes[at]

  if (lexemes.length === 0) {
    report('error', 'empty_watch', 0, watch.length, 'The watch is empty. Write a word or a "phrase" to look for.')
    return { query: null, problems }
  }

  let query = parseOr(0)
  for (let rest = here(); rest !== undefined; rest = here()) {
    // Only a closing bracket without an opening one stops the reading early.
    report(
      'error',
      'bracket_not_opened',
      rest.start,
      rest.end,
      'This bracket closes nothing. Remove it, or open it before.',
    )
    at++
    if (here()?.kind === 'and' || here()?.kind === 'or') at++
    if (here() !== undefined) parseOr(0)
    query = null
  }
  problems.sort((a, b) => a.start - b.start || a.end - b.end)
  return { query: problems.some(({ severity }) => severity === 'error') ? null : query, problems }

  function parseOr(depth: number): Query | null {
    const children = [parseAnd(depth)]
    while (here()?.kind === 'or') {
      at++
      children.push(parseAnd(depth))
    }
    const whole = combine('or', children)
    if (whole?.kind === 'or' && !bracketed.has(whole) && whole.children.some(isBareAnd)) {
      const reading = whole.children.map((child) => {
        const text = watch.slice(child.start, child.end)
        return isBareAnd(child) ? `(${text})` : text
      })
      const message = `AND and OR are mixed without brackets. AND binds tighter, so this is read as ${cut(reading.join(' OR '))}.`
      report('warning', 'mixed_operators', whole.start, whole.end, message)
    }
    return whole
  }

  function parseAnd(depth: number): Query | null {
    const children: (Query | null)[] = []
    let run: Lexeme[] = []
    const endRun = () => {
      // What is broken is reported already, and may have been the operator.
      if (run.length > 1 && run.every(({ kind }) => kind !== 'broken')) reportRun(run)
      run = []
    }
    for (;;) {
      const first = here()
      children.push(parseNot(depth))
      if (first) run.push({ ...first, end: lexemes[at - 1]?.end ?? first.end })
      const next = here()
      if (next?.kind === 'and') {
        endRun()
        at++
      } else if (next?.kind === 'not') {
        endRun()
        const message = 'NOT follows without an operator. It is read as AND NOT.'
        report('warning', 'implied_and', next.start, next.end, message)
      } else if (next === undefined || next.kind === 'or' || next.kind === 'close') {
        endRun()
        return combine('and', children)
      }
    }
  }

  function reportRun(run: readonly Lexeme[]) {
    const start = run[0]?.start ?? 0
    const end = run.at(-1)?.end ?? start
    const texts = run.map((lexeme) => watch.slice(lexeme.start, lexeme.end))
    const small = texts.findIndex((text) => /^(and|or|not|und|oder|nicht)$/i.test(text))
    const likely = texts[small]?.toUpperCase()
    if (likely !== undefined) {
      const lexeme = run[small]
      const message = `Operators are written in capital letters: ${likely}. To look for the word ${texts[small]}, put the phrase in quotes: "${cut(watch.slice(start, end))}".`
      report('error', 'operator_not_capital', lexeme?.start ?? start, lexeme?.end ?? end, message)
      return
    }
    const plain = run.every((lexeme) => lexeme.kind === 'term' && !lexeme.quoted)
    const phrase = plain ? `For the phrase write "${cut(watch.slice(start, end))}"; for` : 'For'
    const a = cut(texts[0] ?? '')
    const b = cut(texts[1] ?? '')
    const message = `An operator is missing between ${a} and ${b}. ${phrase} all of them anywhere write ${a} AND ${b}, for any of them ${a} OR ${b}.`
    report('error', 'missing_operator', start, end, message)
  }

  function parseNot(depth: number): Query | null {
    const nots: Lexeme[] = []
    for (let next = here(); next?.kind === 'not'; next = here()) {
      nots.push(next)
      at++
    }
    let query = parseAtom(depth)
    // Two of them cancel out, so a chain of any length is at most one deep.
    const first = nots.length % 2 === 1 ? nots[0] : undefined
    if (query && first) query = { kind: 'not', child: query, start: first.start, end: query.end }
    return query
  }

  function parseAtom(depth: number): Query | null {
    const lexeme = here()
    if (lexeme?.kind === 'term') {
      at++
      return { kind: 'term', term: lexeme.term, start: lexeme.start, end: lexeme.end }
    }
    if (lexeme?.kind === 'broken') {
      at++
      return null
    }
    if (lexeme?.kind === 'open') return parseBrackets(lexeme, depth)
    missingTerm(lexeme)
    return null
  }

  function missingTerm(lexeme: Lexeme | undefined) {
    const before = lexemes[at - 1]
    const operator = before?.kind === 'and' || before?.kind === 'or' || before?.kind === 'not'
    // At the end of the watch there is nothing to point at but what stands before: an opening bracket.
    const beside = operator || lexeme === undefined ? before : lexeme
    const { start, end } = beside ?? { start: 0, end: watch.length }
    const side = beside === before ? 'after' : 'before'
    report('error', 'missing_term', start, end, `A word or phrase is missing ${side} ${watch.slice(start, end)}.`)
  }

  function parseBrackets(opening: Lexeme, depth: number): Query | null {
    at++
    if (here()?.kind === 'close') {
      at++
      report('error', 'empty_brackets', opening.start, lexemes[at - 1]?.end ?? opening.end, 'These brackets are empty.')
      return null
    }
    if (depth >= deepest) {
      const message = `Brackets lie deeper than ${deepest} levels. Leave out those that change nothing.`
      report('error', 'too_deep', opening.start, opening.end, message)
      at = lexemes.length
      return null
    }
    const inner = parseOr(depth + 1)
    const closing = here()
    if (closing === undefined) {
      if (!problems.some(({ code }) => code === 'too_deep')) {
        report('error', 'bracket_not_closed', opening.start, opening.end, 'This bracket is not closed.')
      }
      return null
    }
    at++
    if (inner === null) return null
    const query = { ...inner, start: opening.start, end: closing.end }
    bracketed.add(query)
    return query
  }
}

function combine(kind: 'and' | 'or', children: readonly (Query | null)[]): Query | null {
  const whole = children.filter((child) => child !== null)
  const [first] = whole
  const last = whole.at(-1)
  if (whole.length < children.length || !first || !last) return null
  return whole.length === 1 ? first : { kind, children: whole, start: first.start, end: last.end }
}

function cut(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
