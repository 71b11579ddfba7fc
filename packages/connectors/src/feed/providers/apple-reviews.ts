import type { DraftItem } from '../parse-feed.ts'
import { escapeHtml } from '../read-html.ts'
import { textContent } from '../write-markup.ts'
import { childrenOf, childText } from './elements.ts'
import type { AdaptedFeed, Provider } from './provider.ts'

/**
 * Reviews of an app in one country's App Store. Some answers begin with the app itself, which has no stars and is no
 * review; each review has its text twice, as it was written and in a table with its stars.
 */
export const appleReviews: Provider = {
  name: 'apple-reviews',
  channel: 'review',
  recognises: ({ id, url, links, elements }) =>
    [id, url, ...links].some((address) => /^https?:\/\/[^/]*\bapple\.com\/.*customerreviews/i.test(address ?? '')) ||
    elements.some((element) => childText(element, '?:rating') !== '' && childText(element, '?:votecount') !== ''),
  adapt(item, element, { elements }) {
    const rating = starsOf(childText(element, '?:rating'))
    if (rating === null && element === elements[0]) return null
    const plain = childrenOf(element, 'atom:content', 'content').find(({ attributes }) => attributes.type === 'text')
    return {
      ...item,
      ...(plain === undefined ? {} : plainBody(textContent(plain))),
      publishedAt: item.publishedAt ?? item.updatedAt,
      ...(rating === null ? {} : { provided: { rating } }),
    }
  },
}

function starsOf(written: string): number | null {
  const stars = Number(written)
  return written !== '' && Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : null
}

function plainBody(written: string): Pick<DraftItem, 'text' | 'html'> {
  const text = written.trim()
  return { text: text || null, html: text === '' ? null : escapeHtml(text) }
}

type Json = Record<string, unknown>

/**
 * The same as JSON: each element is an object with a `label`, and a single entry stands without a list around it.
 * @returns null for any other JSON.
 */
export function readAppleReviews(source: string): AdaptedFeed | null {
  const feed = recordOf(recordOf(parsed(source))?.feed)
  const id = labelOf(feed?.id)
  if (feed === null || feed === undefined || !/customerreviews/i.test(id ?? '')) return null
  const entries = recordsOf(feed.entry)
  return {
    title: labelOf(feed.title),
    url: null,
    language: null,
    push: { hubs: [], self: null },
    provider: { name: appleReviews.name, channel: appleReviews.channel },
    items: entries
      .filter((entry, index) => index > 0 || starsOf(labelOf(entry['im:rating']) ?? '') !== null)
      .map(readEntry),
  }
}

function readEntry(entry: Json): DraftItem {
  const author = recordOf(entry.author)
  const at = Date.parse(labelOf(entry.updated) ?? '')
  const date = Number.isNaN(at) ? null : new Date(at)
  const rating = starsOf(labelOf(entry['im:rating']) ?? '')
  const link = recordOf(recordsOf(entry.link)[0]?.attributes)
  return {
    id: labelOf(entry.id),
    url: typeof link?.href === 'string' ? link.href : null,
    title: labelOf(entry.title),
    ...plainBody(labelOf(entry.content) ?? ''),
    lead: null,
    author: labelOf(author?.name),
    authorUrl: labelOf(author?.uri),
    language: null,
    publishedAt: date,
    updatedAt: date,
    ...(rating === null ? {} : { provided: { rating } }),
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null // Not JSON, or cut off: the caller says that it is no feed.
  }
}

function recordOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

/** One, or a list of some. */
function recordsOf(value: unknown): Json[] {
  return (Array.isArray(value) ? value : [value]).map(recordOf).filter((record) => record !== null)
}

function labelOf(value: unknown): string | null {
  const label = recordOf(value)?.label
  return typeof label === 'string' && label.trim() !== '' ? label.trim() : null
}
