import type { ItemType } from '@echolot/domain'

/** Where people speak for themselves: what stands there is a post, a comment or a review, and never a copy of another one. */
const peoples = new Set(
  `comment comments review reviews employer-review social forum reddit mastodon bluesky x twitter facebook instagram linkedin xing tiktok threads youtube hackernews
  hacker-news stackexchange stack-exchange mention github app-store play-store lemmy discord telegram whatsapp pinterest vk nostr`.split(
    /\s+/,
  ),
)
const peoplesHosts = new Set(
  `facebook.com instagram.com threads.net threads.com x.com twitter.com linkedin.com xing.com tiktok.com reddit.com youtube.com
  bsky.app pinterest.com pinterest.de quora.com gutefrage.net trustpilot.com trustpilot.de kununu.com jameda.de holidaycheck.de
  tripadvisor.com tripadvisor.de yelp.com yelp.de proventexpert.com play.google.com apps.apple.com itunes.apple.com github.com
  news.ycombinator.com stackoverflow.com stackexchange.com mastodon.social vk.com t.me discord.com threema.ch`.split(
    /\s+/,
  ),
)

/** What of an item says whether it is a publication. */
export type Place = {
  /** What its channel says that it is; null where it does not say. */
  type: ItemType | null
  channel: string
  /** As of its canonical address. */
  host: string | null
  /** It answers something, or was said to an account of ours. */
  isAnswer: boolean
}

/**
 * Whether an item is a publication: an article, a post of a blog, a press release, an episode. What people write as themselves, and
 * whatever answers something, is none.
 */
export function isPublication({ type, channel, host, isAnswer }: Place): boolean {
  if (isAnswer || isAmong(peoplesHosts, host)) return false
  return type === null ? !peoples.has(channel.toLowerCase()) : type === 'article' || type === 'episode'
}

function isAmong(hosts: ReadonlySet<string>, host: string | null): boolean {
  if (host === null) return false
  const labels = host.split('.')
  return labels.some((_, at) => hosts.has(labels.slice(at).join('.')))
}
