import { type EffortBudget, emit, listEffortBudgets, putEffortBudgets } from '@echolot/db'
import type { Activity } from '@echolot/domain'
import type { Ctx } from '../context.ts'

/** What is planned, each from its week on until the next one of that department and activity. */
export async function listBudgets({ db }: Pick<Ctx, 'db'>): Promise<EffortBudget[]> {
  return listEffortBudgets(db)
}

/** Plans hours a week for a department from a week on; null ends a plan. @throws Refusal `invalid` where there is no such department. */
export async function setBudget(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  {
    departmentId,
    validFrom,
    plans,
  }: { departmentId: string; validFrom: string; plans: readonly { activity: Activity; minutes: number | null }[] },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await putEffortBudgets(
      tx,
      plans.map((plan) => ({ departmentId, validFrom, ...plan })),
    )
    await emit(tx, now, 'settings.changed', { what: 'effort' })
  })
}

/** What is planned for a department and activity in a week, in minutes; null where nothing is. */
export function plannedIn(
  budgets: readonly EffortBudget[],
  { departmentId, activity, week }: { departmentId: string; activity: Activity; week: string },
): number | null {
  return (
    budgets.findLast(
      (budget) => budget.departmentId === departmentId && budget.activity === activity && budget.validFrom <= week,
    )?.minutes ?? null
  )
}
