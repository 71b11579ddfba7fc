import type { WaitGroup } from '@echolot/db'
import type { Figure } from '@echolot/domain'
import { businessMsBetween, isOpenAtMs } from '@echolot/timekeeping'
import type { DepartmentTime } from '../time/department-times.ts'
import { lengthOf } from './length-of.ts'
import { addArrived, addLate, addLength, emptyGathering, type Gathering } from './measured-waits.ts'
import { unseenOf } from './times.ts'

type Times = ReadonlyMap<string, Pick<DepartmentTime, 'calendar'>>

/** A group of waits that all began within the hours of who held them last, or all outside. */
export type PlacedGroup<Group extends WaitGroup> = Group & { outside: boolean }

/**
 * Tells what arrived outside hours apart, and counts it; a department that nobody knows any more is never closed. The instants of all
 * that arrived must be there.
 */
export function tellOutside<Group extends WaitGroup>(groups: readonly Group[], times: Times): PlacedGroup<Group>[] {
  return groups.flatMap((group) => {
    const calendar = times.get(group.heldBy)?.calendar
    if (calendar === undefined || !group.figures.includes('cohort.arrived')) return [{ ...group, outside: false }]
    const { startedAt } = group.instants
    const places: Record<'open' | 'closed', number[]> = { open: [], closed: [] }
    for (let index = 0; index < startedAt.length; index++)
      places[isOpenAtMs(calendar, startedAt[index] ?? 0) ? 'open' : 'closed'].push(index)
    const those = (outside: boolean): PlacedGroup<Group>[] => {
      const its = outside ? places.closed : places.open
      if (its.length === 0) return []
      const figures: readonly Figure[] = outside ? [...group.figures, 'cohort.outside_hours'] : group.figures
      return [{ ...group, outside, n: its.length, figures, instants: only(group.instants, its) }]
    }
    return [...those(false), ...those(true)]
  })
}

function only(
  { startedAt, endedAt, publishedAt }: WaitGroup['instants'],
  places: readonly number[],
): WaitGroup['instants'] {
  const pick = (values: Float64Array) => {
    const picked = new Float64Array(places.length)
    for (let at = 0; at < places.length; at++) picked[at] = values[places[at] ?? 0] ?? Number.NaN
    return picked
  }
  return { startedAt: pick(startedAt), endedAt: pick(endedAt), publishedAt: publishedAt && pick(publishedAt) }
}

/**
 * Gathers what arrived, by department.
 * @param tell is told of each wait whose instants are there.
 */
export function gatherGroups(
  groups: readonly PlacedGroup<WaitGroup>[],
  {
    times,
    now,
    tell = () => {},
  }: {
    times: Times
    now: Date
    tell?: (startedAt: number, outcome: 'answered' | 'dismissed' | 'open') => void
  },
): Map<string, Gathering> {
  const gathered = new Map<string, Gathering>()
  for (const group of groups) {
    const { departmentId, heldBy, outcome, pauses, instants, answeredBefore, n } = group
    if (outcome === 'void' || !group.figures.includes('cohort.arrived')) continue
    const gathering = gathered.get(departmentId) ?? emptyGathering()
    gathered.set(departmentId, gathering)
    const alike = { ...group, outcome, late: group.isLate }
    addArrived(gathering, alike, n)
    // Of those that are late and not asked for one by one.
    if (!answeredBefore) addLate(gathering, alike, n - instants.startedAt.length)
    const calendar = times.get(heldBy)?.calendar
    const open = outcome === 'open'
    // Nothing says how long in working time those took that came outside it, unless their promise counts so.
    const inHours = !alike.outside || (alike.counted === 'working' && !alike.late)
    for (let index = 0; index < instants.startedAt.length; index++) {
      const began = instants.startedAt[index] ?? 0
      tell(began, outcome)
      if (answeredBefore) continue
      const ended = open ? now.getTime() : (instants.endedAt[index] ?? began)
      const published = instants.publishedAt?.[index] ?? Number.NaN
      // Most waits never stood still and count from when they were found, and a report reads a million of them.
      if (pauses === null && Number.isNaN(published)) {
        const businessMs = inHours && calendar !== undefined ? businessMsBetween(calendar, began, ended) : 0
        addLength(gathering, alike, ended - began, businessMs, 0, 0)
        continue
      }
      const wait = {
        heldBy,
        pauses,
        startedAt: new Date(began),
        endedAt: new Date(ended),
        publishedAt: Number.isNaN(published) ? null : new Date(published),
      }
      const [length, before] = [lengthOf(wait, times, now), unseenOf(wait, times)]
      addLength(gathering, alike, length.calendarMs, length.businessMs, before.calendarMs, before.businessMs)
    }
  }
  return gathered
}
