export const presets = [
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'last_30_days',
  'last_90_days',
  'custom',
] as const
export type Preset = (typeof presets)[number]

/** Days as `2026-11-21`, both included. */
export type Period = { from: string; to: string }

const dayMs = 86_400_000

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

/** The Monday of this day's week. */
export function weekStart(day: string): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** The period that a preset means on this day; what still runs ends today. */
export function periodOf(preset: Exclude<Preset, 'custom'>, today: string): Period {
  const monthStart = `${today.slice(0, 8)}01`
  const year = Number(today.slice(0, 4))
  // The months of a quarter begin with 0, 3, 6 and 9.
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3
  switch (preset) {
    case 'this_week':
      return { from: weekStart(today), to: today }
    case 'last_week':
      return { from: addDays(weekStart(today), -7), to: addDays(weekStart(today), -1) }
    case 'this_month':
      return { from: monthStart, to: today }
    case 'last_month': {
      const to = addDays(monthStart, -1)
      return { from: `${to.slice(0, 8)}01`, to }
    }
    case 'this_quarter':
      return { from: firstOfMonth(year, quarter), to: today }
    case 'last_quarter':
      return { from: firstOfMonth(year, quarter - 3), to: addDays(firstOfMonth(year, quarter), -1) }
    case 'this_year':
      return { from: firstOfMonth(year, 0), to: today }
    case 'last_year':
      return { from: firstOfMonth(year - 1, 0), to: firstOfMonth(year - 1, 11).replace(/01$/, '31') }
    case 'last_30_days':
      return { from: addDays(today, -29), to: today }
    case 'last_90_days':
      return { from: addDays(today, -89), to: today }
  }
}

/** January is 0; a month before it is of the year before. */
function firstOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

/** The calendar day of an instant in a zone. */
export function dayIn(zone: string, at: number): string {
  // Sweden writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)
}
