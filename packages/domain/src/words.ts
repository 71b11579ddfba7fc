/** Every word that the database also checks stands here; a test compares these lists with the CHECK constraints. */

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

export const roles = ['administrator', 'manager', 'department_head', 'community', 'contributor', 'auditor'] as const
export type Role = (typeof roles)[number]

/** What is recorded of what people do; how they came to do it. */
export const recordKinds = ['change', 'view', 'export', 'sign_in', 'erasure'] as const
export type RecordKind = (typeof recordKinds)[number]
export const recordVias = ['session', 'key', 'command'] as const
export type RecordVia = (typeof recordVias)[number]

export const states = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export type State = (typeof states)[number]

export const brandKinds = ['own', 'product', 'person', 'competitor'] as const
export type BrandKind = (typeof brandKinds)[number]

/** The departments that Echolot proposes. A user may make any other; `undecided` is the sorting tray. */
export const shippedDepartments = ['service', 'sales', 'hr', 'pr', 'marketing', 'it'] as const
export const undecided = 'undecided'

/** What they are called where nobody has given them another name. */
export const departmentNames = {
  service: { de: 'Service', en: 'Service' },
  sales: { de: 'Vertrieb', en: 'Sales' },
  hr: { de: 'Personal', en: 'HR' },
  pr: { de: 'Presse', en: 'PR' },
  marketing: { de: 'Marketing', en: 'Marketing' },
  it: { de: 'IT', en: 'IT' },
  undecided: { de: 'Ablage', en: 'Sorting tray' },
} as const satisfies Record<
  (typeof shippedDepartments)[number] | typeof undecided,
  Record<(typeof languages)[number], string>
>

/** How a kind of channel is called that sources are of, such as `feed`; which there are, the connectors know. */
export type ConnectorId = string

/** Why we ask a source: for mentions by strangers, for what happens on a channel of our own, or for an account's own posts. */
export const purposes = ['mentions', 'own_channel', 'account'] as const
export type Purpose = (typeof purposes)[number]

/** What became of an own account: it went stale, or no longer is. */
export const accountEventKinds = ['stale_raised', 'stale_cleared'] as const
export type AccountEventKind = (typeof accountEventKinds)[number]

/** Why: nothing was posted in time; a post came, or one was found that had been in time; rhythm or calendar are others now. */
export const accountEventReasons = ['silent', 'posted', 'posted_in_time', 'rhythm_changed'] as const
export type AccountEventReason = (typeof accountEventReasons)[number]

/** The wait of an own account from one post to the next: it runs, a post ended it, or it is none that could be kept or not. */
export const heartbeatStates = ['running', 'stopped', 'void'] as const
export type HeartbeatState = (typeof heartbeatStates)[number]

export const heartbeatStarts = [
  /** The newest post that was known as Echolot began to count. */
  'first_known',
  'posted',
  /** An account whose posts were known got a rhythm. */
  'rhythm_set',
  'rhythm_changed',
  /** Its posts are heard elsewhere, where others are known. */
  'feed_changed',
  /** Its calendar has business days again. */
  'days_again',
] as const
export type HeartbeatStart = (typeof heartbeatStarts)[number]

export const heartbeatStops = ['posted'] as const
export type HeartbeatStop = (typeof heartbeatStops)[number]

/** Why what a heartbeat measured is nobody's. */
export const heartbeatVoids = [
  'account_left',
  'rhythm_taken_away',
  'rhythm_changed',
  'feed_changed',
  /** Its calendar has no business day to count. */
  'no_business_day',
] as const
export type HeartbeatVoid = (typeof heartbeatVoids)[number]

export const visibilities = ['public', 'private'] as const
export type Visibility = (typeof visibilities)[number]

/** How long a text may stay: what concerns nobody, what became a ticket, what we wrote ourselves. */
export const retentionClasses = ['unmatched', 'mention', 'own'] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** What became of a source that said it moved for good: it went along, another source is there already, or the setup file holds it. */
export const sourceMoveOutcomes = ['followed', 'known', 'from_file'] as const
export type SourceMoveOutcome = (typeof sourceMoveOutcomes)[number]

/**
 * What is between us and a feed's hub: `asking` until it has made sure that we meant it, `leaving` until it has let go.
 * `ended` stays for a while, so that a hub that sends on is told that nobody listens.
 */
export const subscriptionStates = ['asking', 'active', 'denied', 'leaving', 'ended'] as const

/** How it stands with a picture of an item: it is yet to be fetched, we have it, or it cannot be had. */
export const pictureStates = ['waiting', 'kept', 'failed'] as const

export const sourceStates = ['active', 'paused', 'gone'] as const
export type SourceState = (typeof sourceStates)[number]

export const pollOutcomes = ['items', 'unchanged', 'throttled', 'gone', 'needs_consent', 'blocked', 'failed'] as const
export type PollOutcome = (typeof pollOutcomes)[number]

/** What became of what a source was told by itself. */
export const deliveryOutcomes = ['waiting', 'read', 'unfit', 'failed'] as const

/** Why a delivery was refused: it bears no proof, a wrong one, or one of another time; or it cannot be taken. */
export const hookRefusals = [
  'unsigned',
  'forged',
  'stale',
  'too_large',
  'not_taken',
  'unfit',
  'paused',
  'too_many',
] as const
export type HookRefusal = (typeof hookRefusals)[number]

/** What kind of thing an item is, where its channel shows it. */
export const itemTypes = ['article', 'post', 'comment', 'review', 'video', 'episode', 'question'] as const
export type ItemType = (typeof itemTypes)[number]

/** What the recall ledger counts for each source and hour. */
export const ledgerFigures = [
  'polled',
  /** Polls by how they ended; `fetched` brought a body that had changed. */
  'unchanged',
  'fetched',
  'throttled',
  'failed',
  /** Items seen, at each poll anew: `stored` are new, `duplicate` known already. */
  'parsed',
  'stored',
  'duplicate',
  /** New items that became mentions, and seen ones that did not: no watch hit, our own, erased, put aside. */
  'matched',
  'suppressed',
] as const
export type LedgerFigure = (typeof ledgerFigures)[number]

/** Why a source's next poll stands where it stands. */
export const pollReasons = [
  /** Nothing is known of it yet. */
  'starting',
  /** As often as new things come. */
  'rhythm',
  /** As often as somebody set. */
  'fixed',
  /** Its publisher wants no shorter pause, or calls the last answer fresh until then. */
  'ttl',
  'freshness',
  /** At the first hour at which its publisher lets itself be asked. */
  'skip_hours',
  /** Its server asked us to come later. */
  'asked_to_wait',
  /** It says that it is gone, and is asked once more before that is believed. */
  'gone_once',
  /** It fails, and is asked less often each time. */
  'back_off',
  /** It has failed for two weeks, and is asked once a day. */
  'daily_probe',
  /** Seldom, for its hub tells of its news. */
  'pushed',
  'budget',
] as const
export type PollReason = (typeof pollReasons)[number]

export const grounds = ['watch', 'addressed', 'captured'] as const
export type Ground = (typeof grounds)[number]

/** How a mention came to be heard: found by a search service of others and told as an alert, found where it stands, or handed in by a person. */
export const hearingWays = ['alert', 'polled', 'captured'] as const
export type HearingWay = (typeof hearingWays)[number]

/** By exactly which of these ways, in the order of their bits: the first way is 1, the second 2, the third 4. */
export const heardBy = [
  'alert',
  'polled',
  'alert+polled',
  'captured',
  'alert+captured',
  'polled+captured',
  'alert+polled+captured',
] as const
export type HeardBy = (typeof heardBy)[number]

export const dismissReasons = ['no_response_needed', 'spam', 'not_about_us', 'duplicate'] as const
export type DismissReason = (typeof dismissReasons)[number]

/** How the way to a mail server is guarded: by TLS from the first byte, by TLS that is demanded before anything is said, or not. */
export const mailSecurities = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof mailSecurities)[number]

/** What people are told of their work by mail, each where they want it. */
export const noticeKinds = ['assigned', 'mentioned', 'late', 'digest'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What people are told by mail. */
export const messageKinds = ['invitation', 'reset', ...noticeKinds] as const
export type MessageKind = (typeof messageKinds)[number]

/**
 * `refused`: the server does not take it. `unknown`: whether it left is not known, so it is not sent again by itself. `dropped`: when it was
 * to be sent there was nothing to tell any more.
 */
export const messageStates = ['waiting', 'sending', 'sent', 'refused', 'unknown', 'dropped'] as const
export type MessageState = (typeof messageStates)[number]

/** What became of a response that somebody proposed. */
export const proposalStates = ['open', 'taken', 'set_aside'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Keys for programs: for oneself, or for a service that administrators look after. */
export const tokenKinds = ['personal', 'service'] as const
export type TokenKind = (typeof tokenKinds)[number]

/** What alone stands above the due time in a queue. */
export const pinReasons = ['safety', 'legal', 'press'] as const
export type PinReason = (typeof pinReasons)[number]

/** How we came to know a response: seen at the source, recorded with its link, given outside, or sent by Echolot. */
export const responseKinds = ['seen', 'recorded', 'outside', 'sent'] as const
export type ResponseKind = (typeof responseKinds)[number]

/**
 * A response on its way to the source. `queued` can still be taken back; `sending` was begun, and until it ends nobody knows
 * whether it stands there; `failed` is tried again, or waits for a person; `held` because the ticket moved on meanwhile. Before
 * all that it may wait for an approval; one that is `approved` and that nobody here can send, somebody publishes.
 */
export const outgoingStates = ['awaiting_approval', 'approved', 'queued', 'sending', 'failed', 'held', 'sent'] as const
export type OutgoingState = (typeof outgoingStates)[number]

/** How soon a ticket wants to be looked at. Queues sort by due time all the same: a promise may go by it. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

/** In which time a target is counted: working hours of the department, or every hour. */
export const countings = ['working', 'calendar'] as const
export type Counting = (typeof countings)[number]

/** The waits for which something can be promised. */
export const promisedClocks = ['first_response', 'next_response', 'triage', 'acknowledgement', 'resolution'] as const
export type PromisedClock = (typeof promisedClocks)[number]

/** Of those, what is told of a clock of its own: the waits for an answer are the ticket's. */
export const markedClocks = ['triage', 'acknowledgement', 'resolution'] as const satisfies readonly PromisedClock[]
export type MarkedClock = (typeof markedClocks)[number]

/** What came of a ticket, as whoever closes it may say. */
export const ticketOutcomes = ['solved', 'lead', 'applicant', 'coverage', 'idea'] as const
export type TicketOutcome = (typeof ticketOutcomes)[number]

/** What a wait stands still for. */
export const pauseReasons = ['author', 'third_party', 'appointment'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** The waits that are measured of a ticket. */
export const clockKinds = [
  /** From publication until we found it: the sources' and our machine's. */
  'detection',
  /** Until it lies with a department. */
  'triage',
  /** Until somebody of the department that it lies with has touched it; a leg for each department. */
  'acknowledgement',
  'first_response',
  /** Until the answer to what its author asked afterwards. */
  'next_response',
  'resolution',
  /** Until somebody else has looked at a response that waits for it; a leg for each time. */
  'approval',
] as const
export type ClockKind = (typeof clockKinds)[number]

export const clockStates = ['running', 'paused', 'stopped', 'void'] as const
export type ClockState = (typeof clockStates)[number]

export const clockStarts = [
  'published',
  'detected',
  'routed',
  'handed_over',
  'reopened',
  'follow_up',
  'new_question',
  'new_tier',
  'shown_again',
] as const
export type ClockStart = (typeof clockStarts)[number]

export const clockStops = [
  'detected',
  'routed',
  'touched',
  'handed_over',
  'answered',
  /** The answer was there before we found the question. */
  'answered_before',
  'dismissed',
  'closed',
  'reopened',
  'approved',
  'returned',
  'withdrawn',
] as const
export type ClockStop = (typeof clockStops)[number]

/** Why what a clock measured is no wait of anybody's. */
export const clockVoids = [
  'spam',
  'not_about_us',
  'duplicate',
  'merged',
  'own_post',
  'deleted',
  'back_fill',
  'erased',
] as const
export type ClockVoid = (typeof clockVoids)[number]

/** How far a publication time can be trusted. */
export const timePrecisions = ['second', 'day', 'unknown'] as const
export type TimePrecision = (typeof timePrecisions)[number]

export const episodeOutcomes = ['open', 'answered', 'dismissed'] as const

/** How far an outlet reaches. What nobody knows is of no tier. */
export const outletTiers = ['national', 'regional', 'trade', 'blog', 'social'] as const
export type OutletTier = (typeof outletTiers)[number]

/**
 * Why an item belongs to a story, the surest first: it began the story, it met it on a rung of the ladder, a person said so. A
 * follow-up is no copy: its author wrote it afterwards in the same thread.
 */
export const storyRungs = ['first', 'native_id', 'address', 'title', 'text', 'repost', 'person', 'follow_up'] as const
export type StoryRung = (typeof storyRungs)[number]

export const storyEventKinds = ['merged', 'split'] as const
export type StoryEventKind = (typeof storyEventKinds)[number]

export const incidentStates = ['open', 'closed'] as const

/** Whether the author of an incident's ticket is answered now, or waits until there is more to say. */
export const incidentPlans = ['answer', 'wait'] as const
export type IncidentPlan = (typeof incidentPlans)[number]

/** Why tickets may have one cause: they say the same or answer the same post, they lead to the same page, or a watch hears far more than usual. */
export const incidentCauses = ['story', 'link', 'volume'] as const
export type IncidentCause = (typeof incidentCauses)[number]

/** What people do with an incident. */
export const incidentEventKinds = [
  'opened',
  'added',
  'removed',
  'planned',
  'led',
  'renamed',
  'worded',
  'answering',
  'taken_back',
  'noted',
  'closed',
  'reopened',
] as const
export type IncidentEventKind = (typeof incidentEventKinds)[number]

/** Which decisions of Echolot a person can say to be wrong: that it concerns us, that it is a copy, and the others by their names. */
export const correctionKinds = [
  'watch',
  'story',
  'language',
  'department',
  'priority',
  'pin',
  'follow_up',
  'own',
] as const
export type CorrectionKind = (typeof correctionKinds)[number]

/** What somebody does in a ticket at this moment. */
export const doings = ['viewing', 'writing'] as const
export type Doing = (typeof doings)[number]

/** What the hours go into that a department spends on what is said about the company. */
export const activities = ['following', 'distributing', 'dialogue', 'creating', 'networking'] as const
export type Activity = (typeof activities)[number]

/**
 * What is known of a week. `shown`: hours. `together`: they are in the row without a department. `withheld`: too few active
 * people. `none`: nobody entered any, which is not nought. `open`: they are still being entered.
 */
export const effortStates = ['shown', 'together', 'withheld', 'none', 'open'] as const
export type EffortState = (typeof effortStates)[number]

export const lanes = ['live', 'backfill'] as const
export type Lane = (typeof lanes)[number]

/** A field of an item in which a watch can hit. */
export const itemFields = ['title', 'lead', 'text', 'author', 'handle', 'bio', 'parent', 'link', 'url'] as const

/** What became of a mention that a colleague handed in, as they are told. */
export const submissionStates = ['received', 'decided', 'answered', 'no_response', 'closed', 'erased'] as const
export type SubmissionState = (typeof submissionStates)[number]

/** Whom a story or a picture shows or tells of, besides things and whoever gave it. */
export const anecdoteConcerns = ['nobody', 'persons'] as const
export type AnecdoteConcern = (typeof anecdoteConcerns)[number]
/** How people agreed to be shown or told of. */
export const consentWays = ['written', 'mail', 'spoken'] as const
export type ConsentWay = (typeof consentWays)[number]

/** `waiting`: open and assigned, not snoozed. `unanswered`: open and assigned, snoozed ones too; with the mentions without a ticket these are all that nobody has answered or decided on. `for_me`: mine, and unclaimed ones of my departments (of all where I belong to none). `tray`: waiting and undecided. `late`: past their due time, snoozed ones too. `done`: answered, dismissed and closed. `all`: every one, but for those merged into another. `approval`: with a response that waits for one. `mentioned`: with a note that names me or a department of mine; counted are those that I have not seen. `supporting`: those of others that my departments help with. `absent`: held by somebody who is away, of my departments or for whom I stand in; the latter are in `for_me`, too. `proposed`: with a proposed response that nobody has decided on. */
export const ticketViews = [
  'all',
  'waiting',
  'unanswered',
  'for_me',
  'mine',
  'unclaimed',
  'tray',
  'late',
  'snoozed',
  'done',
  'approval',
  'mentioned',
  'supporting',
  'absent',
  'proposed',
] as const
export type TicketView = (typeof ticketViews)[number]
