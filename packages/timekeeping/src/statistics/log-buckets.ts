import type { Tally, Timeline } from './timeline.ts'

/** Each bucket is so many times as wide as the one before: the eighth root of two, 1.0905. */
const factor = 2 ** (1 / 8)
const firstMs = 1_000
const lastMs = 2 * 366 * 86_400_000

/**
 * The greatest time of each bucket, in whole ms: everything up to one second, then by the factor up to two years. What took
 * longer is in one more, without an end.
 */
const bucketEnds: Float64Array = Float64Array.from(
  { length: Math.ceil(Math.log(lastMs / firstMs) / Math.log(factor)) + 1 },
  (_, index) => Math.round(firstMs * factor ** index),
)

/** How many buckets there are. */
export const bucketCount = bucketEnds.length + 1

/** The bucket of a time of 0 ms or more. */
export function bucketOf(ms: number): number {
  let low = 0
  let high = bucketEnds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bucketEnds[middle] ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The time that stands for all in a bucket, in whole ms: the one from which neither end is farther away than the root of the
 * factor (4.5 percent). Of the first it is half a second, of the last its beginning.
 */
export function bucketMs(bucket: number): number {
  const end = bucketEnds[bucket]
  const before = bucketEnds[bucket - 1]
  if (before === undefined) return firstMs / 2
  return end === undefined ? before + 1 : Math.round(Math.sqrt(before * end))
}

/** How many waits ended in which bucket, by how they ended. Histograms of different waits add up. */
export type Histogram = { readonly answered: Float64Array; readonly dismissed: Float64Array }

export function emptyHistogram(): Histogram {
  return { answered: new Float64Array(bucketCount), dismissed: new Float64Array(bucketCount) }
}

/** Buckets that are not empty, each followed by its count: what is kept of a histogram. */
export function writeBuckets(counts: Float64Array): number[] {
  const kept: number[] = []
  for (const [bucket, count] of counts.entries()) if (count > 0) kept.push(bucket, count)
  return kept
}

/** Adds what was kept. */
export function addBuckets(counts: Float64Array, kept: readonly number[]): void {
  for (let at = 0; at < kept.length; at += 2) {
    const bucket = kept[at] ?? 0
    counts[bucket] = (counts[bucket] ?? 0) + (kept[at + 1] ?? 0)
  }
}

/**
 * A timeline of waits of which some are known by their buckets alone: each of those ended at the time that stands for its bucket.
 * All others, the open ones among them, keep their own times. Counts are exact; a quantile is as far off as a bucket is wide.
 */
export function timelineOfBuckets({ answered, dismissed }: Histogram, exact: Timeline): Timeline {
  const bucketed: Tally[] = []
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const one = { answered: answered[bucket] ?? 0, dismissed: dismissed[bucket] ?? 0 }
    if (one.answered + one.dismissed > 0) bucketed.push({ ms: bucketMs(bucket), ...one, open: 0, entered: 0 })
  }
  const more = { answered: sum(answered), dismissed: sum(dismissed) }
  return {
    counts: {
      items: exact.counts.items + more.answered + more.dismissed,
      answered: exact.counts.answered + more.answered,
      dismissed: exact.counts.dismissed + more.dismissed,
      open: exact.counts.open,
    },
    watched: exact.watched + more.answered + more.dismissed,
    unseen: exact.unseen,
    tallies: { [Symbol.iterator]: () => merge(bucketed, exact.tallies) },
  }
}

/** Two lists of tallies as one, in order of age. */
function* merge(one: Iterable<Tally>, other: Iterable<Tally>): Generator<Tally, void, undefined> {
  const [left, right] = [one[Symbol.iterator](), other[Symbol.iterator]()]
  let [a, b] = [left.next(), right.next()]
  for (;;) {
    if (a.done === true && b.done === true) return
    if (b.done === true || (a.done !== true && a.value.ms < b.value.ms)) {
      if (a.done !== true) yield a.value
      a = left.next()
    } else if (a.done === true || b.value.ms < a.value.ms) {
      yield b.value
      b = right.next()
    } else {
      yield {
        ms: a.value.ms,
        answered: a.value.answered + b.value.answered,
        dismissed: a.value.dismissed + b.value.dismissed,
        open: a.value.open + b.value.open,
        entered: a.value.entered + b.value.entered,
      }
      a = left.next()
      b = right.next()
    }
  }
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0)
}
