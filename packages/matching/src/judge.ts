import type { Watch } from './compile-watch.ts'
import { type Condition, type Question, termsOf } from './condition.ts'
import { answer, type Span, spansOf } from './evaluate.ts'
import { factOf } from './facts.ts'
import { inOrder } from './match.ts'
import type { Place, TextField } from './query.ts'
import type { ItemTokens } from './tokenize.ts'

/** What a watch says to an item. */
export type Verdict = {
  readonly spans: readonly Span[]
  /** Facts that the watch asked for and the item does not know. */
  readonly unknown: readonly Place[]
} & (
  | {
      readonly kind: 'hit'
      /** The branch, or the operator of the branch, that made it a hit. */
      readonly deciding: Place
      /** The strongest reason against: an exclusion that nearly applied, or a branch that did not hit, with what of it was there. */
      readonly against: { readonly place: Place; readonly spans: readonly Span[] } | null
    }
  | {
      /** Would be a hit but for an exclusion. */
      readonly kind: 'hidden'
      readonly by: { readonly place: Place; readonly term: string; readonly spans: readonly Span[] }
    }
)

/** What the watch says to the item and why; null where it has nothing to say. */
export function judge(watch: Watch, tokens: ItemTokens): Verdict | null {
  const { condition } = watch
  const spans = spansOf(condition, tokens)
  if (spans !== null) {
    return {
      kind: 'hit',
      spans: inOrder(spans),
      unknown: unknownIn(condition, tokens),
      deciding: deciding(condition, tokens),
      against: against(condition, tokens),
    }
  }
  if (!excludes(condition)) return null
  const open = spansOf(withoutExclusions(condition), tokens)
  const by = open === null ? null : exclusion(condition, tokens)
  if (open === null || by === null) return null
  const { question, place } = by
  return {
    kind: 'hidden',
    spans: inOrder(open),
    unknown: unknownIn(condition, tokens),
    by: { place, term: nameOf(question, watch.typed), spans: inOrder([...(answer(question, tokens) ?? [])]) },
  }
}

/** Down to the branch that holds; where all of several must hold, it is they that decide. */
function deciding(condition: Condition, tokens: ItemTokens): Place {
  if (condition.kind !== 'any') return condition.place
  const holding = condition.conditions.find((one) => spansOf(one, tokens) !== null)
  return holding === undefined ? condition.place : deciding(holding, tokens)
}

type Reason = { readonly place: Place; readonly spans: readonly Span[]; readonly weight: number }

/** An exclusion whose words are there outweighs a branch of which a part is there, and that one with nothing of it. */
function against(condition: Condition, tokens: ItemTokens): { place: Place; spans: readonly Span[] } | null {
  let best: Reason | null = null
  const offer = (reason: Reason) => {
    if (best === null || reason.weight > best.weight) best = reason
  }
  const look = (one: Condition): void => {
    if (one.kind === 'absent') {
      const spans = nearly(one.question, tokens)
      if (spans.length > 0) offer({ place: one.place, spans: inOrder(spans), weight: 3 })
    } else if (one.kind === 'all' || one.kind === 'any') {
      for (const child of one.conditions) {
        if (one.kind === 'any' && isExclusion(child)) {
          // Half of `NOT (a AND b)`: that it is there speaks against the hit only where it is words.
          const spans = excludedThere(child, tokens)
          if (spans.length > 0) offer({ place: child.place, spans: inOrder(spans), weight: 3 })
          else look(child)
        } else if (one.kind === 'any' && spansOf(child, tokens) === null) {
          const spans = partsThere(child, tokens)
          offer({ place: child.place, spans: inOrder(spans), weight: spans.length > 0 ? 2 : 1 })
        } else look(child)
      }
    }
  }
  look(condition)
  const found = best as Reason | null
  return found === null ? null : { place: found.place, spans: found.spans }
}

const everywhere: readonly TextField[] = ['title', 'lead', 'text', 'author', 'handle', 'bio', 'parent', 'link', 'url']

/** The words of an exclusion that are there after all: in another field, or too far from each other. */
function nearly(question: Question, tokens: ItemTokens): Span[] {
  if (question.kind === 'fact') return []
  return termsOf(question.spanned).flatMap(
    (spanned) => answer({ ...question, spanned, atLeast: 1, fields: everywhere }, tokens) ?? [],
  )
}

function isExclusion(condition: Condition): boolean {
  if (condition.kind === 'present' || condition.kind === 'absent') return condition.kind === 'absent'
  return condition.conditions.every(isExclusion)
}

/** The words of an exclusion that are there. */
function excludedThere(condition: Condition, tokens: ItemTokens): Span[] {
  if (condition.kind === 'present') return []
  if (condition.kind === 'absent') return answer(condition.question, tokens) ?? []
  return condition.conditions.flatMap((one) => excludedThere(one, tokens))
}

/** What of a branch that does not hold is there. */
function partsThere(condition: Condition, tokens: ItemTokens): Span[] {
  if (condition.kind === 'present') {
    const { question } = condition
    if (question.kind === 'fact') return []
    return termsOf(question.spanned).flatMap((spanned) => answer({ ...question, spanned, atLeast: 1 }, tokens) ?? [])
  }
  return condition.kind === 'absent' ? [] : condition.conditions.flatMap((one) => partsThere(one, tokens))
}

function excludes(condition: Condition): boolean {
  if (condition.kind === 'present' || condition.kind === 'absent') return condition.kind === 'absent'
  return condition.conditions.some(excludes)
}

const opened = new WeakMap<Condition, Condition>()

/** The same with nothing excluded. Kept, for it is asked of every item that is nearly a hit. */
function withoutExclusions(condition: Condition): Condition {
  if (!excludes(condition)) return condition
  const known = opened.get(condition)
  if (known !== undefined) return known
  const place = condition.place
  const made: Condition =
    condition.kind === 'all' || condition.kind === 'any'
      ? {
          kind: condition.kind,
          place,
          conditions: condition.conditions.filter(({ kind }) => kind !== 'absent').map(withoutExclusions),
          shortcut: null,
        }
      : { kind: 'all', place, conditions: [], shortcut: null }
  opened.set(condition, made)
  return made
}

/** The first exclusion that applies where all the rest holds. */
function exclusion(condition: Condition, tokens: ItemTokens): { place: Place; question: Question } | null {
  if (condition.kind === 'absent') {
    return answer(condition.question, tokens) === null ? null : { place: condition.place, question: condition.question }
  }
  if (condition.kind === 'present') return null
  for (const one of condition.conditions) {
    if (condition.kind === 'any' && spansOf(withoutExclusions(one), tokens) === null) continue
    const found = spansOf(one, tokens) === null ? exclusion(one, tokens) : null
    if (found !== null) return found
  }
  return null
}

function nameOf(question: Question, typed: string): string {
  if (question.kind === 'words' && question.spanned.kind === 'term') return question.spanned.term.typed
  return typed.slice(question.place.start, question.place.end)
}

function unknownIn(condition: Condition, tokens: ItemTokens): readonly Place[] {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return condition.conditions.flatMap((one) => unknownIn(one, tokens))
  }
  const { question } = condition
  return question.kind === 'fact' && !factOf(question.field, tokens.item).known ? [question.place] : []
}
