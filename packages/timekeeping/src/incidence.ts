/** One ticket's wait: how long until it was answered or dismissed, or, when it is open, how long it has waited so far. */
export type Observation = { readonly ms: number; readonly outcome: 'answered' | 'dismissed' | 'open' }

/** The shares of all tickets that are answered, dismissed and still open after a time; they add up to 1. */
export type Shares = { readonly answered: number; readonly dismissed: number; readonly open: number }

/** The shares from `ms` on, until the next step; `atRisk` tickets had neither ended nor left sight before it. */
export type IncidenceStep = Shares & { readonly ms: number; readonly atRisk: number }

/**
 * The cumulative incidence of an answer, with dismissal as competing event and open tickets right-censored at their age:
 *
 *   I(t) = Σ over times tᵢ ≤ t of S(tᵢ₋₁) · dᵢ / nᵢ,   S(tᵢ) = S(tᵢ₋₁) · (1 − (dᵢ + cᵢ) / nᵢ)
 *
 * with dᵢ answers and cᵢ dismissals at tᵢ among nᵢ tickets still waiting. At equal times events come before censorings:
 * a ticket that is open at tᵢ was still at risk then. Steps are at the times of answers and dismissals, in their order.
 *
 * Source: O. O. Aalen, S. Johansen, An empirical transition matrix for non-homogeneous Markov chains based on censored
 * observations, Scandinavian Journal of Statistics 5 (1978), 141–150.
 */
export function incidence(observations: readonly Observation[]): readonly IncidenceStep[] {
  const sorted = observations.toSorted((a, b) => a.ms - b.ms)
  const steps: IncidenceStep[] = []
  let atRisk = sorted.length
  // What one waiting ticket stands for, S(t) / n: events leave it as it is, a censored one hands its share on.
  let weight = atRisk === 0 ? 0 : 1 / atRisk
  let answered = 0
  let dismissed = 0
  for (let index = 0; index < sorted.length; ) {
    const ms = sorted[index]?.ms ?? 0
    const count = { answered: 0, dismissed: 0, open: 0 }
    for (let next = sorted[index]; next?.ms === ms; next = sorted[++index]) count[next.outcome]++
    const left = atRisk - count.answered - count.dismissed
    if (left < atRisk) {
      answered += weight * count.answered
      dismissed += weight * count.dismissed
      steps.push({ ms, atRisk, answered, dismissed, open: weight * left })
    }
    atRisk = left - count.open
    if (atRisk > 0) weight *= left / atRisk
  }
  return steps
}

export type MedianResponse =
  | { readonly reached: true; readonly ms: number; readonly n: number }
  | { readonly reached: false; readonly n: number }

/**
 * The time by which half of all tickets are answered: the smallest t with an incidence of at least one half. Not reached
 * when the curve stays below it, as it does when most are dismissed or still open. `n` is the number of observations.
 */
export function medianFirstResponse(observations: readonly Observation[]): MedianResponse {
  const n = observations.length
  // Sums of floating-point shares may miss a half that is exact on paper; no real step is as small as this.
  const half = incidence(observations).find(({ answered }) => answered >= 0.5 - 1e-9)
  return half === undefined ? { reached: false, n } : { reached: true, ms: half.ms, n }
}

/**
 * The shares after a target time; an answer exactly at the target is within it. `atRisk` is how many tickets were
 * watched up to the target and had not ended before: where it is 0, the shares are those of the last step and say nothing
 * about the time since. Null without observations: no share of nothing.
 */
export function answeredWithin(
  observations: readonly Observation[],
  targetMs: number,
): (Shares & { readonly n: number; readonly atRisk: number }) | null {
  const n = observations.length
  if (n === 0) return null
  const atRisk = observations.filter(({ ms }) => ms >= targetMs).length
  const step = incidence(observations).findLast(({ ms }) => ms <= targetMs)
  const { answered, dismissed, open } = step ?? { answered: 0, dismissed: 0, open: 1 }
  return { n, atRisk, answered, dismissed, open }
}
