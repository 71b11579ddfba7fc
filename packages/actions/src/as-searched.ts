import type { MatchableItem } from '@echolot/matching'

/** A stored item as watches search it. */
export const asSearched = (
  item: Required<Omit<MatchableItem, 'author' | 'handle'>> & { authorName: string | null; authorHandle: string | null },
): MatchableItem => ({
  title: item.title,
  text: item.text,
  url: item.url,
  author: item.authorName,
  handle: item.authorHandle,
  channel: item.channel,
  language: item.language,
})
