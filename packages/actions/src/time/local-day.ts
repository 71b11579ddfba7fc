const formats = new Map<string, Intl.DateTimeFormat>()

function partsAt(ms: number, zone: string): Record<string, number> {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
}

/** The day of an instant in a zone, as YYYY-MM-DD. */
export function dayOf(at: Date, zone: string): string {
  const { year = 0, month = 0, day = 0 } = partsAt(at.getTime(), zone)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The instant at which a day (YYYY-MM-DD) begins in a zone: the first instant whose local day it is. */
export function dayBegins(day: string, zone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const offsetAt = (ms: number) => {
    const { year = 0, month = 1, day: d = 1, hour = 0, minute = 0, second = 0 } = partsAt(ms, zone)
    return Date.UTC(year, month - 1, d, hour, minute, second) - ms
  }
  // Midnight may not exist or come twice; of the two offsets in question take the earliest instant that is on this day.
  const candidates = [utc - offsetAt(utc - 86_400_000), utc - offsetAt(utc + 86_400_000)].sort((a, b) => a - b)
  for (const ms of candidates) if (dayOf(new Date(ms), zone) === day) return new Date(ms)
  return new Date(candidates[1] ?? utc)
}

export function startOfDay(at: Date, zone: string): Date {
  return dayBegins(dayOf(at, zone), zone)
}

/** The day after, as YYYY-MM-DD. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Every day of a period, both ends included. */
export function daysBetween({ from, to }: { from: string; to: string }): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = nextDay(day)) days.push(day)
  return days
}
