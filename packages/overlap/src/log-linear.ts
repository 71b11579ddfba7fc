import type { Unseen } from './chapman.ts'
import { foundIn, type Overlap } from './lists.ts'

/** Two lists that are taken to depend on each other. */
export type Pair = '12' | '13' | '23'
export type Fit = Unseen & { readonly model: readonly Pair[]; readonly aic: number }

const bitsOf: Record<Pair, number> = { '12': 0b011, '13': 0b101, '23': 0b110 }
const pairs: readonly Pair[] = ['12', '13', '23']
const models: readonly (readonly Pair[])[] = Array.from({ length: 8 }, (_, chosen) =>
  pairs.filter((_pair, at) => chosen & (1 << at)),
)
const cells = [1, 2, 3, 4, 5, 6, 7] as const

/**
 * How many things stand in none of three lists, by each log-linear model that the counts allow: all three independent, one, two or all
 * three pairs of lists dependent. Of the eight the one with the least AIC comes first, of several the one with fewer pairs, of those the
 * one that says the least. Left out are models without a finite estimate, and those whose estimate is less sure than all that was found:
 * a handful that stand in two lists can make millions. Empty where none is left, such as where one list holds all.
 *
 * The seven counts are Poisson, the logarithm of their means is a sum of one term a list and one a dependent pair, and the eighth cell's
 * mean is what the constant says; all three lists at once have no term of their own, for seven counts do not tell it. The variance is
 * that of the number of all, by the delta method: m₀ + m₀² Var(constant), which for the closed forms is theirs.
 *
 * Source: S. E. Fienberg, The multiple recapture census for closed populations and incomplete 2^k contingency tables, Biometrika 59
 * (1972), 591–603; Y. M. M. Bishop, S. E. Fienberg, P. W. Holland, Discrete Multivariate Analysis, MIT Press 1975, chapter 6; the
 * variance as in S. Baillargeon, L.-P. Rivest, Rcapture, Journal of Statistical Software 19 (2007) 5.
 */
export function fitLogLinear(overlap: Overlap): Fit[] {
  return models
    .flatMap((model) => fit(overlap, model) ?? [])
    .filter(({ missed, variance }) => Math.sqrt(variance) <= Math.max(missed, foundIn(overlap)))
    .sort((a, b) => (near(a.aic, b.aic) ? 0 : a.aic - b.aic) || a.model.length - b.model.length || a.missed - b.missed)
}

/** Two that differ by rounding alone are the same, so that the order of the lists says nothing. */
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6

function fit(overlap: Overlap, model: readonly Pair[]): Fit | null {
  const rows = cells.map((lists) => [
    1,
    ...[1, 2, 4].map((list) => (lists & list ? 1 : 0)),
    ...model.map((pair) => ((lists & bitsOf[pair]) === bitsOf[pair] ? 1 : 0)),
  ])
  const counts = cells.map((lists) => overlap[lists] ?? 0)
  const fitted = fitPoisson(rows, counts)
  if (fitted === null) return null
  const missed = Math.exp(fitted.constant)
  const likelihood = counts.reduce((sum, count, at) => {
    const mean = fitted.means[at] ?? 0
    return sum + (count === 0 ? 0 : count * Math.log(mean)) - mean
  }, 0)
  // What the factorials add is the same for all models.
  return {
    model,
    missed,
    variance: missed + missed * missed * fitted.variance,
    aic: 2 * (4 + model.length) - 2 * likelihood,
  }
}

const mostSteps = 60

/** Poisson regression by Newton's steps. Null where it has no finite estimate: then the steps never become small. */
function fitPoisson(rows: readonly (readonly number[])[], counts: readonly number[]) {
  const width = rows[0]?.length ?? 0
  let means = counts.map((count) => count + 0.5)
  let before = new Array<number>(width).fill(Number.POSITIVE_INFINITY)
  for (let step = 0; step < mostSteps; step++) {
    const information = Array.from({ length: width }, (_, i) =>
      Array.from({ length: width }, (_, j) =>
        rows.reduce((sum, row, at) => sum + (means[at] ?? 0) * (row[i] ?? 0) * (row[j] ?? 0), 0),
      ),
    )
    const inverse = invert(information)
    if (inverse === null) return null
    const wanted = rows.map((_, at) => {
      const mean = means[at] ?? 0
      return mean * Math.log(mean) + (counts[at] ?? 0) - mean
    })
    const score = Array.from({ length: width }, (_, i) =>
      rows.reduce((sum, row, at) => sum + (row[i] ?? 0) * (wanted[at] ?? 0), 0),
    )
    const terms = inverse.map((line) => line.reduce((sum, value, at) => sum + value * (score[at] ?? 0), 0))
    if (!terms.every(Number.isFinite)) return null
    const moved = Math.max(...terms.map((term, at) => Math.abs(term - (before[at] ?? 0))))
    means = rows.map((row) => Math.exp(row.reduce((sum, value, at) => sum + value * (terms[at] ?? 0), 0)))
    if (moved < 1e-9) return { constant: terms[0] ?? 0, variance: inverse[0]?.[0] ?? 0, means }
    before = terms
  }
  return null
}

/** By Gauss and Jordan, the largest pivot first; null of a matrix that has no inverse. */
function invert(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length
  const work = matrix.map((line, at) => [...line, ...Array.from({ length: size }, (_, to) => (to === at ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[best]?.[column] ?? 0)) best = row
    const [pivot, other] = [work[best], work[column]]
    const head = pivot?.[column] ?? 0
    if (pivot === undefined || other === undefined || !(Math.abs(head) > 1e-300)) return null
    work[best] = other
    work[column] = pivot.map((value) => value / head)
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const factor = work[row]?.[column] ?? 0
      work[row] = (work[row] ?? []).map((value, at) => value - factor * (work[column]?.[at] ?? 0))
    }
  }
  return work.map((line) => line.slice(size))
}
