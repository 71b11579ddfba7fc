import type { ItemType, Purpose, Visibility } from '@echolot/domain'
import type { Outbound } from '@echolot/outbound'
import type { z } from 'zod'
import type { Problem } from './feed/problems.ts'
import type { Worded } from './form.ts'
import type { Receiving } from './receive/receiving.ts'
import type { Responding } from './responding.ts'

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
  /** Why nobody but a person can say what this is: it goes to the sorting tray with this sentence, whatever the rules say. */
  tray?: Worded | null
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
export type Besides<Cursor> = {
  hints?: PollHints
  cursor?: Cursor
  /** Where the source has moved for good, once that is certain. */
  movedTo?: string
  /** Status of the answer, where there was one. */
  status?: number
  /** The hubs that the publisher names, null where it names none; absent where the answer did not tell. */
  offer?: HubOffer | null
}

/** Why a channel gave nothing, whatever it was asked. `message` is for the person who looks after the source, and says what would be right. */
export type Trouble =
  | { outcome: 'throttled'; retryAfter: Date }
  | { outcome: 'gone'; reason: string }
  /** Nobody is signed in there, no longer, or for too little: a person has to give their consent. */
  | { outcome: 'needs_consent'; code: string; message: string }
  /** It is there and does not let Echolot in: a challenge, a refusal, a law. */
  | { outcome: 'blocked'; code: string; message: string }
  | { outcome: 'failed'; code: string; message: string }

export type Found<Cursor> = {
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
  /** Mails that may answer mails of Echolot's own, each with the item that it is where it does not. */
  answers?: readonly MailedAnswer[]
}

/** A mail as it came (RFC 5322), and what it is where nobody was asked what it answers. */
export type MailedAnswer = { raw: Uint8Array; otherwise: FoundItem }

export type PollResult<Cursor> = Besides<Cursor> &
  (Found<Cursor> | { outcome: 'unchanged'; cursor: Cursor } | (Trouble & { body?: RawBody }))

/** Reads a body that a poll gave, without asking anybody. */
export type ReadingOf<Settings> = (
  settings: Settings,
  body: RawBody,
) => Promise<Extract<Trouble, { outcome: 'failed' }> | { outcome: 'items'; items: readonly FoundItem[] }>

/** A source as a connector is given it: what was typed and stored is read by its own schemas before. */
export type Source<Settings, Access> = {
  url: string
  settings: Settings
  /** With what somebody signed Echolot in there; null where nobody did. */
  access: Access | null
  /** Who that is, by the source's own id: always one of us. */
  userId: string | null
}

/** The ways out: a request, or a connection for what speaks no HTTP. */
export type Way = Pick<Outbound, 'fetch' | 'connect'>

/** What an access was exchanged for and stands in its place for a while, such as tokens that rotate. Sealed beside it, and gone with it. */
export type Session = {
  /** As it was kept last, by whichever process; null where none was. */
  read(): Promise<unknown>
  /** At once and for all processes, whatever comes of the call: what a channel has replaced is worth nothing any more. */
  keep(session: object): Promise<void>
}

/** All that a connector knows of the world. It asks by `outbound` alone, and knows no other time. */
export type Handed<Settings, Access> = {
  source: Source<Settings, Access>
  session: Session
  /** The only way out. Throws OutboundError where no answer came: `nameOutboundError` makes a word of it. */
  outbound: Way
  now: Date
  /** Broken off by it; every request heeds it by itself. */
  signal: AbortSignal
}

export type PollRequest<Settings, Cursor, Access = never> = Handed<Settings, Access> & {
  /** What the last poll gave, or null at the first. */
  cursor: Cursor | null
}

/** What a channel lets an account or everybody at one address do, as its documentation says. */
export type Limit = { requests: number; seconds: number; per: 'account' | 'host' }

/** What a channel is and asks of us, as data: pages and documents are written from it, and the frame keeps to it. */
export type About = {
  name: Worded
  /** What it brings, in a sentence. */
  hint: Worded
  /** What belongs into the field for its address. */
  address: Worded
  /** What a source of it is usually for. */
  purpose: Exclude<Purpose, 'account'>
  limits: readonly Limit[]
  /** How long its terms let us keep what others wrote there, and who they are, in hours; null: as long as we keep anything. */
  retention: {
    textHours: number | null
    authorHours: number | null
    /** They want gone here what was deleted there, and who wrote it. */
    deletedToo?: boolean
  }
  /** Where its terms stand, and what of them binds us; null where it has none of its own. */
  terms: { url: string; says: Worded } | null
  /** What reading costs; null: nothing. */
  costs: { cents: number; per: 'item' | 'request' } | null
}

/** A profile on a channel, as far as it tells. */
export type Profile = {
  externalId: string
  handle: string | null
  name: string | null
  url: string
  about: string | null
  picture: string | null
  followers: number | null
  createdAt: Date | null
  /** By the channel's own word. */
  verified: boolean | null
}

/**
 * How a kind of channel is listened to. What it cannot do is missing. Every answer is a word: what it throws is a bug.
 * Settings and access are objects of fields that `asked` gave their words.
 */
export type Connector<Settings extends z.ZodObject, Cursor, Access extends z.ZodObject = z.ZodObject<never>> = {
  readonly id: string
  readonly about: About
  readonly settings: Settings
  /** What may be wrong with its sources alone, by code, as pages say it. */
  readonly problems?: Readonly<Record<string, Worded>>
  /** With what somebody signs Echolot in there. It is kept sealed, and shown to nobody. */
  readonly access?: {
    readonly fields: Access
    /** Whose it is, by the id by which the source's items name them. */
    identify(
      asked: Handed<z.output<Settings>, z.output<Access>> & { access: z.output<Access> },
    ): Promise<{ outcome: 'known'; userId: string; name: string } | Trouble>
  }
  /** What a poll wants to know of the last. One of another version, or that makes no sense, is none: then all is read from the start. */
  readonly cursor: { readonly version: number; readonly state: z.ZodType<Cursor> }
  /** What items of a source are called in rules and pages. */
  channelOf(address: URL, purpose: Purpose): string
  /** Where its ids and names hold, by its address; missing: at its host. */
  siteOf?(address: URL): string
  /** Its items are of several channels, and each says of which; otherwise all are of their source's. */
  readonly namesChannels?: boolean
  /** It names its people by no more than what they are called, and says of nothing whom it is said to: the source's purpose does. */
  readonly knowsNamesAlone?: boolean
  /** Its own posts are ours though nobody is named, where it is a channel of our own. */
  readonly postsAreOurs?: boolean
  /** Its sources may name hubs that push. */
  readonly hasHubs?: boolean
  poll(asked: PollRequest<z.output<Settings>, Cursor, z.output<Access>>): Promise<PollResult<Cursor>>
  /** Where it tells of news by itself, at a public address that Echolot makes for each source. */
  receive?: Receiving<z.output<Settings>, z.output<Access>>
  /** Missing where a poll is more than one body. */
  readBody?: ReadingOf<z.output<Settings>>
  respond?: Responding<z.output<Settings>, z.output<Access>>
  /** What of ours stands under these items, where polls do not bring it: response times without anybody clicking. */
  observeResponses?(
    asked: Handed<z.output<Settings>, z.output<Access>> & { to: readonly string[] },
  ): Promise<{ outcome: 'items'; items: readonly FoundItem[] } | Trouble>
  /** When the source's own account last posted; null where it never did. */
  lastPost?(
    asked: Handed<z.output<Settings>, z.output<Access>>,
  ): Promise<{ outcome: 'known'; at: Date | null; url: string | null } | Trouble>
  /** Profiles that a search for a name finds, the likeliest first. */
  findAccounts?(
    asked: Handed<z.output<Settings>, z.output<Access>> & { name: string },
  ): Promise<{ outcome: 'profiles'; profiles: readonly Profile[] } | Trouble>
  profile?(
    asked: Handed<z.output<Settings>, z.output<Access>> & { externalId: string },
  ): Promise<{ outcome: 'profiles'; profiles: readonly Profile[] } | Trouble>
  /** What stood there before, a page at a time from the newest to the oldest; `next` is null at the end. */
  backfill?(
    asked: Handed<z.output<Settings>, z.output<Access>> & { from: string | null; since: Date },
  ): Promise<{ outcome: 'items'; items: readonly FoundItem[]; next: string | null } | Trouble>
}

/** One that cannot be asked, and only tells by itself. */
export type TellingConnector<Settings extends z.ZodObject> = Omit<
  Connector<Settings, null>,
  'poll' | 'cursor' | 'receive'
> & {
  readonly receive: Receiving<z.output<Settings>, never>
}
