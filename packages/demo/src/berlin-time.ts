/** Berlin's wall clock and its offices' hours, by arithmetic alone: the world must not ask the machine about zones. */

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

const opensAt = 9 * 60
const closesAt = 17 * 60
/** Minutes of business in a working day. */
export const workdayMinutes = closesAt - opensAt

/** Days are counted from 1970-01-01 on Berlin's calendar; `minute` counts from local midnight. */
type LocalTime = { day: number; minute: number }

export function localTime(instant: number): LocalTime {
  const local = instant + offsetMs(instant)
  const day = Math.floor(local / dayMs)
  return { day, minute: (local - day * dayMs) / minuteMs }
}

/** The instant at which Berlin's clock shows this. In the hour that is skipped in March, an hour later. */
export function instantAt({ day, minute }: LocalTime): number {
  const local = day * dayMs + minute * minuteMs
  const guess = local - offsetMs(local - hourMs)
  return local - offsetMs(guess)
}

export function isWorkday(day: number): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7
  return weekday < 5
}

/** This day, or the Monday after it where it is none of work. */
export function workdayFrom(day: number): number {
  return isWorkday(day) ? day : workdayFrom(day + 1)
}

/** Minutes of Monday to Friday, 9 to 17, between two instants. Holidays are not known here. */
export function businessMinutes(from: number, to: number): number {
  if (to <= from) return 0
  const start = localTime(from)
  const end = localTime(to)
  let sum = 0
  for (let day = start.day; day <= end.day; day++) {
    if (!isWorkday(day)) continue
    const opens = day === start.day ? Math.max(start.minute, opensAt) : opensAt
    const closes = day === end.day ? Math.min(end.minute, closesAt) : closesAt
    sum += Math.max(0, closes - opens)
  }
  return sum
}

/** The instant by which that many business minutes have gone since `from`. */
export function afterBusinessMinutes(from: number, minutes: number): number {
  let { day, minute } = localTime(from)
  let left = minutes
  for (;;) {
    const opens = Math.max(minute, opensAt)
    if (isWorkday(day) && opens + left <= closesAt) return instantAt({ day, minute: opens + left })
    if (isWorkday(day)) left -= Math.max(0, closesAt - opens)
    day += 1
    minute = 0
  }
}

/** Summer time runs from the last Sunday of March to that of October, 01:00 UTC (Directive 2000/84/EC). */
function offsetMs(instant: number): number {
  const year = new Date(instant).getUTCFullYear()
  return instant >= lastSundayAtOne(year, 2) && instant < lastSundayAtOne(year, 9) ? 2 * hourMs : hourMs
}

function lastSundayAtOne(year: number, month: number): number {
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0, 1))
  return lastOfMonth.getTime() - lastOfMonth.getUTCDay() * dayMs
}
