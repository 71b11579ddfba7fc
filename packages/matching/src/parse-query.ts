import { asWritten, cut, fix, inQuotes, labels, leaveOut, leaveOutJoined } from './fixes.ts'
import { type Lexeme, lexQuery } from './lex-query.ts'
import { type Macros, macroNames, macroOf } from './macros.ts'
import { matchesEverything } from './matches-everything.ts'
import { missingTerm } from './missing-term.ts'
import { nearestNames } from './nearest-name.ts'
import type { Fix, Place, Problem, ProblemCode, Query } from './query.ts'
import { withTriedFixes } from './tried-fixes.ts'
import { ampersandName, bareRuns, foreignJoin, type Join, joiningCommas, mixedJoins, type Part } from './wrong-joins.ts'
import { fieldsInField, misplacedBesideNear } from './wrong-places.ts'
import type { Wrong } from './wrong-words.ts'

type ParsedQuery = { readonly query: Query | null; readonly problems: readonly Problem[] }

/** In UTF-16 units: room for some thousand terms, and a bound for what a pasted file may cost. */
const longestWatch = 20_000
const deepest = 50
/** Nobody reads more. */
const mostProblems = 100
/** Each order of them would have to be tried. */
const mostInAnyOrder = 8
const largestExpanded = 20_000
const deepestMacros = 8

/**
 * Reads a watch: level := unary ((AND unary)* | (OR unary)*), unary := NOT* near, near := atom ((NEAR/n | ONEAR/n |
 * SENTENCE | PARAGRAPH) atom)*, atom := term | ( level ) | field:atom | fact | $macro | NEAR/n(level, level …). AND and
 * OR do not mix in one level, and there is no implied operator: five products give five meanings to two bare words. Both
 * are errors with their corrections.
 *
 * The query is null where anything is an error. Never throws; the recursion is bounded, the time linear.
 */
export function parseQuery(watch: string, { macros }: { readonly macros?: Macros | undefined } = {}): ParsedQuery {
  const parsed = parseUncorrected(watch, macros)
  if (parsed.query !== null) return parsed
  const problemsOf = (corrected: string) => parseUncorrected(corrected, macros).problems
  return { query: null, problems: withTriedFixes(watch, parsed.problems, problemsOf) }
}

/** The same, with corrections of which some may help only once another is made. */
export function parseUncorrected(watch: string, macros?: Macros): ParsedQuery {
  return parse(watch, macros, [], new Map())
}

/** @param read what lists were read as already: each is read once, however often it is used. */
function parse(
  watch: string,
  macros: Macros | undefined,
  within: readonly string[],
  read: Map<string, ParsedQuery>,
): ParsedQuery {
  const problems: Problem[] = []
  if (watch.length > longestWatch) {
    const message = `The watch has ${watch.length} characters. At most ${longestWatch} are possible; split it into several.`
    report('watch_too_long', { start: longestWatch, end: watch.length }, message, [])
    return { query: null, problems }
  }
  const { lexemes, problems: found } = lexQuery(watch)
  problems.push(...found.slice(0, mostProblems))
  const bracketed = new Set<Query>()
  let at = 0
  let size = 0
  if (lexemes.length === 0 && problems.length === 0) {
    const message = 'The watch is empty. Write a word or a "phrase" to look for.'
    report('empty_watch', { start: 0, end: watch.length }, message, [])
    return { query: null, problems }
  }

  let query = parseLevel(0, false)
  for (let rest = here(); rest !== undefined; rest = here()) {
    // Only a closing bracket without an opening one stops the reading early.
    report('bracket_not_opened', rest, 'This bracket closes nothing. Remove it, or open it before.', [
      leaveOut(watch, rest),
    ])
    at++
    const next = here()?.kind
    if (next === 'and' || next === 'or') at++
    if (here() !== undefined) parseLevel(0, false)
    query = null
  }
  if (query !== null && problems.length === 0)
    for (const problem of matchesEverything(query, watch, macros)) tell(problem)
  problems.sort((a, b) => a.start - b.start || a.end - b.end)
  return { query: problems.length === 0 ? query : null, problems }

  function here(): Lexeme | undefined {
    return lexemes[at]
  }

  function textOf({ start, end }: Place): string {
    return watch.slice(start, end)
  }

  function tell(wrong: Wrong) {
    if (problems.length < mostProblems) problems.push({ severity: 'error', ...wrong })
  }

  function report(code: ProblemCode, { start, end }: Place, message: string, fixes: readonly Fix[]) {
    tell({ code, message, start, end, fixes })
  }

  /** What has a place among words. */
  function mayBeNear(query: Query, together: boolean): boolean {
    const misplaced = misplacedBesideNear(watch, query, { together, bracketed })
    for (const one of misplaced) tell(one)
    return misplaced.length === 0
  }

  /** What stands between two brackets, in a list also between two commas. */
  function parseLevel(depth: number, list: boolean): Query | null {
    const parts: Part[] = []
    const joins: Join[] = []
    for (;;) {
      const first = here()
      const before = at
      const part = parseUnary(depth, list)
      const start = first?.start ?? watch.length
      const isPlain =
        at === before + 1 && first?.kind === 'term' && /^(word|compound)$/.test(first.term.look) && first.atLeast === 1
      parts.push({ query: part, start, end: at > before ? (lexemes[at - 1]?.end ?? start) : start, isPlain })
      const next = here()
      if (next === undefined || next.kind === 'close' || (next.kind === 'comma' && list)) break
      joins.push(joinOf(next))
    }
    const asWhole = parts.map((part) => part.query)
    const commas = joiningCommas(watch, parts, joins)
    if (commas !== null) tell(commas)
    const name = ampersandName(watch, parts, joins)
    if (name === null) for (const run of bareRuns(watch, parts, joins, list)) tell(run)
    else {
      forgetAt(joins)
      tell(name)
    }
    const operators = new Set(joins.map((join) => join.as))
    const ours = joins.every(({ written }) => written === 'ours')
    if (ours && operators.size > 1 && parts.every(({ start, end }) => end > start))
      tell(mixedJoins(watch, parts, joins))
    const whole = asWhole.filter((child) => child !== null)
    const [only] = whole
    const last = whole.at(-1)
    if (!ours || operators.size > 1 || whole.length < parts.length || !only || !last) return null
    const [kind] = operators
    return kind === undefined ? only : sized({ kind, children: whole, start: only.start, end: last.end })
  }

  /** Takes what joins the part that was read to the next. */
  function joinOf(next: Lexeme): Join {
    const { start, end } = next
    if (next.kind === 'and' || next.kind === 'or') {
      at++
      return { as: next.kind, written: 'ours', start, end }
    }
    if (next.kind === 'comma') {
      at++
      return { as: 'or', written: 'comma', start, end }
    }
    if (next.kind === 'not') {
      const message = `NOT follows without an operator. Write AND NOT.`
      report('implied_and', next, message, [fix(start, start, 'AND ', labels.without)])
      return { as: 'and', written: 'implied', start, end: start }
    }
    if (next.kind === 'foreign') {
      at++
      tell(foreignJoin(watch, next, next.as, isPhraseAt(end)))
      return { as: next.as === 'or' ? 'or' : 'and', written: 'foreign', start, end }
    }
    return { as: 'and', written: 'none', start, end: start }
  }

  /** What was told of signs that together are a name. */
  function forgetAt(joins: readonly Join[]) {
    const kept = problems.filter(
      ({ start }) => !joins.some((join) => join.written === 'foreign' && join.start === start),
    )
    problems.splice(0, problems.length, ...kept)
  }

  function isPhraseAt(start: number): boolean {
    const next = here()?.start === start ? here() : lexemes[at + 1]
    return next?.kind === 'term' && next.start === start && next.term.look === 'phrase'
  }

  function parseUnary(depth: number, list: boolean): Query | null {
    const nots: Lexeme[] = []
    for (let next = here(); next !== undefined; next = here()) {
      if (next.kind === 'not') nots.push(next)
      else if (next.kind === 'foreign') {
        // A sign before the first word, or behind an operator.
        const sign = textOf(next)
        const fixes = next.as === 'not' ? [fix(next.start, next.end, 'NOT ', labels.not)] : [leaveOut(watch, next)]
        if (sign === '+' && isPhraseAt(next.end)) fixes.unshift(fix(next.start, next.end, '=', labels.raw))
        report('unknown_operator', next, `${sign} is no operator.${next.as === 'not' ? ' Write NOT.' : ''}`, fixes)
      } else break
      at++
    }
    let query = parseNear(depth, list)
    // Two of them cancel out, so a chain of any length is at most one deep.
    const first = nots.length % 2 === 1 ? nots[0] : undefined
    if (query && first) query = sized({ kind: 'not', child: query, start: first.start, end: query.end })
    return query
  }

  function parseNear(depth: number, list: boolean): Query | null {
    let left = parseAtom(depth, list)
    let chain = depth
    for (let operator = here(); operator?.kind === 'near' || operator?.kind === 'together'; operator = here()) {
      at++
      const nots = at
      while (here()?.kind === 'not') at++
      if (at > nots) {
        const place = { start: lexemes[nots]?.start ?? 0, end: lexemes[at - 1]?.end ?? 0 }
        const message = `NOT cannot stand behind ${textOf(operator)}. To exclude what is near, write NOT (a ${textOf(operator)} b).`
        report('cannot_be_near', place, message, [leaveOut(watch, place)])
      }
      const right = parseAtom(depth, list)
      if (left?.kind === 'in' && right?.kind === 'in' && left.field === right.field) {
        const place = { start: left.start, end: right.end }
        const field = textOf(left).slice(0, left.child.start - left.start)
        const inside = `${textOf(left.child)} ${textOf(operator)} ${textOf(right.child)}`
        const whole = `${field}(${inside})`
        const message = `What is near each other stands in one field: ${cut(whole)}.`
        report('cannot_be_near', place, message, [fix(place.start, place.end, whole, asWritten(cut(whole)))])
        left = null
        continue
      }
      const fits = [left, right].map((side) => side !== null && mayBeNear(side, operator.kind === 'together'))
      const isSame =
        operator.kind === 'together' && left?.kind === 'together' && left.unit === operator.unit && !bracketed.has(left)
      if (!isSame) chain++
      if (chain > deepest) {
        report('too_deep', operator, `More than ${deepest} of these in a row cannot be read.`, [])
        at = lexemes.length
        return null
      }
      if (left === null || right === null || fits.includes(false) || at > lexemes.length) {
        left = null
        continue
      }
      const { start } = left
      const { end } = right
      if (operator.kind === 'near') {
        const { words, ordered } = operator
        left = sized({ kind: 'near', words, ordered, children: [left, right], start, end })
      } else {
        const before = left.kind === 'together' && isSame ? left.children : [left]
        left = sized({ kind: 'together', unit: operator.unit, children: [...before, right], start, end })
      }
    }
    return left
  }

  /** `field:` and what belongs to it, or one word, phrase, group, list. */
  function parseAtom(depth: number, list: boolean): Query | null {
    const lexeme = here()
    if (lexeme?.kind === 'term') {
      at++
      const { term, atLeast, start, end } = lexeme
      return sized({ kind: 'term', term, atLeast, start, end })
    }
    if (lexeme?.kind === 'fact') {
      at++
      const { field, test, start, end } = lexeme
      return sized({ kind: 'fact', field, test, start, end })
    }
    if (lexeme?.kind === 'broken') {
      at++
      return null
    }
    if (lexeme?.kind === 'macro') {
      at++
      return expand(lexeme)
    }
    if (lexeme?.kind === 'open') return parseBrackets(lexeme, depth)
    if (lexeme?.kind === 'field') return parseField(lexeme, depth, list)
    const next = lexemes[at + 1]
    if (lexeme?.kind === 'near' && next?.kind === 'open') return parseNearList(lexeme, depth)
    const missing = missingTerm(watch, lexemes, at, depth === 0)
    // An operator with nothing on either side lacks one thing to the reader.
    const isTold = problems.some(
      ({ code, start, end }) => code === 'missing_term' && start === missing?.start && end === missing.end,
    )
    if (missing !== null && !isTold) tell(missing)
    return null
  }

  function parseField(lexeme: Lexeme & { readonly kind: 'field' }, depth: number, list: boolean): Query | null {
    at++
    if (isTooDeep(lexeme, depth)) return null
    const not = here()?.kind === 'not' ? here() : undefined
    if (not !== undefined) at++
    const child = parseAtom(depth + 1, list)
    if (child === null) return null
    if (not !== undefined) {
      const whole = `${textOf(not)} ${textOf(lexeme)}${textOf(child)}`
      const message = `${textOf(not)} stands before the field: ${cut(whole)}.`
      report('unexpected_character', not, message, [fix(lexeme.start, child.end, whole, asWritten(cut(whole)))])
      return null
    }
    const inner = fieldsInField(watch, textOf(lexeme), child)
    for (const one of inner) tell(one)
    if (inner.length > 0) return null
    return sized({ kind: 'in', field: lexeme.field, child, start: lexeme.start, end: child.end })
  }

  function parseBrackets(opening: Lexeme, depth: number): Query | null {
    at++
    const closes = here()
    if (closes?.kind === 'close') {
      at++
      const place = { start: opening.start, end: closes.end }
      report('empty_brackets', place, 'These brackets are empty.', [leaveOutJoined(watch, place)])
      return null
    }
    if (isTooDeep(opening, depth)) return null
    const inner = parseLevel(depth + 1, false)
    const closing = closed(opening)
    if (inner === null || closing === null) return null
    const query = { ...inner, start: opening.start, end: closing.end }
    bracketed.add(query)
    return query
  }

  function parseNearList(operator: Lexeme & { readonly kind: 'near' }, depth: number): Query | null {
    at++
    const opening = here() ?? operator
    at++
    if (isTooDeep(opening, depth)) return null
    const parts = [parseLevel(depth + 1, true)]
    while (here()?.kind === 'comma') {
      at++
      parts.push(parseLevel(depth + 1, true))
    }
    const closing = closed(opening)
    if (closing === null) return null
    const children = parts.filter((part) => part !== null)
    if (children.length < parts.length) return null
    const { start } = operator
    if (children.length === 1) {
      const name = textOf(operator)
      const message = `${name} needs two words or more, separated by commas: ${name}(one, two).`
      report('missing_term', { start, end: closing.end }, message, [
        fix(start, operator.end, '', { de: `${name} weglassen`, en: `Leave out ${name}` }),
      ])
      return null
    }
    if (!operator.ordered && children.length > mostInAnyOrder) {
      const message = `At most ${mostInAnyOrder} can stand near each other in any order. For more, write ONEAR, which keeps their order.`
      report('cannot_be_near', { start, end: closing.end }, message, [])
      return null
    }
    const fits = children.map((child) => mayBeNear(child, false))
    if (fits.includes(false)) return null
    const { words, ordered } = operator
    return sized({ kind: 'near', words, ordered, children, start, end: closing.end })
  }

  function isTooDeep(opening: Place, depth: number): boolean {
    if (depth < deepest) return false
    const message = `Brackets lie deeper than ${deepest} levels. Leave out those that change nothing.`
    report('too_deep', opening, message, [])
    at = lexemes.length
    return true
  }

  function closed(opening: Place): Lexeme | null {
    const closing = here()
    if (closing?.kind === 'close') {
      at++
      return closing
    }
    if (!problems.some(({ code }) => code === 'too_deep')) {
      const end = watch.trimEnd().length
      // What an open quote swallowed cannot hold the bracket.
      const swallowed = problems.some(({ code }) => code === 'quote_not_closed')
      const fixes = swallowed ? [] : [fix(end, end, ')', labels.close)]
      report('bracket_not_closed', opening, 'This bracket is not closed.', fixes)
    }
    return null
  }

  function expand({ name, start, end }: Place & { readonly name: string }): Query | null {
    const place = { start, end }
    const macro = macroOf(name, macros)
    if (macro === undefined) {
      const near = nearestNames(name, macroNames(macros))
      const fixes = near.map((one) => fix(start, end, `$${one}`, asWritten(`$${one}`)))
      const meant = near.length > 0 ? ` Probably ${near.map((one) => `$${one}`).join(' or ')} is meant.` : ''
      report('unknown_macro', place, `There is no list $${name}.${meant}`, [
        ...fixes,
        fix(start, end, `$${name.toUpperCase()}`, { de: 'Das Börsenkürzel', en: 'The ticker symbol' }),
        fix(start, end, inQuotes(name), labels.quoted),
      ])
      return null
    }
    if (within.includes(name) || within.length >= deepestMacros) {
      const chain = [...within, name].map((one) => `$${one}`).join(' → ')
      const message = within.includes(name)
        ? `The list $${name} holds itself: ${chain}.`
        : `Lists hold each other deeper than ${deepestMacros} times: ${chain}.`
      report('macro_in_itself', place, message, [leaveOutJoined(watch, place)])
      return null
    }
    const { query: child, problems: inside } = read.get(name) ?? parse(macro.query, macros, [...within, name], read)
    read.set(name, { query: child, problems: inside })
    if (child === null) {
      const [first] = inside
      const own =
        first?.code === 'macro_in_itself' || first?.code === 'macro_too_large' ? first.code : 'macro_has_errors'
      const message =
        own === 'macro_has_errors' ? `The list $${name} has an error: ${first?.message ?? ''}` : (first?.message ?? '')
      report(own, place, message, [leaveOutJoined(watch, place)])
      return null
    }
    const before = size
    const placed = asUsed(child, place)
    if (placed === null) {
      size = before
      report('macro_too_large', place, `With $${name} the watch has more than ${largestExpanded} parts.`, [
        leaveOutJoined(watch, place),
      ])
      return null
    }
    return sized({ kind: 'macro', name, version: macro.version, child: placed, start, end })
  }

  /** A list's query as if all of it stood where the list is used; null where the watch grows too large. */
  function asUsed(query: Query, place: Place): Query | null {
    size++
    if (size > largestExpanded) return null
    if ('child' in query) {
      const child = asUsed(query.child, place)
      return child && { ...query, child, ...place }
    }
    if (!('children' in query)) return { ...query, ...place }
    const children: Query[] = []
    for (const one of query.children) {
      const child = asUsed(one, place)
      if (child === null) return null
      children.push(child)
    }
    return { ...query, children, ...place }
  }

  function sized(query: Query): Query {
    size++
    return query
  }
}
