import { voidReasons } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import type { Tx } from './database.ts'
import { countTogether, listGroups, type WaitCounts, type WaitGroup } from './report.ts'
import { type WaitFilter, waits } from './report-waits.ts'
import { between, type RolledCounts, type RolledSpan, rolledFigures } from './rolled-days.ts'

/** Where a group of waits lies of which rolled up days know a part at most. */
export type OwnPlace = {
  /** Whether its beginning, or its end, is in no day that holds. */
  begunHere: boolean
  endedHere: boolean
  /** Whether it began, or ended, before the period. */
  begunEarlier: boolean
  endedEarlier: boolean
}
/** What is counted of such a group. */
export type OwnCounts = OwnPlace & Pick<WaitGroup, 'n' | 'outcome' | 'voidReason' | 'figures' | 'oldestOpenAt'>
export type OwnGroup = WaitGroup & OwnPlace

export type OwnPeriod = Pick<RolledSpan, 'span' | 'touched'>

/** Rows `w` of what is in no rolled up day that holds: open waits, and those that began or ended in a touched one, of whatever period. */
export function ownWaits(filter: WaitFilter, touched: OwnPeriod['touched']): RawBuilder<unknown> {
  const over = raw`c.stopped_at is not null and (${between(raw`c.started_at`, touched)} or ${between(raw`c.stopped_at`, touched)})`
  // One after the other, for each has an index of its own.
  return raw`(select * from ${waits(filter, raw`c.stopped_at is null`)} union all select * from ${waits(filter, over)}) w`
}

/** Whether the beginning of such a row is in no day that holds. */
export function isBegunHere(touched: OwnPeriod['touched']): RawBuilder<unknown> {
  return raw`(w.outcome = 'open' or ${between(raw`w.started_at`, touched)})`
}

/** By what such rows are told apart, and which of them a figure of the span counts that no day does. */
export function placesOfOwn({ span, touched }: OwnPeriod) {
  return {
    keys: [
      raw`${isBegunHere(touched)} as begun_here`,
      raw`coalesce(${between(raw`w.ended_at`, touched)}, false) as ended_here`,
      raw`w.started_at < ${span.from}::timestamptz as begun_earlier`,
      raw`coalesce(w.ended_at < ${span.from}::timestamptz, false) as ended_earlier`,
    ],
    counts: (figure: string) =>
      figure.startsWith('activity.') && figure !== 'activity.came_in' ? raw`w.ended_here` : raw`w.begun_here`,
  }
}

/** All that is in no day that holds, in groups that have the instants of each of their waits. */
export function gatherOwnWaits(snapshot: Tx, filter: WaitFilter, own: OwnPeriod): Promise<OwnGroup[]> {
  return listGroups<OwnPlace>(snapshot, ownWaits(filter, own.touched), own.span, filter, 'all', placesOfOwn(own))
}

/** Every figure of waits that belong together: what rolled up days say of them, and what is in none of these. */
export function addOwn(days: RolledCounts | null, own: readonly OwnCounts[]): Omit<WaitCounts, 'departmentId'> {
  const { figures, voids, oldestOpenAt } = countTogether(own)
  for (const figure of rolledFigures) figures[figure] += days?.figures[figure] ?? 0
  for (const lens of ['cohort', 'activity'] as const) {
    for (const reason of voidReasons) voids[lens][reason] += days?.voids[lens][reason] ?? 0
    figures[`${lens}.void`] = Object.values(voids[lens]).reduce((sum, one) => sum + one, 0)
  }
  figures['cohort.arrived'] = figures['cohort.answered'] + figures['cohort.dismissed'] + figures['cohort.open']
  figures['activity.came_in'] = figures['cohort.arrived'] + figures['cohort.void']
  figures['activity.carried_in'] = carriedIn(days, own)
  // What is left: every wait that was there or came in has ended, or is carried out.
  figures['activity.carried_out'] =
    figures['activity.carried_in'] +
    figures['activity.came_in'] -
    figures['activity.answered'] -
    figures['activity.dismissed'] -
    figures['activity.void']
  return { figures, voids, oldestOpenAt }
}

/**
 * How many waited when the period began: what is over and ended later than that, but did not begin later, and what waits since.
 */
export function carriedIn(
  days: Pick<RolledCounts, 'carried'> | null,
  own: readonly (OwnPlace & Pick<WaitGroup, 'n' | 'outcome'>)[],
): number {
  return own.reduce((sum, { n, outcome, begunHere, endedHere, begunEarlier, endedEarlier }) => {
    if (outcome === 'open') return begunEarlier ? sum + n : sum
    return sum + (endedHere && !endedEarlier ? n : 0) - (begunHere && !begunEarlier ? n : 0)
  }, days?.carried ?? 0)
}
