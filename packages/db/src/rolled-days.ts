import { type Figure, type ReportDimension, type RolledDimension, type VoidReason, voidReasons } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import type { ReportSpan, WaitFilter } from './report-waits.ts'

/** Which rolled up waits a filter asks for. */
export type RolledFilter = Pick<WaitFilter, 'departmentId' | 'departmentAt'> & {
  dimension: RolledDimension
  key: string
}

/** The rolled up waits that are those of a filter; null where no day was counted by it. */
export function rolledFilterOf(filter: WaitFilter): RolledFilter | null {
  const { departmentId, departmentAt } = filter
  const narrowed = [
    { dimension: 'channel', key: filter.channel },
    { dimension: 'source', key: filter.sourceId },
    { dimension: 'watch', key: filter.watchId },
    { dimension: 'priority', key: filter.priority },
    { dimension: 'label', key: filter.labelId },
    { dimension: 'account', key: filter.accountId },
    { dimension: 'goal', key: filter.goal },
  ] as const
  const [one, ...others] = narrowed.flatMap(({ dimension, key }) =>
    key === null ? [] : [{ dimension, key: String(key) }],
  )
  if (others.length > 0 || filter.outcome !== null || filter.since !== 'found') return null
  return { departmentId, departmentAt, ...(one ?? { dimension: 'all', key: '' }) }
}

/** Which rolled up waits tell a report apart: by their departments, or by the keys of their dimension, of which one may be asked for. */
export type RolledParts = Omit<RolledFilter, 'key'> & { key: string | null; by: 'department' | 'key' }

/** The rolled up waits that tell those of a filter apart by a dimension; null where no day was counted by both. */
export function rolledPartsOf(filter: WaitFilter, dimension: ReportDimension): RolledParts | null {
  const rolled = rolledFilterOf(filter)
  if (rolled === null || dimension === 'outcome') return null
  if (dimension === 'department') return { ...rolled, by: 'department' }
  if (rolled.dimension === 'all') return { ...rolled, dimension, key: null, by: 'key' }
  // Of what one watch hit nobody counted by day what else did; but a wait has one channel.
  const several = dimension === 'watch' || dimension === 'label'
  return rolled.dimension === dimension && !several ? { ...rolled, by: 'key' } : null
}

/** A figure of the waits that began on a day, or ended on it, and its column. */
export const columns = {
  'cohort.answered': 'answered',
  'cohort.answered_before': 'answered_before',
  'cohort.dismissed': 'dismissed',
  'cohort.late': 'late',
  'cohort.within_promise': 'within_promise',
  'cohort.reopened': 'reopened',
  'cohort.outside_hours': 'outside_hours',
  'activity.answered': 'ended_answered',
  'activity.within_promise': 'ended_within_promise',
  'activity.dismissed': 'ended_dismissed',
  'activity.late': 'ended_late',
} as const satisfies Partial<Record<Figure, string>>
export type RolledFigure = keyof typeof columns
export const rolledFigures = Object.keys(columns) as readonly RolledFigure[]

export function voidColumn(lens: 'cohort' | 'activity', reason: VoidReason): string {
  return lens === 'cohort' ? `void_${reason}` : `ended_void_${reason}`
}

export function voidColumns(lens: 'cohort' | 'activity'): string[] {
  return voidReasons.map((reason) => voidColumn(lens, reason))
}

/** A period in days, both included, and the days that are not rolled up as they stand, whose waits are asked for themselves. */
export type RolledSpan = {
  from: string
  to: string
  span: ReportSpan
  /** All of them, whether in the period or not, and the half-open stretches that they are. */
  touchedDays: readonly string[]
  touched: readonly { from: Date; to: Date }[]
}
/** As much of it as rolled up days are asked for. */
export type RolledPeriod = Pick<RolledSpan, 'from' | 'to' | 'touchedDays'>

/** Rows `d` of the rolled up days that hold, of a filter, of all keys where it asks for none; the period's end is included. */
export function cells(
  { dimension, key, departmentId, departmentAt }: Omit<RolledParts, 'by'>,
  from: string | null,
  to: string | null,
) {
  const counted = departmentAt === 'start' ? raw`d.begun_by` : raw`d.department_id`
  return raw`(select d.*, ${counted} as counts_for from wait_day d
    where d.dimension = ${dimension} ${key === null ? raw`` : raw`and d.key = ${key}`} ${from === null ? raw`` : raw`and d.day >= ${from}::date`} ${to === null ? raw`` : raw`and d.day <= ${to}::date`}
      ${departmentId === null ? raw`` : raw`and ${counted} = ${departmentId}`}) d`
}

/** Which days hold: those that nothing has touched since they were rolled up. */
export function holds(touchedDays: readonly string[]): RawBuilder<unknown> {
  return touchedDays.length === 0 ? raw`true` : raw`not (d.day = any(${[...touchedDays]}::date[]))`
}

export function between(
  instant: RawBuilder<unknown>,
  stretches: readonly { from: Date; to: Date }[],
): RawBuilder<unknown> {
  if (stretches.length === 0) return raw`false`
  return raw`(${raw.join(
    stretches.map(({ from, to }) => raw`${instant} >= ${from}::timestamptz and ${instant} < ${to}::timestamptz`),
    raw` or `,
  )})`
}

export const total = (names: readonly string[]) =>
  raw`coalesce(sum(${raw.join(
    names.map((name) => raw`d.${raw.ref(name)}`),
    raw` + `,
  )}), 0)`
export const begun = [columns['cohort.answered'], columns['cohort.dismissed'], ...voidColumns('cohort')]
export const over = [columns['activity.answered'], columns['activity.dismissed'], ...voidColumns('activity')]

/** Counts of waits that rolled up days hold. */
export type RolledCounts = {
  /** Of the waits that began, or ended, in the days of the period. */
  figures: Record<RolledFigure, number>
  voids: Record<'cohort' | 'activity', Record<VoidReason, number>>
  /** How many more ended than began in its days and all that follow. */
  carried: number
}

const summed = [...rolledFigures.map((figure) => columns[figure]), ...voidColumns('cohort'), ...voidColumns('activity')]

/** Columns of what rows `d` come to, of the days from the period's first one on, and which of these are in the period. */
export function countColumns(inPeriod: RawBuilder<unknown>): RawBuilder<unknown> {
  const sums = summed.map(
    (name, index) =>
      raw`coalesce(sum(d.${raw.ref(name)}) filter (where ${inPeriod}), 0)::int as ${raw.ref(`n${index}`)}`,
  )
  return raw`(${total(over)} - ${total(begun)})::int as carried, ${raw.join(sums)}`
}

export function countsOfRow(row: { carried: number } & Record<string, unknown>): RolledCounts {
  const sumOf = (name: string) => Number(row[`n${summed.indexOf(name)}`])
  const voids = (lens: 'cohort' | 'activity') =>
    Object.fromEntries(voidReasons.map((reason) => [reason, sumOf(voidColumn(lens, reason))])) as Record<
      VoidReason,
      number
    >
  return {
    figures: Object.fromEntries(rolledFigures.map((figure) => [figure, sumOf(columns[figure])])) as Record<
      RolledFigure,
      number
    >,
    voids: { cohort: voids('cohort'), activity: voids('activity') },
    carried: row.carried,
  }
}
