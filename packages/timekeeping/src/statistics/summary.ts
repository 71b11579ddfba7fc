import { incidence } from './incidence.ts'
import { type Estimate, estimateOf, z } from './interval.ts'
import type { Counts, Timeline } from './timeline.ts'

/** The age by which a share of all waits is answered, with its 95 percent interval; each null where it is not reached. */
export type Quantile = { readonly ms: number | null; readonly low: number | null; readonly high: number | null }

export type Summary = {
  readonly counts: Counts
  /** null without waits: no share of nothing */
  readonly answeredWithin: Estimate | null
  readonly median: Quantile
  readonly p75: Quantile
  readonly p90: Quantile
}

/** Sums of floating-point shares may miss a half that is exact on paper; no real step is as small as this. */
const tolerance = 1e-9

/**
 * The figures of a set of waits.
 *
 * - An answer exactly at the target is within it. Beyond the last observation the last value holds.
 * - A quantile is the smallest age at which the incidence of an answer reaches it; its interval goes from the first age
 *   at which the upper limit of the incidence reaches it to the first at which the lower limit does (R. Brookmeyer,
 *   J. Crowley, A confidence interval for the median survival time, Biometrics 38 (1982), 29–41, for pointwise limits).
 */
export function summarise(timeline: Timeline, targetMs: number): Summary {
  const quantiles = [0.5, 0.75, 0.9].map((share) => ({
    share,
    reached: { ms: null, low: null, high: null } as Reached,
  }))
  let atTarget = { answered: 0, variance: 0 }
  for (const step of incidence(timeline)) {
    if (step.ms <= targetMs) atTarget = step
    if (quantiles.every(({ share, reached }) => isSettled(share - tolerance, reached, step))) continue
    const estimate = estimateOf(step.answered, step.variance)
    for (const { share, reached } of quantiles) {
      if (estimate.share >= share - tolerance) reached.ms ??= step.ms
      if (estimate.high >= share - tolerance) reached.low ??= step.ms
      if (estimate.low >= share - tolerance) reached.high ??= step.ms
    }
  }
  const [median, p75, p90] = quantiles.map(({ reached }) => reached) as [Quantile, Quantile, Quantile]
  return {
    counts: timeline.counts,
    answeredWithin: timeline.counts.items === 0 ? null : estimateOf(atTarget.answered, atTarget.variance),
    median,
    p75,
    p90,
  }
}

/**
 * Whether an age cannot change what is known of a quantile: all of it is, or not even the upper limit can be there yet. That limit reaches a
 * share from L = −ln(1 − I) with the error e, as `estimateOf` has it, where L exp(e) ≥ T = −ln(1 − share); since ln(T / L) ≥ 1 − L / T, it
 * cannot where e < 1 − L / T. Of a million ages all but those around the quantiles are settled so, without an exponential.
 */
function isSettled(
  share: number,
  { low, high }: Reached,
  { answered, variance }: { answered: number; variance: number },
) {
  if (high !== null) return true
  if (low !== null || answered <= 0 || answered >= share) return false
  const log = -Math.log1p(-answered)
  return z * Math.sqrt(variance) < (1 - answered) * log * (1 + log / Math.log1p(-share))
}

type Reached = { ms: number | null; low: number | null; high: number | null }
