import { isSearchService } from '@echolot/connectors'
import type { FoundCopy } from '@echolot/db'
import { type HearingWay, hearingWays } from '@echolot/domain'
import { type NetworkId, networkOf } from '@echolot/domain/address'

/** Where a publication stands: a network, or any other page. */
export type FoundOn = NetworkId | 'web'

/** One post, article or comment, by whichever ways it was heard. */
export type Publication = {
  on: FoundOn
  ticketId: number
  /** The item by which it was heard first. */
  itemId: number
  foundAt: Date
  /** The bits of the ways that heard it, as in `hearingWays`. */
  ways: number
}

/**
 * Copies of stories, told apart as publications: what the ladder of stories knows by one id, one address, or one headline at one host is
 * the same, found more than once; a reprint elsewhere is another one, which a source may have missed.
 * @param copies those of one ticket together.
 */
export function publicationsOf(copies: readonly FoundCopy[]): Publication[] {
  return [...Map.groupBy(copies, ({ ticketId }) => ticketId).values()].flatMap((story) =>
    togetherByKeys(story).map(asPublication),
  )
}

function asPublication(copies: readonly FoundCopy[]): Publication {
  const [first, ...others] = copies.toSorted((a, b) => a.foundAt.getTime() - b.foundAt.getTime() || a.itemId - b.itemId)
  if (first === undefined) throw new Error('A publication has a copy.')
  const networks = [first, ...others].map(({ url }) => (url === null ? null : networkOf(url)))
  return {
    on: networks.find((network) => network !== null) ?? 'web',
    ...{ ticketId: first.ticketId, itemId: first.itemId, foundAt: first.foundAt },
    ways: copies.flatMap(waysOf).reduce((bits, way) => bits | (1 << hearingWays.indexOf(way)), 0),
  }
}

/** What no watch hit was not heard by the source that brought it, but by whoever said that it concerns us. */
function waysOf({ ground, byHand, handedIn, sourceUrl }: FoundCopy): HearingWay[] {
  const heard = ground === 'watch' && !byHand
  return [
    ...(heard ? [isSearchService(sourceUrl) ? ('alert' as const) : ('polled' as const)] : []),
    ...(!heard || handedIn ? (['captured'] as const) : []),
  ]
}

/** Copies that share a key with each other, or with one that does. */
function togetherByKeys(copies: readonly FoundCopy[]): FoundCopy[][] {
  let groups: { keys: Set<string>; copies: FoundCopy[] }[] = []
  for (const copy of copies) {
    const same = groups.filter(({ keys }) => copy.keys.some((key) => keys.has(key)))
    const joined = {
      keys: new Set([...same.flatMap(({ keys }) => [...keys]), ...copy.keys]),
      copies: [...same.flatMap((group) => group.copies), copy],
    }
    groups = [...groups.filter((group) => !same.includes(group)), joined]
  }
  return groups.map((group) => group.copies)
}
