/** A wall clock's reading; months count from 1. A day past the month's end rolls over. */
export type WallClock = { year: number; month: number; day: number; hour: number; minute: number }

const readers = new Map<string, Intl.DateTimeFormat>()

function reader(zone: string): Intl.DateTimeFormat {
  const known = readers.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  })
  readers.set(zone, made)
  return made
}

/** What the clocks of a zone show at an instant, and the day of the week (Monday is 1, Sunday 7). */
export function wallClockAt(at: number, zone: string): WallClock & { weekday: number } {
  const read = Object.fromEntries(
    reader(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = read
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
  return { year, month, day, hour, minute, weekday }
}

/**
 * The instant at which a zone's clocks show this. A reading that the spring change skips is taken as the one as far
 * behind the gap; of a reading that autumn repeats, the first counts.
 */
export function instantOf(clock: WallClock, zone: string): number {
  const asUtc = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute)
  const offsetAt = (at: number) => {
    const shown = wallClockAt(at, zone)
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) - Math.floor(at / 60_000) * 60_000
  }
  const before = asUtc - offsetAt(asUtc - 86_400_000)
  const after = asUtc - offsetAt(asUtc + 86_400_000)
  const fits = [Math.min(before, after), Math.max(before, after)].find((at) => at + offsetAt(at) === asUtc)
  return fits ?? before
}

const two = (value: number) => String(value).padStart(2, '0')

/** An instant as the value of a `datetime-local` field that is read in the zone. */
export function toLocalInput(at: number, zone: string): string {
  const clock = wallClockAt(at, zone)
  return `${clock.year}-${two(clock.month)}-${two(clock.day)}T${two(clock.hour)}:${two(clock.minute)}`
}

/** The instant that a `datetime-local` field names in the zone; null while it is empty or half filled. */
export function fromLocalInput(value: string, zone: string): number | null {
  const read = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(value)
  if (read === null) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = read.slice(1).map(Number)
  return instantOf({ year, month, day, hour, minute }, zone)
}
