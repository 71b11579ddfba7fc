/** What comes in, how long it takes one person, and until when it shall be answered. */
export type Workload = {
  readonly arrivalsPerHour: number
  readonly handlingMinutes: number
  /** One for all, or several, each for a share of what comes in; the shares add up to 1. */
  readonly targetMinutes: number | readonly Target[]
}

/** So many minutes are promised to this share. */
export type Target = { readonly minutes: number; readonly share: number }

/** What a number of people would make of it; overloaded where more comes in than they can do, so that the queue never ends. */
export type Held =
  | { readonly kind: 'overloaded' }
  | {
      readonly kind: 'steady'
      /** the share answered within the target */
      readonly answeredWithin: number
      /** the share that finds nobody free */
      readonly mustWait: number
      /** the share of the people's time that is used */
      readonly busy: number
    }

export type Staffing =
  /** nothing comes in */
  | { readonly kind: 'nobody_needed' }
  /** the handling alone takes too long: with any number of people no more than `best` are answered in time */
  | { readonly kind: 'out_of_reach'; readonly best: number }
  | {
      readonly kind: 'people'
      readonly people: number
      readonly held: Held
      readonly oneLess: Held
      readonly oneMore: Held
    }

/**
 * What `people` make of a workload, by the model M/M/c (Erlang C). It assumes that
 * - items arrive at random at an even rate (Poisson) for long enough that the queue settles;
 * - handling times vary exponentially about their mean, and are the same for everybody;
 * - the one that came first is taken first, by whoever is free, and nobody gives up waiting;
 * - all of the people's time is for this: no breaks, no other work.
 * Real work is burstier than that in a storm, so the result is the least, not the most, that is needed.
 *
 * With a = λ / μ and C the share that must wait, answered within t are 1 − e^(−μt) (1 + C (1 − e^(−μt (c−1−a))) / (c−1−a)):
 * the answer is out when the handling ends, not when it begins. Of several targets each counts with its share: what is promised sooner
 * is taken in its turn all the same.
 *
 * Source: F. S. Hillier, G. J. Lieberman, Introduction to Operations Research, McGraw-Hill, queueing theory, the M/M/s model;
 * C by the recursion of Erlang B, R. B. Cooper, Introduction to Queueing Theory, North Holland 1981.
 */
export function heldBy(people: number, { arrivalsPerHour, handlingMinutes, targetMinutes }: Workload): Held {
  const load = (arrivalsPerHour * handlingMinutes) / 60
  if (people <= load) return { kind: 'overloaded' }
  const mustWait = erlangC(people, load)
  const spare = people - 1 - load
  const late = targetsOf(targetMinutes).reduce((sum, { minutes, share }) => {
    const handled = minutes / handlingMinutes
    // (1 − e^(−x·s)) / s goes to x where s goes to 0.
    const waiting = Math.abs(spare) < 1e-12 ? handled : -Math.expm1(-handled * spare) / spare
    return sum + share * Math.exp(-handled) * (1 + mustWait * waiting)
  }, 0)
  return { kind: 'steady', answeredWithin: Math.max(0, 1 - late), mustWait, busy: load / people }
}

/**
 * The fewest people of whom `share` of all items is answered within the target, and what one less and one more would make of
 * it. The assumptions are those of `heldBy`. `share` is below 1: no number of people makes sure of everything.
 */
export function staffingFor(workload: Workload, share: number): Staffing {
  if (workload.arrivalsPerHour <= 0) return { kind: 'nobody_needed' }
  const best = targetsOf(workload.targetMinutes).reduce(
    (sum, target) => sum - target.share * Math.expm1(-target.minutes / workload.handlingMinutes),
    0,
  )
  if (best <= share) return { kind: 'out_of_reach', best }
  const load = (workload.arrivalsPerHour * workload.handlingMinutes) / 60
  for (let people = Math.floor(load) + 1; ; people++) {
    const held = heldBy(people, workload)
    if (held.kind === 'overloaded' || held.answeredWithin < share) continue
    return {
      kind: 'people',
      people,
      held,
      oneLess: heldBy(people - 1, workload),
      oneMore: heldBy(people + 1, workload),
    }
  }
}

const targetsOf = (target: Workload['targetMinutes']): readonly Target[] =>
  typeof target === 'number' ? [{ minutes: target, share: 1 }] : target

/**
 * Arrivals by hour as those at work meet them. What comes while nobody works waits for the next opening and is then spread
 * evenly over as many open hours as the promise lasts (one at least), because that is how long it may take.
 * `arrivals` are the mean numbers of each hour of a week that repeats; `open` says in which of them somebody works.
 * All zero where no hour is open.
 */
export function carriedOver(
  arrivals: readonly number[],
  open: readonly boolean[],
  targetMinutes: number,
): readonly number[] {
  const hours = arrivals.length
  const met = arrivals.map((count, hour) => (open[hour] ? count : 0))
  const openHours = open.flatMap((isOpen, hour) => (isOpen && hour < hours ? [hour] : []))
  if (openHours.length === 0) return met
  const lasts = Math.min(openHours.length, Math.max(1, Math.floor(targetMinutes / 60)))
  for (const [hour, count] of arrivals.entries()) {
    if (open[hour] || count === 0) continue
    const next = openHours.findIndex((other) => other > hour)
    for (let nth = 0; nth < lasts; nth++) {
      const into = openHours[(Math.max(0, next) + nth) % openHours.length] ?? 0
      met[into] = (met[into] ?? 0) + count / lasts
    }
  }
  return met
}

/** The share that must wait, by Erlang's second formula; `people` is more than the load. */
export function erlangC(people: number, load: number): number {
  let blocked = 1
  for (let n = 1; n <= people; n++) blocked = (load * blocked) / (n + load * blocked)
  return (people * blocked) / (people - load * (1 - blocked))
}
