import { type FirstWords, fewestTerms, firstWordsOf } from './first-words.ts'
import { parseQuery } from './parse-query.ts'
import type { Problem, Query } from './query.ts'
import type { Term } from './term.ts'

/** What decides whether a watch hits: NOT has moved inwards to the single terms. */
export type Condition =
  | { readonly kind: 'present'; readonly term: Term }
  | { readonly kind: 'absent'; readonly term: Term }
  | ({ readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[] } & Shortcut)

/**
 * How a long list is asked: `always` the numbers of the conditions to be asked of every item, `begun` those that matter
 * only where their term's first word stands. Null where the list is short.
 */
type Shortcut = { readonly shortcut: { readonly always: readonly number[]; readonly begun: FirstWords } | null }

/** A watch made ready once, to be held against any number of items. */
export type Watch = { readonly typed: string; readonly condition: Condition }

export type CompiledWatch =
  | { readonly ok: true; readonly watch: Watch; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** In UTF-16 units: room for some thousand terms, and a bound for what a pasted file may cost. */
const longestWatch = 20_000

/**
 * Makes a watch ready, or says what is wrong with it. Problems beside a watch are warnings. Words, "phrases", prefixes
 * (Bewerb*), #tags, @handles, AND OR NOT (UND ODER NICHT) and brackets. Never throws.
 */
export function compileWatch(typed: string): CompiledWatch {
  if (typed.length > longestWatch) {
    const message = `The watch has ${typed.length} characters. At most ${longestWatch} are possible; split it into several.`
    return refused([{ severity: 'error', code: 'watch_too_long', message, start: longestWatch, end: typed.length }])
  }
  const { query, problems } = parseQuery(typed)
  if (query === null) return refused(problems)
  const open = withoutAnchor(query, false)
  if (open) {
    const shown = typed.slice(open.start, Math.min(open.end, open.start + 60))
    const message = `${shown} would match every item that lacks the words. Say what to look for as well, as in Muster AND NOT Mann.`
    return refused([
      ...problems,
      { severity: 'error', code: 'matches_everything', message, start: open.start, end: open.end },
    ])
  }
  return { ok: true, watch: { typed, condition: conditionOf(query, false) }, problems }
}

function refused(problems: readonly Problem[]): CompiledWatch {
  return { ok: false, problems }
}

/** The part that can be true of an item without any of the watch's words, if the whole can be. */
function withoutAnchor(query: Query, negated: boolean): Query | null {
  if (query.kind === 'term') return negated ? query : null
  if (query.kind === 'not') return withoutAnchor(query.child, !negated) && query
  const open = query.children.map((child) => withoutAnchor(child, negated))
  const needsAll = (query.kind === 'and') !== negated
  if (needsAll) return open.every((child) => child !== null) ? query : null
  return open.find((child) => child !== null) ?? null
}

function conditionOf(query: Query, negated: boolean): Condition {
  if (query.kind === 'term') return { kind: negated ? 'absent' : 'present', term: query.term }
  if (query.kind === 'not') return conditionOf(query.child, !negated)
  const conditions = query.children.map((child) => conditionOf(child, negated))
  const kind = (query.kind === 'and') !== negated ? 'all' : 'any'
  return { kind, conditions, shortcut: shortcutOf(kind, conditions) }
}

/** A word that is not there changes nothing in a list of words of which any will do, nor in one of words to be absent. */
function shortcutOf(kind: 'all' | 'any', conditions: readonly Condition[]): Shortcut['shortcut'] {
  const dull = kind === 'any' ? 'present' : 'absent'
  const always: number[] = []
  const terms: [number, Term][] = []
  conditions.forEach((condition, n) => {
    if (condition.kind === dull) terms.push([n, condition.term])
    else always.push(n)
  })
  return terms.length < fewestTerms ? null : { always, begun: firstWordsOf(terms) }
}
