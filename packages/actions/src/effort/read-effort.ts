import { getWorkMinimum, listDepartments, listEffortBudgets, sumEffort } from '@echolot/db'
import { type Activity, activities, type EffortState, Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { releaseEffort } from '../work/guard.ts'
import { plannedIn } from './effort-budgets.ts'
import { openWeeks, weeksFrom } from './open-weeks.ts'

/** Two years at most, so that a page can show each week. */
const mostWeeks = 106

export type EffortWeek = {
  week: string
  planned: number | null
  entered: number | null
  state: EffortState
}

/** Planned and entered minutes a week of each department and activity. The rows without a department are those together. */
export async function readEffort(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { from, to }: { from: string; to: string },
): Promise<{
  minimum: number
  open: { first: string; last: string }
  rows: { departmentId: string | null; activity: Activity; weeks: EffortWeek[] }[]
}> {
  if (to < from)
    throw new Refusal('invalid', `The period ends in ${to}, before it begins in ${from}.`, {
      reason: 'period_backwards',
    })
  const weeks = weeksFrom({ first: from, last: to })
  if (weeks.length > mostWeeks)
    throw new Refusal('invalid', `At most ${mostWeeks} weeks are shown, not ${weeks.length}.`, {
      reason: 'period_too_long',
    })
  const [minimum, departments, budgets, sums, open] = await Promise.all([
    getWorkMinimum(db),
    listDepartments(db),
    listEffortBudgets(db),
    sumEffort(db, { from, to }),
    openWeeks(db, now),
  ])
  const cells = Map.groupBy(releaseEffort(sums, minimum), ({ week, activity }) => `${week} ${activity}`)
  const cellOf = (week: string, activity: Activity, departmentId: string) =>
    cells.get(`${week} ${activity}`)?.find(({ departmentIds }) => departmentIds.includes(departmentId))
  const togetherIn = (week: string, activity: Activity) =>
    cells.get(`${week} ${activity}`)?.find((cell) => cell.departmentIds.length > 1 && 'minutes' in cell)

  const weekOf = (week: string, activity: Activity, departmentId: string): EffortWeek => {
    const planned = plannedIn(budgets, { departmentId, activity, week })
    const cell = cellOf(week, activity, departmentId)
    if (cell === undefined) return { week, planned, entered: null, state: week >= open.first ? 'open' : 'none' }
    if ('withheld' in cell) return { week, planned, entered: null, state: 'withheld' }
    if (cell.departmentIds.length > 1) return { week, planned, entered: null, state: 'together' }
    return { week, planned, entered: cell.minutes, state: 'shown' }
  }
  const weekTogether = (week: string, activity: Activity): EffortWeek => {
    const cell = togetherIn(week, activity)
    if (cell === undefined || !('minutes' in cell)) return { week, planned: null, entered: null, state: 'none' }
    const plans = cell.departmentIds.map((departmentId) => plannedIn(budgets, { departmentId, activity, week }))
    const planned = plans.every((plan) => plan === null)
      ? null
      : plans.reduce<number>((sum, plan) => sum + (plan ?? 0), 0)
    return { week, planned, entered: cell.minutes, state: 'shown' }
  }
  return {
    minimum,
    open,
    rows: [
      ...departments.flatMap(({ id }) =>
        activities.map((activity) => ({
          departmentId: id,
          activity,
          weeks: weeks.map((week) => weekOf(week, activity, id)),
        })),
      ),
      ...activities.map((activity) => ({
        departmentId: null,
        activity,
        weeks: weeks.map((week) => weekTogether(week, activity)),
      })),
    ],
  }
}
