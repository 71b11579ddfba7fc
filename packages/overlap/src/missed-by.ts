import { chapman, type Unseen } from './chapman.ts'
import { foundIn, inTwoOrMore, type Overlap, sizeOf, withoutEmpty } from './lists.ts'
import { fitLogLinear } from './log-linear.ts'

/** So many things must stand in two lists or more before anything is said of those that stand in none. */
export const neededInTwo = 7

/** How many things no list has, or why nobody can say. */
export type Missed =
  | { readonly told: false; readonly because: 'one_list'; readonly found: number }
  | { readonly told: false; readonly because: 'too_little_overlap'; readonly found: number; readonly inTwo: number }
  | {
      readonly told: true
      readonly method: 'chapman' | 'log_linear'
      /** How many pairs of lists are taken to depend on each other. */
      readonly dependentPairs: number
      readonly found: number
      /** At least so many: lists that find the same things for the same reason hide others together. */
      readonly missed: number
      /** The share that was found, at most: the other side of the same. */
      readonly recall: number
      /** By chance alone, 95 percent; null where nothing seems to be missed, which has no interval and is not certain. */
      readonly interval: Readonly<Record<'missed' | 'recall', { readonly low: number; readonly high: number }>> | null
    }

/**
 * How many things stand in none of two or three lists, by how many of them stand in which: of two by Chapman, of three by the log-linear
 * model with the least AIC, or, where none has an estimate, by Chapman for one list and what the other two have together. The order of
 * the lists does not matter, and a list that has nothing is none.
 *
 * The interval is log-normal about what is missing, so it never says that fewer were there than were found: missed / C to missed · C, with
 * C = exp(1.96 √ln(1 + Var / missed²)). It holds for chance alone, and only where the assumptions of the method do.
 *
 * Of fewer than seven in two lists nothing is said: below that Chapman's estimate is biased.
 *
 * Source: A. Chao, Estimating the population size for capture–recapture data with unequal catchability, Biometrics 43 (1987), 783–791
 * (interval); D. S. Robson, H. A. Regier, Sample size in Petersen mark–recapture experiments, Transactions of the American Fisheries
 * Society 93 (1964), 215–226 (seven).
 */
export function missedBy(counted: Overlap, countedLists: 2 | 3): Missed {
  if (counted.length !== 1 << countedLists)
    throw new RangeError(`${countedLists} lists overlap in ${1 << countedLists} ways, not ${counted.length}.`)
  const { overlap, lists } = withoutEmpty(counted, countedLists)
  const [found, inTwo] = [foundIn(overlap), inTwoOrMore(overlap)]
  if (lists < 2) return { told: false, because: 'one_list', found }
  if (inTwo < neededInTwo) return { told: false, because: 'too_little_overlap', found, inTwo }
  if (lists === 2) {
    const unseen = chapman(sizeOf(overlap, 0), sizeOf(overlap, 1), overlap[3] ?? 0)
    return { told: true, method: 'chapman', dependentPairs: 0, found, ...withInterval(unseen, found) }
  }
  const [best] = fitLogLinear(overlap)
  if (best !== undefined)
    return {
      ...{ told: true, method: 'log_linear', dependentPairs: best.model.length, found },
      ...withInterval(best, found),
    }
  const pooled = poolTwo(overlap)
  if (pooled === null) return { told: false, because: 'too_little_overlap', found, inTwo }
  return { told: true, method: 'chapman', dependentPairs: 1, found, ...withInterval(pooled, found) }
}

/** One list and the other two as one, where most stand in both; of several the one that says the least. */
function poolTwo(overlap: Overlap): Unseen | null {
  const found = foundIn(overlap)
  const [best] = [0, 1, 2]
    .map((list) => {
      const first = sizeOf(overlap, list)
      const others = found - (overlap[1 << list] ?? 0)
      const both = first + others - found
      return { both, ...chapman(first, others, both) }
    })
    .filter(({ both }) => both >= neededInTwo)
    .sort((a, b) => b.both - a.both || a.missed - b.missed)
  return best ?? null
}

/** The 0.975 quantile of the normal distribution. */
const z = 1.959963984540054
/** Less than this is rounding. */
const nothing = 1e-9

function withInterval({ missed, variance }: Unseen, found: number) {
  if (missed < nothing) return { missed: 0, recall: 1, interval: null }
  const factor = Math.exp(z * Math.sqrt(Math.log1p(variance / (missed * missed))))
  const [low, high] = [missed / factor, missed * factor]
  const recallOf = (unseen: number) => found / (found + unseen)
  return {
    ...{ missed, recall: recallOf(missed) },
    interval: { missed: { low, high }, recall: { low: recallOf(high), high: recallOf(low) } },
  }
}
