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

const fields: readonly TextField[] = ['title', 'lead', 'text', 'author', 'handle', 'bio', 'parent', 'link', 'url']

export function inOrder(spans: Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  spans.sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || a.start - b.start || a.end - b.end)
  return spans.filter((span, n) => {
    for (let m = n - 1; m >= 0; m--) {
      const other = spans[m]
      if (!other || other.field !== span.field || other.start !== span.start || other.end !== span.end) return true
      if (isSameTerm(other.term, span.term)) return false
    }
    return true
  })
}

function isSameTerm(a: string, b: string): boolean {
  return a === b || formsOf(a)[0] === formsOf(b)[0]
}
