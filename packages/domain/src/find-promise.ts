import type { Counting, Priority, PromisedClock } from './words.ts'

/** What is promised, to whom and for which wait; null stands for any. */
export type PromiseRule = {
  readonly departmentId: string | null
  readonly priority: Priority | null
  readonly channel: string | null
  readonly clock: PromisedClock
  readonly targetMinutes: number
  readonly counted: Counting
}

/** A wait as promises tell waits apart. */
export type PromisedWait = {
  readonly departmentId: string
  readonly priority: Priority
  readonly channel: string
  readonly clock: PromisedClock
}

/** The first promise in the list that holds for a wait decides, whatever stands below it. Null: nothing is promised. */
export function findPromise<Rule extends PromiseRule>(rules: readonly Rule[], wait: PromisedWait): Rule | null {
  return (
    rules.find(
      ({ departmentId, priority, channel, clock }) =>
        clock === wait.clock &&
        (departmentId === null || departmentId === wait.departmentId) &&
        (priority === null || priority === wait.priority) &&
        (channel === null || channel === wait.channel),
    ) ?? null
  )
}
