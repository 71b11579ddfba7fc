import { weekStart } from './period.ts'

type Source = { sourceId: number; name: string; days: readonly { day: string; hours: number }[] }

/** So many sources are named for one bar. */
const most = 5

/** Which of the sources could not be heard on a day, or in its week, and for how many hours; the longest first. */
export function blindIn(
  sources: readonly Source[],
  day: string,
  weekly: boolean,
): { sourceId: number; name: string; hours: number }[] {
  const within = (one: string) => (weekly ? weekStart(one) === weekStart(day) : one === day)
  return sources
    .map(({ sourceId, name, days }) => ({
      sourceId,
      name,
      hours: days.reduce((sum, one) => sum + (within(one.day) ? one.hours : 0), 0),
    }))
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => b.hours - a.hours)
    .slice(0, most)
}
