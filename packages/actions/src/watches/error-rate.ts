/** The 97.5th percentile of the normal distribution: an interval around it holds the true rate in 95 of 100 cases. */
const z = 1.959964

/**
 * A rate measured on samples, with the interval after Wilson (1927), which holds for few samples and for rates near 0 too.
 * Null without a sample.
 */
export function errorRate(wrong: number, judged: number): { value: number; low: number; high: number } | null {
  if (judged === 0) return null
  const value = wrong / judged
  const middle = (value + (z * z) / (2 * judged)) / (1 + (z * z) / judged)
  const half =
    (z / (1 + (z * z) / judged)) * Math.sqrt((value * (1 - value)) / judged + (z * z) / (4 * judged * judged))
  // At its ends the interval is exact; the arithmetic is not.
  return {
    value,
    low: wrong === 0 ? 0 : Math.max(0, middle - half),
    high: wrong === judged ? 1 : Math.min(1, middle + half),
  }
}
