import { type CalendarTimeline, compileTimeline, recallCalendar } from '@echolot/timekeeping'

/** A calendar that a department goes by from an instant on; null: since ever. */
export type CalendarPeriod = { calendarId: number; validFrom: Date | null }

/** What a calendar says from an instant on; null: since ever. */
export type CalendarVersion = { definition: unknown; validFrom: Date | null }

const sinceEver = new Date(-8.64e15)

/** Versions of calendars as a department goes by them, each from an instant on. */
export type DepartmentStretch<V> = { from: Date; calendarId: number; version: V }

/**
 * The calendars of a department one after the other: those it went by, each in the versions that it had meanwhile.
 * Periods and the versions of each calendar come in their order.
 */
export function departmentStretches<V extends CalendarVersion>(
  periods: readonly CalendarPeriod[],
  versions: ReadonlyMap<number, readonly V[]>,
): DepartmentStretch<V>[] {
  return periods.flatMap(({ calendarId, validFrom }, index) => {
    const from = validFrom ?? sinceEver
    const until = periods[index + 1]?.validFrom ?? null
    const all = versions.get(calendarId) ?? []
    // The one in force when the period begins, and those that follow until it ends.
    const first = all.findLastIndex((version) => (version.validFrom ?? sinceEver) <= from)
    return all
      .slice(Math.max(0, first))
      .filter((version) => until === null || (version.validFrom ?? sinceEver) < until)
      .map((version) => ({
        from: new Date(Math.max(from.getTime(), (version.validFrom ?? sinceEver).getTime())),
        calendarId,
        version,
      }))
  })
}

/** A department's calendars ready to count, every moment by the one that was in force. */
export function departmentTimeline(
  periods: readonly CalendarPeriod[],
  versions: ReadonlyMap<number, readonly CalendarVersion[]>,
): CalendarTimeline {
  return compileTimeline(
    departmentStretches(periods, versions).map(({ from, version }) => ({
      from,
      calendar: recallCalendar(version.definition),
    })),
  )
}
