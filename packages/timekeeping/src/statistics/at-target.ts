import type { Observation, Tally, Timeline } from './timeline.ts'

/** Waits that ended, as far as a share at a target needs them: the ages of those that ended by then, in any order, and how many ended later. */
export type EndedByTarget = {
  readonly answered: Iterable<number>
  readonly dismissed: Iterable<number>
  readonly answeredLater: number
  readonly dismissedLater: number
}

/**
 * A timeline that says of a target exactly what one of all ages would say: its share, the variance of that, and who was watched up to it.
 * Between two ages at which a wait leaves sight open, all that ended can be told at once: the shares are plain counts of those who
 * were there at its beginning, and multinomial draws one after the other are one draw. So the waits that are open decide how many
 * ages there are, and not the million that have ended.
 *
 * It says nothing of other targets, and nothing of quantiles.
 * @param targetMs 1 or more.
 * @param others waits of which the own age is known: the open ones at least.
 */
export function timelineAtTarget(
  targetMs: number,
  ended: Iterable<EndedByTarget>,
  others: readonly Observation[],
): Timeline {
  const open = others.filter(({ outcome }) => outcome === 'open')
  const points = Float64Array.from(
    new Set([...open.map(({ ms }) => ms).filter((ms) => ms < targetMs - 1), targetMs - 1, targetMs, targetMs + 1]),
  ).sort()
  const tallies = Array.from(points, (ms) => ({ ms, answered: 0, dismissed: 0, open: 0, entered: 0 }))
  const counts = { items: 0, answered: 0, dismissed: 0, open: 0 }
  const count = (outcome: Observation['outcome'], ms: number, n = 1) => {
    counts.items += n
    counts[outcome] += n
    const tally = tallies[placeOf(points, ms)]
    if (tally !== undefined) tally[outcome] += n
  }
  for (const { outcome, ms } of others) count(outcome, Math.min(ms, targetMs + 1))
  for (const one of ended) {
    for (const ms of one.answered) count('answered', ms)
    for (const ms of one.dismissed) count('dismissed', ms)
    count('answered', targetMs + 1, one.answeredLater)
    count('dismissed', targetMs + 1, one.dismissedLater)
  }
  const told: readonly Tally[] = tallies.filter((tally) => tally.answered + tally.dismissed + tally.open > 0)
  return { counts, watched: counts.items, unseen: 0, tallies: told }
}

/** The first point that is not before an age. */
function placeOf(points: Float64Array, ms: number): number {
  let low = 0
  let high = points.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((points[middle] ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}
