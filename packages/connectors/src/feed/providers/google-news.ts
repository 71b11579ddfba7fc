import { createHash } from 'node:crypto'
import type { DraftItem } from '../parse-feed.ts'
import { resolveAddress } from '../resolve-address.ts'
import { textContent } from '../write-markup.ts'
import { childrenOf } from './elements.ts'
import { isOf } from './hosts.ts'
import type { Provider } from './provider.ts'

/**
 * Google News: ids and links change from one answer to the next, so an article is known by its headline, its outlet and
 * the day that it was published. The description lists what others wrote of the same, and is no text of the article.
 */
export const googleNews: Provider = {
  name: 'google-news',
  channel: 'news',
  recognises: ({ url, links, items, generator }) =>
    isAtGoogleNews(url) ||
    (items.length === 0 || generator.startsWith('NFE/')
      ? links.some(isAtGoogleNews)
      : isAtGoogleNews(items[0]?.url ?? null)),
  adapt(item, element) {
    const [source] = childrenOf(element, 'source')
    const outlet = source === undefined ? null : textContent(source).replace(/\s+/g, ' ').trim() || null
    const site = source?.attributes.url === undefined ? null : resolveAddress(source.attributes.url, null)
    const title = withoutOutlet(item.title, outlet)
    const inner = addressIn(item.id) ?? addressIn(item.url === null ? null : (item.url.split('/').at(-1) ?? null))
    const adapted = {
      ...item,
      title,
      url: inner ?? item.url,
      text: null,
      html: null,
      author: outlet ?? item.author,
      authorUrl: site ?? item.authorUrl,
    }
    return { ...adapted, id: identity(adapted) ?? item.id }
  },
}

export const isAtGoogleNews = (url: string | null) => isOf(url, 'news.google.com')

/** `Headline - Outlet` is cut only where that is the outlet indeed: headlines have dashes of their own. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  const suffix = ` - ${outlet}`
  return title !== null && outlet !== null && title.endsWith(suffix) && title.length > suffix.length
    ? title.slice(0, -suffix.length).trim()
    : title
}

function identity({ title, author, authorUrl, publishedAt }: DraftItem): string | null {
  if (title === null || (author === null && authorUrl === null)) return null
  const day = publishedAt?.toISOString().slice(0, 10) ?? ''
  const said = JSON.stringify([title.toLowerCase(), (author ?? authorUrl ?? '').toLowerCase(), day])
  return `google-news:${createHash('sha256').update(said.toWellFormed()).digest('hex')}`
}

/** Ids of older articles hold the address itself: base64 of 08 13 22, its length, and it. Newer ones are opaque, and stay so. */
function addressIn(id: string | null): string | null {
  if (id === null || !id.startsWith('CBM') || id.length > 4_000) return null
  const bytes = Buffer.from(id.replace(/\?.*$/s, ''), 'base64url').toString('latin1')
  const [, address] = /^\x08\x13".{1,2}?(https?:\/\/[\x21-\x7e]+)/s.exec(bytes) ?? []
  // What follows it tells of its page for phones.
  return address === undefined ? null : resolveAddress(address, null)
}
