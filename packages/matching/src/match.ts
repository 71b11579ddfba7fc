import type { Condition, Watch } from './compile-watch.ts'
import { findTerm } from './find-term.ts'
import { type FirstWords, termsBegunIn } from './first-words.ts'
import { formsOf } from './fold.ts'
import type { Term } from './term.ts'
import { type Field, type ItemTokens, type MatchableItem, searchedFields, tokenizeItem } from './tokenize.ts'

/** Where a watch hit: UTF-16 units of the field as given; `term` as typed, a phrase without its quotes. */
export type Span = { readonly field: Field; readonly start: number; readonly end: number; readonly term: string }

/** {@link matchTokens} for an item that is asked once. */
export function matchItem(watch: Watch, item: MatchableItem): readonly Span[] | null {
  return matchTokens(watch, tokenizeItem(item))
}

/**
 * The spans of the watch's terms, title first, from left to right, each stretch once for a term; null where the watch
 * does not hit. AND and NOT look at title and text together. What is only excluded has no spans.
 */
export function matchTokens(watch: Watch, tokens: ItemTokens): readonly Span[] | null {
  const found = spansOf(watch.condition, tokens)
  if (found === null) return null
  found.sort((a, b) => order(a.field) - order(b.field) || a.start - b.start || a.end - b.end)
  return found.filter((span, n) => {
    for (let m = n - 1; m >= 0; m--) {
      const other = found[m]
      if (!other || other.field !== span.field || other.start !== span.start || other.end !== span.end) return true
      if (isSameTerm(other.term, span.term)) return false
    }
    return true
  })
}

function order(field: Field): number {
  return searchedFields.indexOf(field)
}

function isSameTerm(a: string, b: string): boolean {
  return a === b || formsOf(a)[0] === formsOf(b)[0]
}

function spansOf(condition: Condition, tokens: ItemTokens): Span[] | null {
  if (condition.kind === 'present') {
    const spans = allSpans(condition.term, tokens)
    return spans.length > 0 ? spans : null
  }
  if (condition.kind === 'absent') return isIn(condition.term, tokens) ? null : []

  const found: Span[] = []
  const { kind, conditions, shortcut } = condition
  const asked = shortcut === null ? conditions : partsToAsk(conditions, shortcut, tokens)
  // Of words to be absent, those that were not asked are.
  let hit = kind === 'all'
  for (const part of asked) {
    const spans = spansOf(part, tokens)
    if (spans === null && condition.kind === 'all') return null
    if (spans === null) continue
    hit = true
    for (const span of spans) found.push(span)
  }
  return hit ? found : null
}

/** In their order. */
function partsToAsk(
  conditions: readonly Condition[],
  { always, begun }: { always: readonly number[]; begun: FirstWords },
  tokens: ItemTokens,
): Condition[] {
  return [...always, ...termsBegunIn(begun, tokens)].sort((a, b) => a - b).flatMap((n) => conditions[n] ?? [])
}

function allSpans(term: Term, tokens: ItemTokens): Span[] {
  const spans: Span[] = []
  for (const field of searchedFields) {
    for (const { start, end } of findTerm(term, tokens[field])) spans.push({ field, start, end, term: term.typed })
  }
  return spans
}

function isIn(term: Term, tokens: ItemTokens): boolean {
  for (const field of searchedFields) for (const _ of findTerm(term, tokens[field])) return true
  return false
}
