/** Fewer are no sudden volume, however rare they are: three people who write in an hour are three people. */
export const leastSurprising = 5
/** With fewer past weeks nobody knows what an hour usually brings. */
export const leastWeeks = 4
/** As far back as an hour is compared: what was usual a year ago says little. */
export const mostWeeks = 8

/**
 * How likely an hour brings at least so many where nothing is the matter, judged by the same weekday and hour of past weeks: the
 * larger, which is the less alarmed, of two probabilities.
 *
 * - Of `count + sum` arrivals in `past.length + 1` hours with one rate, each falls into this hour with 1 / (past.length + 1): the exact
 *   conditional test of two Poisson counts (J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from
 *   Poisson series", Biometrika 31, 1940). It never alarms more often than it says, however small the counts.
 * - Where the past varies more than chance alone makes it, the tail of the negative binomial distribution with its mean and
 *   variance (method of moments; F. J. Anscombe, "Sampling theory of the negative binomial and logarithmic series
 *   distributions", Biometrika 37, 1950): people who answer each other come in flocks.
 *
 * @param count what this hour brought, each story once. @param past what each of the past hours brought.
 * @returns null where there are fewer than `leastWeeks` hours to compare with: then nothing can be said.
 */
export function chanceOfAsMany(count: number, past: readonly number[]): number | null {
  if (past.length < leastWeeks) return null
  if (count <= 0) return 1
  const sum = past.reduce((total, one) => total + one, 0)
  return Math.max(binomialTail(count, count + sum, 1 / (past.length + 1)), flockTail(count, past))
}

/**
 * Whether so many are a sudden volume, at most once a week by chance in a hundred weeks, over all the watches that are looked at
 * each hour: the chance of each look is held under 1 / (100 · 168 · `watches`) (Bonferroni's inequality).
 */
export function isSudden(count: number, past: readonly number[], watches: number): boolean {
  if (count < leastSurprising) return false
  const chance = chanceOfAsMany(count, past)
  return chance !== null && chance <= 1 / (100 * 168 * Math.max(1, watches))
}

/** P(X ≥ k) of n trials with this probability each, summed from the smallest term. */
function binomialTail(k: number, n: number, p: number): number {
  const odds = p / (1 - p)
  let term = Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p))
  let sum = 0
  for (let i = k; i <= n; i++) {
    sum += term
    term *= ((n - i) / (i + 1)) * odds
  }
  return Math.min(1, sum)
}

/** P(X ≥ k) of the negative binomial distribution with the mean and variance of the past; 0 where that varies no more than by chance. */
function flockTail(k: number, past: readonly number[]): number {
  const mean = past.reduce((total, one) => total + one, 0) / past.length
  const variance = past.reduce((total, one) => total + (one - mean) ** 2, 0) / (past.length - 1)
  if (variance <= mean) return 0
  const size = mean ** 2 / (variance - mean)
  const p = size / (size + mean)
  let term = Math.exp(size * Math.log(p))
  let sum = 0
  // From where the terms no longer count they are left out.
  for (let i = 0; i < k + 10_000; i++) {
    if (i >= k) sum += term
    term *= ((size + i) / (i + 1)) * (1 - p)
    if (i >= k && term < sum * 1e-12) break
  }
  return Math.min(1, sum)
}

function logChoose(n: number, k: number): number {
  let sum = 0
  for (let i = 1; i <= Math.min(k, n - k); i++) sum += Math.log((n - i + 1) / i)
  return sum
}
