import { dayMs } from './date.ts'

/**
 * When an own account that should post every so many days goes stale: that many days of 24 hours after its last post.
 * Null when no post of it is known: it has no rhythm yet that it could have lost.
 */
export function staleAt({ lastPostAt, everyDays }: { lastPostAt: Date | null; everyDays: number }): Date | null {
  return lastPostAt === null ? null : new Date(lastPostAt.getTime() + everyDays * dayMs)
}
