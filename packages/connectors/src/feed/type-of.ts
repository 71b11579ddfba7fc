import type { ItemType } from '@echolot/domain'
import type { ParsedFeed, ParsedItem } from './parse-feed.ts'

const typeByProvider = new Map<string, ItemType>([
  ['apple-reviews', 'review'],
  ['youtube', 'video'],
  ['podcast', 'episode'],
  ['stack-exchange', 'question'],
  ['reddit', 'post'],
  ['mastodon', 'post'],
  ['bluesky', 'post'],
  ['discourse', 'post'],
  ['nodebb', 'post'],
  ['github', 'post'],
])

/** What kind of thing a feed's item is: by what its source is said to bring, then by its provider. Of nobody known, articles. */
export function typeOf({ provided }: ParsedItem, { provider }: ParsedFeed, channel: string): ItemType {
  if (channel === 'review' || channel === 'comment') return channel
  const type = typeByProvider.get(provider?.name ?? '') ?? 'article'
  const isAnswer = provided?.parentId !== undefined || provided?.threadUrl !== undefined
  return isAnswer && (type === 'article' || type === 'question') ? 'comment' : type
}
