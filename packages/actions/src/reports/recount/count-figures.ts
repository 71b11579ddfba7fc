import type { ListedWait } from '@echolot/db'
import { type Figure, figures, type VoidReason, voidReasons } from '@echolot/domain'

/** All that the figures of a report are counted from: one wait, with nothing in it that anybody wrote. */
export type CountedWait = Omit<ListedWait, 'sourceName' | 'title' | 'text' | 'visibility'>

/** Half-open, and the instant at which all of it is looked at. */
export type CountedSpan = { from: Date; to: Date; now: Date }

/**
 * Whether a figure counts a wait. The database counts by `conditionOf`; this says the same once more, for where there is no
 * database: in a report that recomputes itself, and of waits as they stood at an earlier instant. A test holds the two together.
 */
export function isCounted(
  figure: Figure,
  wait: CountedWait,
  { from, to, now }: CountedSpan,
  isOutside: (wait: CountedWait) => boolean,
): boolean {
  const { startedAt, endedAt, dueAt, outcome } = wait
  const began = startedAt >= from && startedAt < to
  const ended = endedAt !== null && endedAt >= from && endedAt < to
  const arrived = began && outcome !== 'void'
  switch (figure) {
    case 'cohort.arrived':
      return arrived
    case 'cohort.answered':
    case 'cohort.dismissed':
    case 'cohort.open':
      return began && `cohort.${outcome}` === figure
    case 'cohort.answered_before':
      return began && outcome === 'answered' && wait.answeredBefore
    case 'cohort.late':
      return arrived && (endedAt ?? now) > dueAt
    case 'cohort.within_promise':
      return began && outcome === 'answered' && endedAt !== null && endedAt <= dueAt
    case 'cohort.reopened':
      return arrived && wait.episode > 1
    case 'cohort.outside_hours':
      return arrived && isOutside(wait)
    case 'cohort.void':
      return began && outcome === 'void'
    case 'activity.carried_in':
      return startedAt < from && (endedAt === null || endedAt >= from)
    case 'activity.came_in':
      return began
    case 'activity.answered':
    case 'activity.dismissed':
    case 'activity.void':
      return ended && `activity.${outcome}` === figure
    case 'activity.carried_out':
      return startedAt < to && (endedAt === null || endedAt >= to)
    case 'activity.within_promise':
      return ended && outcome === 'answered' && endedAt <= dueAt
    case 'activity.late':
      return ended && (outcome === 'answered' || outcome === 'dismissed') && endedAt > dueAt
    case 'stock.open':
      return outcome === 'open'
    case 'stock.late':
      return outcome === 'open' && dueAt < now
  }
}

type Voids = Record<VoidReason, number>
export type CountedFigures = {
  figures: Record<Figure, number>
  voids: { cohort: Voids; activity: Voids }
  /** When the oldest wait began that is open; null where none is. */
  oldestOpenAt: Date | null
}

/** Every figure of a span, counted from its waits. */
export function countFigures(
  waits: readonly CountedWait[],
  span: CountedSpan,
  isOutside: (wait: CountedWait) => boolean,
): CountedFigures {
  const counted = Object.fromEntries(figures.map((figure) => [figure, 0])) as Record<Figure, number>
  const none = () => Object.fromEntries(voidReasons.map((reason) => [reason, 0])) as Voids
  const voids = { cohort: none(), activity: none() }
  let oldestOpenAt: Date | null = null
  for (const wait of waits) {
    for (const figure of figures) if (isCounted(figure, wait, span, isOutside)) counted[figure]++
    for (const lens of ['cohort', 'activity'] as const)
      if (wait.voidReason !== null && isCounted(`${lens}.void`, wait, span, isOutside)) voids[lens][wait.voidReason]++
    if (wait.outcome === 'open' && (oldestOpenAt === null || wait.startedAt < oldestOpenAt))
      oldestOpenAt = wait.startedAt
  }
  return { figures: counted, voids, oldestOpenAt }
}
