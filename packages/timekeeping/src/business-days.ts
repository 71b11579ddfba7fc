import type { Calendar } from './calendar.ts'
import type { CalendarTimeline } from './calendar-timeline.ts'
import { ClockRefusal } from './clock-refusal.ts'
import { type Day, dateOf, dayMs, minuteMs } from './date.ts'
import { windowsByDay } from './day-windows.ts'
import { findZone, type Zone } from './zone.ts'

const longestClosureDays = 400

/**
 * The end of the last of `count` business days after the local day of `from`: the instant at which the next local day begins.
 * The day of `from` itself never counts, whatever the hour, so a post on Monday morning and one on Monday night are due alike.
 * A business day is a local day of the calendar's zone on which one of its windows starts and has time in it; the tail of an
 * overnight window belongs to the day before. Each day goes by the calendar that is in force as it ends.
 * @param count 1 or more.
 * @throws ClockRefusal `no_open_time` where 400 days without a business day lie on the way.
 */
export function endOfBusinessDays(timeline: CalendarTimeline, from: Date, count: number): Date {
  if (!(Number.isInteger(count) && count >= 1))
    throw new ClockRefusal('invalid_target', `Business days to count are a whole number from 1, not ${count}.`)
  const daysAt = daysOf(timeline)
  const zone = daysAt(from.getTime()).zone
  let day = Math.floor((from.getTime() + zone.offsetAt(from.getTime())) / dayMs)
  let end = from.getTime()
  let idle = 0
  for (let left = count; left > 0; ) {
    day++
    // Where a change of calendar changes the zone, too, the day ends by the new one.
    const guessed = endOf(day, daysAt(day * dayMs + dayMs / 2).zone)
    const { zone, isBusinessDay } = daysAt(guessed - 1)
    end = endOf(day, zone)
    if (isBusinessDay(day)) {
      left--
      idle = 0
    } else if (++idle >= longestClosureDays)
      throw new ClockRefusal(
        'no_open_time',
        `The calendar has no business day in the 400 days before ${dateOf(day)}; open it on at least one day.`,
      )
  }
  return new Date(end)
}

const endOf = (day: Day, zone: Zone) => zone.instantOf((day + 1) * dayMs, 'first')

type Days = { zone: Zone; isBusinessDay: (day: Day) => boolean }

/** The days of the calendar that is in force at an instant. */
function daysOf({ stretches }: CalendarTimeline): (at: number) => Days {
  const known = new Map<Calendar, Days>()
  return (at) => {
    const { calendar } = stretches.findLast(({ from }) => from.getTime() <= at) ?? stretches[0] ?? {}
    if (calendar === undefined) throw new TypeError('A timeline without a calendar was compiled.')
    const days = known.get(calendar) ?? daysIn(calendar)
    known.set(calendar, days)
    return days
  }
}

function daysIn({ settings }: Calendar): Days {
  const zone = findZone(settings.zone)
  if (zone === null) throw new TypeError(`A compiled calendar has the unknown zone ${settings.zone}.`)
  const windowsOn = windowsByDay(settings)
  return {
    zone,
    // A window that the clock change swallows, or a day that its zone leaves out, has no time in it.
    isBusinessDay: (day) =>
      zone.instantOf(day * dayMs, 'first') < endOf(day, zone) &&
      windowsOn(day).some(
        ({ start, end }) =>
          zone.instantOf(day * dayMs + start * minuteMs, 'first') <
          zone.instantOf(day * dayMs + end * minuteMs, 'last'),
      ),
  }
}
