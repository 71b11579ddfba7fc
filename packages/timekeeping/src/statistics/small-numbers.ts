import type { Estimate } from './interval.ts'
import type { Quantile, Summary } from './summary.ts'
import type { Counts } from './timeline.ts'

/** A figure, or why it is withheld: a quantile of a handful of waits would be taken for more than it is. */
export type Figure<T> =
  | { readonly shown: true; readonly value: T }
  | { readonly shown: false; readonly because: 'too_few_waits'; readonly waits: number; readonly needed: number }

export type ShownSummary = {
  readonly counts: Counts
  /** `interval` is null where all or none are answered: the method has none there, and the share is not certain */
  readonly answeredWithin: { readonly share: number; readonly interval: Pick<Estimate, 'low' | 'high'> | null } | null
  readonly median: Figure<Quantile>
  readonly p75: Figure<Quantile>
  readonly p90: Figure<Quantile>
}

const neededForQuantile = 5
const neededForNinth = 20

/**
 * A summary as a page may show it: no quantile of fewer than 5 waits, no p90 of fewer than 20. Counts and shares always
 * stay: whoever reads "1 of 2" sees how few they are.
 */
export function withholdFew({ counts, answeredWithin, median, p75, p90 }: Summary): ShownSummary {
  const figure = (value: Quantile, needed: number): Figure<Quantile> =>
    counts.items >= needed
      ? { shown: true, value }
      : { shown: false, because: 'too_few_waits', waits: counts.items, needed }
  return {
    counts,
    answeredWithin: answeredWithin && {
      share: answeredWithin.share,
      interval:
        answeredWithin.low < answeredWithin.high ? { low: answeredWithin.low, high: answeredWithin.high } : null,
    },
    median: figure(median, neededForQuantile),
    p75: figure(p75, neededForQuantile),
    p90: figure(p90, neededForNinth),
  }
}
