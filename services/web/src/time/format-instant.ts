import type { Language } from '@echolot/domain'

const shapes = {
  /** 21.11.2026, 14:05 */
  full: { dateStyle: 'medium', timeStyle: 'short' },
  day: { dateStyle: 'medium' },
  /** 24 December: a day of every year. */
  yearly: { day: 'numeric', month: 'long' },
  time: { timeStyle: 'short' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
  /** Sat, 21 Nov, 14:05: for the days around today, where the weekday says more than the year. */
  near: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type InstantShape = keyof typeof shapes

const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant in the company's zone. English is told the British way: 24 hours, day before month. */
export function formatInstant(
  at: string | Date | number,
  zone: string,
  language: Language,
  shape: InstantShape = 'full',
) {
  const key = `${language} ${zone} ${shape}`
  const known = formats.get(key)
  const format =
    known ?? new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { ...shapes[shape], timeZone: zone })
  if (known === undefined) formats.set(key, format)
  return format.format(new Date(at))
}

/** Whether two instants fall on one calendar day of the zone. */
export function sameDay(a: string | number, b: string | number, zone: string): boolean {
  return formatInstant(a, zone, 'de', 'day') === formatInstant(b, zone, 'de', 'day')
}
