import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readApart } from '../apart/read-apart.ts'
import type { Connector, FoundItem, PollRequest, PollResult } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import { nameOutboundError, nameReadingError, nameStatus } from '../name-answer.ts'
import type { ParsedFeed, ParsedItem } from './parse-feed.ts'

const settings = z.object({
  /** What items of this feed are called in rules and pages, such as `feed`, `press`, `review` or `comment`. */
  channel: z.string().min(1).max(40).default('feed'),
  /** Whose words it brings: anybody's, what strangers say to us (comments under our posts), or our own posts. */
  holds: z.enum(['anything', 'addressed', 'own']).default('anything'),
  /** Names under which the company itself writes in a feed of others. */
  ownUsers: z.array(z.string().min(1)).default([]),
})
export type FeedSettings = z.infer<typeof settings>

const cursor = z.object({
  /** Both validators byte for byte as they came, quotes and all. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  bodyHash: z.string().nullable(),
})
export type FeedCursor = z.infer<typeof cursor>

export const feed: Connector<FeedSettings, FeedCursor> = {
  id: 'feed',
  settings,
  cursor: cursor.nullable().catch(null),
  poll,
}

const accepted =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'

/** Asks a feed for what changed since the last poll, and reads it whole where it did. */
async function poll({
  source,
  cursor,
  outbound,
  now,
}: PollRequest<FeedSettings, FeedCursor>): Promise<PollResult<FeedCursor>> {
  const answer = await outbound
    .fetch(source.url, {
      demo: source.demo ?? false,
      headers: {
        accept: accepted,
        ...(cursor?.etag ? { 'if-none-match': cursor.etag } : {}),
        ...(cursor?.lastModified ? { 'if-modified-since': cursor.lastModified } : {}),
      },
    })
    .catch(nameOutboundError)
  if ('outcome' in answer) return answer
  const ending = nameStatus(answer, now)
  if (ending !== null) return ending

  if (answer.status === 304) {
    // A 304 may carry new validators, and those that it leaves out still hold.
    const etag = answer.headers.etag ?? cursor?.etag ?? null
    const lastModified = answer.headers['last-modified'] ?? cursor?.lastModified ?? null
    return { outcome: 'unchanged', cursor: { etag, lastModified, bodyHash: cursor?.bodyHash ?? null } }
  }
  const bodyHash = createHash('sha256').update(answer.body).digest('hex')
  const next = { etag: answer.headers.etag ?? null, lastModified: answer.headers['last-modified'] ?? null, bodyHash }
  if (bodyHash === cursor?.bodyHash) return { outcome: 'unchanged', cursor: next }
  const parsed = await readApart('feed', answer.body, answer.headers['content-type'] ?? null, answer.url).catch(
    nameReadingError,
  )
  if ('outcome' in parsed) return parsed
  return {
    outcome: 'items',
    items: found(parsed, source.settings),
    // Of a body that was cut off nothing is remembered: its validators would keep the rest from ever coming.
    cursor: parsed.cutOff === 'no' ? next : { etag: null, lastModified: null, bodyHash: null },
    problems: parsed.problems,
  }
}

function found(parsed: ParsedFeed, { channel, holds, ownUsers }: FeedSettings): FoundItem[] {
  const ours = new Set(ownUsers.map(folded))
  // An item that was cut off has half a text, and perhaps half an id: the next poll brings it whole.
  const whole = parsed.cutOff === 'within an item' ? parsed.items.slice(0, -1) : parsed.items
  return whole.map((item) => {
    const own = holds === 'own' || (item.author !== null && ours.has(folded(item.author)))
    return fitItem({
      externalId: item.id,
      formerExternalId: item.formerId,
      sharedId: item.shared,
      url: item.url,
      title: item.title,
      text: item.text,
      html: item.html,
      author: authorOf(item),
      publishedAt: item.publishedAt,
      updatedAt: item.updatedAt,
      language: item.language,
      channel,
      parentExternalId: null,
      threadUrl: null,
      addressed: holds === 'addressed' && !own,
      own,
      visibility: 'public',
    })
  })
}

function authorOf({ author, authorUrl }: ParsedItem): FoundItem['author'] {
  return author === null && authorUrl === null
    ? null
    : { name: author, handle: null, url: authorUrl, website: null, externalId: null }
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
