import type { StoredFacts } from '@echolot/db'
import type { MatchableItem } from '@echolot/matching'
import { countryOf } from './country-of.ts'

/** What watches look at of a stored item. */
export type Searched = {
  title: string | null
  text: string | null
  url: string | null
  channel: string
  language: string | null
  authorName: string | null
  authorHandle: string | null
  sourceName: string | null
  /** What its channel tells besides, as it is stored. */
  facts: unknown
  /** What it answers. */
  parentText: string | null
}

/** A stored item as watches search it; its site is that of its address. */
export function asSearched(item: Searched): MatchableItem {
  // Written by insertItems in this shape and by nobody else.
  const { type = null, rating = null, links = null } = (item.facts as StoredFacts | null) ?? {}
  return {
    title: item.title,
    text: item.text,
    url: item.url,
    author: item.authorName,
    handle: item.authorHandle,
    parent: item.parentText,
    links,
    source: item.sourceName,
    channel: item.channel,
    language: item.language,
    country: countryOf(item.url),
    type,
    rating,
  }
}
