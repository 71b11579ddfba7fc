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

/** Waits on their way into a timeline. What was gathered of different waits adds up, in `timelineOfAll`. */
export type GatheredWaits = {
  readonly counts: { items: number; answered: number; dismissed: number; open: number }
  readonly ages: Record<Observation['outcome'] | 'entered', number[]>
  watched: number
  unseen: number
}

export function noneGathered(): GatheredWaits {
  return {
    counts: { items: 0, answered: 0, dismissed: 0, open: 0 },
    ages: { answered: [], dismissed: [], open: [], entered: [] },
    watched: 0,
    unseen: 0,
  }
}

/** Adds one wait. A report adds a million, so it comes as it is and not as an object of its own. */
export function gather(
  waits: GatheredWaits,
  outcome: Observation['outcome'],
  ms: Observation['ms'],
  enteredMs: NonNullable<Observation['enteredMs']>,
): void {
  waits.counts.items++
  waits.counts[outcome]++
  if (enteredMs > 0 && ms <= enteredMs) {
    waits.unseen++
    return
  }
  waits.ages[outcome].push(ms)
  if (enteredMs > 0) waits.ages.entered.push(enteredMs)
  else waits.watched++
}

/**
 * Sorts waits into a timeline. Takes n log n time and 16 bytes a wait, so that a million of them are no trouble.
 * A wait that was over before, or at the very age at which, it was found is `unseen` and in the counts alone.
 */
export function timelineOf(observations: Iterable<Observation>): Timeline {
  const waits = noneGathered()
  for (const { ms, outcome, enteredMs = 0 } of observations) gather(waits, outcome, ms, enteredMs)
  return timelineOfAll([waits])
}

/** The timeline of all that was gathered, as if it had been one. */
export function timelineOfAll(gathered: readonly GatheredWaits[]): Timeline {
  const sum = (of: (waits: GatheredWaits) => number) => gathered.reduce((total, waits) => total + of(waits), 0)
  const sorted = (name: keyof GatheredWaits['ages']) => {
    const all = new Float64Array(sum(({ ages }) => ages[name].length))
    let at = 0
    for (const { ages } of gathered) {
      all.set(ages[name], at)
      at += ages[name].length
    }
    return all.sort()
  }
  const [answered, dismissed, open, entered] = [
    sorted('answered'),
    sorted('dismissed'),
    sorted('open'),
    sorted('entered'),
  ]
  return {
    counts: {
      items: sum(({ counts }) => counts.items),
      answered: sum(({ counts }) => counts.answered),
      dismissed: sum(({ counts }) => counts.dismissed),
      open: sum(({ counts }) => counts.open),
    },
    watched: sum(({ watched }) => watched),
    unseen: sum(({ unseen }) => unseen),
    tallies: { [Symbol.iterator]: () => merge(answered, dismissed, open, entered) },
  }
}

// By places in four lists and nothing else: what is made for each of a million ages shows.
function* merge(
  answered: Float64Array,
  dismissed: Float64Array,
  open: Float64Array,
  entered: Float64Array,
): Generator<Tally, void, undefined> {
  let [a, d, o, e] = [0, 0, 0, 0]
  for (;;) {
    const ms = Math.min(at(answered, a), at(dismissed, d), at(open, o), at(entered, e))
    if (ms === Number.POSITIVE_INFINITY) return
    const [answeredBefore, dismissedBefore, openBefore, enteredBefore] = [a, d, o, e]
    while (answered[a] === ms) a++
    while (dismissed[d] === ms) d++
    while (open[o] === ms) o++
    while (entered[e] === ms) e++
    yield {
      ms,
      answered: a - answeredBefore,
      dismissed: d - dismissedBefore,
      open: o - openBefore,
      entered: e - enteredBefore,
    }
  }
}

function at(ages: Float64Array, place: number): number {
  return ages[place] ?? Number.POSITIVE_INFINITY
}
