import { incidence } from './incidence.ts'
import type { Timeline } from './timeline.ts'

/** What two sets of waits, say of two periods, say of each other. `difference` is the second share less the first. */
export type Comparison =
  | { readonly kind: 'differs' | 'may_be_chance'; readonly difference: number }
  /** one of them has nobody who was watched long enough */
  | { readonly kind: 'cannot_tell' }

/** The 0.975 quantile of the normal distribution. */
const z = 1.959963984540054

/**
 * Whether the shares answered within a target differ by more than chance would explain in 19 of 20 cases. They are compared
 * as θ = ln(−ln(1 − I)), where the error is closest to normal. A share of 0 or 1, which has no θ, is taken as if half a wait
 * more had gone either way. The two must not share waits. Who compares many pairs will find one in twenty by chance alone.
 *
 * Source: J. P. Klein, B. Logan, M. Harhoff, P. K. Andersen, Analyzing survival curves at a fixed point in time, Statistics
 * in Medicine 26 (2007), 4505–4519; half a wait: F. J. Anscombe, On estimating binomial response relations, Biometrika 43
 * (1956), 461–464.
 */
export function compareShares(one: Timeline, other: Timeline, targetMs: number): Comparison {
  const [first, second] = [shareAt(one, targetMs), shareAt(other, targetMs)]
  if (first === null || second === null) return { kind: 'cannot_tell' }
  const error = Math.sqrt(first.variance + second.variance)
  return {
    kind: Math.abs(second.theta - first.theta) > z * error ? 'differs' : 'may_be_chance',
    difference: second.share - first.share,
  }
}

function shareAt(timeline: Timeline, targetMs: number) {
  let last = { answered: 0, open: 1, variance: 0 }
  let watched = 0
  for (const step of incidence(timeline)) {
    if (step.ms >= targetMs && watched === 0) watched = step.atRisk
    if (step.ms > targetMs) break
    last = step
  }
  const share = last.answered
  // Where some are open and nobody was watched up to the target, the last share known is of a shorter time than that.
  if (timeline.counts.items === timeline.unseen || (last.open > 0 && watched === 0)) return null
  // That none of the open ones was answered is known of those that were watched up to the target.
  const n = share === 0 && last.open > 0 ? watched : timeline.counts.items - timeline.unseen
  if (share > 0 && share < 1) return { share, ...transformed(share, last.variance) }
  const smoothed = (share * n + 0.5) / (n + 1)
  return { share, ...transformed(smoothed, (smoothed * (1 - smoothed)) / n) }
}

function transformed(share: number, variance: number) {
  const log = Math.log1p(-share)
  return { theta: Math.log(-log), variance: variance / ((1 - share) * log) ** 2 }
}
