import type { Watch } from './compile-watch.ts'
import { type Condition, type Question, questionAnchor } from './condition.ts'
import { judge, type Verdict } from './judge.ts'
import type { Key } from './keys.ts'
import { type Musts, mayMeet, mustsOf } from './musts.ts'
import type { TextField } from './query.ts'
import { type ItemTokens, searchedFields, textsOf } from './tokenize.ts'
import { type WordIndex, wordIndex } from './word-index.ts'

/** Watches that are all asked of each item, without asking each: equal to judging one after the other. */
export type WatchSet<Id> = {
  /** Adds the watch, or takes it in place of the one of this name. */
  put(id: Id, watch: Watch): void
  drop(id: Id): void
  /** The watches that could hit: each whose words are there, in no promised order, and possibly more than once. */
  visit(tokens: ItemTokens, found: (id: Id) => void): void
  /** What the watches say that have something to say, in no promised order. */
  judge(tokens: ItemTokens): readonly { readonly id: Id; readonly verdict: Verdict }[]
  /** How many watches have to be asked of every item, for they need no word: `lang:de`. */
  readonly always: number
}

type Entry<Id> = {
  readonly id: Id
  readonly watch: Watch
  readonly keys: readonly FieldKeys[]
  readonly musts: Musts
  asked: number
}
type FieldKeys = { readonly field: TextField | null; readonly keys: readonly Key[] }

/**
 * Each watch lies under the rarest words of which an item must hold one for it to hit. Of the watches whose words are
 * there, only those are asked of which every other part that must be there may be there as well.
 */
export function watchSet<Id>(): WatchSet<Id> {
  const entries = new Map<Id, Entry<Id>>()
  const always = new Set<Entry<Id>>()
  // Title, lead and text are looked at together; other fields only where a watch begins with one.
  const indexes = new Map<TextField | null, WordIndex<Entry<Id>>>([[null, wordIndex(true)]])
  let asked = 0

  const indexOf = (field: TextField | null) => {
    const known = indexes.get(field)
    if (known !== undefined) return known
    const made = wordIndex<Entry<Id>>(true)
    indexes.set(field, made)
    return made
  }
  const visit = (tokens: ItemTokens, found: (entry: Entry<Id>) => void) => {
    for (const [field, index] of indexes) {
      for (const text of textsOf(tokens, field === null ? searchedFields : [field])) index.visit(text, found)
    }
    for (const entry of always) found(entry)
  }
  const drop = (id: Id) => {
    const entry = entries.get(id)
    if (entry === undefined) return
    entries.delete(id)
    always.delete(entry)
    for (const { field, keys } of entry.keys) indexes.get(field)?.drop(keys, entry)
  }
  return {
    put(id, watch) {
      drop(id)
      const anchor = anchorOfCondition(watch.condition)
      const entry = { id, watch, keys: anchor?.keys ?? [], musts: mustsOf(watch.condition), asked: 0 }
      entries.set(id, entry)
      if (anchor === null) always.add(entry)
      for (const { field, keys } of entry.keys) indexOf(field).put(keys, entry)
    },
    drop,
    visit(tokens, found) {
      visit(tokens, ({ id, musts }) => {
        if (mayMeet(musts, tokens)) found(id)
      })
    },
    judge(tokens) {
      asked++
      const found: { id: Id; verdict: Verdict }[] = []
      visit(tokens, (entry) => {
        if (entry.asked === asked) return
        entry.asked = asked
        if (!mayMeet(entry.musts, tokens)) return
        const verdict = judge(entry.watch, tokens)
        if (verdict !== null) found.push({ id: entry.id, verdict })
      })
      return found
    },
    get always() {
      return always.size
    },
  }
}

type FieldAnchor = { readonly keys: readonly FieldKeys[]; readonly commonness: number }

/** The cheapest keys without one of which the condition cannot hold, exclusions left aside; null where there are none. */
function anchorOfCondition(condition: Condition): FieldAnchor | null {
  if (condition.kind === 'present') return anchorOfQuestion(condition.question)
  if (condition.kind === 'absent') return null
  const anchors = condition.conditions.map(anchorOfCondition)
  if (condition.kind === 'all') {
    return anchors.reduce((a, b) => (a === null || (b !== null && b.commonness < a.commonness) ? b : a), null)
  }
  let commonness = 0
  const keys: FieldKeys[] = []
  for (const anchor of anchors) {
    if (anchor === null) return null
    commonness += anchor.commonness
    keys.push(...anchor.keys)
  }
  return { keys, commonness }
}

function anchorOfQuestion(question: Question): FieldAnchor | null {
  const anchor = questionAnchor(question)
  if (anchor === null || question.kind === 'fact') return null
  const fields = question.fields.every((field) => searchedFields.includes(field)) ? [null] : question.fields
  return { keys: fields.map((field) => ({ field, keys: anchor.keys })), commonness: anchor.commonness }
}
