import { parseDate } from './parse-date.ts'
import type { DraftFeed, DraftItem } from './parse-feed.ts'
import type { Problems } from './problems.ts'
import { readHtml } from './read-html.ts'
import { readHubsOfJson } from './read-hubs.ts'
import { readJson } from './read-json.ts'
import { resolveAddress, unwrapAddress } from './resolve-address.ts'
import { isToldIn } from './told-in.ts'

/**
 * Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), with what publishers make of it: numbers as ids,
 * one author or several. Titles are plain text there, so `A &amp; B` is a title that says `&amp;`. Returns null for any
 * other JSON.
 */
export function readJsonFeed(source: string, url: string | null, problems: Problems): DraftFeed | null {
  const json = readJson(source)
  const feed = record(json?.value)
  if (feed === null || !Array.isArray(feed.items)) return null
  const named = typeof feed.version === 'string' && /jsonfeed\.org\/version/i.test(feed.version)
  // Any list of things is called `items`. Without the version, a feed's own address must speak for it; a title does where
  // no other version contradicts it.
  const titled = feed.version === undefined && typeof feed.title === 'string'
  if (!named && !titled && typeof feed.feed_url !== 'string') return null
  if (json?.repaired)
    problems.add('warning', 'not_well_formed', 'The JSON breaks its rules; it was read as far as it can be understood.')
  const site = address(feed.home_page_url, url)
  const base = site ?? address(feed.feed_url, url) ?? url
  const language = text(feed.language)
  const authors = authorsOf(feed)
  return {
    title: line(feed.title),
    url: site,
    language,
    push: readHubsOfJson(feed, (written) => address(written, url)),
    items: feed.items.flatMap((item) => {
      const entry = record(item)
      if (entry !== null) return [readItem(entry, base, authors, language, problems)]
      problems.add('error', 'item_unreadable', 'An entry of the list of items is no item.')
      return []
    }),
  }
}

type Json = Record<string, unknown>

function readItem(
  item: Json,
  base: string | null,
  feedAuthors: Json[],
  language: string | null,
  problems: Problems,
): DraftItem {
  const own = address(item.url, base)
  const permalink = own ?? address(item.external_url, base)
  const authors = authorsOf(item)
  const [author] = (authors.length > 0 ? authors : feedAuthors).filter(
    (each) => line(each.name) !== null || text(each.url) !== null,
  )
  const html = text(item.content_html)
  const read = html === null ? null : readHtml(html, base ?? permalink)
  const plain = text(item.content_text)
  const said = [read?.text ?? null, plain, text(item.summary)].flatMap((each) => each || [])
  const fullest = said.reduce<string | null>(fuller, null)
  const id = typeof item.id === 'number' ? String(item.id) : text(item.id)
  return {
    id,
    url: permalink === null ? null : unwrapAddress(permalink),
    title: line(item.title),
    text: fullest,
    lead:
      said.find((each) => each !== fullest && !isToldIn(each, `${line(item.title) ?? ''}\n${fullest ?? ''}`)) ?? null,
    html: read === null ? null : read.html.trim(),
    author: author === undefined ? null : line(author.name),
    authorUrl: author === undefined ? null : address(author.url, base),
    language: text(item.language) ?? language,
    publishedAt: date(item.date_published, problems),
    updatedAt: date(item.date_modified, problems),
    ...picturesOf(item, base),
  }
}

function picturesOf(item: Json, base: string | null): Pick<DraftItem, 'pictures'> {
  const attached = [item.attachments].flat().flatMap((attachment) => {
    const { url, mime_type: type } = record(attachment) ?? {}
    return typeof type === 'string' && /^image\//i.test(type) ? [url] : []
  })
  const pictures = [item.image, ...attached].flatMap((written) => address(written, base) ?? [])
  return pictures.length === 0 ? {} : { pictures: [...new Set(pictures)].slice(0, 6) }
}

function record(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

/** `authors` since 1.1, `author` before; either may be one or a list, and is written as a bare name by some. */
function authorsOf(holder: Json): Json[] {
  return [holder.authors, holder.author].flat().flatMap((author) => {
    const named = typeof author === 'string' ? { name: author } : record(author)
    return named === null ? [] : [named]
  })
}

/** A text without NUL and halves of characters, which JSON can spell and nothing stores. */
function text(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const read = value.toWellFormed().replaceAll('\0', '').trim()
  return read === '' ? null : read
}

function line(value: unknown): string | null {
  const written = text(value)
  return written === null ? null : written.replace(/\s+/g, ' ')
}

function address(value: unknown, base: string | null): string | null {
  return typeof value === 'string' ? resolveAddress(value, base) : null
}

function fuller(first: string | null, second: string | null): string | null {
  if (first === null || first === '') return second
  return second !== null && second.length > first.length * 1.1 ? second : first
}

function date(value: unknown, problems: Problems): Date | null {
  const written = typeof value === 'number' ? String(value) : text(value)
  if (written === null) return null
  const reading = parseDate(written)
  if ('at' in reading) return reading.at
  problems.add('warning', reading.problem, 'A date is in no form that is known, or can mean two days.')
  return null
}
