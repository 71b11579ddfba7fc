import { startingSeconds } from './plan-poll.ts'

/** So many are asked at once when several are added together; more of them are a bulk. */
export const atOnce = 20

/** When each of several sources that are added together is asked first: a few at once, those of a bulk spread over one interval. */
export function firstPollAt(index: number, of: number, now: Date): Date {
  return of <= atOnce ? now : new Date(now.getTime() + (index / of) * startingSeconds * 1000)
}
