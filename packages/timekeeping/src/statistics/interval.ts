/** A share with its 95 percent confidence interval. */
export type Estimate = { readonly share: number; readonly low: number; readonly high: number }

/** The 0.975 quantile of the normal distribution. */
export const z = 1.959963984540054

/**
 * The pointwise 95 percent interval of a share by the log-log transform of 1 minus it, θ = ln(−ln(1 − I)), with the
 * standard error of θ from the variance of the share by the delta method. It stays between 0 and 1.
 *
 * A share of exactly 0 or 1 has no θ, and its estimated variance is 0: the interval is the share itself, as programs give
 * it that write a row at time 0. (R's `survfit` says NA there.) It does not mean that the share is certain.
 *
 * Source: J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, Wiley 1980, section 1.3.
 */
export function estimateOf(share: number, variance: number): Estimate {
  if (share <= 0 || share >= 1) return { share, low: share, high: share }
  const rest = 1 - share
  const log = Math.log1p(-share)
  const error = (z * Math.sqrt(variance)) / (rest * Math.abs(log))
  // 1 − rest^x without the loss of digits where the share is small.
  const at = (power: number) => -Math.expm1(log * power)
  return { share, low: Math.min(share, at(Math.exp(-error))), high: Math.max(share, at(Math.exp(error))) }
}
