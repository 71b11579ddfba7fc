// Drawn from a migrated database: change the migrations, then run `vitest run packages/db -u`.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Json } from './json.ts'

export interface Account {
  id: GeneratedAlways<number>
  channel: string
  url: string
  name: string
  ownerId: number | null
  everyDays: number | null
  lastPostAt: Date | null
  dueAt: Date | null
  staleAt: Date | null
  createdAt: Date
  fromFile: Generated<boolean>
  ownerWanted: string | null
}

export interface Author {
  id: GeneratedAlways<number>
  identity: Buffer
  channel: string
  name: string | null
  handle: string | null
  url: string | null
  purpose: 'mentions' | 'own_channel' | 'account'
  visibility: 'public' | 'private'
  retentionClass: 'unmatched' | 'mention' | 'own'
  firstSeenAt: Date
}

export interface Brand {
  id: GeneratedAlways<number>
  name: string
  kind: 'own' | 'product' | 'person' | 'competitor'
  createdAt: Date
  fromFile: Generated<boolean>
}

export interface Calendar {
  id: GeneratedAlways<number>
  name: string
  definition: Json
  updatedAt: Date
  fromFile: Generated<boolean>
}

export interface DeadLetter {
  id: GeneratedAlways<number>
  topic: string
  subjectId: number
  payload: Json
  errorCode: string
  error: string
  attempts: number
  at: Date
  replayedAt: Date | null
}

export interface Department {
  id: string
  name: string | null
  position: number
  calendarId: number
  firstResponseMinutes: number
  createdAt: Date
  fromFile: Generated<boolean>
}

export interface DepartmentMember {
  departmentId: string
  personId: number
}

export interface Episode {
  ticketId: number
  number: number
  departmentId: string
  startedAt: Date
  targetMinutes: number
  dueAt: Date
  outcome: 'open' | 'answered' | 'dismissed'
  endedAt: Date | null
  dismissReason: 'no_response_needed' | 'spam' | 'not_about_us' | 'duplicate' | null
}

export interface HostPace {
  host: string
  nextAt: Date
  slowdown: Generated<number>
}

export interface Installation {
  id: Generated<number>
  keyFingerprint: Buffer
  createdAt: Date
}

export interface Item {
  id: GeneratedAlways<number>
  sourceId: number
  identity: Buffer
  parentIdentity: Buffer | null
  authorId: number | null
  channel: string
  language: string | null
  own: boolean
  addressed: boolean
  purpose: 'mentions' | 'own_channel' | 'account'
  visibility: 'public' | 'private'
  retentionClass: 'unmatched' | 'mention' | 'own'
  publishedAt: Date | null
  foundAt: Date
  triagedAt: Date | null
  triageOutcome: 'mention' | 'own' | 'no_hit' | 'dead' | null
  erasedAt: Date | null
  textDigest: Buffer | null
  linkDigest: Buffer | null
  idDigest: Buffer | null
  version: Generated<number>
  changedAt: Date | null
}

export interface ItemText {
  itemId: number
  externalId: string
  url: string | null
  title: string | null
  text: string | null
  threadUrl: string | null
  updatedAt: Date | null
}

export interface ItemVersion {
  itemId: number
  number: number
  title: string | null
  text: string | null
  url: string | null
  replacedAt: Date
}

export interface ListeningHour {
  hour: Date
}

export interface Mention {
  id: GeneratedAlways<number>
  itemId: number
  ground: 'watch' | 'addressed' | 'captured'
  hits: Json
  foundAt: Date
  routedAt: Date | null
  itemVersion: Generated<number>
}

export interface Note {
  id: GeneratedAlways<number>
  ticketId: number
  personId: number | null
  text: string
  at: Date
}

export interface Organisation {
  id: Generated<number>
  name: string
  homepage: string | null
  language: 'de' | 'en'
  zone: string
  state: 'BW' | 'BY' | 'BE' | 'BB' | 'HB' | 'HH' | 'HE' | 'MV' | 'NI' | 'NW' | 'RP' | 'SL' | 'SN' | 'ST' | 'SH' | 'TH' | null
  demoEpoch: Date | null
  createdAt: Date
  fromFile: Generated<boolean>
}

export interface Outbox {
  id: GeneratedAlways<number>
  event: string
  payload: Json
  lane: 'live' | 'backfill'
  createdAt: Date
  claimedUntil: Date | null
}

export interface Person {
  id: GeneratedAlways<number>
  email: string
  name: string
  role: 'administrator' | 'manager' | 'member'
  passwordHash: string | null
  language: 'de' | 'en' | null
  demo: Generated<boolean>
  createdAt: Date
  disabledAt: Date | null
}

export interface Push {
  id: GeneratedAlways<number>
  subscriptionId: number
  receivedAt: Date
  contentType: string | null
  body: Buffer
  bodyDigest: Buffer
}

export interface Response {
  id: GeneratedAlways<number>
  ticketId: number
  kind: 'seen' | 'recorded' | 'outside'
  at: Date
  url: string | null
  reason: string | null
  personId: number | null
  itemId: number | null
  createdAt: Date
}

export interface Rule {
  id: GeneratedAlways<number>
  position: number
  departmentId: string
  name: string
  nameDe: string | null
  query: string | null
  channel: string | null
  language: string | null
  sourceId: number | null
  shippedId: string | null
  enabled: Generated<boolean>
  createdAt: Date
  fromFile: Generated<boolean>
}

export interface Session {
  tokenDigest: Buffer
  personId: number
  createdAt: Date
  seenAt: Date
  expiresAt: Date
}

export interface SetupFile {
  id: Generated<number>
  name: string
  digest: Buffer
  appliedAt: Date
}

export interface SignInAttempt {
  id: GeneratedAlways<number>
  subjectDigest: Buffer
  at: Date
}

export interface Source {
  id: GeneratedAlways<number>
  name: string
  connector: 'feed' | 'wordpress'
  url: string
  addressSealed: Buffer
  addressDigest: Buffer
  settings: Json
  channel: string
  language: string | null
  purpose: 'mentions' | 'own_channel' | 'account'
  visibility: Generated<'public' | 'private'>
  retentionClass: Generated<'unmatched' | 'mention' | 'own'>
  accountId: number | null
  intervalSeconds: number
  state: Generated<'active' | 'paused' | 'gone'>
  nextPollAt: Date
  generation: Generated<number>
  cursorState: Json | null
  failures: Generated<number>
  lastPolledAt: Date | null
  lastSuccessAt: Date | null
  lastItemAt: Date | null
  lastOutcome: 'items' | 'unchanged' | 'throttled' | 'gone' | 'failed' | null
  lastProblemCode: string | null
  lastProblem: string | null
  failingSince: Date | null
  createdAt: Date
  fromFile: Generated<boolean>
  claimedAt: Date | null
  polledGeneration: Generated<number>
  automatic: Generated<boolean>
  pollReason: 'starting' | 'rhythm' | 'fixed' | 'ttl' | 'freshness' | 'skip_hours' | 'asked_to_wait' | 'gone_once' | 'back_off' | 'daily_probe' | 'pushed' | null
  hints: Json | null
  seenAt: Generated<Date[]>
  askedUntil: Date | null
  host: string | null
  quietAfterSeconds: number | null
  idsChangedAt: Date | null
  labels: Generated<string[]>
  identityHost: string | null
}

export interface SourceBody {
  id: GeneratedAlways<number>
  sourceId: number
  at: Date
  digest: Buffer
  contentType: string | null
  urlSealed: Buffer
  problemCode: string | null
  bytes: number
  packed: Buffer
  purpose: 'mentions' | 'own_channel' | 'account'
  visibility: 'public' | 'private'
  retentionClass: Generated<string>
}

export interface SourceHour {
  sourceId: number
  hour: Date
  polled: Generated<number>
  unchanged: Generated<number>
  fetched: Generated<number>
  throttled: Generated<number>
  failed: Generated<number>
  parsed: Generated<number>
  stored: Generated<number>
  erased: Generated<number>
  duplicate: Generated<number>
  matched: Generated<number>
  own: Generated<number>
  noHit: Generated<number>
  dead: Generated<number>
  suppressed: Generated<number>
  lagItems: Generated<number>
  lagSeconds: Generated<number>
  lagWorstSeconds: Generated<number>
}

export interface SourceMove {
  id: GeneratedAlways<number>
  sourceId: number
  at: Date
  outcome: 'followed' | 'known' | 'from_file'
  fromUrl: string
  fromSealed: Buffer
  toUrl: string
  knownId: number | null
}

export interface SourcePoll {
  id: GeneratedAlways<number>
  sourceId: number
  at: Date
  outcome: 'items' | 'unchanged' | 'throttled' | 'gone' | 'failed'
  problemCode: string | null
  found: number
  stored: number
  ms: number
  pushed: Generated<boolean>
}

export interface SourceRediscovery {
  sourceId: number
  searchedAt: Date
  connector: 'feed' | 'wordpress' | null
  url: string | null
  addressSealed: Buffer | null
}

export interface Subscription {
  id: GeneratedAlways<number>
  sourceId: number | null
  state: 'asking' | 'active' | 'denied' | 'leaving' | 'ended'
  hubSealed: Buffer
  topicSealed: Buffer
  callbackSealed: Buffer
  secretSealed: Buffer
  callbackDigest: Buffer
  hubHost: string
  pendingUntil: Date | null
  dueAt: Date | null
  failures: Generated<number>
  problemCode: string | null
  problem: string | null
  verifiedAt: Date | null
  renewedAt: Date | null
  leaseUntil: Date | null
  lastPushAt: Date | null
  settledAt: Date | null
  missedAt: Date | null
  dropped: Generated<number>
  createdAt: Date
}

export interface Ticket {
  id: GeneratedAlways<number>
  mentionId: number
  itemId: number
  sourceId: number
  channel: string
  language: string | null
  state: 'open' | 'assigned' | 'answered' | 'dismissed' | 'closed'
  departmentId: string
  assigneeId: number | null
  openedAt: Date
  episode: Generated<number>
  episodeStartedAt: Date
  targetMinutes: number
  dueAt: Date
  lateAt: Date | null
  snoozedUntil: Date | null
  endedAt: Date | null
  because: Json
  seq: number
}

export interface TicketEvent {
  id: GeneratedAlways<number>
  ticketId: number
  seq: number
  kind: 'opened' | 'claimed' | 'assigned' | 'released' | 'handed_over' | 'snoozed' | 'woken' | 'noted' | 'responded' | 'dismissed' | 'closed' | 'reopened' | 'edited'
  at: Date
  personId: number | null
  happening: Json
}

export interface Tombstone {
  digest: Buffer
  kind: 'author' | 'item'
  at: Date
}

export interface Watch {
  id: GeneratedAlways<number>
  brandId: number
  name: string
  query: string
  version: Generated<number>
  enabled: Generated<boolean>
  createdAt: Date
  updatedAt: Date
  fromFile: Generated<boolean>
}

export interface Schema {
  account: Account
  author: Author
  brand: Brand
  calendar: Calendar
  deadLetter: DeadLetter
  department: Department
  departmentMember: DepartmentMember
  episode: Episode
  hostPace: HostPace
  installation: Installation
  item: Item
  itemText: ItemText
  itemVersion: ItemVersion
  listeningHour: ListeningHour
  mention: Mention
  note: Note
  organisation: Organisation
  outbox: Outbox
  person: Person
  push: Push
  response: Response
  rule: Rule
  session: Session
  setupFile: SetupFile
  signInAttempt: SignInAttempt
  source: Source
  sourceBody: SourceBody
  sourceHour: SourceHour
  sourceMove: SourceMove
  sourcePoll: SourcePoll
  sourceRediscovery: SourceRediscovery
  subscription: Subscription
  ticket: Ticket
  ticketEvent: TicketEvent
  tombstone: Tombstone
  watch: Watch
}
