import type { Activity } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { closeWork, type WorkFigures } from './work-figures.ts'

export type EffortEntry = { departmentId: string; activity: Activity; minutes: number }

/** What one author entered in one week. The digest is theirs for this week alone. */
export function listOwnEffort(db: Tx, { week, author }: { week: string; author: Buffer }): Promise<EffortEntry[]> {
  return sql(db)
    .selectFrom('effortEntry')
    .select(['departmentId', 'activity', 'minutes'])
    .where('week', '=', week)
    .where('authorDigest', '=', author)
    .orderBy('departmentId')
    .orderBy('activity')
    .execute()
}

/** Puts an author's hours in the place of what they entered before; null takes them back. */
export async function putOwnEffort(
  tx: Tx,
  {
    week,
    author,
    ...entry
  }: { week: string; author: Buffer } & Omit<EffortEntry, 'minutes'> & {
      minutes: number | null
    },
): Promise<void> {
  const { departmentId, activity, minutes } = entry
  if (minutes === null)
    await sql(tx)
      .deleteFrom('effortEntry')
      .where('departmentId', '=', departmentId)
      .where('week', '=', week)
      .where('activity', '=', activity)
      .where('authorDigest', '=', author)
      .execute()
  else
    await sql(tx)
      .insertInto('effortEntry')
      .values({ departmentId, week, activity, authorDigest: author, minutes })
      .onConflict((c) => c.columns(['departmentId', 'week', 'activity', 'authorDigest']).doUpdateSet({ minutes }))
      .execute()
}

/** Holds entries and closing apart: who enters shares the lock, who closes has it alone. Lasts as long as the transaction. */
export async function lockEffort(tx: Tx, how: 'to enter' | 'to close'): Promise<void> {
  const lock = how === 'to enter' ? raw`pg_advisory_xact_lock_shared` : raw`pg_advisory_xact_lock`
  await raw`select ${lock}(hashtext('effort'))`.execute(sql(tx))
}

/**
 * Makes sums of the entries of all weeks before this one, and lets go of the entries: from then on nobody can tell who
 * entered what. What comes to be entered for a closed week all the same is added.
 * @returns how many entries were closed.
 */
export async function closeEffortBefore(tx: Tx, before: string): Promise<number> {
  const { rows } = await raw<{ closed: number }>`
    with gone as (delete from effort_entry where week < ${before} returning *),
    placed as (
      select *, count(*) filter (where minutes > 0) over (partition by week, activity, author_digest) as departments from gone
    ),
    summed as (
      insert into effort_sum (department_id, week, activity, minutes, people, people_only_here)
      select department_id, week, activity, sum(minutes), count(*) filter (where minutes > 0),
        count(*) filter (where minutes > 0 and departments = 1)
      from placed group by department_id, week, activity
      on conflict (week, department_id, activity) do update set minutes = effort_sum.minutes + excluded.minutes,
        people = effort_sum.people + excluded.people, people_only_here = effort_sum.people_only_here + excluded.people_only_here
    )
    select count(*)::int as closed from gone`.execute(sql(tx))
  return rows[0]?.closed ?? 0
}

export type EffortSum = EffortEntry & { week: string; people: number; peopleOnlyHere: number }

/** What departments spent in closed weeks, the first and the last included. */
export async function sumEffort(db: Tx, { from, to }: { from: string; to: string }): Promise<WorkFigures<EffortSum>> {
  return closeWork(
    await sql(db)
      .selectFrom('effortSum')
      .select(['departmentId', 'week', 'activity', 'minutes', 'people', 'peopleOnlyHere'])
      .where('week', '>=', from)
      .where('week', '<=', to)
      .orderBy('week')
      .orderBy('departmentId')
      .orderBy('activity')
      .execute(),
  )
}

/** Sums that were never entries: those of the made-up company's past. */
export async function insertEffortSums(tx: Tx, sums: readonly EffortSum[]): Promise<void> {
  if (sums.length > 0)
    await sql(tx)
      .insertInto('effortSum')
      .values([...sums])
      .execute()
}

export type EffortBudget = { departmentId: string; activity: Activity; validFrom: string; minutes: number | null }

export function listEffortBudgets(db: Tx): Promise<EffortBudget[]> {
  return sql(db)
    .selectFrom('effortBudget')
    .select(['departmentId', 'activity', 'validFrom', 'minutes'])
    .orderBy('departmentId')
    .orderBy('activity')
    .orderBy('validFrom')
    .execute()
}

export async function putEffortBudgets(tx: Tx, budgets: readonly EffortBudget[]): Promise<void> {
  if (budgets.length === 0) return
  await sql(tx)
    .insertInto('effortBudget')
    .values([...budgets])
    .onConflict((c) =>
      c.columns(['departmentId', 'activity', 'validFrom']).doUpdateSet({ minutes: (e) => e.ref('excluded.minutes') }),
    )
    .execute()
}
