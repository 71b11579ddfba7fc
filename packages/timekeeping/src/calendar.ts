import { type CalendarSettings, calendarSchema } from './calendar-schema.ts'
import { ClockRefusal } from './clock-refusal.ts'
import { type Day, dayMs, minuteMs } from './date.ts'
import { windowsByDay } from './day-windows.ts'
import { firstYear, lastYear } from './instant.ts'
import { refusalOf } from './refusal-of.ts'
import type { Window } from './window.ts'
import { findZone, type Zone } from './zone.ts'

/** What business time is counted in: one calendar, or a timeline of them. It keeps the years it has worked out. */
export type OpenHours = { readonly openYear: (year: number) => OpenYear }

/** A calendar ready to be asked; compile once and ask often. */
export type Calendar = OpenHours & { readonly settings: CalendarSettings }

/**
 * The open time of one UTC year: sorted, disjoint, half-open intervals [opens[i], closes[i]) in ms since the epoch,
 * with the open time of the year before each of them.
 */
export type OpenYear = {
  readonly opens: Float64Array
  readonly closes: Float64Array
  readonly before: Float64Array
  readonly total: number
}

/**
 * Checks a calendar (the JSON that `calendarSchema` describes) and makes it ready. Throws `ClockRefusal` for what the
 * schema does not accept; `root` is how messages name the calendar.
 */
export function compileCalendar(input: unknown, root = ''): Calendar {
  const parsed = calendarSchema.safeParse(input)
  if (!parsed.success) throw refusalOf(parsed.error, root, 'invalid_calendar')
  const settings = parsed.data
  const zone = findZone(settings.zone)
  if (zone === null) throw new TypeError(`The schema let the zone ${settings.zone} pass.`)
  const windowsOn = windowsByDay(settings)
  const years = new Map<number, OpenYear>()

  function openYear(year: number): OpenYear {
    const known = years.get(year)
    if (known !== undefined) return known
    if (!(year >= firstYear && year <= lastYear)) {
      throw new ClockRefusal(
        'instant_out_of_range',
        `Business time is known from ${firstYear} to ${lastYear}; the question leads to ${year}.`,
      )
    }
    const open = layOut(year, windowsOn, zone as Zone)
    years.set(year, open)
    return open
  }

  return { settings, openYear }
}

function layOut(year: number, windowsOn: (day: Day) => readonly Window[], zone: Zone): OpenYear {
  const yearStart = Date.UTC(year, 0, 1)
  const yearEnd = Date.UTC(year + 1, 0, 1)
  const spans: Span[] = []
  // Three days before: an overnight window of 30 December may end on 1 January in UTC, west of Greenwich.
  for (let day = yearStart / dayMs - 3; day <= yearEnd / dayMs + 1; day++) {
    const windows = windowsOn(day)
    if (windows.length === 0 || isSkipped(day, zone)) continue
    for (const { start, end } of windows) {
      const open = Math.max(yearStart, zone.instantOf(day * dayMs + start * minuteMs, 'first'))
      const close = Math.min(yearEnd, zone.instantOf(day * dayMs + end * minuteMs, 'last'))
      // A window that the clock change swallows has no time in it.
      if (open < close) spans.push({ open, close })
    }
  }
  return sumUp(spans)
}

export type Span = { open: number; close: number }

/** Windows apart on the wall may meet in time: in autumn one closes at the second 02:30, the next opens at the first. */
function join(spans: Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a.open - b.open)) {
    const last = joined.at(-1)
    if (last !== undefined && span.open <= last.close) last.close = Math.max(last.close, span.close)
    else joined.push({ ...span })
  }
  return joined
}

/** The year of spans that lie in it, in any order. */
export function sumUp(unsorted: Span[]): OpenYear {
  const spans = join(unsorted)
  const before = new Float64Array(spans.length)
  let total = 0
  for (const [index, { open, close }] of spans.entries()) {
    before[index] = total
    total += close - open
  }
  return {
    opens: Float64Array.from(spans, ({ open }) => open),
    closes: Float64Array.from(spans, ({ close }) => close),
    before,
    total,
  }
}

/** A day that a zone leaves out altogether, as Samoa did with 30 December 2011: its windows never happen. */
function isSkipped(day: Day, zone: Zone): boolean {
  return zone.instantOf(day * dayMs, 'first') === zone.instantOf((day + 1) * dayMs, 'first')
}
