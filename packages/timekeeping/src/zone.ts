import { dayMs, yearOf } from './date.ts'

/** A time zone by its IANA name, able to tell its offset from UTC at any instant, and the instant of a local time. */
export type Zone = {
  /** ms to add to UTC for local time at this instant */
  readonly offsetAt: (ms: number) => number
  /**
   * The instant of a local time, given as ms as if it were UTC. A local time that a spring gap skips moves forward to
   * the gap's end (02:30 becomes 03:00); of one that autumn shows twice, the `first` or the `last` is taken.
   */
  readonly instantOf: (local: number, occurrence: 'first' | 'last') => number
}

type Offsets = readonly { readonly from: number; readonly offset: number }[]

const zones = new Map<string, Zone>()

/** Null for what is no IANA zone. A bare offset such as +01:00 is none: it would be wrong for half of the year. */
export function findZone(name: string): Zone | null {
  const known = zones.get(name)
  if (known !== undefined) return known
  const zone = openZone(name)
  // Strangers may ask for any number of names that are none; only the few hundred real ones are worth keeping.
  if (zone !== null) zones.set(name, zone)
  return zone
}

function openZone(name: string): Zone | null {
  if (!/^[a-z]/i.test(name)) return null
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset', year: 'numeric' })
  } catch {
    return null /* RangeError: no such zone */
  }
  const years = new Map<number, Offsets>()

  function offsetAt(ms: number): number {
    const year = yearOf(ms)
    let offsets = years.get(year)
    if (offsets === undefined) {
      offsets = offsetsOf(format, year)
      years.set(year, offsets)
    }
    let offset = 0
    for (const period of offsets) {
      if (period.from > ms) break
      offset = period.offset
    }
    return offset
  }

  function instantOf(local: number, occurrence: 'first' | 'last'): number {
    // No zone is a day away from UTC, so these two look at either side of the instant, whatever its offset is.
    const before = offsetAt(local - dayMs)
    const after = offsetAt(local + dayMs)
    const one = local - before
    if (before === after) return one
    const other = local - after
    const oneHolds = offsetAt(one) === before
    const otherHolds = offsetAt(other) === after
    if (oneHolds && otherHolds) return occurrence === 'first' ? Math.min(one, other) : Math.max(one, other)
    if (oneHolds || otherHolds) return oneHolds ? one : other
    // Neither holds inside the gap: its end is the instant from which the later offset is in force.
    let [low, high] = [Math.min(one, other), Math.max(one, other)]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetAt(middle) === after) high = middle
      else low = middle
    }
    return high
  }

  return { offsetAt, instantOf }
}

/** The offsets in force during a UTC year. Intl is asked once a day and, where the answer changed, to the millisecond. */
function offsetsOf(format: Intl.DateTimeFormat, year: number): Offsets {
  const end = Date.UTC(year + 1, 0, 1)
  let at = Date.UTC(year, 0, 1)
  let offset = askOffset(format, at)
  const offsets = [{ from: at, offset }]
  while (at < end) {
    const next = Math.min(at + dayMs, end)
    const nextOffset = askOffset(format, next)
    if (nextOffset !== offset) {
      let [low, high] = [at, next]
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2)
        if (askOffset(format, middle) === offset) low = middle
        else high = middle
      }
      offsets.push({ from: high, offset: nextOffset })
      offset = nextOffset
    }
    at = next
  }
  return offsets
}

function askOffset(format: Intl.DateTimeFormat, ms: number): number {
  // "1/2026, GMT+01:00"; plain GMT is UTC, and zones before standard time come with seconds.
  const parts = /GMT([+\-\u2212])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(format.format(ms))
  if (parts === null) return 0
  const [, sign, hours, minutes, seconds = '0'] = parts
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '+' ? size : -size
}
