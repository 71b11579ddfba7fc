import type { Ctx } from '../context.ts'

/** From when on items belong to the archive. */
export const archiveSince = ({ now, unmatchedDays }: Pick<Ctx, 'now' | 'unmatchedDays'>) =>
  new Date(now.getTime() - unmatchedDays * 86_400_000)

/**
 * How many mentions a week brings, by what a stretch of the archive did; of less than a day no more is said than that it went on
 * for a day.
 */
export function perWeek(hits: number, { from, to }: { from: Date; to: Date }): number {
  const days = Math.max(1, (to.getTime() - from.getTime()) / 86_400_000)
  return Math.round((hits / days) * 70) / 10
}
