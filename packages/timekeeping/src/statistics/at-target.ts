import type { Observation, Tally, Timeline } from './timeline.ts'

/**
 * Waits that ended, as far as a share at an age needs them: the ages of those that ended by then, in any order, and how many ended
 * later. Where no wait is open before the target, it is enough how many ended before it, whenever that was.
 */
export type EndedByTarget = {
  readonly answered: ArrayLike<number>
  readonly dismissed: ArrayLike<number>
  readonly answeredBefore?: number
  readonly dismissedBefore?: number
  readonly answeredLater: number
  readonly dismissedLater: number
}

/**
 * A timeline that says of a target exactly what one of all ages would say: its share, the variance of that, and who was watched up to it.
 * It says nothing of other targets, and nothing of quantiles.
 * @param targetMs 1 or more.
 * @param others waits of which the own age is known: the open ones at least.
 */
export function timelineAtTarget(
  targetMs: number,
  ended: Iterable<EndedByTarget>,
  others: readonly Observation[],
): Timeline {
  return timelineAt([targetMs], ended, others)
}

/**
 * A timeline that says of these ages exactly what one of all ages would say: the shares, their variance, and who was watched up to each.
 * Between two ages at which a wait leaves sight open, all that ended can be told at once: the shares are plain counts of those who
 * were there at its beginning, and multinomial draws one after the other are one draw. So the waits that are open decide how many
 * ages there are, and not the million that have ended.
 * @param times in whole ms, in ascending order; the last is 1 or more, and what ended after it need not be told by its age.
 * @param others waits of which the own age is known: the open ones at least.
 */
export function timelineAt(
  times: readonly number[],
  ended: Iterable<EndedByTarget>,
  others: readonly Observation[],
): Timeline {
  const lastMs = times.at(-1) ?? 0
  const open = others.filter(({ outcome, ms }) => outcome === 'open' && ms < lastMs)
  // Who ended just before an age is told apart from who did at it, and was watched up to then.
  const asked = times.flatMap((ms) => (ms === 0 ? [ms] : [ms - 1, ms]))
  const points = Float64Array.from(new Set([...open.map(({ ms }) => ms), ...asked, lastMs + 1])).sort()
  const placeOf = placesIn(points, lastMs + 1)
  const tallies = Array.from(points, (ms) => ({ ms, answered: 0, dismissed: 0, open: 0, entered: 0 }))
  const counts = { items: 0, answered: 0, dismissed: 0, open: 0 }
  const count = (outcome: Observation['outcome'], ms: number, n: number) => {
    counts.items += n
    counts[outcome] += n
    const tally = tallies[placeOf(ms)]
    if (tally !== undefined) tally[outcome] += n
  }
  const countAll = (outcome: 'answered' | 'dismissed', lists: readonly ArrayLike<number>[]) => {
    const ns = new Float64Array(points.length)
    for (const ages of lists)
      for (let at = 0; at < ages.length; at++) {
        const place = placeOf(ages[at] ?? 0)
        ns[place] = (ns[place] ?? 0) + 1
      }
    for (const [place, n] of ns.entries()) count(outcome, points[place] ?? 0, n)
  }
  for (const { outcome, ms } of others) count(outcome, Math.min(ms, lastMs + 1), 1)
  const all = [...ended]
  countAll(
    'answered',
    all.map(({ answered }) => answered),
  )
  countAll(
    'dismissed',
    all.map(({ dismissed }) => dismissed),
  )
  for (const one of all) {
    count('answered', 0, one.answeredBefore ?? 0)
    count('dismissed', 0, one.dismissedBefore ?? 0)
    count('answered', lastMs + 1, one.answeredLater)
    count('dismissed', lastMs + 1, one.dismissedLater)
  }
  const told: readonly Tally[] = tallies.filter((tally) => tally.answered + tally.dismissed + tally.open > 0)
  return { counts, watched: counts.items, unseen: 0, tallies: told }
}

/**
 * The first point that is not before an age. A million ages are looked for among a few hundred points, so each is looked for only among those
 * of its own stretch of ages.
 */
function placesIn(points: Float64Array, last: number): (ms: number) => number {
  const width = last / 1024
  const firstOf = new Int32Array(1026)
  let place = 0
  for (let stretch = 0; stretch < firstOf.length; stretch++) {
    while (place < points.length - 1 && (points[place] ?? 0) < stretch * width) place++
    firstOf[stretch] = place
  }
  return (ms) => {
    let at = firstOf[Math.min(1025, Math.floor(ms / width))] ?? 0
    while (at < points.length - 1 && (points[at] ?? 0) < ms) at++
    return at
  }
}
