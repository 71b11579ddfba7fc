import type { Timeline } from './timeline.ts'

/** The shares of all waits that are answered, dismissed and still open after a time; they add up to 1. */
export type Shares = { readonly answered: number; readonly dismissed: number; readonly open: number }

/** The shares from `ms` on, until the next step. */
export type IncidenceStep = Shares & {
  readonly ms: number
  /** waits that were watched just before `ms` and had not ended */
  readonly atRisk: number
  /** waits that are watched just after `ms` and have not ended */
  readonly remaining: number
  /** of the share answered, by the delta method */
  readonly variance: number
}

/**
 * The cumulative incidence of an answer, with dismissal as competing event and open waits right-censored at their age:
 *
 *   I(t) = Σ over ages tᵢ ≤ t of S(tᵢ₋₁) · dᵢ / nᵢ,   S(tᵢ) = S(tᵢ₋₁) · (1 − (dᵢ + cᵢ) / nᵢ)
 *
 * with dᵢ answers and cᵢ dismissals at tᵢ among nᵢ waits that are watched and have not ended. At equal ages events come
 * before censorings: a wait that is open at tᵢ was still at risk then. One found at tᵢ is at risk from then on. There is
 * a step for every age in the timeline, in order; where everybody who was watched has ended, later entries change nothing.
 *
 * The variance is the delta-method one, in which each age is a multinomial draw of nᵢ:
 *
 *   Var I(t) = Σ (I(t) − I(tᵢ))² · eᵢ / (nᵢ (nᵢ − eᵢ)) + Σ S(tᵢ₋₁)² · dᵢ (nᵢ − dᵢ) / nᵢ³
 *            − 2 Σ (I(t) − I(tᵢ)) · S(tᵢ₋₁) · dᵢ / nᵢ²,   eᵢ = dᵢ + cᵢ
 *
 * It is Greenwood's without dismissals and I (1 − I) / n without open ones. It is computed step by step, as that of
 * (S, I), which needs no second pass and has no 0 / 0 where the last wait ends.
 *
 * Sources: O. O. Aalen, S. Johansen, An empirical transition matrix for non-homogeneous Markov chains based on censored
 * observations, Scandinavian Journal of Statistics 5 (1978), 141–150. Variance: E. Marubini, M. G. Valsecchi, Analysing
 * Survival Data from Clinical Trials and Observational Studies, Wiley 1995, page 341 (in SAS `PROC LIFETEST
 * ERROR=DELTA`, in R `prodlim`); that the recursion equals it, and holds with delayed entry: A. Allignol, M. Schumacher, J. Beyersmann,
 * A note on variance estimation of the Aalen–Johansen estimator, Biometrical Journal 52 (2010), 126–137 (in R `etm`).
 */
export function* incidence({ watched, tallies }: Timeline): Generator<IncidenceStep, void, undefined> {
  let atRisk = watched
  // Between changes of the risk set other than by events, shares are plain counts of those who were there at its start:
  // sums of whole numbers, divided once, are as exact as a share can be.
  let base = { answered: 0, dismissed: 0, open: 1, atRisk: watched }
  let [answered, dismissed] = [0, 0]
  // The variances of S and I and their covariance. Plain numbers: a report goes through a million ages.
  let [ofOpen, ofAnswered, ofBoth] = [0, 0, 0]
  for (const tally of tallies) {
    const ended = tally.answered + tally.dismissed
    if (ended > 0) {
      const share = base.open * ((base.atRisk - answered - dismissed) / base.atRisk)
      const hazard = tally.answered / atRisk
      const stay = (atRisk - ended) / atRisk
      const spread = (share * share) / atRisk
      ofAnswered = ofAnswered + 2 * hazard * ofBoth + hazard * hazard * ofOpen + spread * hazard * (1 - hazard)
      ofBoth = stay * (ofBoth + hazard * ofOpen) - spread * hazard * stay
      ofOpen = stay * stay * ofOpen + spread * stay * (1 - stay)
      answered += tally.answered
      dismissed += tally.dismissed
    }
    const left = atRisk - ended
    const shares = sharesOf(base, answered, dismissed)
    const remaining = left - tally.open + tally.entered
    yield {
      ms: tally.ms,
      atRisk,
      remaining,
      answered: shares.answered,
      dismissed: shares.dismissed,
      open: shares.open,
      variance: Math.max(0, ofAnswered),
    }
    if (remaining !== left) {
      base = { answered: shares.answered, dismissed: shares.dismissed, open: shares.open, atRisk: remaining }
      answered = 0
      dismissed = 0
    }
    atRisk = remaining
  }
}

/** The shares of those who were there at the beginning, after what happened to them since. */
function sharesOf(base: Shares & { atRisk: number }, sinceAnswered: number, sinceDismissed: number): Shares {
  if (base.atRisk === 0) return base
  const dismissed = Math.min(1, base.dismissed + (base.open * sinceDismissed) / base.atRisk)
  const open = (base.open * (base.atRisk - sinceAnswered - sinceDismissed)) / base.atRisk
  // All answered is exactly 1, whatever the rounding of the steps that led there.
  const answered = open === 0 && dismissed === 0 ? 1 : base.answered + (base.open * sinceAnswered) / base.atRisk
  return { answered: Math.min(1, answered), dismissed, open }
}
