import type { OutboundAnswer } from '@echolot/outbound'
import { z } from 'zod'
import { readApart } from '../apart/read-apart.ts'
import type { Connector, FoundItem, PollRequest, PollResult, RawBody, ReadingOf } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import { asked } from '../form.ts'
import { inTurns } from '../in-turns.ts'
import { nameOutboundError, nameReadingError, nameStatus } from '../name-answer.ts'
import { nameWall } from '../name-wall.ts'
import { channelOfFeed } from './channel-of-feed.ts'
import {
  afterNewBody,
  afterNotModified,
  afterSameBody,
  conditionsFor,
  type FeedCursor,
  feedCursor,
  hash,
  hashItems,
  unread,
} from './feed-cursor.ts'
import { followMove } from './follow-move.ts'
import { hubOffer } from './hub-offer.ts'
import { nameNoFeed } from './name-no-feed.ts'
import type { ParsedFeed, ParsedItem } from './parse-feed.ts'
import { nameProviderAnswer } from './providers/name-provider-answer.ts'
import { readHints } from './read-hints.ts'
import { typeOf } from './type-of.ts'

const channelIs = 'must be a text of 1 to 40 characters'
const ownUserIs = 'must be a name; put a number in quotes'

const settings = z.object({
  channel: asked(z.string(channelIs).min(1, channelIs).max(40, channelIs).default('feed'), {
    label: { de: 'Kanal', en: 'Channel' },
    hint: {
      de: 'Wie Einträge dieses Feeds in Regeln und auf den Seiten heißen, etwa `press`, `review` oder `comment`.',
      en: 'What items of this feed are called in rules and pages, such as `press`, `review` or `comment`.',
    },
    onlyInFile: true,
  }),
  holds: asked(
    z.enum(['anything', 'addressed', 'own'], 'must be one of anything, addressed, own').default('anything'),
    {
      label: { de: 'Wessen Worte er bringt', en: 'Whose words it brings' },
      options: {
        anything: { de: 'irgendwessen', en: 'anybody’s' },
        addressed: {
          de: 'was andere uns sagen, etwa Kommentare unter unseren Beiträgen',
          en: 'what others say to us, such as comments under our posts',
        },
        own: { de: 'unsere eigenen Beiträge', en: 'our own posts' },
      },
      onlyInFile: true,
    },
  ),
  ownUsers: asked(z.array(z.string(ownUserIs).min(1, ownUserIs), 'must be a list of names').default([]), {
    label: { de: 'Eigene Namen dort', en: 'Our own names there' },
    hint: {
      de: 'Namen, unter denen die Firma selbst in einem Feed anderer schreibt.',
      en: 'Names under which the company itself writes in a feed of others.',
    },
    onlyInFile: true,
    rereads: true,
  }),
})
type FeedSettings = z.infer<typeof settings>

/** Reads a body long after it came, as its poll did. */
const readBody: ReadingOf<FeedSettings> = async (settings, { bytes, contentType, url }) => {
  const parsed = await readApart('feed', bytes, contentType, url).catch(nameReadingError)
  return 'outcome' in parsed ? parsed : { outcome: 'items', items: await found(parsed, settings) }
}

export const feed: Connector<typeof settings, FeedCursor> = {
  id: 'feed',
  about: {
    name: { de: 'Feed', en: 'Feed' },
    hint: { de: 'RSS-, Atom-, RDF- oder JSON-Feed.', en: 'An RSS, Atom, RDF or JSON feed.' },
    address: {
      de: 'Die Adresse des Feeds selbst. Ein Passwort gehört hinein: https://name:passwort@server/feed. Gespeichert wird es verschlüsselt.',
      en: 'The address of the feed itself. A password belongs into it: https://name:password@server/feed. It is stored encrypted.',
    },
    purpose: 'mentions',
    limits: [],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  cursor: { version: 1, state: feedCursor },
  channelOf: channelOfFeed,
  knowsNamesAlone: true,
  hasHubs: true,
  poll,
  readBody,
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
  const conditions = conditionsFor(cursor, now)
  const answer = await outbound
    .fetch(source.url, { headers: { accept: accepted, ...conditions } })
    .catch(nameOutboundError)
  if ('outcome' in answer) return answer
  const { status, headers } = answer
  const hints = readHints(headers, cursor?.schedule ?? null, now)
  const ending = nameProviderAnswer(answer, now) ?? nameStatus(answer, now) ?? nameNoFeed(answer, conditions)
  if (ending !== null) return { ...ending, hints }

  if (status === 304) {
    const next = afterNotModified(cursor ?? unread, headers, now)
    return { outcome: 'unchanged', status, hints, ...moved(answer, cursor, next) }
  }
  const bodyHash = hash(answer.body)
  if (cursor !== null && bodyHash === cursor.bodyHash) {
    const next = afterSameBody(cursor, headers, now, Object.keys(conditions).length === 0)
    return { outcome: 'unchanged', status, hints, ...moved(answer, cursor, next) }
  }
  const body: RawBody = { bytes: answer.body, contentType: headers['content-type'] ?? null, url: answer.url }
  const parsed = await readApart('feed', body.bytes, body.contentType, body.url).catch(nameReadingError)
  if ('outcome' in parsed)
    return { ...((parsed.code === 'not_a_feed' ? nameWall(answer) : null) ?? parsed), status, hints, body }
  const items = await found(parsed, source.settings)
  const itemsHash = await hashItems(items)
  const next = afterNewBody(cursor, headers, { bodyHash, itemsHash, items, schedule: parsed.schedule }, now)
  return {
    outcome: 'items',
    items,
    status,
    hints: readHints(headers, parsed.schedule, now),
    deleted: deletedIn(parsed),
    problems: parsed.problems,
    title: parsed.feed.title,
    offer: hubOffer(answer, parsed.push),
    body,
    // Of a body that was cut off nothing is remembered: its validators would keep the rest from ever coming.
    ...(parsed.cutOff === 'no' ? moved(answer, cursor, next) : { cursor: unread }),
  }
}

/** What it shows beside its tombstone was brought back. */
function deletedIn({ deleted, items }: ParsedFeed): string[] {
  const shown = new Set(items.map(({ id }) => id))
  return deleted.filter((id) => !shown.has(id))
}

function moved(answer: OutboundAnswer, before: FeedCursor | null, next: FeedCursor) {
  const { move, movedTo } = followMove(answer, before?.move ?? null)
  return { cursor: { ...next, move }, ...(movedTo === undefined ? {} : { movedTo }) }
}

function found(parsed: ParsedFeed, { channel, holds, ownUsers }: FeedSettings): Promise<FoundItem[]> {
  const ours = new Set(ownUsers.map(folded))
  // An item that was cut off has half a text, and perhaps half an id: the next poll brings it whole.
  const whole = parsed.cutOff === 'within an item' ? parsed.items.slice(0, -1) : parsed.items
  return inTurns(whole, (item) => {
    const own = holds === 'own' || namesOf(item).some((name) => ours.has(folded(name)))
    return fitItem({
      externalId: item.id,
      formerExternalId: item.formerId,
      sharedId: item.shared,
      url: item.url,
      title: item.title,
      text: [item.lead, item.text].filter((part) => part !== null).join('\n\n') || null,
      formerText: item.lead === null ? null : item.text,
      html: item.html,
      author: authorOf(item),
      publishedAt: item.publishedAt,
      updatedAt: item.updatedAt,
      language: item.language,
      channel,
      parentExternalId: item.provided?.parentId ?? null,
      threadUrl: item.provided?.threadUrl ?? null,
      addressed: holds === 'addressed' && !own,
      own,
      visibility: 'public',
      facts: {
        type: typeOf(item, parsed, channel),
        ...(item.provided?.rating === undefined ? {} : { rating: item.provided.rating }),
        ...(item.pictures === undefined ? {} : { pictures: item.pictures.map((url) => ({ url, alt: null })) }),
      },
    })
  })
}

const namesOf = ({ author, provided }: ParsedItem) =>
  [author, provided?.handle].filter((name) => typeof name === 'string')

function authorOf({ author, authorUrl, provided }: ParsedItem): FoundItem['author'] {
  const { handle = null, authorId = null } = provided ?? {}
  return author === null && authorUrl === null && handle === null && authorId === null
    ? null
    : { name: author, handle, url: authorUrl, website: null, externalId: authorId }
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
