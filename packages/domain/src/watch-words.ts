/** Words of what stands around watches; the database checks those that it stores. */

/** From where a version of a watch came: a page, the setup file, the command line, what Echolot ships, a macro that changed, or an upgrade. */
export const watchOrigins = ['page', 'setup_file', 'command', 'shipped', 'macro', 'upgrade'] as const
export type WatchOrigin = (typeof watchOrigins)[number]

/** Why an item that would be a mention is none. */
export const hiddenReasons = ['exclusion', 'muted_author', 'muted_domain'] as const
export type HiddenReason = (typeof hiddenReasons)[number]

export const hiddenVerdicts = ['rightly', 'wrongly'] as const
export type HiddenVerdict = (typeof hiddenVerdicts)[number]

export const muteKinds = ['author', 'domain'] as const
export type MuteKind = (typeof muteKinds)[number]

/** What a run over the archive is for: `rerun` makes mentions, `compare` only counts. */
export const archiveRunKinds = ['rerun', 'compare'] as const
export type ArchiveRunKind = (typeof archiveRunKinds)[number]

export const archiveRunStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const
export type ArchiveRunState = (typeof archiveRunStates)[number]

/** The steps that an item goes through, in their order. */
export const whySteps = ['fetch', 'parse', 'duplicate', 'match', 'hide', 'mute', 'route'] as const
export type WhyStep = (typeof whySteps)[number]
