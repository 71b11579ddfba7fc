import { factFields } from './fields.ts'
import { cut, fix, inQuotes, labels, leaveOut } from './fixes.ts'
import type { Place, Query } from './query.ts'
import type { Wrong } from './wrong-words.ts'

// What can be wrong with how the parts of one level are joined: where, why, and what would be right.

/** What stands between two joins, null where it could not be read. Plain is a single word without signs. */
export type Part = Place & { readonly query: Query | null; readonly isPlain: boolean }

/** What stands between two parts of one level. `none`: nothing at all. */
export type Join = Place & {
  readonly as: 'and' | 'or'
  readonly written: 'ours' | 'foreign' | 'comma' | 'none' | 'implied'
}

const from = (parts: readonly Place[]): Place => ({ start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 })

/** What other systems write for an operator. */
export function foreignJoin(
  watch: string,
  { start, end }: Place,
  as: 'and' | 'or' | 'not',
  isBeforePhrase: boolean,
): Wrong {
  const sign = watch.slice(start, end)
  const instead = { and: 'AND', or: 'OR', not: 'AND NOT' }[as]
  const label = { and: labels.all, or: labels.any, not: labels.without }[as]
  const before = start > 0 && !/[\s(]/.test(watch.charAt(start - 1)) ? ' ' : ''
  const after = end < watch.length && !/[\s)]/.test(watch.charAt(end)) ? ' ' : ''
  const fixes = [fix(start, end, `${before}${instead}${after}`, label)]
  if (sign === '+' && isBeforePhrase) fixes.unshift(fix(start, end, 'AND =', labels.raw))
  if (sign === '/' || sign === ';') fixes.push(fix(start, end, `${before}AND${after}`, labels.all))
  return { code: 'unknown_operator', start, end, message: `${sign} is no operator. Write ${instead}.`, fixes }
}

/** Commas that join; null where none does. */
export function joiningCommas(watch: string, parts: readonly Part[], joins: readonly Join[]): Wrong | null {
  const commas = joins.filter(({ written }) => written === 'comma')
  const [first] = commas
  const last = commas.at(-1)
  if (first === undefined || last === undefined) return null
  const joined = (operator: string) => {
    let text = ''
    let from = first.start
    for (const { start, end } of commas) {
      const before = start > 0 && /\s/.test(watch.charAt(start - 1)) ? '' : ' '
      const after = end < watch.length && /[\s)]/.test(watch.charAt(end)) ? '' : ' '
      text += `${watch.slice(from, start)}${before}${operator}${after}`
      from = end
    }
    return text
  }
  const { start, end } = first
  const fixes = parts.every((part) => part.end > part.start)
    ? [fix(start, last.end, joined('OR'), labels.any), fix(start, last.end, joined('AND'), labels.all)]
    : [leaveOut(watch, first)]
  return { code: 'unexpected_character', start, end, message: 'A comma joins nothing here. Write OR or AND.', fixes }
}

/** `Müller & Söhne`: one problem for the whole name, instead of one for each sign; null where it is none. */
export function ampersandName(watch: string, parts: readonly Part[], joins: readonly Join[]): Wrong | null {
  const isSign = ({ written, start, end }: Join) => written === 'foreign' && watch.slice(start, end) === '&'
  const first = joins.find(isSign)
  if (first === undefined || !parts.every(({ isPlain }) => isPlain)) return null
  if (!joins.every((join) => isSign(join) || join.written === 'none')) return null
  const { start, end } = from(parts)
  const phrase = inQuotes(watch.slice(start, end))
  const texts = parts.map((part) => watch.slice(part.start, part.end))
  const all = joins.every(isSign) ? [fix(start, end, texts.join(' AND '), labels.all)] : []
  return {
    code: 'unknown_operator',
    start: first.start,
    end: first.end,
    message: `& is no operator. For the name write ${cut(phrase)}.`,
    fixes: [fix(start, end, phrase, labels.phrase), ...all],
  }
}

/** Words side by side, a problem for each run of them. */
export function bareRuns(watch: string, parts: readonly Part[], joins: readonly Join[], inList: boolean): Wrong[] {
  const found: Wrong[] = []
  for (let from = 0; from < parts.length; from++) {
    let to = from
    while (joins[to]?.written === 'none') to++
    const run = parts.slice(from, to + 1)
    // What is broken is reported already, and may have been the operator.
    if (to > from && run.every(({ query }) => query !== null))
      found.push(bareRun(watch, run, run.length === parts.length && !inList))
    from = to
  }
  return found
}

function bareRun(watch: string, run: readonly Part[], isWhole: boolean): Wrong {
  const { start, end } = from(run)
  const texts = run.map((part) => watch.slice(part.start, part.end))
  const [first, ...more] = run
  const isNamed =
    first?.query?.kind === 'in' || (first?.query?.kind === 'fact' && factFields.get(first.query.field) === 'name')
  const field = isNamed ? (/^\p{L}+:(?=[\p{L}\p{N}]+$)/u.exec(texts[0] ?? '')?.[0] ?? '') : ''
  const isPhrase = (first?.isPlain || field !== '') && more.every(({ isPlain }) => isPlain)
  const words = texts.join(' ').slice(field.length)
  const phrased = inQuotes(words.replace(/(^| )[*~]+/g, '$1'))
  const asPhrase = isPhrase ? [fix(start, end, field + phrased, labels.phrase)] : []
  const small = texts.findIndex((text, n) => isSmallOperator(text, n, texts.length))
  if (small >= 0) {
    const text = texts[small] ?? ''
    const phrase =
      asPhrase.length === 0
        ? ''
        : ` To look for the word ${text}, put the phrase in quotes: ${cut(inQuotes(watch.slice(start, end)))}.`
    return {
      code: 'operator_not_capital',
      start: run[small]?.start ?? start,
      end: run[small]?.end ?? end,
      message: `Operators are written in capital letters: ${text.toUpperCase()}.${phrase}`,
      fixes: [fix(start, end, inCapitals(watch, run, texts), labels.capitals), ...asPhrase],
    }
  }
  const joined = (operator: string) => {
    const text = texts.join(` ${operator} `)
    return isWhole ? text : `(${text})`
  }
  const phrase = isPhrase ? `For the phrase write ${cut(field + phrased)}; for` : 'For'
  const [a, b] = texts.map((text) => cut(text))
  return {
    code: 'missing_operator',
    start,
    end,
    message: `An operator is missing between ${a} and ${b}. ${phrase} all of them anywhere write ${a} AND ${b}, for any of them ${a} OR ${b}.`,
    fixes: [...asPhrase, fix(start, end, joined('AND'), labels.all), fix(start, end, joined('OR'), labels.any)],
  }
}

/** The run with its small operators as operators. */
function inCapitals(watch: string, run: readonly Part[], texts: readonly string[]): string {
  let written = ''
  texts.forEach((text, n) => {
    const isSmall = isSmallOperator(text, n, texts.length)
    const follows = n > 0 && !isSmallOperator(texts[n - 1] ?? '', n - 1, texts.length)
    const capitals = !isSmall ? text : follows && /^(not|nicht)$/i.test(text) ? 'AND NOT' : text.toUpperCase()
    written += `${n === 0 ? '' : watch.slice(run[n - 1]?.end ?? 0, run[n]?.start ?? 0)}${capitals}`
  })
  return written
}

/** Where a word stands between two others, or before one, that in capitals would be an operator. */
function isSmallOperator(text: string, n: number, all: number): boolean {
  if (n === all - 1) return false
  if (/^(not|nicht)$/i.test(text)) return true
  return n > 0 && /^(and|or|und|oder|sentence|paragraph|satz|absatz|o?near(\/\d+)?|nahe(\/\d+)?)$/i.test(text)
}

/** AND and OR side by side. */
export function mixedJoins(watch: string, parts: readonly Part[], joins: readonly Join[]): Wrong {
  const { start, end } = from(parts)
  const grouped = (tight: 'and' | 'or') => {
    let text = ''
    for (let from = 0; from < parts.length; from++) {
      let to = from
      while (joins[to]?.as === tight) to++
      const group = watch.slice(parts[from]?.start ?? 0, parts[to]?.end ?? 0)
      const join = joins[from - 1]
      text += `${join === undefined ? '' : ` ${watch.slice(join.start, join.end)} `}${to > from ? `(${group})` : group}`
      from = to
    }
    return text
  }
  const andFirst = grouped('and')
  const orFirst = grouped('or')
  return {
    code: 'mixed_operators',
    start,
    end,
    message: `AND and OR are mixed without brackets. Write ${cut(andFirst)} or ${cut(orFirst)}.`,
    fixes: [fix(start, end, andFirst, labels.andFirst), fix(start, end, orFirst, labels.orFirst)],
  }
}
