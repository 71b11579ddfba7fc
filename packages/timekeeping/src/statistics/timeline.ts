/**
 * One wait: how long until it was answered or dismissed, or, when it is open, how long it has waited so far.
 *
 * `enteredMs` is for a wait that was found after it had begun (delayed entry, left truncation): the age at which it was
 * found. Before that nobody could have seen its end, so until then it is not at risk. Without it, or with 0, the wait was
 * watched from its beginning.
 */
export type Observation = {
  readonly ms: number
  readonly outcome: 'answered' | 'dismissed' | 'open'
  readonly enteredMs?: number
}

/** How many waits were answered, dismissed, left sight open, and were found, at one age. */
export type Tally = {
  readonly ms: number
  readonly answered: number
  readonly dismissed: number
  readonly open: number
  readonly entered: number
}

export type Counts = {
  readonly items: number
  readonly answered: number
  readonly dismissed: number
  readonly open: number
}

/** What the estimates are made from: who was watched from the beginning, then what happened, in order of age. */
export type Timeline = {
  readonly counts: Counts
  /** waits at risk from the beginning */
  readonly watched: number
  /** waits that were over when they were found: their answer says nothing about how long answers take */
  readonly unseen: number
  /** may be gone through more than once; ages ascend and are distinct */
  readonly tallies: Iterable<Tally>
}

/**
 * Sorts waits into a timeline. Takes n log n time and 16 bytes a wait, so that a million of them are no trouble.
 * A wait that was over before, or at the very age at which, it was found is `unseen` and in the counts alone.
 */
export function timelineOf(observations: Iterable<Observation>): Timeline {
  const ages: Record<Observation['outcome'] | 'entered', number[]> = {
    answered: [],
    dismissed: [],
    open: [],
    entered: [],
  }
  const counts = { items: 0, answered: 0, dismissed: 0, open: 0 }
  let watched = 0
  let unseen = 0
  for (const { ms, outcome, enteredMs = 0 } of observations) {
    counts.items++
    counts[outcome]++
    if (enteredMs > 0 && ms <= enteredMs) {
      unseen++
      continue
    }
    ages[outcome].push(ms)
    if (enteredMs > 0) ages.entered.push(enteredMs)
    else watched++
  }
  const answered = new Float64Array(ages.answered).sort()
  const dismissed = new Float64Array(ages.dismissed).sort()
  const open = new Float64Array(ages.open).sort()
  const entered = new Float64Array(ages.entered).sort()
  return {
    counts,
    watched,
    unseen,
    tallies: { [Symbol.iterator]: () => merge(answered, dismissed, open, entered) },
  }
}

function* merge(
  answered: Float64Array,
  dismissed: Float64Array,
  open: Float64Array,
  entered: Float64Array,
): Generator<Tally, void, undefined> {
  const at = { answered: 0, dismissed: 0, open: 0, entered: 0 }
  for (;;) {
    const ms = Math.min(
      answered[at.answered] ?? Number.POSITIVE_INFINITY,
      dismissed[at.dismissed] ?? Number.POSITIVE_INFINITY,
      open[at.open] ?? Number.POSITIVE_INFINITY,
      entered[at.entered] ?? Number.POSITIVE_INFINITY,
    )
    if (ms === Number.POSITIVE_INFINITY) return
    const before = { ...at }
    while (answered[at.answered] === ms) at.answered++
    while (dismissed[at.dismissed] === ms) at.dismissed++
    while (open[at.open] === ms) at.open++
    while (entered[at.entered] === ms) at.entered++
    yield {
      ms,
      answered: at.answered - before.answered,
      dismissed: at.dismissed - before.dismissed,
      open: at.open - before.open,
      entered: at.entered - before.entered,
    }
  }
}
