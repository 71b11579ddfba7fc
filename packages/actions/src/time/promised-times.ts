import { listPromiseRules, type Tx } from '@echolot/db'
import { type Counting, findPromise, type PromisedWait, type PromiseRule } from '@echolot/domain'
import { aroundTheClock, type OpenHours } from '@echolot/timekeeping'
import { type DepartmentTime, departmentTimes } from './department-times.ts'

/** What is promised to one wait: so many minutes, counted in these hours. */
export type PromisedTime = DepartmentTime & { counted: Counting }

/** What is promised to a wait for its first response; undefined where its department does not exist. */
export type PromisedTimes = (wait: Omit<PromisedWait, 'clock'>) => PromisedTime | undefined

/** What is promised now. */
export async function promisedTimes(db: Tx): Promise<PromisedTimes> {
  return promisedUnder(await listPromiseRules(db), await departmentTimes(db))
}

/** By the first promise that holds, from the top; each department's own number is the lowest. */
export function promisedUnder(
  rules: readonly PromiseRule[],
  departments: ReadonlyMap<string, DepartmentTime>,
): PromisedTimes {
  return (wait) => {
    const own = departments.get(wait.departmentId)
    if (own === undefined) return undefined
    const rule = findPromise(rules, { ...wait, clock: 'first_response' })
    if (rule === null) return { ...own, counted: 'working' }
    return { targetMinutes: rule.targetMinutes, counted: rule.counted, calendar: hoursOf(rule, own.calendar) }
  }
}

/** Calendar minutes pass at every hour. */
export function hoursOf({ counted }: { counted: Counting }, calendar: OpenHours): OpenHours {
  return counted === 'calendar' ? aroundTheClock : calendar
}
