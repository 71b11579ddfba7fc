import { type EffortSum, openWork, type WorkFigures } from '@echolot/db'

/**
 * Hours that may be read: a department's own, or those of several departments together that are too small each. Or, for as
 * many departments, that they are withheld.
 */
export type ReleasedEffort = Pick<EffortSum, 'week' | 'activity'> & { departmentIds: readonly string[] } & (
    | { minutes: number }
    | { withheld: true }
  )

/**
 * Lets go of the hours that enough active people stand behind, and this is the only way to them. A department's hours that
 * fewer people spent are read together with those of the other ones that are too small in that week and activity, and where even
 * these are not enough people, not at all. So everybody is in one sum at most, and no difference of two sums tells more than
 * they do; other sums must be made of these.
 * @param minimum how many active people there are at least: who entered more than nought.
 */
export function releaseEffort(work: WorkFigures<EffortSum>, minimum: number): ReleasedEffort[] {
  const cells = Map.groupBy(openWork(work), ({ week, activity }) => `${week} ${activity}`)
  return [...cells.values()].flatMap((cell) => {
    const { large = [], small = [] } = Object.groupBy(cell, ({ people }) => (people >= minimum ? 'large' : 'small'))
    const released: ReleasedEffort[] = large.map(({ week, activity, departmentId, minutes }) => ({
      week,
      activity,
      departmentIds: [departmentId],
      minutes,
    }))
    const [first] = small
    if (first === undefined) return released
    const { week, activity } = first
    const departmentIds = small.map(({ departmentId }) => departmentId)
    // Who works in two of them counts in neither here: rather too few than somebody twice.
    const people = small.reduce((sum, { peopleOnlyHere }) => sum + peopleOnlyHere, 0)
    const minutes = small.reduce((sum, entered) => sum + entered.minutes, 0)
    return [
      ...released,
      people >= minimum
        ? { week, activity, departmentIds, minutes }
        : { week, activity, departmentIds, withheld: true },
    ]
  })
}
