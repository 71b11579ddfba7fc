/** Language, country and edition of Google News belong together; where they differ it answers for another country. */
const editions = {
  de: { hl: 'de', gl: 'DE', ceid: 'DE:de' },
  en: { hl: 'en-US', gl: 'US', ceid: 'US:en' },
} as const

/** The feed of a search in Google News, each name as a phrase. */
export function googleNewsSearch(names: readonly string[], language: keyof typeof editions): string {
  const address = new URL('https://news.google.com/rss/search')
  const phrases = names.map((name) => `"${name.replaceAll('"', ' ').replace(/\s+/g, ' ').trim()}"`)
  address.search = new URLSearchParams({ q: phrases.join(' OR '), ...editions[language] }).toString()
  return address.href
}

/**
 * The feed of a hashtag on a Mastodon server, or null where a name leaves no tag: they are letters, digits and
 * underscores, and not digits alone. It shows what that server has heard of, not all there is.
 */
export function mastodonHashtag(name: string, server = 'mastodon.social'): string | null {
  const tag = name.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}_]/gu, '')
  return /[\p{L}_]/u.test(tag) ? `https://${server}/tags/${encodeURIComponent(tag)}.rss` : null
}
