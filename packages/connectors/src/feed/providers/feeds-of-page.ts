import { isOf } from './hosts.ts'

/** A page as somebody typed it: its address, what it says that made it, and its markup; the latter two where it answered with one. */
export type TypedPage = { url: string; generator: string | null; markup: string }

/**
 * Where providers have the feed of a page, told by its address: a YouTube channel, a subreddit, a profile, a repository, a
 * tag, a search, an app. On hosts of the provider's own, and at any host where a path is one provider's alone. Best first;
 * none of these was asked yet.
 */
export function feedsOfPage({ url: address, generator, markup }: TypedPage): string[] {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return []
  const found = rules.flatMap((rule) => rule(url, markup))
  if (/^discourse\b/i.test(generator ?? '') && found.length === 0) found.push('/posts.rss', '/latest.rss')
  return [...new Set(found.map((feed) => new URL(feed, url).href))].filter((feed) => feed !== url.href)
}

type Rule = (url: URL, markup: string) => readonly string[]

const rules: readonly Rule[] = [
  function youtube({ pathname, searchParams, hostname }, markup) {
    const channel = /^\/channel\/(UC[\w-]{22})(?:\/|$)/.exec(pathname)?.[1]
    if (channel !== undefined) return [`/feeds/videos.xml?channel_id=${channel}`]
    if (!isOf(`https://${hostname}`, 'youtube.com') && !/"externalId":"UC/.test(markup)) return []
    const list = pathname === '/playlist' ? searchParams.get('list') : null
    if (list) return [`/feeds/videos.xml?playlist_id=${encodeURIComponent(list)}`]
    const named =
      /"externalId":"(UC[\w-]{22})"|\/channel\/(UC[\w-]{22})"|itemprop="identifier" content="(UC[\w-]{22})"/.exec(
        markup,
      )
    const id = named?.slice(1).find((group) => group !== undefined)
    if (id !== undefined && /^\/(?:@|c\/|user\/)/.test(pathname)) return [`/feeds/videos.xml?channel_id=${id}`]
    const user = /^\/user\/([\w-]+)/.exec(pathname)?.[1]
    return user === undefined ? [] : [`/feeds/videos.xml?user=${user}`]
  },
  function reddit({ pathname, search, searchParams, hostname }) {
    const ofReddit = isOf(`https://${hostname}`, 'reddit.com')
    if (ofReddit && /\/search\/?$/.test(pathname) && searchParams.has('q'))
      return [`${pathname.replace(/\/$/, '')}.rss${search}`]
    const [, kind, name, rest = ''] = /^\/(r|user|u)\/([\w-]+)((?:\/[\w-]+)*)\/?$/.exec(pathname) ?? []
    if (kind === undefined) return []
    return [`/${kind === 'u' ? 'user' : kind}/${name}${/^\/(?:comments|new|top)\b/.test(rest) ? rest : ''}/.rss`]
  },
  function medium({ hostname, pathname }) {
    if (hostname === 'medium.com') return /^\/[@\w-]/.test(pathname) ? [`/feed/${pathname.split('/')[1]}`] : []
    return isOf(`https://${hostname}`, 'medium.com', 'substack.com') ? ['/feed'] : []
  },
  function mastodon({ hostname, pathname }) {
    if (isOf(`https://${hostname}`, 'youtube.com', 'medium.com', 'substack.com', 'tiktok.com')) return []
    const profile = /^\/(?:@|users\/|web\/@)([\w.-]+)(?:\/(?:with_replies|media))?\/?$/.exec(pathname)?.[1]
    const tag = /^\/(?:web\/)?tags\/([^/]+)\/?$/.exec(pathname)?.[1]
    const isFeed = /\.(?:rss|atom|json|xml)$/.test(pathname)
    if (isFeed) return []
    return [...(profile === undefined ? [] : [`/@${profile}.rss`]), ...(tag === undefined ? [] : [`/tags/${tag}.rss`])]
  },
  function bluesky({ pathname }) {
    const profile = /^\/profile\/([\w.:-]+)\/?$/.exec(pathname)?.[1]
    return profile === undefined ? [] : [`/profile/${profile}/rss`]
  },
  function github({ hostname, pathname }) {
    const repository = /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/|$)/.exec(pathname)?.[1]
    return hostname !== 'github.com' || repository === undefined || /\.atom$/.test(pathname)
      ? []
      : [`/${repository}/releases.atom`, `/${repository}/tags.atom`]
  },
  function stackExchange({ pathname }) {
    const tag = /^\/questions\/tagged\/([^/]+)\/?$/.exec(pathname)?.[1]
    const question = /^\/(?:questions|q)\/(\d+)(?:\/|$)/.exec(pathname)?.[1]
    return [
      ...(tag === undefined ? [] : [`/feeds/tag/${tag}`]),
      ...(question === undefined ? [] : [`/feeds/question/${question}`]),
    ]
  },
  function apple({ hostname, pathname }) {
    const [, country = 'us', app] = /^\/(?:([a-z]{2})\/)?app\/(?:[^/]+\/)?id(\d+)/.exec(pathname) ?? []
    if (app === undefined || !isOf(`https://${hostname}`, 'apple.com')) return []
    // Reviews are kept apart by country; where people speak German, one app is reviewed in three.
    const countries = new Set([country, ...(/^(?:de|at|ch)$/.test(country) ? ['de', 'at', 'ch'] : [])])
    return [...countries].map(
      (code) => `https://itunes.apple.com/${code}/rss/customerreviews/id=${app}/sortBy=mostRecent/xml`,
    )
  },
  function applePodcasts({ hostname, pathname }, markup) {
    if (hostname !== 'podcasts.apple.com' || !/\/id\d+\/?$/.test(pathname)) return []
    // A show lies with whoever makes it; its page says where.
    const written = /"feedUrl":"(https?:[^"\s]{1,2000})"/.exec(markup)?.[1]
    const feed = written?.replaceAll('\\/', '/').replaceAll('\\u002F', '/').replaceAll('\\u0026', '&')
    return feed !== undefined && URL.canParse(feed) ? [feed] : []
  },
  function forum({ pathname }) {
    const topic = /^(\/t\/[^/]+\/\d+)(?:\/\d+)?\/?$/.exec(pathname)?.[1]
    const category = /^(\/c\/(?:[^/]+\/)+\d+)\/?$/.exec(pathname)?.[1]
    const nodebb = /^(\/(?:topic|category)\/\d+)(?:\/|$)/.exec(pathname)?.[1]
    return [topic, category, nodebb].flatMap((path) => (path === undefined ? [] : [`${path}.rss`]))
  },
  function news({ hostname, pathname, search, searchParams }) {
    if (hostname === 'news.google.com' && /^\/(?:search|topics\/[^/]+)$/.test(pathname))
      return [`/rss${pathname}${search}`]
    if (!isOf(`https://${hostname}`, 'bing.com') || pathname !== '/news/search' || searchParams.has('format')) return []
    return [`/news/search${search === '' ? '?' : `${search}&`}format=RSS`]
  },
]
