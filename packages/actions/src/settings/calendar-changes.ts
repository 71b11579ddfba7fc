import type { CalendarSettings } from '@echolot/timekeeping'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

type OwnDay = CalendarSettings['days'][string]

/** One thing that a version of a calendar says otherwise than the one before. Null: nothing of its own. */
export type CalendarChange =
  | { what: 'zone'; before: string; after: string }
  | { what: 'weekday'; weekday: (typeof weekdays)[number]; before: string[]; after: string[] }
  | { what: 'holidays'; before: CalendarSettings['holidays']; after: CalendarSettings['holidays'] }
  | { what: 'day'; date: string; yearly: boolean; before: OwnDay | null; after: OwnDay | null }

/** What two versions of a calendar say differently, in the order in which the form asks for it. */
export function calendarChanges(before: CalendarSettings, after: CalendarSettings): CalendarChange[] {
  const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  const changes: CalendarChange[] = []
  if (before.zone !== after.zone) changes.push({ what: 'zone', before: before.zone, after: after.zone })
  for (const weekday of weekdays) {
    const [was, is] = [before.weekly[weekday], after.weekly[weekday]]
    if (differ(was, is)) changes.push({ what: 'weekday', weekday, before: was, after: is })
  }
  if (before.holidays?.state !== after.holidays?.state || before.holidays?.place !== after.holidays?.place)
    changes.push({ what: 'holidays', before: before.holidays, after: after.holidays })
  for (const yearly of [true, false]) {
    const [was, is] = yearly ? [before.yearly, after.yearly] : [before.days, after.days]
    for (const date of [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()) {
      const own = (days: typeof was) => (Object.hasOwn(days, date) ? (days[date] ?? null) : null)
      // What is kept as JSON may name its parts in another order.
      if (differ(told(own(was)), told(own(is))))
        changes.push({ what: 'day', date, yearly, before: own(was), after: own(is) })
    }
  }
  return changes
}

const told = (day: OwnDay | null) => (day === null || Array.isArray(day) ? day : [day.name, day.windows])
