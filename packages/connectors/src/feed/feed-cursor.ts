import { createHash } from 'node:crypto'
import type { OutboundAnswer } from '@echolot/outbound'
import { z } from 'zod'
import type { FoundItem } from '../connector.ts'
import { inTurns } from '../in-turns.ts'

const validators = ['etag', 'lastModified'] as const
type Validator = (typeof validators)[number]

export const feedCursor = z.object({
  /** Both validators byte for byte as they came, quotes and all. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  bodyHash: z.string().nullable(),
  /** Of what the body said, whatever else in its bytes changed. */
  itemsHash: z.string().nullable().default(null),
  /** When a whole body last came; since then the source has said at most that nothing changed. */
  readAt: z.iso.datetime().nullable().default(null),
  /** Pause between two of its items, by their dates. */
  rhythmSeconds: z.number().nullable().default(null),
  /** How often a body that was asked for without validators was indeed the one that is known. */
  confirmed: z.int().default(0),
  /** Validators that stayed while the body changed. They are stored no more. */
  distrusted: z.array(z.enum(validators)).default([]),
  /** Where permanent redirects lead, as a digest since the address may be a secret, and how many polls agreed. */
  move: z.object({ to: z.string(), polls: z.int() }).nullable().default(null),
  /** What the last body said of when to ask again, which a 304 does not repeat. */
  schedule: z
    .object({
      ttlSeconds: z.number().nullable(),
      updateSeconds: z.number().nullable(),
      skipHours: z.array(z.int()),
      skipDays: z.array(z.int()),
    })
    .nullable()
    .default(null),
})
export type FeedCursor = z.infer<typeof feedCursor>

/** What is known of a feed that was never read. */
export const unread: FeedCursor = {
  etag: null,
  lastModified: null,
  bodyHash: null,
  itemsHash: null,
  readAt: null,
  rhythmSeconds: null,
  confirmed: 0,
  distrusted: [],
  move: null,
  schedule: null,
}

const hourMs = 3_600_000
const weekMs = 7 * 24 * hourMs

/**
 * The headers that ask for what changed, as the server itself wrote them. None where it has said that nothing changed for
 * longer than three times the feed's rhythm, or a week: some say so for ever. Each time that it told the truth it is
 * believed for twice as long.
 */
export function conditionsFor(cursor: FeedCursor | null, now: Date): Record<string, string> {
  if (cursor === null) return {}
  const { etag, lastModified, readAt, rhythmSeconds, confirmed } = cursor
  const usual = rhythmSeconds === null ? weekMs : Math.max(3 * rhythmSeconds * 1000, hourMs)
  const believed = Math.min(usual * 2 ** Math.min(confirmed, 10), weekMs)
  if (readAt !== null && now.getTime() - Date.parse(readAt) > believed) return {}
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

/** The validators of an answer that may be sent back. A date in the future would keep whatever comes until then away. */
function validatorsOf(headers: OutboundAnswer['headers'], distrusted: readonly Validator[], now: Date) {
  const written = headers['last-modified'] || null
  const future = written !== null && Date.parse(written) > now.getTime()
  return {
    etag: distrusted.includes('etag') ? null : headers.etag || null,
    lastModified: future || distrusted.includes('lastModified') ? null : written,
  }
}

/** What is known after "not modified": validators that came with it replace the old ones, and those it left out still hold. */
export function afterNotModified(cursor: FeedCursor, headers: OutboundAnswer['headers'], now: Date): FeedCursor {
  const { etag, lastModified } = validatorsOf(headers, cursor.distrusted, now)
  return {
    ...cursor,
    etag: etag ?? cursor.etag,
    lastModified: lastModified ?? cursor.lastModified,
    readAt: cursor.readAt ?? now.toISOString(),
  }
}

/** What is known after the same body came again, though it was asked for what changed or for anything. */
export function afterSameBody(
  cursor: FeedCursor,
  headers: OutboundAnswer['headers'],
  now: Date,
  unconditional: boolean,
): FeedCursor {
  const had = cursor.etag !== null || cursor.lastModified !== null
  return {
    ...cursor,
    ...validatorsOf(headers, cursor.distrusted, now),
    readAt: now.toISOString(),
    confirmed: cursor.confirmed + (unconditional && had ? 1 : 0),
  }
}

/** What is known after another body came, and what it holds. */
export function afterNewBody(
  cursor: FeedCursor | null,
  headers: OutboundAnswer['headers'],
  read: Pick<FeedCursor, 'bodyHash' | 'itemsHash' | 'schedule'> & { items: readonly FoundItem[] },
  now: Date,
): FeedCursor {
  const { itemsHash } = read
  const distrusted = distrustedBy(cursor, headers, itemsHash)
  return {
    ...unread,
    ...validatorsOf(headers, distrusted, now),
    bodyHash: read.bodyHash,
    itemsHash,
    readAt: now.toISOString(),
    rhythmSeconds: rhythmOf(read.items),
    distrusted,
    schedule: read.schedule,
  }
}

/**
 * Validators that came again with another body. A strong entity tag promises every byte, a weak one and a date what the
 * body says (RFC 9110, 8.8.1); and a date that stayed while the tag changed is no lie, for it has no more than seconds.
 */
function distrustedBy(
  cursor: FeedCursor | null,
  headers: OutboundAnswer['headers'],
  itemsHash: string | null,
): Validator[] {
  if (cursor === null || cursor.bodyHash === null) return cursor?.distrusted ?? []
  const saysElse = itemsHash !== cursor.itemsHash
  const sameTag = cursor.etag !== null && headers.etag === cursor.etag
  const sameDate = cursor.lastModified !== null && headers['last-modified'] === cursor.lastModified
  const tagSpeaks = headers.etag !== undefined && !sameTag && !cursor.distrusted.includes('etag')
  const lied: Validator[] = [
    ...(sameTag && (saysElse || !/^W\//i.test(headers.etag ?? '')) ? (['etag'] as const) : []),
    ...(sameDate && saysElse && !tagSpeaks ? (['lastModified'] as const) : []),
  ]
  return [...new Set([...cursor.distrusted, ...lied])]
}

const newest = 20

/** Half of the gaps between the newest items are shorter, and half longer. Null where too few have dates to say. */
function rhythmOf(items: readonly FoundItem[]): number | null {
  const dates = items
    .flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt.getTime()]))
    .toSorted((a, b) => b - a)
    .slice(0, newest)
  const gaps = dates.slice(1).map((date, index) => (dates[index] ?? date) - date)
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]
  return middle === undefined || gaps.length < 2 ? null : Math.round(middle / 1000)
}

/** A digest of what the items say, of however many there are without holding up the process. */
export async function hashItems(items: readonly FoundItem[]): Promise<string> {
  const said = createHash('sha256')
  await inTurns(items, ({ externalId, title, text, url }) => {
    said.update(JSON.stringify([externalId, title, text, url]))
  })
  return said.digest('hex')
}

export function hash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
