export const presets = [
  'this_week',
  'last_week',
  'this_month',
  'last_month',
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

/** The period that a preset means on this day; the running week and month end today. */
export function periodOf(preset: Exclude<Preset, 'custom'>, today: string): Period {
  const monthStart = `${today.slice(0, 8)}01`
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
    case 'last_30_days':
      return { from: addDays(today, -29), to: today }
    case 'last_90_days':
      return { from: addDays(today, -89), to: today }
  }
}

/** The calendar day of an instant in a zone. */
export function dayIn(zone: string, at: number): string {
  // Sweden writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)
}
