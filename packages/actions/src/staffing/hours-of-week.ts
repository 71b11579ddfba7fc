import { businessMs, type OpenHours } from '@echolot/timekeeping'

const hourMs = 3_600_000

/** An hour of the week, Monday is 1: how often it came, and how often the department worked in at least half of it. */
export type HourOfWeek = { weekday: number; hour: number; times: number; open: number }

/**
 * Every hour of the week with how often it came in the half-open stretch, by the clocks of the zone: the hour that spring skips comes once
 * less, and the one that autumn repeats once more. The stretch begins with a day.
 */
export function hoursOfWeek(
  calendar: OpenHours,
  { from, to, zone }: { from: Date; to: Date; zone: string },
): HourOfWeek[] {
  const read = new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' })
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  const hours = names.flatMap((_, index) =>
    Array.from({ length: 24 }, (_, hour) => ({ weekday: index + 1, hour, times: 0, open: 0 })),
  )
  for (let at = from.getTime(); at < to.getTime(); at += hourMs) {
    const parts = Object.fromEntries(read.formatToParts(at).map(({ type, value }) => [type, value]))
    const one = hours[names.indexOf(parts.weekday ?? '') * 24 + Number(parts.hour)]
    if (one === undefined) continue
    one.times += 1
    if (businessMs(calendar, new Date(at), new Date(at + hourMs)) * 2 >= hourMs) one.open += 1
  }
  return hours
}
