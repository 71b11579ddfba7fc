import { type EffortSum, type HandlingTime, type LegCell, openWork, type WorkFigures } from '@echolot/db'

/**
 * Hours that may be read: a department's own, or those of several departments together that are too small each. Or, for as
 * many departments, that they are withheld.
 */
export type ReleasedEffort = Pick<EffortSum, 'week' | 'activity'> & { departmentIds: readonly string[] } & (
    | { minutes: number }
    | { withheld: true }
  )

/**
 * Lets go of the hours that enough active people stand behind, and this is the only way to them. Everybody
 * is in one sum at most; other sums must be made of these.
 * @param minimum how many active people there are at least: who entered more than nought.
 */
export function releaseEffort(work: WorkFigures<EffortSum>, minimum: number): ReleasedEffort[] {
  const cells = Map.groupBy(openWork(work), ({ week, activity }) => `${week} ${activity}`)
  // Who works in two of them counts in neither: rather too few than somebody twice.
  const together = (rows: readonly EffortSum[]) => rows.reduce((sum, { peopleOnlyHere }) => sum + peopleOnlyHere, 0)
  return [...cells.values()].flatMap((cell) =>
    release(cell, minimum, ({ people }) => people, together).map(
      ({ first: { week, activity }, departmentIds, rows }) => ({
        ...{ week, activity, departmentIds },
        ...(rows === null ? { withheld: true } : { minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0) }),
      }),
    ),
  )
}

/** Legs that may be read, of one department or of several together; or null: they are withheld. */
export type ReleasedLegs = { month: string; departmentIds: readonly string[]; legs: LegCell['legs'] | null }

/**
 * Lets go of the legs of departments in whose month enough active people stand behind them, and this is the only way to them.
 * @param minimum how many active people there are at least: who did anything in one of the legs.
 */
export function releaseLegs(work: WorkFigures<LegCell>, minimum: number): ReleasedLegs[] {
  const months = Map.groupBy(openWork(work), ({ month }) => month)
  const together = (cells: readonly LegCell[]) => new Set(cells.flatMap(({ personIds }) => personIds)).size
  return [...months].flatMap(([month, cells]) =>
    release(cells, minimum, ({ personIds }) => personIds.length, together).map(({ departmentIds, rows }) => ({
      month,
      departmentIds,
      legs: rows?.flatMap(({ legs }) => legs) ?? null,
    })),
  )
}

/** A median of fewer tickets is none. */
const fewestDecided = 20

/**
 * Lets go of how long a ticket takes, of everybody together, and this is the only way to it; null where it is withheld.
 * @param minimum how many people there are at least: who decided on one of the tickets.
 */
export function releaseHandlingTime(work: WorkFigures<HandlingTime>, minimum: number): number | null {
  const [all] = openWork(work)
  return all !== undefined && all.people >= minimum && all.decided >= fewestDecided ? all.medianMs : null
}

/**
 * What fewer people stand behind than the minimum is read together with that of the other departments that are too small, and where even
 * these are not enough people, not at all. So every department is in one figure, and no difference of two tells more than they do.
 * @returns figures of one department each, and last that of the small ones; `rows` is null where it is withheld.
 */
function release<Row extends { departmentId: string }>(
  cell: readonly Row[],
  minimum: number,
  peopleIn: (row: Row) => number,
  peopleTogether: (rows: readonly Row[]) => number,
): { first: Row; departmentIds: string[]; rows: readonly Row[] | null }[] {
  const { large = [], small = [] } = Object.groupBy(cell, (row) => (peopleIn(row) >= minimum ? 'large' : 'small'))
  const alone = large.map((row) => ({ first: row, departmentIds: [row.departmentId], rows: [row] }))
  const [first] = small
  if (first === undefined) return alone
  const departmentIds = small.map(({ departmentId }) => departmentId)
  return [...alone, { first, departmentIds, rows: peopleTogether(small) >= minimum ? small : null }]
}
