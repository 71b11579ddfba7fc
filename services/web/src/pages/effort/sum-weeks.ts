import type { api } from '../../api/client.ts'

export type EffortRow = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof api.effort.get.queryOptions>['queryFn']>>>
>['rows'][number]
type Week = EffortRow['weeks'][number]

/** Hours of some weeks, and of how many of them: what was planned counts for just those that have hours. */
export type Summed = {
  entered: number | null
  planned: number | null
  shown: number
  of: number
  /** Why there is no number, where all weeks have the same reason or there is one that matters most. */
  missing: Exclude<Week['state'], 'shown'> | null
}

/** What says most about why hours are missing, the first one first. */
const reasons = ['withheld', 'together', 'none', 'open'] as const

/** Adds up what is shown, and only that: a week without a number is no nought. */
export function sumWeeks(weeks: readonly Week[]): Summed {
  const shown = weeks.filter(({ state }) => state === 'shown')
  const plans = shown.flatMap(({ planned }) => planned ?? [])
  return {
    entered: shown.length === 0 ? null : shown.reduce((sum, { entered }) => sum + (entered ?? 0), 0),
    planned: plans.length === 0 ? null : plans.reduce((sum, plan) => sum + plan, 0),
    shown: shown.length,
    of: weeks.length,
    missing: reasons.find((reason) => weeks.some(({ state }) => state === reason)) ?? null,
  }
}
