import { isDate } from './date.ts'

/** Years that calendars are kept for. Outside, an instant is a mistake of its source, not a moment anybody waits for. */
export const firstYear = 1900
export const lastYear = 2199

const iso =
  /^(?<date>\d{4}-\d{2}-\d{2})T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?(?<zone>Z|[+-]\d{2}(?::?\d{2})?)$/i

/**
 * An ISO 8601 instant with Z or an offset, in ms since the epoch; null for anything else.
 * A day that does not exist is refused, where Date would roll it over; digits finer than a millisecond are cut off.
 */
export function parseInstant(text: string): number | null {
  const { date, hour, minute, second = '00', fraction = '', zone } = iso.exec(text)?.groups ?? {}
  if (date === undefined || zone === undefined || !isDate(date)) return null
  const ms = Date.parse(`${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`)
  const offset = offsetMs(zone)
  // Date.parse takes 24:00 for the next midnight; an instant has one spelling here.
  if (Number.isNaN(ms) || hour === '24' || offset === null) return null
  return ms - offset
}

function offsetMs(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0
  const digits = zone.slice(1).replace(':', '')
  const hours = Number(digits.slice(0, 2))
  const minutes = Number(digits.slice(2) || '0')
  if (hours > 23 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
