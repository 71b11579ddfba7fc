import { weekStart } from './period.ts'

type Counts = { day: string; arrived: number; answered: number; dismissed: number; open: number; blindHours: number }

/** Days summed up by week; a week is named by its Monday, the first by the period's first day. */
export function gatherWeeks(days: readonly Counts[]): Counts[] {
  const weeks: Counts[] = []
  for (const day of days) {
    const week = weeks.at(-1)
    if (week === undefined || weekStart(week.day) !== weekStart(day.day)) weeks.push({ ...day })
    else {
      week.arrived += day.arrived
      week.answered += day.answered
      week.dismissed += day.dismissed
      week.open += day.open
      week.blindHours += day.blindHours
    }
  }
  return weeks
}
