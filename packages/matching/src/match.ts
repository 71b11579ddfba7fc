import type { Watch } from './compile-watch.ts'
import { type Span, spansOf } from './evaluate.ts'
import { formsOf } from './fold.ts'
import type { TextField } from './query.ts'
import { type ItemTokens, type MatchableItem, tokenizeItem } from './tokenize.ts'

/** {@link matchTokens} for an item that is asked once. */
export function matchItem(watch: Watch, item: MatchableItem): readonly Span[] | null {
  return matchTokens(watch, tokenizeItem(item))
}

/**
 * The spans of the watch's terms, title first, from left to right, each stretch once for a term; null where the watch
 * does not hit. AND and NOT look at all fields together. What is only excluded has no spans, nor has a fact.
 */
export function matchTokens(watch: Watch, tokens: ItemTokens): readonly Span[] | null {
  const found = spansOf(watch.condition, tokens)
  return found === null ? null : inOrder(found)
}

/** In this order. */
const ranks: Readonly<Record<TextField, number>> = {
  title: 0,
  lead: 1,
  text: 2,
  author: 3,
  handle: 4,
  bio: 5,
  parent: 6,
  link: 7,
  url: 8,
}

export function inOrder(spans: Span[]): readonly Span[] {
  sort(spans)
  const again = spans.some((span, n) => n > 0 && isSamePlace(span, spans[n - 1]))
  if (!again) return spans
  return spans.filter((span, n) => {
    for (let m = n - 1; m >= 0; m--) {
      const other = spans[m]
      if (other === undefined || !isSamePlace(other, span)) return true
      if (isSameTerm(other.term, span.term)) return false
    }
    return true
  })
}

/** So few are sorted by putting each in its place, for the library's way costs more than that. */
const few = 40

function sort(spans: Span[]): void {
  if (spans.length > few) {
    spans.sort(compare)
    return
  }
  for (let n = 1; n < spans.length; n++) {
    const span = spans[n] as Span
    let at = n
    for (; at > 0; at--) {
      const before = spans[at - 1] as Span
      if (compare(before, span) <= 0) break
      spans[at] = before
    }
    spans[at] = span
  }
}

function compare(a: Span, b: Span): number {
  if (a.field !== b.field) return ranks[a.field] - ranks[b.field]
  return a.start - b.start || a.end - b.end
}

function isSamePlace(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.field === b.field && a.start === b.start && a.end === b.end
}

function isSameTerm(a: string, b: string): boolean {
  return a === b || formsOf(a)[0] === formsOf(b)[0]
}
