import { z } from 'zod'

/** Every word that the database also checks stands here; a test compares these lists with the CHECK constraints. */

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

export const roles = ['administrator', 'manager', 'member'] as const
export type Role = (typeof roles)[number]

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

/** A department's id: a short slug, made from its name and never changed. */
export const departmentId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'A department id is a lower-case letter followed by up to 39 lower-case letters, digits or hyphens.',
  )

export const connectorIds = ['feed', 'wordpress'] as const
export type ConnectorId = (typeof connectorIds)[number]

/** Why we ask a source: for mentions by strangers, for what happens on a channel of our own, or for an account's own posts. */
export const purposes = ['mentions', 'own_channel', 'account'] as const
export type Purpose = (typeof purposes)[number]

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

export const sourceStates = ['active', 'paused', 'gone'] as const
export type SourceState = (typeof sourceStates)[number]

export const pollOutcomes = ['items', 'unchanged', 'throttled', 'gone', 'failed'] as const
export type PollOutcome = (typeof pollOutcomes)[number]

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
] as const
export type PollReason = (typeof pollReasons)[number]

export const grounds = ['watch', 'addressed', 'captured'] as const
export type Ground = (typeof grounds)[number]

export const dismissReasons = ['no_response_needed', 'spam', 'not_about_us', 'duplicate'] as const
export type DismissReason = (typeof dismissReasons)[number]

export const responseKinds = ['seen', 'recorded', 'outside'] as const
export type ResponseKind = (typeof responseKinds)[number]

export const episodeOutcomes = ['open', 'answered', 'dismissed'] as const

export const lanes = ['live', 'backfill'] as const
export type Lane = (typeof lanes)[number]

/** A field of an item in which a watch can hit. */
export const itemFields = ['title', 'text', 'url', 'author', 'handle'] as const

/** One hit: `start` and `end` are UTF-16 offsets into the item's field, `term` is the watch's own word. */
export const span = z.object({
  field: z.enum(itemFields),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  term: z.string(),
})
export type Span = z.infer<typeof span>

/** Why a ticket came to its department, part by part; `text` is the English sentence, the rest lets a page say it in German. */
export const becausePart = z.object({
  kind: z.enum(['rule', 'term', 'channel', 'language', 'source', 'watch', 'addressed', 'captured', 'person', 'none']),
  text: z.string(),
  ruleId: z.string().optional(),
  value: z.string().optional(),
  name: z.object({ de: z.string(), en: z.string() }).optional(),
})
export type BecausePart = z.infer<typeof becausePart>
