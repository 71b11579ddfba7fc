import { type BlindStretch, listBlindStretches, listListeningHours } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { longestPauseMs } from '../sources/blind-hours.ts'
import { dayBegins, dayOf, nextDay } from '../time/local-day.ts'

const hourMs = 3_600_000
/** So many sources are named; of the others it is told that there are more. */
const mostNamed = 50

type Source = { id: number; name: string; begun: Date }

/**
 * On which days of a period sources could not be heard, and for how many hours each: the same hours that a source's own
 * page hatches. `hours` has the hours of all sources by day; `sources` names those that were blind the longest.
 */
export async function readBlindDays(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { from: first, to: last, zone }: { from: string; to: string; zone: string },
) {
  // An hour belongs to the day in which it begins, also where days begin between two hours.
  const from = new Date(Math.ceil(dayBegins(first, zone).getTime() / hourMs) * hourMs)
  const to = new Date(Math.min(dayBegins(nextDay(last), zone).getTime(), now.getTime()))
  const none = { hours: new Map<string, number>(), sources: [], others: 0 }
  if (to <= from) return none
  const [{ sources, stretches }, atWork] = await Promise.all([
    listBlindStretches(db, { from, to, longestPauseMs }),
    listListeningHours(db, from),
  ])
  const ofSource = Map.groupBy(stretches, ({ sourceId }) => sourceId)
  const idle = idleHours(atWork, from, to)
  const days = dayNames(zone)
  const all = sources
    .map((source) => ({ source, days: countByDay(blindHoursOf(source, ofSource.get(source.id) ?? [], idle), days) }))
    .filter((one) => one.days.size > 0)
    .map(({ source, days }) => ({
      sourceId: source.id,
      name: source.name,
      hours: [...days.values()].reduce((sum, hours) => sum + hours, 0),
      days: [...days].map(([day, hours]) => ({ day, hours })),
    }))
    .sort((a, b) => b.hours - a.hours || a.sourceId - b.sourceId)
  const hours = new Map<string, number>()
  for (const { days } of all) for (const one of days) hours.set(one.day, (hours.get(one.day) ?? 0) + one.hours)
  return { hours, sources: all.slice(0, mostNamed), others: Math.max(all.length - mostNamed, 0) }
}

/** The hours in which Echolot was not at work, from the first on of which that is known. */
function idleHours({ first, hours }: { first: Date | null; hours: readonly Date[] }, from: Date, to: Date): number[] {
  if (first === null) return []
  const worked = new Set(hours.map((hour) => hour.getTime()))
  const idle: number[] = []
  for (let at = Math.max(from.getTime(), first.getTime()); at < to.getTime(); at += hourMs)
    if (!worked.has(at)) idle.push(at)
  return idle
}

function blindHoursOf({ begun }: Source, stretches: readonly BlindStretch[], idle: readonly number[]): Set<number> {
  const hours = new Set(idle.filter((at) => at >= begun.getTime()))
  for (const { begin, end } of stretches) for (let at = begin.getTime(); at < end.getTime(); at += hourMs) hours.add(at)
  return hours
}

function countByDay(hours: ReadonlySet<number>, nameOf: (at: number) => string): Map<string, number> {
  const days = new Map<string, number>()
  for (const at of [...hours].sort((a, b) => a - b)) days.set(nameOf(at), (days.get(nameOf(at)) ?? 0) + 1)
  return days
}

/** The day of an hour; most sources are blind in the same ones, and a zone's calendar is slow to ask. */
function dayNames(zone: string): (at: number) => string {
  const known = new Map<number, string>()
  return (at) => {
    const day = known.get(at) ?? dayOf(new Date(at), zone)
    known.set(at, day)
    return day
  }
}
