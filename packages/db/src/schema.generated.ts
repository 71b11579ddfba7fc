// Drawn from a migrated database: change the migrations, then run `vitest run packages/db -u`.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Json } from './json.ts'

export interface Absence {
  id: GeneratedAlways<number>
  personId: number
  deputyId: number | null
  beginsAt: Date
  endsAt: Date
}

export interface AccessLink {
  personId: number
  tokenDigest: Buffer
  createdAt: Date
  expiresAt: Date
}

export interface AccessPolicy {
  id: Generated<number>
  administratorsNeedSecondFactor: boolean
}

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
  goal: string | null
  departmentId: string | null
}

export interface AccountEvent {
  id: GeneratedAlways<number>
  accountId: number
  kind: 'stale_raised' | 'stale_cleared'
  at: Date
  noticedAt: Date
  because: 'silent' | 'posted' | 'posted_in_time' | 'rhythm_changed'
  lastPostAt: Date | null
}

export interface Anecdote {
  id: GeneratedAlways<number>
  personId: number | null
  text: string | null
  picture: Buffer | null
  width: number | null
  height: number | null
  concerns: 'nobody' | 'persons'
  consentWho: string | null
  consentHow: 'written' | 'mail' | 'spoken' | null
  consentOn: Date | null
  givenAt: Date
  withdrawnAt: Date | null
  usedAt: Date | null
  usedUrl: string | null
}

export interface ApiToken {
  id: GeneratedAlways<number>
  kind: 'personal' | 'service'
  personId: number
  name: string
  tokenDigest: Buffer
  scopes: string[]
  readsOnly: boolean
  createdAt: Date
  expiresAt: Date | null
  lastUsedOn: string | null
}

export interface ArchiveRun {
  id: GeneratedAlways<number>
  kind: 'rerun' | 'compare'
  watchId: number | null
  version: number | null
  query: string
  state: Generated<'waiting' | 'running' | 'done' | 'cancelled' | 'failed'>
  since: Date
  firstItem: number
  total: number
  reached: number
  searched: Generated<number>
  found: Generated<number>
  hidden: Generated<number>
  result: Json | null
  askedAt: Date
  personId: number | null
  touchedAt: Date
  endedAt: Date | null
  problem: string | null
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

export interface BulkRun {
  id: GeneratedAlways<number>
  personId: number | null
  change: Json
  state: Generated<'waiting' | 'running' | 'done' | 'cancelled' | 'failed'>
  total: number
  done: Generated<number>
  refused: Generated<number>
  askedAt: Date
  touchedAt: Date
  endedAt: Date | null
  problem: string | null
}

export interface BulkTarget {
  runId: number
  ticketId: number
  outcome: 'done' | 'refused' | null
  refusal: Json | null
}

export interface Calendar {
  id: GeneratedAlways<number>
  name: string
  definition: Json
  updatedAt: Date
  fromFile: Generated<boolean>
}

export interface CalendarVersion {
  calendarId: number
  version: number
  definition: Json
  validFrom: Date | null
  personId: number | null
  createdAt: Date
}

export interface CannedResponse {
  id: GeneratedAlways<number>
  departmentId: string | null
  language: string
  name: string
  version: number
  removedAt: Date | null
}

export interface CannedResponseVersion {
  cannedResponseId: number
  version: number
  name: string
  text: string
  personId: number | null
  at: Date
}

export interface Clock {
  ticketId: number
  kind: 'detection' | 'triage' | 'acknowledgement' | 'first_response' | 'next_response' | 'resolution' | 'approval'
  number: number
  episode: number
  state: 'running' | 'paused' | 'stopped' | 'void'
  startedAt: Date
  startReason: 'published' | 'detected' | 'routed' | 'handed_over' | 'reopened' | 'follow_up' | 'new_question' | 'new_tier' | 'shown_again'
  startedTo: 'second' | 'day' | 'unknown'
  stoppedAt: Date | null
  stopReason: 'detected' | 'routed' | 'touched' | 'handed_over' | 'answered' | 'answered_before' | 'dismissed' | 'closed' | 'reopened' | 'approved' | 'returned' | 'withdrawn' | null
  voidReason: 'spam' | 'not_about_us' | 'duplicate' | 'merged' | 'own_post' | 'deleted' | 'back_fill' | 'erased' | null
  pauses: Json
  departmentId: string
  stopDepartmentId: string | null
  priority: 'low' | 'normal' | 'high' | 'urgent'
  stopPriority: 'low' | 'normal' | 'high' | 'urgent' | null
  labelIds: number[]
  stopLabelIds: number[] | null
  channel: string
  sourceId: number
  watchIds: number[]
  accountId: number | null
  goal: string | null
}

export interface ClockMark {
  ticketId: number
  kind: 'triage' | 'acknowledgement' | 'resolution'
  number: number
  halfGoneAt: Date | null
  mostGoneAt: Date | null
  dueAt: Date
  lateAt: Date | null
}

export interface ContentOffer {
  accountId: number
  anecdoteId: number | null
  questionId: number | null
  at: Date
}

export interface Correction {
  id: GeneratedAlways<number>
  ticketId: number | null
  kind: 'watch' | 'story' | 'language' | 'department' | 'priority' | 'pin' | 'follow_up' | 'own'
  decidedBy: string | null
  version: number | null
  decided: string
  correct: string
  personId: number | null
  at: Date
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

export interface Delivery {
  id: GeneratedAlways<number>
  hookId: number
  key: Buffer
  receivedAt: Date
  bytes: number
  outcome: 'waiting' | 'read' | 'unfit' | 'failed'
  found: number | null
  stored: number | null
  problemCode: string | null
  problem: string | null
  endedAt: Date | null
}

export interface Department {
  id: string
  name: string | null
  position: number
  calendarId: number
  firstResponseMinutes: number
  createdAt: Date
  fromFile: Generated<boolean>
  approval: Generated<boolean>
  capacity: number | null
  takeBackMinutes: number | null
  mailAddress: string | null
}

export interface DepartmentCalendar {
  departmentId: string
  number: number
  calendarId: number
  validFrom: Date | null
  personId: number | null
  createdAt: Date
}

export interface DepartmentMember {
  departmentId: string
  personId: number
  turn: Generated<number>
}

export interface EffortBudget {
  departmentId: string
  activity: 'following' | 'distributing' | 'dialogue' | 'creating' | 'networking'
  validFrom: string
  minutes: number | null
}

export interface EffortEntry {
  departmentId: string
  week: string
  activity: 'following' | 'distributing' | 'dialogue' | 'creating' | 'networking'
  authorDigest: Buffer
  minutes: number
}

export interface EffortSum {
  departmentId: string
  week: string
  activity: 'following' | 'distributing' | 'dialogue' | 'creating' | 'networking'
  minutes: number
  people: number
  peopleOnlyHere: number
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
  counted: Generated<'working' | 'calendar'>
}

export interface Heartbeat {
  accountId: number
  number: number
  state: 'running' | 'stopped' | 'void'
  startedAt: Date
  startReason: 'first_known' | 'posted' | 'rhythm_set' | 'rhythm_changed' | 'feed_changed' | 'days_again'
  stoppedAt: Date | null
  stopReason: string | null
  voidReason: 'account_left' | 'rhythm_taken_away' | 'rhythm_changed' | 'feed_changed' | 'no_business_day' | null
  everyDays: number
  calendarVersions: Json
  dueAt: Date
  announcedAt: Date | null
  departmentId: string
  stopDepartmentId: string | null
  channel: string
  stopChannel: string | null
  goal: string | null
  stopGoal: string | null
}

export interface HiddenItem {
  id: GeneratedAlways<number>
  itemId: number
  itemVersion: number
  reason: 'exclusion' | 'muted_author' | 'muted_domain'
  watchId: number | null
  version: number | null
  exclusion: Json | null
  muteId: number | null
  hits: Json
  at: Date
  verdict: 'rightly' | 'wrongly' | null
  verdictBy: number | null
  verdictAt: Date | null
}

export interface Hook {
  id: GeneratedAlways<number>
  sourceId: number
  keySealed: Buffer
  keyDigest: Buffer
  secretSealed: Buffer
  secretAt: Date
  formerSealed: Buffer | null
  formerUntil: Date | null
  lastAt: Date | null
}

export interface HookRefusal {
  hookId: number
  reason: 'unsigned' | 'forged' | 'stale' | 'too_large' | 'not_taken' | 'unfit' | 'paused' | 'too_many'
  times: number
  lastAt: Date
}

export interface HostPace {
  host: string
  nextAt: Date
  slowdown: Generated<number>
}

export interface Incident {
  id: GeneratedAlways<number>
  title: string
  state: Generated<'open' | 'closed'>
  leadId: number | null
  openedBy: number | null
  openedAt: Date
  closedAt: Date | null
  summary: string | null
}

export interface IncidentDismissal {
  id: GeneratedAlways<number>
  kind: 'story' | 'link' | 'volume'
  cause: Buffer | null
  watchId: number | null
  beginsAt: Date | null
  endsAt: Date | null
  ticketIds: number[]
  personId: number | null
  at: Date
}

export interface IncidentEvent {
  id: GeneratedAlways<number>
  incidentId: number
  kind: 'opened' | 'added' | 'removed' | 'planned' | 'led' | 'renamed' | 'worded' | 'answering' | 'taken_back' | 'noted' | 'closed' | 'reopened'
  at: Date
  personId: number | null
  happening: Json
  text: string | null
}

export interface IncidentTicket {
  ticketId: number
  incidentId: number
  plan: Generated<'answer' | 'wait'>
  addedBy: number | null
  addedAt: Date
  wording: number | null
  answeredAt: Date | null
}

export interface IncidentWording {
  incidentId: number
  version: number
  text: string
  personId: number | null
  at: Date
}

export interface Installation {
  id: Generated<number>
  keyFingerprint: Buffer
  createdAt: Date
  textsPrunedUntil: Date | null
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
  goneAt: Date | null
  wordsGoneAt: Date | null
}

export interface ItemText {
  itemId: number
  externalId: string
  url: string | null
  title: string | null
  text: string | null
  threadUrl: string | null
  updatedAt: Date | null
  facts: Json | null
}

export interface ItemVersion {
  itemId: number
  number: number
  title: string | null
  text: string | null
  url: string | null
  replacedAt: Date
}

export interface Label {
  id: GeneratedAlways<number>
  name: string
}

export interface ListeningHour {
  hour: Date
}

export interface Macro {
  name: string
  query: string
  version: Generated<number>
  updatedAt: Date
  personId: number | null
  fromFile: Generated<boolean>
}

export interface MacroVersion {
  name: string
  version: number
  query: string
  at: Date | null
  personId: number | null
}

export interface MailSetting {
  id: Generated<number>
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  userName: string | null
  passwordSealed: Buffer | null
  fromAddress: string
  changedAt: Date
  digestsUntil: Date | null
  fromEnvironment: Generated<boolean>
  answersAddress: string | null
  proofsBy: string | null
}

export interface MailWish {
  personId: number
  assigned: boolean
  mentioned: boolean
  late: boolean
  digestHour: number | null
}

export interface Mention {
  id: GeneratedAlways<number>
  itemId: number
  ground: 'watch' | 'addressed' | 'captured'
  hits: Json
  foundAt: Date
  routedAt: Date | null
  itemVersion: Generated<number>
  fromArchive: Generated<boolean>
}

export interface MentionSeen {
  ticketId: number
  personId: number
  seenAt: Date
}

export interface Message {
  id: GeneratedAlways<number>
  kind: 'invitation' | 'reset' | 'assigned' | 'mentioned' | 'late' | 'digest'
  personId: number | null
  state: 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown' | 'dropped'
  attempts: Generated<number>
  nextAt: Date
  begunAt: Date | null
  answer: string | null
  createdAt: Date
  finishedAt: Date | null
  departmentId: string | null
  ticketId: number | null
  occasion: string | null
}

export interface Mute {
  id: GeneratedAlways<number>
  authorId: number | null
  domain: string | null
  personId: number | null
  at: Date
}

export interface Note {
  id: GeneratedAlways<number>
  ticketId: number
  personId: number | null
  text: string
  at: Date
  takenBackAt: Date | null
}

export interface NoteMention {
  id: GeneratedAlways<number>
  noteId: number
  ticketId: number
  personId: number | null
  departmentId: string | null
  at: Date
}

export interface Notice {
  personId: number
  ticketId: number
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

export interface OutgoingResponse {
  id: GeneratedAlways<number>
  ticketId: number
  personId: number | null
  text: string | null
  canned: Json
  state: 'awaiting_approval' | 'approved' | 'queued' | 'sending' | 'failed' | 'held' | 'sent'
  seenSeq: number
  sendAt: Date | null
  attempts: Generated<number>
  problemCode: string | null
  problem: string | null
  responseId: number | null
  createdAt: Date
  changedAt: Date
  approvedBy: number | null
}

export interface Passkey {
  id: GeneratedAlways<number>
  personId: number
  name: string
  site: string
  credentialId: string
  publicKey: Buffer
  counter: number
  transports: string[]
  createdAt: Date
  lastUsedOn: string | null
}

export interface PasskeyChallenge {
  challenge: string
  personId: number | null
  expiresAt: Date
}

export interface Person {
  id: GeneratedAlways<number>
  email: string
  name: string
  role: 'administrator' | 'manager' | 'department_head' | 'community' | 'contributor' | 'auditor'
  passwordHash: string | null
  language: 'de' | 'en' | null
  demo: Generated<boolean>
  createdAt: Date
  disabledAt: Date | null
}

export interface Picture {
  id: GeneratedAlways<number>
  itemId: number
  position: number
  url: string
  alt: string | null
  state: 'waiting' | 'kept' | 'failed'
  problem: string | null
  attempts: Generated<number>
  dueAt: Date | null
  bytes: Buffer | null
  width: number | null
  height: number | null
  keptAt: Date | null
}

export interface Promise {
  id: GeneratedAlways<number>
  promiseId: number
  departmentId: string | null
  priority: 'low' | 'normal' | 'high' | 'urgent' | null
  channel: string | null
  clock: 'first_response' | 'next_response' | 'triage' | 'acknowledgement' | 'resolution'
  targetMinutes: number
  counted: 'working' | 'calendar'
  position: number
  validFrom: Date
  validTo: Date | null
  personId: number | null
}

export interface ProposedResponse {
  id: GeneratedAlways<number>
  ticketId: number
  text: string
  personId: number | null
  departmentId: string | null
  at: Date
  mailDigest: Buffer | null
  leftOut: Generated<string[]>
  state: 'open' | 'taken' | 'set_aside'
  settledBy: number | null
  settledAt: Date | null
}

export interface Push {
  id: GeneratedAlways<number>
  subscriptionId: number | null
  receivedAt: Date
  contentType: string | null
  body: Buffer
  bodyDigest: Buffer
  deliveryId: number | null
  headers: Json | null
}

export interface Question {
  id: GeneratedAlways<number>
  departmentId: string
  text: string
  answerUrl: string | null
  createdAt: Date
}

export interface QuestionDay {
  questionId: number
  day: Date
  count: number
}

export interface QuestionTap {
  token: string
  questionId: number
  day: Date
  at: Date
}

export interface Rearview {
  id: GeneratedAlways<number>
  sourceId: number
  state: Generated<'waiting' | 'running' | 'done' | 'cancelled' | 'failed'>
  since: Date
  next: string | null
  pages: Generated<number>
  found: Generated<number>
  stored: Generated<number>
  concerning: Generated<number>
  askedAt: Date
  personId: number | null
  touchedAt: Date
  waitsUntil: Date | null
  endedAt: Date | null
  problem: string | null
}

export interface RecordEntry {
  id: GeneratedAlways<number>
  at: Date
  kind: 'change' | 'view' | 'export' | 'sign_in' | 'erasure'
  via: 'session' | 'key' | 'command'
  deed: string
  subject: string | null
  succeeded: boolean
  personId: number | null
}

export interface RecordWords {
  entryId: number
  said: Json
}

export interface RecoveryCode {
  personId: number
  codeDigest: Buffer
}

export interface ReportAnnotation {
  id: GeneratedAlways<number>
  fromDay: string
  toDay: string
  text: string
  departmentId: string | null
  channel: string | null
  personId: number | null
  createdAt: Date
  changedAt: Date
}

export interface ReportSnapshot {
  id: GeneratedAlways<number>
  name: string
  asked: Json
  asOf: Date
  data: Json
  definitions: Json
  personId: number | null
  createdAt: Date
}

export interface RequestSpend {
  key: Buffer
  until: Date
  spent: number
}

export interface Response {
  id: GeneratedAlways<number>
  ticketId: number
  kind: 'seen' | 'recorded' | 'outside' | 'sent'
  at: Date
  url: string | null
  reason: string | null
  personId: number | null
  itemId: number | null
  createdAt: Date
  text: string | null
  replyIdentity: Buffer | null
}

export interface ResponseCanned {
  responseId: number
  cannedResponseId: number
  version: number
}

export interface ResponseDraft {
  ticketId: number
  personId: number
  text: string
  canned: Json
  revision: number
  changedAt: Date
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
  priority: 'low' | 'normal' | 'high' | 'urgent' | null
  pins: 'safety' | 'legal' | 'press' | null
}

export interface SavedView {
  id: GeneratedAlways<number>
  personId: number | null
  name: string
  view: string
  departmentId: string | null
  channel: string | null
  language: string | null
  priority: 'low' | 'normal' | 'high' | 'urgent' | null
  filter: string | null
  search: string | null
  position: number
  createdAt: Date
}

export interface SearchUnlearned {
  ticketId: number
}

export interface SearchWord {
  word: string
}

export interface SearchWordLost {
  word: string
}

export interface SecondFactor {
  personId: number
  secretSealed: Buffer
  createdAt: Date
  confirmedAt: Date | null
  lastStep: number | null
}

export interface Session {
  tokenDigest: Buffer
  personId: number
  createdAt: Date
  seenAt: Date
  expiresAt: Date
  id: GeneratedAlways<number>
  browser: string | null
  system: string | null
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
  connector: string
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
  lastOutcome: 'items' | 'unchanged' | 'throttled' | 'gone' | 'needs_consent' | 'blocked' | 'failed' | null
  lastProblemCode: string | null
  lastProblem: string | null
  failingSince: Date | null
  createdAt: Date
  fromFile: Generated<boolean>
  claimedAt: Date | null
  polledGeneration: Generated<number>
  automatic: Generated<boolean>
  pollReason: 'starting' | 'rhythm' | 'fixed' | 'ttl' | 'freshness' | 'skip_hours' | 'asked_to_wait' | 'gone_once' | 'back_off' | 'daily_probe' | 'pushed' | 'budget' | null
  hints: Json | null
  seenAt: Generated<Date[]>
  askedUntil: Date | null
  host: string | null
  quietAfterSeconds: number | null
  idsChangedAt: Date | null
  labels: Generated<string[]>
  identityHost: string | null
  replyAccessSealed: Buffer | null
  replyUserId: string | null
  replyUserName: string | null
  byHand: Generated<boolean>
  receivesOnly: Generated<boolean>
  rereadSince: Date | null
  wordsKeptFrom: Date | null
  authorsKeptFrom: Date | null
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

export interface SourceCost {
  sourceId: number
  day: string
  millicents: number
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
  outcome: 'items' | 'unchanged' | 'throttled' | 'gone' | 'needs_consent' | 'blocked' | 'failed'
  problemCode: string | null
  found: number
  stored: number
  ms: number
  pushed: Generated<boolean>
}

export interface SourceRediscovery {
  sourceId: number
  searchedAt: Date
  connector: string | null
  url: string | null
  addressSealed: Buffer | null
}

export interface StoryCopy {
  itemId: number
  mentionId: number
  ticketId: number
  rung: 'first' | 'native_id' | 'address' | 'title' | 'text' | 'repost' | 'person' | 'follow_up'
  evidence: Json
  tier: 'national' | 'regional' | 'trade' | 'blog' | 'social' | null
  at: Date
  joinedAt: Date
  nativeDigest: Buffer | null
  addressDigest: Buffer | null
  titleDigest: Buffer | null
  bands: number[]
}

export interface StoryEvent {
  id: GeneratedAlways<number>
  ticketId: number
  kind: 'merged' | 'split'
  otherTicketId: number
  copies: Json
  heldBy: number | null
  at: Date
  personId: number | null
  undoneAt: Date | null
}

export interface Submission {
  id: GeneratedAlways<number>
  personId: number | null
  itemId: number
  known: boolean
  place: string | null
  at: Date
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
  mergedIntoId: number | null
  counted: Generated<'working' | 'calendar'>
  priority: Generated<'low' | 'normal' | 'high' | 'urgent'>
  outcome: 'solved' | 'lead' | 'applicant' | 'coverage' | 'idea' | null
  goal: string | null
  pausedAt: Date | null
  pauseReason: 'author' | 'third_party' | 'appointment' | null
  pausedUntil: Date | null
  halfGoneAt: Date | null
  mostGoneAt: Date | null
  clockSeq: Generated<number>
  pinned: 'safety' | 'legal' | 'press' | null
  markSeq: number | null
  silentAt: Date | null
}

export interface TicketEvent {
  id: GeneratedAlways<number>
  ticketId: number
  seq: number
  kind: 'opened' | 'claimed' | 'assigned' | 'released' | 'handed_over' | 'snoozed' | 'woken' | 'noted' | 'responded' | 'dismissed' | 'undone' | 'closed' | 'reopened' | 'edited' | 'parted' | 'paused' | 'resumed' | 'followed_up' | 'warned' | 'prioritised' | 'labelled' | 'pinned' | 'unpinned' | 'submitted' | 'approved' | 'returned' | 'withdrawn'
  at: Date
  personId: number | null
  happening: Json
}

export interface TicketLabel {
  ticketId: number
  labelId: number
}

export interface TicketSearch {
  ticketId: number
  document: string
}

export interface TicketSupport {
  ticketId: number
  departmentId: string
  personId: number | null
  at: Date
}

export interface Tombstone {
  digest: Buffer
  kind: 'author' | 'item'
  at: Date
}

export interface Visit {
  personId: number
  beforeAt: Date | null
  seenAt: Date
}

export interface WaitDay {
  day: Date
  dimension: 'all' | 'channel' | 'source' | 'watch' | 'priority' | 'label' | 'account' | 'goal'
  key: string
  departmentId: string
  begunBy: string
  answered: number
  answeredBefore: number
  dismissed: number
  late: number
  withinPromise: number
  reopened: number
  outsideHours: number
  voidSpam: number
  voidNotAboutUs: number
  voidDuplicate: number
  voidMerged: number
  voidOwnPost: number
  voidBackFill: number
  voidErased: number
  endedAnswered: number
  endedWithinPromise: number
  endedDismissed: number
  endedLate: number
  endedVoidSpam: number
  endedVoidNotAboutUs: number
  endedVoidDuplicate: number
  endedVoidMerged: number
  endedVoidOwnPost: number
  endedVoidBackFill: number
  endedVoidErased: number
  leastTargetMinutes: number | null
  mostTargetMinutes: number | null
  voidDeleted: Generated<number>
  endedVoidDeleted: Generated<number>
  lengths: Buffer
  ends: Buffer
  parts: Buffer
  ages: Buffer
  hours: Buffer
  lags: Buffer
}

export interface WaitTouched {
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

export interface WatchExample {
  id: GeneratedAlways<number>
  watchId: number
  position: number
  must: 'match' | 'not_match'
  title: string | null
  text: string
  itemId: number | null
  purpose: Generated<string>
  visibility: Generated<string>
  retentionClass: Generated<string>
}

export interface WatchVersion {
  watchId: number
  version: number
  query: string
  at: Date | null
  personId: number | null
  origin: 'page' | 'setup_file' | 'command' | 'shipped' | 'macro' | 'upgrade' | null
  macros: Json
}

export interface WorkMinimum {
  id: GeneratedAlways<number>
  people: number
  reason: string
  proposedBy: number | null
  proposedAt: Date
  confirmedBy: number | null
  inForceAt: Date | null
  withdrawnAt: Date | null
}

export interface Schema {
  absence: Absence
  accessLink: AccessLink
  accessPolicy: AccessPolicy
  account: Account
  accountEvent: AccountEvent
  anecdote: Anecdote
  apiToken: ApiToken
  archiveRun: ArchiveRun
  author: Author
  brand: Brand
  bulkRun: BulkRun
  bulkTarget: BulkTarget
  calendar: Calendar
  calendarVersion: CalendarVersion
  cannedResponse: CannedResponse
  cannedResponseVersion: CannedResponseVersion
  clock: Clock
  clockMark: ClockMark
  contentOffer: ContentOffer
  correction: Correction
  deadLetter: DeadLetter
  delivery: Delivery
  department: Department
  departmentCalendar: DepartmentCalendar
  departmentMember: DepartmentMember
  effortBudget: EffortBudget
  effortEntry: EffortEntry
  effortSum: EffortSum
  episode: Episode
  heartbeat: Heartbeat
  hiddenItem: HiddenItem
  hook: Hook
  hookRefusal: HookRefusal
  hostPace: HostPace
  incident: Incident
  incidentDismissal: IncidentDismissal
  incidentEvent: IncidentEvent
  incidentTicket: IncidentTicket
  incidentWording: IncidentWording
  installation: Installation
  item: Item
  itemText: ItemText
  itemVersion: ItemVersion
  label: Label
  listeningHour: ListeningHour
  macro: Macro
  macroVersion: MacroVersion
  mailSetting: MailSetting
  mailWish: MailWish
  mention: Mention
  mentionSeen: MentionSeen
  message: Message
  mute: Mute
  note: Note
  noteMention: NoteMention
  notice: Notice
  organisation: Organisation
  outbox: Outbox
  outgoingResponse: OutgoingResponse
  passkey: Passkey
  passkeyChallenge: PasskeyChallenge
  person: Person
  picture: Picture
  promise: Promise
  proposedResponse: ProposedResponse
  push: Push
  question: Question
  questionDay: QuestionDay
  questionTap: QuestionTap
  rearview: Rearview
  recordEntry: RecordEntry
  recordWords: RecordWords
  recoveryCode: RecoveryCode
  reportAnnotation: ReportAnnotation
  reportSnapshot: ReportSnapshot
  requestSpend: RequestSpend
  response: Response
  responseCanned: ResponseCanned
  responseDraft: ResponseDraft
  rule: Rule
  savedView: SavedView
  searchUnlearned: SearchUnlearned
  searchWord: SearchWord
  searchWordLost: SearchWordLost
  secondFactor: SecondFactor
  session: Session
  setupFile: SetupFile
  signInAttempt: SignInAttempt
  source: Source
  sourceBody: SourceBody
  sourceCost: SourceCost
  sourceHour: SourceHour
  sourceMove: SourceMove
  sourcePoll: SourcePoll
  sourceRediscovery: SourceRediscovery
  storyCopy: StoryCopy
  storyEvent: StoryEvent
  submission: Submission
  subscription: Subscription
  ticket: Ticket
  ticketEvent: TicketEvent
  ticketLabel: TicketLabel
  ticketSearch: TicketSearch
  ticketSupport: TicketSupport
  tombstone: Tombstone
  visit: Visit
  waitDay: WaitDay
  waitTouched: WaitTouched
  watch: Watch
  watchExample: WatchExample
  watchVersion: WatchVersion
  workMinimum: WorkMinimum
}
