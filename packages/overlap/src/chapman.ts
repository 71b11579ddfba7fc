/** How many stand in none of the lists, with the variance of that estimate. */
export type Unseen = { readonly missed: number; readonly variance: number }

/**
 * Of two lists with `first` and `second` things of which `both` stand in both, how many things stand in neither: N = (n₁ + 1)(n₂ + 1) /
 * (m + 1) − 1, less what was found. It is nearly free of bias where m is 7 or more, and never divides by zero.
 *
 * It assumes that a thing's standing in one list says nothing of whether it stands in the other, and that each list finds any of the
 * things as likely as any other (one of the two is enough). Where things in one list are the likelier in the other, too many are in
 * both, and it says too few.
 *
 * Source: D. G. Chapman, Some properties of the hypergeometric distribution with applications to zoological sample censuses, University
 * of California Publications in Statistics 1 (1951), 131–160; the variance from G. A. F. Seber, The effects of trap response on tag
 * recapture estimates, Biometrics 26 (1970), 13–22.
 */
export function chapman(first: number, second: number, both: number): Unseen {
  const all = ((first + 1) * (second + 1)) / (both + 1) - 1
  const variance =
    ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) * (both + 1) * (both + 2))
  // Of integers that divide evenly the difference is 0, and the computer's may be a hair below.
  return { missed: Math.max(0, all - (first + second - both)), variance }
}
