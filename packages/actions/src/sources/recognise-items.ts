import type { ItemDraft, MetItem } from '@echolot/db'
import { sameId } from './place-of.ts'
import { isAlike, wordsOf } from './visible-text.ts'

export type Shown = Pick<
  ItemDraft,
  'identity' | 'renamed' | 'textDigest' | 'linkDigest' | 'idDigest' | 'publishedAt' | 'externalId' | 'title' | 'text'
>
export type Met = Pick<
  MetItem,
  'id' | 'identity' | 'textDigest' | 'linkDigest' | 'idDigest' | 'publishedAt' | 'externalId' | 'title' | 'text'
>

/** What a poll shows of a source beside what is stored of it. */
export type Recognised<S extends Shown, M extends Pick<Met, 'identity'>> = {
  /** Those that are stored: under their own identity, or under another one. */
  known: ReadonlyMap<S, M>
  unknown: readonly S[]
  /** How many of those known have another id than the one under which they are stored. */
  renamed: number
}

/**
 * Which of the items that a feed shows are stored already. By their identity first; then, among those whose id is
 * new, the stored one with the same id but for scheme and host, or with the same link. A place that several of a feed have,
 * shown or stored, is nobody's; so is one whose stored item is itself still shown. And what stands at the same place must be
 * the same by its date or most of its words: a page can always show the latest of many. The order of the items makes no difference.
 */
export function recogniseItems<S extends Shown, M extends Met>(
  shown: readonly S[],
  stored: readonly M[],
): Recognised<S, M> {
  const byIdentity = new Map(stored.map((item) => [hex(item.identity), item]))
  const known = new Map<S, M>()
  for (const item of shown) {
    const met = identitiesOf(item).flatMap((identity) => byIdentity.get(identity) ?? [])[0]
    if (met !== undefined) known.set(item, met)
  }
  const taken = new Set(known.values())
  let renamed = 0
  // As at the first poll of a source, and at nearly all others.
  if (stored.length === 0 || known.size === shown.length)
    return { known, unknown: shown.filter((item) => !known.has(item)), renamed }
  for (const digest of ['idDigest', 'linkDigest'] as const) {
    const shownAt = Map.groupBy(shown, (item) => hex(item[digest]))
    const storedAt = Map.groupBy(stored, (item) => hex(item[digest]))
    for (const [place, [item, ...others]] of shownAt) {
      const [met, ...more] = storedAt.get(place) ?? []
      if (place === '' || item === undefined || others.length > 0 || known.has(item)) continue
      if (met === undefined || more.length > 0 || taken.has(met) || !isSame(item, met)) continue
      known.set(item, met)
      taken.add(met)
      if (item.externalId !== met.externalId) renamed += 1
    }
  }
  return { known, unknown: shown.filter((item) => !known.has(item)), renamed }
}

/**
 * Of items whose ids and places are all new those that say exactly what a stored one says, where it is the only one on both
 * sides. What says next to nothing is told by nothing.
 */
export function recogniseByText<S extends Shown, M extends Pick<Met, 'id' | 'textDigest'>>(
  unknown: readonly S[],
  stored: readonly M[],
  taken: ReadonlySet<number>,
): ReadonlyMap<S, M> {
  const shownSo = Map.groupBy(unknown, (item) => hex(item.textDigest))
  const storedSo = Map.groupBy(stored, (item) => hex(item.textDigest))
  const known = new Map<S, M>()
  for (const [said, [item, ...others]] of shownSo) {
    const [met, ...more] = storedSo.get(said) ?? []
    if (item === undefined || met === undefined || others.length + more.length > 0 || taken.has(met.id)) continue
    if (wordsOf(item).length >= wordsEnough) known.set(item, met)
  }
  return known
}

const wordsEnough = 3

/** Whether all ids of a feed were changed at once: none of those shown is stored, and at least half, two or more, are by other signs. */
export const idsChanged = ({ shown, renamed, knownById }: { shown: number; renamed: number; knownById: number }) =>
  knownById === 0 && renamed >= Math.max(2, shown / 2)

/** What is erased has neither id nor words left; its date and its digest remain. */
function isSame(item: Shown, met: Met): boolean {
  return (
    (met.externalId !== null && sameId(item.externalId, met.externalId)) ||
    (item.publishedAt !== null && item.publishedAt.getTime() === met.publishedAt?.getTime()) ||
    item.textDigest.equals(met.textDigest ?? none) ||
    isAlike(item, met)
  )
}

const none = Buffer.alloc(0)

const identitiesOf = ({ identity, renamed }: Shown) => [
  hex(identity),
  ...renamed.flatMap(({ from, to }) => (to.equals(identity) ? [hex(from)] : [])),
]

const hex = (digest: Buffer | null) => digest?.toString('hex') ?? ''
