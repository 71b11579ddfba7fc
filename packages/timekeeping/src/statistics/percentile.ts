/**
 * The value below which a part of all values lies, between two of them in proportion: of two it is half-way for a half. Null of none.
 * That of R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), 361–365, number 7.
 * @param part from 0, the least, to 1, the greatest.
 */
export function percentileOf(ascending: Float64Array, part: number): number | null {
  const place = part * (ascending.length - 1)
  const low = ascending[Math.floor(place)]
  const high = ascending[Math.ceil(place)]
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place))
}
