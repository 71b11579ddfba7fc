import { type ClockVoid, clockVoids } from './words.ts'

/**
 * How a report looks at waits: at those that arrived in the period and what became of them, at what happened in the period
 * whenever the wait began, or at what waits now.
 */
export const lenses = ['cohort', 'activity', 'stock'] as const
export type Lens = (typeof lenses)[number]

/** Why a wait counts for nothing: nobody outside waited for an answer of ours, or waits for it under another number. */
export const voidReasons = clockVoids
export type VoidReason = ClockVoid

/** For whom a wait counts that was handed over: the department that held it last, or the one it began with. Never who would have it now. */
export const departmentMoments = ['stop', 'start'] as const
export type DepartmentMoment = (typeof departmentMoments)[number]

/**
 * From when the times of a report count: from the finding, or from the publication where that is known to the second. When a
 * wait is due goes by its finding either way.
 */
export const timeOrigins = ['found', 'published'] as const
export type TimeOrigin = (typeof timeOrigins)[number]

/** By what a report can be told apart: each is a filter, and each a table. */
export const reportDimensions = [
  'department',
  'channel',
  'source',
  'watch',
  'priority',
  'label',
  'account',
  'goal',
  'outcome',
] as const
export type ReportDimension = (typeof reportDimensions)[number]

/**
 * By what rolled up waits are told apart besides their department, by each alone: a report that is narrowed by two of them reads
 * every wait.
 */
export const rolledDimensions = [
  'all',
  'channel',
  'source',
  'watch',
  'priority',
  'label',
  'account',
  'goal',
] as const satisfies readonly (Exclude<ReportDimension, 'department' | 'outcome'> | 'all')[]
export type RolledDimension = (typeof rolledDimensions)[number]

/** A promise is a length of its own for each wait; in this many parts every one of them is as long. */
export const wholePromise = 1_000_000

/** What one figure is called and what it counts; `version` grows whenever it counts something else than before. */
export type FigureDefinition = {
  readonly version: number
  readonly name: { readonly de: string; readonly en: string }
  readonly says: { readonly de: string; readonly en: string }
}

/**
 * Every figure that has rows behind it, by lens. The one owner of what they mean: pages and exports say it from here, and the
 * table of docs/definitions.md is held to it.
 */
export const figureDefinitions = {
  'cohort.arrived': {
    version: 3,
    name: { de: 'Eingegangen', en: 'Arrived' },
    says: {
      de: 'Wartezeiten, die im Zeitraum begannen und gelten. Immer beantwortet + verworfen + offen.',
      en: 'Waits that began in the period and are not void. Always answered + dismissed + open.',
    },
  },
  'cohort.answered': {
    version: 2,
    name: { de: 'Beantwortet', en: 'Answered' },
    says: {
      de: 'Von den eingegangenen die, die inzwischen eine erste Antwort haben, wann immer sie kam.',
      en: 'Of the arrived: those that have a first response by now, whenever it came.',
    },
  },
  'cohort.answered_before': {
    version: 1,
    name: { de: 'Schon beantwortet', en: 'Answered before' },
    says: {
      de: 'Von den beantworteten die, deren Antwort schon dastand, als die Anfrage gefunden wurde. Sie stehen in den Anzahlen und in keiner Dauer.',
      en: 'Of the answered: those whose answer stood there already when the question was found. They are in the counts and in no time.',
    },
  },
  'cohort.dismissed': {
    version: 2,
    name: { de: 'Verworfen', en: 'Dismissed' },
    says: {
      de: 'Von den eingegangenen die, bei denen jemand entschied, dass keine Antwort nötig ist.',
      en: 'Of the arrived: those for which somebody decided that no response is needed.',
    },
  },
  'cohort.open': {
    version: 3,
    name: { de: 'Offen', en: 'Open' },
    says: {
      de: 'Von den eingegangenen die, die noch nicht zu Ende sind. Zurückgestellte zählen mit: Ihre Uhr läuft weiter.',
      en: 'Of the arrived: those that have not ended. Snoozed ones count: their clock runs on.',
    },
  },
  'cohort.late': {
    version: 3,
    name: { de: 'Verspätet', en: 'Late' },
    says: {
      de: 'Von den eingegangenen die, die nicht zu Ende waren, als ihre Frist verstrichen war. Eine Antwort genau zur Frist ist rechtzeitig.',
      en: 'Of the arrived: those that were not over when their due time had passed. A response exactly at the due time is in time.',
    },
  },
  'cohort.within_promise': {
    version: 2,
    name: { de: 'Zusage gehalten', en: 'Within the promise' },
    says: {
      de: 'Von den eingegangenen die, deren erste Antwort zur Frist oder davor kam.',
      en: 'Of the arrived: those whose first response came at or before the due time.',
    },
  },
  'cohort.reopened': {
    version: 3,
    name: { de: 'Wieder geöffnet', en: 'Reopened' },
    says: {
      de: 'Von den eingegangenen die, die nicht die erste Wartezeit ihres Tickets sind.',
      en: 'Of the arrived: those that are not the first wait of their ticket.',
    },
  },
  'cohort.outside_hours': {
    version: 2,
    name: { de: 'Außerhalb der Arbeitszeit', en: 'Outside hours' },
    says: {
      de: 'Von den eingegangenen die, die begannen, als die Abteilung geschlossen hatte. Ihre Arbeitszeit beginnt erst mit der nächsten Öffnung.',
      en: 'Of the arrived: those that began while the department was closed. Their working time begins only when it next opens.',
    },
  },
  'cohort.void': {
    version: 3,
    name: { de: 'Zählt nicht', en: 'Void' },
    says: {
      de: 'Wartezeiten, die im Zeitraum begannen und nicht gelten: Spam, nicht über uns, doppelt, mit einem anderen Ticket zusammengelegt, von uns selbst, an der Quelle gelöscht, oder die Daten des Autors sind gelöscht.',
      en: 'Waits that began in the period and count for nothing: spam, not about us, duplicate, merged into another ticket, our own, deleted at the source, erased.',
    },
  },
  'activity.carried_in': {
    version: 2,
    name: { de: 'Übernommen', en: 'Carried in' },
    says: {
      de: 'Wartezeiten, die vor dem Zeitraum begannen und an seinem Anfang noch offen waren.',
      en: 'Waits that began before the period and were still open at its beginning.',
    },
  },
  'activity.came_in': {
    version: 1,
    name: { de: 'Hinzugekommen', en: 'Came in' },
    says: {
      de: 'Wartezeiten, die im Zeitraum begannen, auch solche, die später nicht galten.',
      en: 'Waits that began in the period, also those that turned out to be void.',
    },
  },
  'activity.answered': {
    version: 1,
    name: { de: 'Beantwortet', en: 'Answered' },
    says: {
      de: 'Wartezeiten, die im Zeitraum mit einer ersten Antwort endeten, wann immer sie begannen.',
      en: 'Waits that ended with a first response in the period, whenever they began.',
    },
  },
  'activity.dismissed': {
    version: 1,
    name: { de: 'Verworfen', en: 'Dismissed' },
    says: {
      de: 'Wartezeiten, bei denen im Zeitraum jemand entschied, dass keine Antwort nötig ist.',
      en: 'Waits for which somebody decided in the period that no response is needed.',
    },
  },
  'activity.void': {
    version: 2,
    name: { de: 'Ungültig geworden', en: 'Became void' },
    says: {
      de: 'Wartezeiten, von denen sich im Zeitraum herausstellte, dass sie nicht gelten.',
      en: 'Waits that turned out in the period to count for nothing.',
    },
  },
  'activity.carried_out': {
    version: 2,
    name: { de: 'Weitergegeben', en: 'Carried out' },
    says: {
      de: 'Wartezeiten, die bis zum Ende des Zeitraums begannen und da noch offen waren. Sie sind die übernommenen des nächsten.',
      en: 'Waits that began by the end of the period and were still open then. They are what the next one carries in.',
    },
  },
  'activity.within_promise': {
    version: 1,
    name: { de: 'Zusage gehalten', en: 'Within the promise' },
    says: {
      de: 'Von den im Zeitraum beantworteten die, deren Antwort zur Frist oder davor kam.',
      en: 'Of those answered in the period: those whose response came at or before the due time.',
    },
  },
  'activity.late': {
    version: 1,
    name: { de: 'Verspätet', en: 'Late' },
    says: {
      de: 'Von den im Zeitraum beantworteten und verworfenen die, die erst nach ihrer Frist endeten.',
      en: 'Of those answered or dismissed in the period: those that ended after their due time.',
    },
  },
  'stock.open': {
    version: 2,
    name: { de: 'Jetzt offen', en: 'Open now' },
    says: {
      de: 'Wartezeiten, die jetzt offen sind, wann immer sie begannen. Der Zeitraum spielt keine Rolle.',
      en: 'Waits that are open now, whenever they began. The period does not matter.',
    },
  },
  'stock.late': {
    version: 2,
    name: { de: 'Jetzt verspätet', en: 'Late now' },
    says: {
      de: 'Von den jetzt offenen die, deren Frist verstrichen ist.',
      en: 'Of those open now: those whose due time has passed.',
    },
  },
} as const satisfies Record<`${Lens}.${string}`, FigureDefinition>

export type Figure = keyof typeof figureDefinitions
export const figures = Object.keys(figureDefinitions) as readonly Figure[]

/** By which lens a figure looks. */
export function lensOf(figure: Figure): Lens {
  return lenses.find((lens) => figure.startsWith(`${lens}.`)) ?? 'cohort'
}

/**
 * What must hold of every period, whatever happened in it: what was open at its beginning and what came in either ended in
 * it or is open at its end.
 */
export const reconciliation = {
  in: ['activity.carried_in', 'activity.came_in'],
  out: ['activity.answered', 'activity.dismissed', 'activity.void', 'activity.carried_out'],
} as const satisfies Record<'in' | 'out', readonly Figure[]>

/** Why a figure comes out otherwise than it was told. */
export const revisionReasons = [
  /** Waits that had begun and were heard of later. */
  'heard_later',
  /** Waits that are not there any more, or no longer what was asked for. */
  'gone',
  /** An answer or a dismissal that was heard of later, or corrected. */
  'end',
  /** Counted for nothing since, or no longer. */
  'void',
  /** Another due time, by a promise or a calendar that was changed. */
  'due',
  'department',
  'pause',
  /** The calendar says something else of the same days. */
  'calendar',
  /** The figure counts something else than it did. */
  'definition',
] as const
export type RevisionReason = (typeof revisionReasons)[number]
