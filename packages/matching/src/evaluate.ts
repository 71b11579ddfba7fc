import type { Condition, Question, Shortcut, Spanned } from './condition.ts'
import { factOf, isMet } from './facts.ts'
import { findTerm, type Stretch } from './find-term.ts'
import { mayBeThere, nextIn } from './glance.ts'
import { findNear } from './near.ts'
import type { TextField } from './query.ts'
import { numbersOf } from './sentences.ts'
import { type ItemTokens, searchedFields, textsOf } from './tokenize.ts'
import type { Tokens } from './tokens.ts'

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
  /** The terms that stand in windows of the above, which come from left to right, and made them. */
  spansIn(windows: readonly Window[]): readonly Stretch[]
}

/** The spans of the questions that made it true, or null where it is not. */
export function spansOf(condition: Condition, tokens: ItemTokens): Span[] | null {
  const found: Span[] = []
  return collect(condition, tokens, found) ? found : null
}

export function holds(condition: Condition, tokens: ItemTokens): boolean {
  return collect(condition, tokens, [])
}

/** Whether it is true; then its spans have been put behind those that are there. */
function collect(condition: Condition, tokens: ItemTokens, into: Span[]): boolean {
  const before = into.length
  if (condition.kind === 'present') return ask(condition.question, tokens, into)
  if (condition.kind === 'absent') {
    const there = ask(condition.question, tokens, into)
    into.length = before
    return !there
  }
  const { kind, shortcut, glance } = condition
  const conditions = shortcut === null ? condition.conditions : partsToAsk(condition.conditions, shortcut, tokens)
  const texts = textsOf(tokens, searchedFields)
  // Of words to be absent, those that were not asked are.
  let hit = kind === 'all' || condition.conditions.length === 0
  let at = 0
  for (let n = 0; n < conditions.length; n++) {
    if (glance !== null && shortcut === null) {
      const mayMatter = mayBeThere(glance, at, texts)
      at = nextIn(glance, at)
      if (!mayMatter) continue
    }
    if (collect(conditions[n] as Condition, tokens, into)) hit = true
    else if (kind === 'all') {
      into.length = before
      return false
    }
  }
  return hit
}

/** In their order; without those of a long list whose words are not there. */
function partsToAsk(conditions: readonly Condition[], shortcut: Shortcut, tokens: ItemTokens): readonly Condition[] {
  const asked = new Set(shortcut.always)
  for (const text of textsOf(tokens, searchedFields)) shortcut.begun.visit(text, (n) => asked.add(n))
  return [...asked].sort((a, b) => a - b).flatMap((n) => conditions[n] ?? [])
}

/** The spans of one question, or null where the answer is no. A fact has none. */
export function answer(question: Question, tokens: ItemTokens): Span[] | null {
  const found: Span[] = []
  return ask(question, tokens, found) ? found : null
}

function ask(question: Question, tokens: ItemTokens, into: Span[]): boolean {
  if (question.kind === 'fact') return isMet(question.test, question.field, factOf(question.field, tokens.item))
  const before = into.length
  spansIn(question.spanned, textsOf(tokens, question.fields), into)
  if (into.length - before >= question.atLeast) return true
  into.length = before
  return false
}

/** Puts the spans of what is looked for behind those that are there, text by text. */
export function spansIn(spanned: Spanned, texts: readonly Tokens[], into: Span[]): void {
  for (const text of texts) {
    if (spanned.kind === 'term') for (const { span } of findTerm(spanned.term, text)) into.push(span)
    else {
      const found = find(spanned, text)
      if (found.windows.length > 0) for (const { span } of found.spansIn(found.windows)) into.push(span)
    }
  }
}

const nothing: Found = { windows: [], spansIn: () => [] }

function find(spanned: Spanned, tokens: Tokens): Found {
  if (spanned.kind === 'term') return foundTerm(findTerm(spanned.term, tokens))
  if (spanned.kind === 'or') return anyOf(spanned, tokens)

  const children: Found[] = []
  for (const child of spanned.children) {
    const found = find(child, tokens)
    if (found.windows.length === 0) return nothing
    children.push(found)
  }
  const lists = children.map(({ windows }) => windows)
  const { windows, taking } =
    spanned.kind === 'near' ? findNear(lists, spanned, tokens) : together(lists, spanned.unit, tokens)
  if (windows.length === 0) return nothing
  return {
    windows,
    spansIn: (wanted) => {
      const within = isWithinOne(wanted)
      return once(children.flatMap((child, n) => child.spansIn((taking[n] ?? []).filter(within))))
    },
  }
}

/** A term never begins twice at a token, so the two lists are gone through side by side. */
function foundTerm(stretches: readonly Stretch[]): Found {
  if (stretches.length === 0) return nothing
  return {
    windows: stretches,
    spansIn: (wanted) => {
      if (wanted === stretches) return stretches
      const found: Stretch[] = []
      let at = 0
      for (const { first, last } of wanted) {
        while ((stretches[at]?.first ?? first) < first) at++
        const stretch = stretches[at]
        if (stretch !== undefined && stretch.first === first && stretch.last === last) found.push(stretch)
      }
      return found
    },
  }
}

/** Of so few, comparing each with each is cheaper than a Map. */
const few = 16

/** A term of several children stands once where it stands. */
function once(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length <= few) {
    return stretches.filter((one, n) => {
      for (let m = 0; m < n; m++) if (isSame(one, stretches[m])) return false
      return true
    })
  }
  const seen = new Map<string, Set<number>>()
  return stretches.filter(({ span: { term }, first, last }) => {
    const places = seen.get(term) ?? new Set()
    seen.set(term, places)
    const { size } = places
    return places.add(first * 0x4000000 + last).size > size
  })
}

function isSame(one: Stretch, other: Stretch | undefined): boolean {
  return other?.first === one.first && other.last === one.last && other.span.term === one.span.term
}

function anyOf({ children: spanned, glance }: Extract<Spanned, { kind: 'or' }>, tokens: Tokens): Found {
  const children: Found[] = []
  const texts = [tokens]
  let at = 0
  for (let n = 0; n < spanned.length; n++) {
    if (glance !== null) {
      const mayMatter = mayBeThere(glance, at, texts)
      at = nextIn(glance, at)
      if (!mayMatter) continue
    }
    const found = find(spanned[n] as Spanned, tokens)
    if (found.windows.length > 0) children.push(found)
  }
  const [only] = children
  if (only === undefined) return nothing
  if (children.length === 1) return only
  const windows = children.flatMap((child) => child.windows).sort((a, b) => a.first - b.first || a.last - b.last)
  const distinct = windows.filter((one, n) => one.first !== windows[n - 1]?.first || one.last !== windows[n - 1]?.last)
  return { windows: distinct, spansIn: (wanted) => children.flatMap((child) => child.spansIn(wanted)) }
}

/** Whether a window lies in one of these, which come from left to right; asked in any order. */
function isWithinOne(windows: readonly Window[]): (window: Window) => boolean {
  const reach: number[] = []
  let furthest = -1
  for (const { last } of windows) {
    furthest = Math.max(furthest, last)
    reach.push(furthest)
  }
  return ({ first, last }) => {
    let low = 0
    let high = windows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((windows[middle]?.first ?? 0) <= first) low = middle + 1
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
