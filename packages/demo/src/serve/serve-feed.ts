import type { Item } from '../item.ts'
import { picturesWith } from '../pictures.ts'
import type { SourceKey } from '../sources.ts'
import { urlOf } from '../url-of.ts'
import type { DemoRequestHeaders, DemoResponse, DemoSource } from '../world-shape.ts'
import { answerUnlessKnown } from './answer.ts'
import type { FeedDocument, FeedWriter } from './feed-document.ts'
import { escapeMarkup, paragraph } from './markup.ts'
import { atom } from './write-atom.ts'
import { jsonFeed } from './write-json-feed.ts'
import { rdf } from './write-rdf.ts'
import { rss } from './write-rss.ts'

/** How many items a feed shows. */
export const feedLength = 25

const homes: Readonly<Record<SourceKey, string>> = {
  blog: '/blog/',
  reviews: '/reviews/',
  'employer-reviews': '/employer-reviews/',
  mastodon: '/social/tags/musterwerk/',
  bluesky: '/sky/',
  forum: '/forum/',
  press: '/press/',
  news: '/news/',
  alerts: '/alerts/',
  'trade-blog': '/grinder-gazette/',
  'own-blog': '/blog/',
  'own-mastodon': '/social/@musterwerk/',
  'own-career': '/sky/profile/karriere.musterwerk.example/',
  'own-newsletter': '/newsletter/',
  'own-podcast': '/podcast/',
}

/** The page that a feed belongs to. */
export function homeOf(key: SourceKey): string {
  return homes[key]
}

/** The source's feed of these items, newest first, in the form that its path names. */
export function serveFeed(
  { key, name, path, language }: Pick<DemoSource, 'name' | 'path' | 'language'> & { key: SourceKey },
  items: readonly Item[],
  headers: DemoRequestHeaders,
  baseUrl: string,
): DemoResponse {
  const feed: FeedDocument = {
    title: `${name} (Demo)`,
    homeUrl: baseUrl + homeOf(key),
    selfUrl: baseUrl + path,
    language: language ?? 'de',
    entries: items.map((item) => ({
      id: item.externalId,
      url: urlOf(item, baseUrl),
      title: item.title,
      html: isPlain(key) ? item.text : paragraph(item.text) + pictures(item, baseUrl),
      text: item.text,
      author: item.author?.name ?? null,
      publishedAt: new Date(item.publishedAt),
      outlet: item.outlet,
    })),
  }
  const { contentType, write } = writerFor(path)
  return answerUnlessKnown(contentType, write(feed), feed.entries[0]?.publishedAt ?? new Date(0), headers)
}

function pictures(item: Item, baseUrl: string): string {
  return picturesWith(item, baseUrl)
    .map(
      ({ url, alt }) => `<p><img src="${escapeMarkup(url)}" alt="${escapeMarkup(alt)}" width="960" height="640"></p>`,
    )
    .join('')
}

/** Bluesky's feeds carry texts as they were typed, others wrap them in HTML. */
function isPlain(key: SourceKey): boolean {
  return key === 'bluesky' || key === 'own-career'
}

function writerFor(path: string): FeedWriter {
  if (path.endsWith('.json')) return jsonFeed
  if (path.endsWith('.atom')) return atom
  return path.endsWith('.rdf') ? rdf : rss
}
