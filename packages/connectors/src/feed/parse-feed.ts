import { decodeBytes } from './decode-bytes.ts'
import { characterOf } from './decode-references.ts'
import { mapByRssParser } from './map-by-rss-parser.ts'
import { type Problem, Problems } from './problems.ts'
import { adaptToProvider } from './providers/adapt-to-provider.ts'
import { readAppleReviews } from './providers/apple-reviews.ts'
import type { AdaptedFeed, ProviderFacts, Recognised } from './providers/provider.ts'
import { type NamedHubs, readHubs } from './read-hubs.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { type FeedSchedule, noSchedule, readSchedule } from './read-schedule.ts'
import { readTombstones } from './read-tombstones.ts'
import { readXml } from './read-xml.ts'
import { resolveAddress } from './resolve-address.ts'
import { type SharedId, type ToldApart, tellApart } from './tell-apart.ts'
import { formatOf, writeCleanRss } from './write-clean-rss.ts'

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json'

export type ParsedItem = {
  /** The publisher's own, else the link, else a hash; no two in a feed are alike. */
  id: string
  /** What it was called in polls of earlier versions, where that is not its id. */
  formerId: string | null
  /** Where others of this feed have its id or link too. */
  shared: SharedId | null
  url: string | null
  /** One line of plain text. */
  title: string | null
  /** The fullest body as plain text. */
  text: string | null
  /** What a summary says beside it, where the body says something else. */
  lead: string | null
  /** The same body as HTML with absolute addresses: a stranger's, and not made safe. Null for a plain one. */
  html: string | null
  author: string | null
  authorUrl: string | null
  language: string | null
  publishedAt: Date | null
  updatedAt: Date | null
  /** Addresses of pictures that it names beside its body. */
  pictures?: readonly string[]
  /** What its provider tells besides, where we know the provider. */
  provided?: ProviderFacts
}

export type ParsedFeed = {
  format: FeedFormat
  /** `url` is the site that the feed belongs to. */
  feed: { title: string | null; url: string | null; language: string | null }
  items: ParsedItem[]
  /** Whose feed it is, where that shows. */
  provider: Recognised | null
  /** Hubs that push it, and the address that it gives as its own. */
  push: NamedHubs
  /** Ids of items that it says were deleted. */
  deleted: string[]
  /** Whether the document ended too early; `within an item`: the last of `items` is not whole. */
  cutOff: CutOff
  schedule: FeedSchedule
  problems: Problem[]
}

type CutOff = 'no' | 'after an item' | 'within an item'

export type DraftItem = Omit<ParsedItem, keyof ToldApart> & { id: string | null }
export type DraftFeed = ParsedFeed['feed'] & { items: DraftItem[]; push: NamedHubs }
type Draft = {
  format: FeedFormat
  cutOff: CutOff
  schedule: FeedSchedule
  deleted: string[]
  draft: AdaptedFeed | Promise<AdaptedFeed>
}

/** Why bytes are no feed; the message says what they seem to be instead. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
  readonly code: 'not_a_feed' | 'too_large'

  constructor(code: FeedError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** Characters that no XML may contain, and that nothing stores; and those that mean what windows-1252 has in their place. */
const unreadable = /[\0-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ufffe\uffff]/
const mostBytes = 64_000_000
/** The longest archives have some thousand; whoever takes more in has to keep them all at once. */
const mostItems = 50_000

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, and JSON Feed, well-formed or not. `contentType` is the HTTP header,
 * `url` where the bytes came from; both may be unknown.
 * Throws FeedError `not_a_feed` for anything else and `too_large` above 64 MB, 50 000 items or two million elements.
 */
export async function parseFeed(
  bytes: Uint8Array,
  contentType: string | null,
  url: string | null,
): Promise<ParsedFeed> {
  if (bytes.length > mostBytes)
    throw new FeedError('too_large', `This is larger than ${mostBytes} bytes, which no feed is.`)
  const problems = new Problems()
  const decoded = decodeBytes(bytes, contentType)
  if (decoded.claimed !== null) {
    problems.add(
      'warning',
      'encoding_mismatch',
      `It says that it is ${decoded.claimed}, but its bytes are ${decoded.encoding}.`,
    )
  }
  if (decoded.damaged)
    problems.add(
      'warning',
      'bytes_unreadable',
      `Some bytes are no characters in ${decoded.encoding}; � stands in their place.`,
    )
  const source = readable(decoded.text)
  const base = url === null ? null : resolveAddress(url, null)
  const { format, cutOff, schedule, deleted, draft } = readDraft(source, base, problems) ?? notFeed(source)
  const { items: drafts, provider, push, ...feed } = await draft
  if (drafts.length > mostItems)
    throw new FeedError('too_large', `This has ${drafts.length} items; no feed has more than ${mostItems}.`)
  const ids = idsOf(drafts, cutOff)
  return {
    format,
    feed,
    items: drafts.map((item, index) => ({ ...item, ...(ids[index] ?? { id: '', formerId: null, shared: null }) })),
    provider,
    push,
    deleted,
    cutOff,
    schedule,
    problems: problems.list(),
  }
}

/** What is replaced at once: of all that is found a list is made first. */
const pieceLength = 100_000

function readable(text: string): string {
  if (!unreadable.test(text)) return text
  const every = new RegExp(unreadable, 'g')
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += pieceLength)
    pieces.push(text.slice(at, at + pieceLength).replaceAll(every, (character) => characterOf(character.charCodeAt(0))))
  return pieces.join('')
}

/** What is left of an id may be another item's: the item that was cut off takes none away from those that are whole. */
function idsOf(items: readonly DraftItem[], cutOff: CutOff): ToldApart[] {
  const last = items.at(-1)
  if (cutOff !== 'within an item' || last === undefined) return tellApart(items)
  const whole = tellApart(items.slice(0, -1))
  return [...whole, ...tellApart([last], new Set(whole.map(({ id }) => id)))]
}

function readDraft(source: string, url: string | null, problems: Problems): Draft | null {
  if (/^[\s\ufeff]*[[{]/.test(source)) {
    const json = source.replace(/^[\s\ufeff]+/, '')
    const feed = readJsonFeed(json, url, problems)
    const draft = feed === null ? readAppleReviews(json) : { ...feed, provider: null }
    return draft === null ? null : { format: 'json', cutOff: 'no', schedule: noSchedule, deleted: [], draft }
  }
  // Lines of XML end in one way, whatever system they were written on (XML 1.0, 2.11).
  const xml = readXml(source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source, url)
  if (xml === null) return null
  if (xml.tooLarge) throw new FeedError('too_large', 'This has more elements than any feed has.')
  if (xml.cutOff !== 'no')
    problems.add(
      'warning',
      'feed_cut_off',
      xml.cutOff === 'within an item'
        ? 'The feed breaks off within its last item, which is not whole.'
        : 'The feed breaks off before its end; what came of it was read.',
    )
  else if (xml.repaired)
    problems.add(
      'warning',
      'not_well_formed',
      'The XML has tags that do not match; it was read as far as it can be understood.',
    )
  if (xml.entityLeft)
    problems.add(
      'warning',
      'entity_unresolved',
      'The feed declares an entity of markup, of other entities or of too much text; it stays as it is written.',
    )
  const format = formatOf(xml.root)
  const push = readHubs(xml.root)
  const draft = mapped(writeCleanRss(xml, { url, self: push.self }, problems), push).then((feed) =>
    adaptToProvider(feed, xml, { format, url, problems }),
  )
  return { format, cutOff: xml.cutOff, schedule: readSchedule(xml.root), deleted: readTombstones(xml.root), draft }
}

async function mapped(document: Parameters<typeof mapByRssParser>[0], push: NamedHubs): Promise<DraftFeed> {
  const feed = await mapByRssParser(document)
  return {
    title: feed.title ?? null,
    url: feed.link ?? null,
    language: feed.language ?? null,
    push,
    items: feed.items.map((item) => ({
      id: item.guid ?? null,
      url: item.link ?? null,
      title: item.title ?? null,
      text: item.content ?? null,
      lead: item.lead ?? null,
      html: item['content:encoded'] ?? null,
      author: item.creator ?? null,
      authorUrl: item.authorUrl ?? null,
      language: item.language ?? feed.language ?? null,
      publishedAt: instant(item.pubDate),
      updatedAt: instant(item.updated),
      ...(item.pictures === undefined ? {} : { pictures: item.pictures.split(' ') }),
    })),
  }
}

function instant(written: string | undefined): Date | null {
  return written === undefined ? null : new Date(written)
}

function notFeed(source: string): never {
  const start = source.slice(0, 2_000)
  const [is, hint] =
    source.trim() === ''
      ? ['empty', '']
      : /<!doctype\s+html|<html[\s>]/i.test(start)
        ? ['a web page', ' Its feed has an address of its own, which the page may name.']
        : /^[\s\ufeff]*[[{]/.test(start)
          ? ['JSON, but no JSON Feed that is whole', '']
          : /^\s*</.test(start)
            ? ['markup of another kind', '']
            : ['something else', '']
  throw new FeedError('not_a_feed', `This is no RSS, Atom, RDF or JSON feed: it is ${is}.${hint}`)
}
