import type { Purpose } from '@echolot/domain'

const anywhere = /./

/** By host, or by a path that one provider alone has, on whatever server. */
const channels: readonly (readonly [channel: string, host: RegExp, path: RegExp])[] = [
  ['news', /(^|\.)(news\.google|google)\.[a-z.]+$/, anywhere],
  ['news', /(^|\.)bing\.com$/, /^\/news/],
  ['news', /(^|\.)talkwalker\.com$/, anywhere],
  ['news', anywhere, /^\/alerts\/(?:feeds|rss)\//],
  ['bluesky', /(^|\.)bsky\.app$/, anywhere],
  ['bluesky', anywhere, /^\/profile\/[^/]+\/rss$/],
  ['reddit', /(^|\.)reddit\.com$/, anywhere],
  ['reddit', anywhere, /^\/(?:r|user|u)\/[^/]+\/(?:[^/]+\/)*\.rss$/],
  ['youtube', /(^|\.)youtube\.com$/, anywhere],
  ['youtube', anywhere, /\/feeds\/videos\.xml$/],
  ['mastodon', anywhere, /^\/(?:tags\/[^/]+|@[^/]+)\.rss$/],
  ['review', anywhere, /customerreviews/],
  ['forum', /(^|\.)(?:stackexchange|stackoverflow|superuser|serverfault|askubuntu)\.com$/, anywhere],
  ['forum', anywhere, /^\/(?:feeds\/(?:tag|question)\/.+|(?:posts|latest)\.rss|t\/[^/]+\/\d+\.rss|topic\/\d+\.rss)$/],
  ['comment', anywhere, /\/comments\/feed\/?$/],
  [
    'podcast',
    /(?:^|\.)(?:podigee\.io|libsyn\.com|megaphone\.fm|simplecast\.com|acast\.com|buzzsprout\.com|transistor\.fm|captivate\.fm|podbean\.com|anchor\.fm|letscast\.fm|podcaster\.de|spreaker\.com|art19\.com|omnycontent\.com)$/,
    anywhere,
  ],
  ['podcast', anywhere, /(?:^|[^a-z])podcasts?(?:[^a-z]|$)/i],
]

/** The channel of a feed, guessed from its address where nobody says it. */
export function channelOfFeed({ hostname, pathname }: URL, purpose: Purpose): string {
  if (purpose === 'own_channel') return 'comment'
  for (const [channel, host, path] of channels) if (host.test(hostname) && path.test(pathname)) return channel
  return 'web'
}
