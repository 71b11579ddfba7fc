import type { ItemType } from '@echolot/domain'
import { canonicalAddress } from '@echolot/domain/address'
import { bodyOf } from './body-of.ts'
import { isOutlet, isTelling, normalTitle } from './normal-title.ts'
import { isPublication } from './publication.ts'
import { readRepost } from './repost.ts'
import { bandsOf, hashOf, shinglesOf } from './shingles.ts'
import { foldText, wordsOf } from './words.ts'

/** What of an item tells whether it is a copy. What its source does not say is null. */
export type Entry = {
  /** Whose ids are one with another's, such as `at://`; see nativeId. */
  externalId: string
  url: string | null
  title: string | null
  text: string | null
  type: ItemType | null
  channel: string
  /** It answers something, or was said to an account of ours. */
  isAnswer: boolean
  author: string | null
  handle: string | null
  /** The outlet's address, where an aggregator names it beside a link of its own. */
  authorUrl: string | null
  sourceId: number
  /** When it was published, or found. */
  at: Date
}

/** An entry as the ladder compares it. */
export type Identity = {
  isPublication: boolean
  sourceId: number
  at: Date
  nativeId: string | null
  /** Null where it names a site and no page of it. */
  address: string | null
  host: string | null
  /** Normalised; empty where there is none. */
  title: string
  author: string | null
  handle: string | null
  sentences: readonly string[]
  words: number
  shingles: ReadonlySet<number>
  numbers: ReadonlySet<string>
  /** Whom it repeats, where it is a repost. */
  reposts: string | null
}

/** Links that count the way, and say nothing of where it leads: the outlet stands elsewhere. */
const opaque = /^(?:news\.google\.com|news\.url\.google\.com|msn\.com|apple\.news|flip\.it|feedproxy\.google\.com)$/

export function identityOf(entry: Entry): Identity {
  const link = entry.url === null ? null : canonicalAddress(entry.url)
  const led =
    link !== null && opaque.test(link.host) && entry.authorUrl !== null ? canonicalAddress(entry.authorUrl) : null
  const host = (led ?? link)?.host ?? null
  const title = entry.title === null ? '' : normalTitle(entry.title, { outlet: entry.author, host })
  const repost = readRepost(entry.text ?? entry.title ?? '')
  const sentences = bodyOf(repost?.rest ?? entry.text ?? '')
  const words = sentences.flatMap(wordsOf)
  return {
    isPublication: isPublication({
      type: entry.type,
      channel: entry.channel,
      host: link?.host ?? null,
      isAnswer: entry.isAnswer,
    }),
    sourceId: entry.sourceId,
    at: entry.at,
    nativeId: nativeId(entry),
    address:
      link === null || link.isHomepage || (led !== null && link.host === 'news.google.com') ? null : link.canonical,
    host,
    title,
    // An aggregator names the outlet, and no person.
    author:
      entry.author === null || isOutlet(entry.author, null, host) ? null : wordsOf(entry.author).join(' ') || null,
    handle: entry.handle === null ? null : plainHandle(entry.handle),
    sentences,
    words: words.length,
    shingles: shinglesOf(words),
    numbers: new Set(words.filter((word) => /^\p{N}/u.test(word))),
    reposts: repost === null ? null : plainHandle(repost.handle),
  }
}

/**
 * Of an article's text, where there is enough of it, and of its headline and beginning: of a first sentence in a feed and the
 * whole article these are all that the two share.
 */
function articleBandsOf({ title, sentences, shingles }: Identity): number[] {
  const hasHeadline = isTelling(title)
  if (shingles.size < (hasHeadline ? 8 : 20)) return []
  const beginning = sentences.slice(0, 2).flatMap(wordsOf).slice(0, 8)
  return [
    ...bandsOf(shingles),
    ...(hasHeadline ? [hashOf(`headline ${title}`) | 0] : []),
    ...(beginning.length === 8 ? [hashOf(`beginning ${beginning.join(' ')}`) | 0] : []),
  ]
}

/** Of a person's post, for its reposts: they share nearly all of it, so half as many bands find them. */
const postBandsOf = (shingles: ReadonlySet<number>) => (shingles.size >= 3 ? bandsOf(shingles, 16) : [])

const plainHandle = (handle: string) => foldText(handle).replace(/^@/, '').split('@')[0] ?? ''

/**
 * Keys by which candidates are found before the ladder compares them; null or empty where an entry has none.
 * @param hasBands whether its bands are known already: they cost most, and are then left out.
 */
export function keysOf(identity: Identity, hasBands = false) {
  const { isPublication, nativeId, address, host, title, reposts, shingles } = identity
  return {
    native: nativeId,
    address,
    title: isPublication && host !== null && isTelling(title) ? `${host} ${title}` : null,
    bands: hasBands ? [] : isPublication ? articleBandsOf(identity) : postBandsOf(shingles),
    /** Whether it looks for others that say the same: a person's own post does not. */
    looksForText: isPublication || reposts !== null,
  }
}

/** Ids that are given out once in the world, and only where the link is that network's own: any feed can write any id. */
const namespaces: readonly { id: RegExp; hosts: RegExp }[] = [
  { id: /^at:\/\/did:[a-z]+:[^/]+\/app\.bsky\.feed\.post\/\w+$/, hosts: /(?:^|\.)bsky\.app$/ },
  { id: /^yt:video:[\w-]{6,20}$/, hosts: /(?:^|\.)youtube\.com$/ },
  { id: /^t[13]_[a-z0-9]{4,12}$/, hosts: /(?:^|\.)reddit\.com$/ },
]

function nativeId({ externalId, url }: Entry): string | null {
  const host = url === null ? undefined : URL.parse(url)?.hostname
  return host !== undefined && namespaces.some(({ id, hosts }) => id.test(externalId) && hosts.test(host))
    ? externalId
    : null
}
