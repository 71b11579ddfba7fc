import { type Calendar, type OpenHours, type OpenYear, type Span, sumUp } from './calendar.ts'
import { ClockRefusal } from './clock-refusal.ts'

/** From which instant on a calendar is in force, until the next stretch begins. */
export type CalendarStretch = { readonly from: Date; readonly calendar: Calendar }

/** Calendars one after the other; business time asked of it counts every moment by the calendar in force then. */
export type CalendarTimeline = OpenHours & { readonly stretches: readonly CalendarStretch[] }

/**
 * Makes a timeline of calendars, in the order of `from`; of two from the same instant the later in the list holds. What
 * lies before the first is counted in the first. A change of calendar cuts a window that is running: the minute before
 * goes by the old calendar, the minute after by the new one, and nothing is counted twice or left out.
 * Throws `ClockRefusal` `invalid_calendar` for no calendar at all: that is a mistake, never open around the clock.
 */
export function compileTimeline(stretches: readonly CalendarStretch[]): CalendarTimeline {
  if (stretches.length === 0) throw new ClockRefusal('invalid_calendar', 'A timeline needs at least one calendar.')
  const ordered = stretches.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const years = new Map<number, OpenYear>()

  function openYear(year: number): OpenYear {
    const known = years.get(year)
    if (known !== undefined) return known
    const open = layOut(ordered, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1), year)
    years.set(year, open)
    return open
  }

  return { stretches: ordered, openYear }
}

function layOut(stretches: readonly CalendarStretch[], yearStart: number, yearEnd: number, year: number): OpenYear {
  const spans: Span[] = []
  for (const [index, { from, calendar }] of stretches.entries()) {
    const start = index === 0 ? yearStart : Math.max(yearStart, from.getTime())
    const end = Math.min(yearEnd, stretches[index + 1]?.from.getTime() ?? yearEnd)
    if (start >= end) continue
    const whole = calendar.openYear(year)
    // The usual year has one calendar, and that has laid it out already.
    if (start === yearStart && end === yearEnd) return whole
    for (const [at, opens] of whole.opens.entries()) {
      const open = Math.max(start, opens)
      const close = Math.min(end, whole.closes[at] ?? opens)
      if (open < close) spans.push({ open, close })
    }
  }
  return sumUp(spans)
}
