import type { Watch } from './compile-watch.ts'
import { type Condition, type Question, termsOf } from './condition.ts'
import { answer, holds, type Span, spansIn, spansOf } from './evaluate.ts'
import { excludes, isExclusion, withoutExclusions } from './exclusions.ts'
import { factOf } from './facts.ts'
import { mayBeThere, nextIn } from './glance.ts'
import { inOrder } from './match.ts'
import type { Place, TextField } from './query.ts'
import { type ItemTokens, searchedFields, textsOf } from './tokenize.ts'
import type { Tokens } from './tokens.ts'

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
  const { condition, parted } = watch
  if (parted !== null) {
    // Nine of ten watches, and asked once instead of once with its exclusions and once without.
    const spans = spansOf(parted.wanted, tokens)
    if (spans === null) return null
    const by = exclusionAmong(parted.exclusions, tokens)
    return by === null ? hit(watch, spans, tokens) : hidden(watch, spans, by, tokens)
  }
  const spans = spansOf(condition, tokens)
  if (spans !== null) return hit(watch, spans, tokens)
  if (!excludes(condition)) return null
  const open = spansOf(withoutExclusions(condition), tokens)
  const by = open === null ? null : exclusion(condition, tokens)
  return open === null || by === null ? null : hidden(watch, open, by, tokens)
}

function hit({ condition, facts }: Watch, spans: Span[], tokens: ItemTokens): Verdict {
  return {
    kind: 'hit',
    spans: inOrder(spans),
    unknown: unknownAmong(facts, tokens),
    deciding: deciding(condition, tokens),
    against: against(condition, tokens),
  }
}

type Exclusion = { readonly place: Place; readonly question: Question }

function hidden({ typed, facts }: Watch, spans: Span[], { place, question }: Exclusion, tokens: ItemTokens): Verdict {
  return {
    kind: 'hidden',
    spans: inOrder(spans),
    unknown: unknownAmong(facts, tokens),
    by: { place, term: nameOf(question, typed), spans: inOrder(answer(question, tokens) ?? []) },
  }
}

/** Down to the branch that holds; where all of several must hold, it is they that decide. */
function deciding(condition: Condition, tokens: ItemTokens): Place {
  if (condition.kind !== 'any') return condition.place
  const holding = condition.conditions.find((one) => holds(one, tokens))
  return holding === undefined ? condition.place : deciding(holding, tokens)
}

type Reason = { readonly place: Place; readonly spans: readonly Span[]; readonly weight: number }

/** An exclusion whose words are there outweighs a branch of which a part is there, and that one with nothing of it. */
function against(condition: Condition, tokens: ItemTokens): { place: Place; spans: readonly Span[] } | null {
  let best: Reason | null = null
  let everything: readonly Tokens[] | null = null
  const texts = () => {
    everything ??= textsOf(tokens, everywhere)
    return everything
  }
  const offer = (place: Place, spans: Span[], weight: number) => {
    if (best === null || weight > best.weight) best = { place, spans: inOrder(spans), weight }
  }
  const searched = () => textsOf(tokens, searchedFields)
  const look = (one: Condition): void => {
    if (one.kind === 'absent') {
      const spans = nearly(one.question, texts())
      if (spans.length > 0) offer(one.place, spans, 3)
    } else if (one.kind === 'all' || one.kind === 'any') {
      const { kind, conditions, glance } = one
      let at = 0
      for (let n = 0; n < conditions.length; n++) {
        // What is nowhere is no reason, and weighs least where one of several would have done.
        const asked = kind === 'all' ? texts : searched
        const isNowhere = glance !== null && !mayBeThere(glance, at, asked())
        if (glance !== null) at = nextIn(glance, at)
        if (isNowhere && (kind === 'all' || best !== null)) continue
        const child = conditions[n] as Condition
        if (kind === 'any' && isExclusion(child)) {
          // Half of `NOT (a AND b)`: that it is there speaks against the hit only where it is words.
          const spans = excludedThere(child, tokens)
          if (spans.length > 0) offer(child.place, spans, 3)
          else look(child)
        } else if (kind === 'any' && isSingle(child)) {
          // Of a term that is not there no part is, so nothing heavier can come of it than what there is already.
          if (best === null && !holds(child, tokens)) offer(child.place, [], 1)
        } else if (kind === 'any' && !holds(child, tokens)) {
          const spans = partsThere(child, tokens)
          offer(child.place, spans, spans.length > 0 ? 2 : 1)
        } else look(child)
      }
    }
  }
  look(condition)
  const found = best as Reason | null
  return found === null ? null : { place: found.place, spans: found.spans }
}

function isSingle(condition: Condition): boolean {
  if (condition.kind !== 'present') return false
  const { question } = condition
  return question.kind === 'fact' || (question.spanned.kind === 'term' && question.atLeast <= 1)
}

const everywhere: readonly TextField[] = ['title', 'lead', 'text', 'author', 'handle', 'bio', 'parent', 'link', 'url']

/** The words of an exclusion that are there after all: in another field, or too far from each other. */
function nearly(question: Question, texts: readonly Tokens[]): Span[] {
  const found: Span[] = []
  if (question.kind === 'fact') return found
  for (const spanned of termsOf(question.spanned)) spansIn(spanned, texts, found)
  return found
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

/** The first exclusion that applies where all the rest holds. */
function exclusion(condition: Condition, tokens: ItemTokens): Exclusion | null {
  if (condition.kind === 'absent') {
    return answer(condition.question, tokens) === null ? null : { place: condition.place, question: condition.question }
  }
  if (condition.kind === 'present') return null
  if (condition.kind === 'all') return exclusionAmong(condition.conditions, tokens)
  const holding = condition.conditions.filter((one) => holds(withoutExclusions(one), tokens))
  return exclusionAmong(holding, tokens)
}

function exclusionAmong(conditions: readonly Condition[], tokens: ItemTokens): Exclusion | null {
  for (const one of conditions) {
    const found = holds(one, tokens) ? null : exclusion(one, tokens)
    if (found !== null) return found
  }
  return null
}

function nameOf(question: Question, typed: string): string {
  if (question.kind === 'words' && question.spanned.kind === 'term') return question.spanned.term.typed
  return typed.slice(question.place.start, question.place.end)
}

function unknownAmong(facts: Watch['facts'], { item }: ItemTokens): readonly Place[] {
  if (facts.length === 0) return nowhere
  return facts.filter(({ field }) => !factOf(field, item).known).map(({ place }) => place)
}

const nowhere: readonly Place[] = []
