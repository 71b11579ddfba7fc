import type { ItemType, Visibility } from '@echolot/domain'
import type { Outbound } from '@echolot/outbound'
import type { z } from 'zod'
import type { Problem } from './feed/problems.ts'
import type { Replying } from './replying.ts'

/** One post, article, review or comment as a connector found it. What the channel does not say is null. */
export type FoundItem = {
  /** The channel's own id, the same at each poll; together with the source it names the item. */
  externalId: string
  /** What the item was called before this version, where that was another: what is stored under it is this one. */
  formerExternalId?: string | null
  /**
   * Where its publisher gave several items one id: that one, and what this item is called if another one keeps it. Its
   * externalId is a guess then, which who stores it mends by what is stored.
   */
  sharedId?: { id: string; ownId: string } | null
  url: string | null
  title: string | null
  text: string | null
  /** What was taken for its text before this version, where that was another: who stored that has met no edit. */
  formerText?: string | null
  /** A stranger's markup with absolute addresses, not made safe. */
  html: string | null
  author: FoundAuthor | null
  publishedAt: Date | null
  updatedAt: Date | null
  /** As the publisher calls it, such as `de-DE`. */
  language: string | null
  channel: string
  /** The externalId of the item that this one answers. */
  parentExternalId: string | null
  threadUrl: string | null
  /** It came to an account of our own: a comment under our post, a review of us. Needs no watch to be a mention. */
  addressed: boolean
  /** The company wrote it itself. */
  own: boolean
  visibility: Visibility
  facts?: ItemFacts
}

/** What the channel tells of an item besides. What it does not tell is absent. */
export type ItemFacts = {
  type?: ItemType
  /** Stars that it gives, 1 to 5. */
  rating?: number
  /** Where its links lead: absolute addresses on the web, each once. */
  links?: readonly string[]
  /** Its pictures: absolute addresses on the web, each once. */
  pictures?: readonly FoundPicture[]
}

/** A picture where its publisher has it, and what it shows by their own words. */
export type FoundPicture = { url: string; alt: string | null }

export type FoundAuthor = {
  name: string | null
  handle: string | null
  /** The profile that the channel itself gives them. */
  url: string | null
  /** An address that they typed as theirs. Anybody may type any, so it tells a person apart only with their name. */
  website: string | null
  externalId: string | null
}

/** What an answer said of when to ask again; whoever plans the next poll weighs it. What it did not say is null or empty. */
export type PollHints = {
  /** For how long the answer counts as fresh (Cache-Control, Expires), in seconds. */
  freshSeconds: number | null
  /** The least pause that the publisher wants, as RSS's `ttl` says it, in seconds. */
  ttlSeconds: number | null
  /** How often the publisher writes, by its own account (`sy:updatePeriod`), in seconds. */
  updateSeconds: number | null
  /** Hours (0 to 23) and days (0 is Sunday) of GMT at which nobody should ask. */
  skipHours: readonly number[]
  skipDays: readonly number[]
}

/** An answer as it came, unpacked and not yet decoded: what can be read again later. */
export type RawBody = { bytes: Uint8Array; contentType: string | null; url: string }

/** Where a publisher has its news pushed from (WebSub): the hubs that it names, and the address that they know the feed by. */
export type HubOffer = { hubs: readonly string[]; topic: string }

/** What any poll may tell besides its outcome. A cursor beside what is no success is kept as well. */
type Besides<Cursor> = {
  hints?: PollHints
  cursor?: Cursor
  /** Where the source has moved for good, once that is certain. */
  movedTo?: string
  /** Status of the answer, where there was one. */
  status?: number
  /** The hubs that the publisher names, null where it names none; absent where the answer did not tell. */
  offer?: HubOffer | null
}

export type PollResult<Cursor> = Besides<Cursor> &
  (
    | {
        outcome: 'items'
        /** May hold some that were found before: who stores them tells them by their externalId. */
        items: readonly FoundItem[]
        cursor: Cursor
        /** The externalIds of items that were shown and, as the channel says, are no more; none of `items`. */
        deleted?: readonly string[]
        problems: readonly Problem[]
        /** What the source calls itself. */
        title?: string | null
        body?: RawBody
      }
    | { outcome: 'unchanged'; cursor: Cursor }
    | { outcome: 'throttled'; retryAfter: Date }
    | { outcome: 'gone'; reason: string }
    /** `message` is for the person who looks after the source, and says what would be right. */
    | (FailedPoll & { body?: RawBody })
  )

type FailedPoll = { outcome: 'failed'; code: string; message: string }

/** Reads a body that a poll gave, without asking anybody. */
export type ReadingOf<Settings> = (
  settings: Settings,
  body: RawBody,
) => Promise<FailedPoll | { outcome: 'items'; items: readonly FoundItem[] }>

export type PollRequest<Settings, Cursor> = {
  source: {
    url: string
    settings: Settings
    /** The user as whom Echolot answers there, by the source's own id: always one of us. */
    replyUserId?: string | null
    /** One of Echolot's own demo sources, which alone may be fetched from its own address. */
    demo?: boolean
  }
  /** What the last poll gave, or null at the first. */
  cursor: Cursor | null
  outbound: Pick<Outbound, 'fetch'>
  now: Date
}

export type Connector<Settings, Cursor> = {
  readonly id: string
  /** Reads settings as they are stored or typed, and fills in what they leave open. */
  readonly settings: z.ZodType<Settings>
  /** Reads a stored cursor. One that no longer makes sense is none: the source is then read from the start. */
  readonly cursor: z.ZodType<Cursor | null>
  poll(request: PollRequest<Settings, Cursor>): Promise<PollResult<Cursor>>
  /** Missing where a poll is more than one body. */
  readBody?: ReadingOf<Settings>
  /** Missing where nothing can be answered through it. */
  replying?: Replying
}
