import type { Condition, Question, Spanned } from './condition.ts'
import { factOf, isMet } from './facts.ts'
import { findTerm, type Stretch } from './find-term.ts'
import { findNear } from './near.ts'
import type { TextField } from './query.ts'
import { numbersOf } from './sentences.ts'
import { type ItemTokens, searchedFields, type Tokens, tokensOf } from './tokenize.ts'

/** Where a watch hit: UTF-16 units of the field as given; `term` as typed, `form` the folded spelling that was met. */
export type Span = {
  readonly field: TextField
  readonly start: number
  readonly end: number
  readonly term: string
  readonly form: string
}

/** A stretch of tokens that answers a part of a watch. */
export type Window = { readonly first: number; readonly last: number }

type Found = {
  /** From left to right. */
  readonly windows: readonly Window[]
  /** The terms that stand in windows of the above, and made them. */
  spansIn(windows: readonly Window[]): readonly (Stretch & { readonly term: string })[]
}

/** The spans of the questions that made it true, or null where it is not. */
export function spansOf(condition: Condition, tokens: ItemTokens): Span[] | null {
  if (condition.kind === 'present') return answer(condition.question, tokens)
  if (condition.kind === 'absent') return answer(condition.question, tokens) === null ? [] : null

  const found: Span[] = []
  const { kind, conditions } = condition
  // Of words to be absent, those that were not asked are.
  let hit = kind === 'all'
  for (const part of partsToAsk(condition, tokens)) {
    const spans = spansOf(part, tokens)
    if (spans === null && kind === 'all') return null
    if (spans === null) continue
    hit = true
    for (const span of spans) found.push(span)
  }
  return hit || conditions.length === 0 ? found : null
}

/** In their order; without those of a long list whose words are not there. */
export function partsToAsk(
  { conditions, shortcut }: Extract<Condition, { kind: 'all' | 'any' }>,
  tokens: ItemTokens,
): readonly Condition[] {
  if (shortcut === null) return conditions
  const asked = new Set(shortcut.always)
  for (const field of searchedFields) shortcut.begun.visit(tokensOf(tokens, field), (n) => asked.add(n))
  return [...asked].sort((a, b) => a - b).flatMap((n) => conditions[n] ?? [])
}

/** The spans of one question, or null where the answer is no. A fact has none. */
export function answer(question: Question, tokens: ItemTokens): Span[] | null {
  if (question.kind === 'fact')
    return isMet(question.test, question.field, factOf(question.field, tokens.item)) ? [] : null
  const spans: Span[] = []
  for (const field of question.fields) {
    const text = tokensOf(tokens, field)
    if (text.text === '') continue
    const { spanned } = question
    if (spanned.kind === 'term') {
      for (const one of findTerm(spanned.term, text)) spans.push(spanAt(field, one, spanned.term.typed))
    } else {
      const found = find(spanned, text)
      for (const one of found.spansIn(found.windows)) spans.push(spanAt(field, one, one.term))
    }
  }
  return spans.length >= question.atLeast ? spans : null
}

function spanAt(field: TextField, { start, end, form }: Stretch, term: string): Span {
  return { field, start, end, term, form }
}

const nothing: Found = { windows: [], spansIn: () => [] }

function find(spanned: Spanned, tokens: Tokens): Found {
  if (spanned.kind === 'term') {
    const stretches = findTerm(spanned.term, tokens)
    const { typed } = spanned.term
    const byFirst = new Map(stretches.map((stretch) => [stretch.first, { ...stretch, term: typed }]))
    return {
      windows: stretches,
      spansIn: (windows) =>
        windows.flatMap(({ first, last }) => {
          const stretch = byFirst.get(first)
          return stretch?.last === last ? [stretch] : []
        }),
    }
  }
  if (spanned.kind === 'or') return anyOf(spanned.children.map((child) => find(child, tokens)))

  const children: Found[] = []
  for (const child of spanned.children) {
    const found = find(child, tokens)
    if (found.windows.length === 0) return nothing
    children.push(found)
  }
  const lists = children.map(({ windows }) => windows)
  const { windows, taking } =
    spanned.kind === 'near' ? findNear(lists, spanned, tokens) : together(lists, spanned.unit, tokens)
  return {
    windows,
    spansIn: (wanted) => {
      const within = isWithinOne(wanted)
      return once(children.flatMap((child, n) => child.spansIn((taking[n] ?? []).filter(within))))
    },
  }
}

/** A term of several children stands once where it stands. */
function once<One extends Stretch & { readonly term: string }>(spans: readonly One[]): readonly One[] {
  const seen = new Map<string, Set<number>>()
  return spans.filter(({ term, first, last }) => {
    const places = seen.get(term) ?? new Set()
    seen.set(term, places)
    const { size } = places
    return places.add(first * 0x4000000 + last).size > size
  })
}

function anyOf(children: readonly Found[]): Found {
  const windows = children.flatMap((child) => child.windows).sort((a, b) => a.first - b.first || a.last - b.last)
  const distinct = windows.filter((one, n) => one.first !== windows[n - 1]?.first || one.last !== windows[n - 1]?.last)
  return { windows: distinct, spansIn: (wanted) => children.flatMap((child) => child.spansIn(wanted)) }
}

/** Whether a window lies in one of these; asked in any order. */
function isWithinOne(windows: readonly Window[]): (window: Window) => boolean {
  const sorted = [...windows].sort((a, b) => a.first - b.first)
  const reach: number[] = []
  let furthest = -1
  for (const { last } of sorted) {
    furthest = Math.max(furthest, last)
    reach.push(furthest)
  }
  return ({ first, last }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.first ?? 0) <= first) low = middle + 1
      else high = middle
    }
    return low > 0 && (reach[low - 1] ?? -1) >= last
  }
}

/** In each sentence or paragraph that holds all of them: the windows of each child, and one from the first to the last. */
function together(
  lists: readonly (readonly Window[])[],
  unit: 'sentence' | 'paragraph',
  tokens: Tokens,
): { windows: readonly Window[]; taking: readonly (readonly Window[])[] } {
  const number = numbersOf(tokens)[unit]
  const held = lists.map((list) => {
    const byUnit = new Map<number, Window[]>()
    for (const window of list) {
      const at = number[window.first] ?? 0
      if (at !== number[window.last]) continue
      const same = byUnit.get(at)
      if (same === undefined) byUnit.set(at, [window])
      else same.push(window)
    }
    return byUnit
  })
  const windows: Window[] = []
  const taking: Window[][] = lists.map(() => [])
  for (const at of held[0]?.keys() ?? []) {
    if (!held.every((byUnit) => byUnit.has(at))) continue
    let first = Number.POSITIVE_INFINITY
    let last = -1
    held.forEach((byUnit, n) => {
      for (const window of byUnit.get(at) ?? []) {
        taking[n]?.push(window)
        first = Math.min(first, window.first)
        last = Math.max(last, window.last)
      }
    })
    windows.push({ first, last })
  }
  return { windows, taking }
}
