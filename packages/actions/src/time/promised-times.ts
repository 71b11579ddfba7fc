import { listPromiseRules, type Tx } from '@echolot/db'
import { type Counting, findPromise, type PromisedWait, type PromiseRule } from '@echolot/domain'
import { aroundTheClock, type OpenHours } from '@echolot/timekeeping'
import { type DepartmentTime, departmentTimes } from './department-times.ts'

/** What is promised to one wait: so many minutes, counted in these hours. */
export type PromisedTime = DepartmentTime & { counted: Counting }

/** A wait for an answer; one whose `clock` is not said is for the first. */
export type AnswerWait = Omit<PromisedWait, 'clock'> & { clock?: 'first_response' | 'next_response' }

/** What is promised to a wait for an answer; undefined where its department does not exist. */
export type PromisedTimes = (wait: AnswerWait) => PromisedTime | undefined

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
    const rule = promiseOfAnswer(rules, wait)
    if (rule === null) return { ...own, counted: 'working' }
    return { targetMinutes: rule.targetMinutes, counted: rule.counted, calendar: hoursOf(rule, own.calendar) }
  }
}

/** An answer to what was asked afterwards goes by its own promises, and where none holds by those of the first. */
export function promiseOfAnswer(rules: readonly PromiseRule[], wait: AnswerWait): PromiseRule | null {
  const { clock = 'first_response' } = wait
  return findPromise(rules, { ...wait, clock }) ?? findPromise(rules, { ...wait, clock: 'first_response' })
}

/** Calendar minutes pass at every hour. */
export function hoursOf({ counted }: { counted: Counting }, calendar: OpenHours): OpenHours {
  return counted === 'calendar' ? aroundTheClock : calendar
}
