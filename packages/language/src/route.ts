import { type ItemTokens, matchTokens, type Span, tokenizeItem } from '@echolot/matching'
import type { CompiledRule, Rules } from './compile-rules.ts'

/** What routing looks at. What is unknown is null; a language that is null meets no rule that asks for one. */
export type RoutableMention = {
  readonly title: string | null
  readonly text: string | null
  readonly channel: string | null
  readonly language: string | null
  readonly source: string | null
}

/** One reason, readable by a department head in `text`, and as facts for whoever says it in another language. */
export type Because =
  | {
      readonly kind: 'rule'
      readonly text: string
      readonly ruleId: string
      readonly name: CompiledRule['rule']['name']
    }
  | ({ readonly kind: 'term'; readonly text: string; readonly found: string } & Omit<Span, 'form'>)
  | { readonly kind: 'channel' | 'language' | 'source'; readonly text: string; readonly value: string }
  | { readonly kind: 'no_rule'; readonly text: string }

export type Route =
  | { readonly kind: 'decided'; readonly department: string; readonly because: readonly Because[] }
  | { readonly kind: 'undecided'; readonly because: readonly Because[] }

/** The first rule that takes the mention decides, so order in the list is priority. No rule: undecided. */
export function route(mention: RoutableMention, rules: Rules): Route {
  const tokens = tokenizeItem(mention)
  for (const compiled of rules.mayTake(tokens)) {
    const because = taken(mention, tokens, compiled)
    if (because) return { kind: 'decided', department: compiled.rule.department, because }
  }
  const text = 'No rule takes this. A person decides in the sorting tray.'
  return { kind: 'undecided', because: [{ kind: 'no_rule', text }] }
}

function taken(mention: RoutableMention, tokens: ItemTokens, compiled: CompiledRule): readonly Because[] | null {
  const { rule, watch, channels, languages, sources } = compiled
  if (!isOneOf(mention.channel, channels)) return null
  if (!isOneOf(mention.language, languages)) return null
  if (!isOneOf(mention.source, sources)) return null
  const spans = watch === null ? [] : matchTokens(watch, tokens)
  if (spans === null) return null

  const text = `The rule "${rule.name.en}" takes this.`
  return [
    { kind: 'rule', text, ruleId: rule.id, name: rule.name },
    ...asked('channel', mention.channel, channels),
    ...asked('language', mention.language, languages),
    ...asked('source', mention.source, sources),
    ...firstOfEach(spans, mention).map(({ found, ...span }) => {
      return { kind: 'term' as const, text: `The ${span.field} says "${found}".`, found, ...span }
    }),
  ]
}

function isOneOf(value: string | null, wanted: ReadonlySet<string> | null): boolean {
  return wanted === null || (value !== null && wanted.has(value.toLowerCase()))
}

function asked(kind: 'channel' | 'language' | 'source', value: string | null, wanted: ReadonlySet<string> | null) {
  return wanted === null || value === null ? [] : [{ kind, text: `The ${kind} is ${value}.`, value }]
}

/** A term once, and a word of the text once: several terms of a rule may hit the same. */
function firstOfEach(
  spans: readonly Span[],
  mention: RoutableMention,
): readonly (Omit<Span, 'form'> & { found: string })[] {
  const seen = new Set<string>()
  return spans
    .map(({ field, start, end, term }) => {
      const text = field === 'title' ? mention.title : mention.text
      return { field, start, end, term, found: (text ?? '').slice(start, end) }
    })
    .filter(({ field, found, term }) => {
      const keys = [`term ${term}`, `${field} ${found.toLowerCase()}`]
      if (keys.some((key) => seen.has(key))) return false
      for (const key of keys) seen.add(key)
      return true
    })
}
