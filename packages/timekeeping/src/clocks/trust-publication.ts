import type { TimePrecision } from '@echolot/domain'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * How far a publication time can be trusted. Exactly midnight in UTC is how feeds write a day without an hour; what is dated
 * more than an hour ahead of its finding comes from a clock or a zone that is wrong.
 */
export function trustPublication(publishedAt: Date | null, foundAt: Date): TimePrecision {
  if (publishedAt === null || publishedAt.getTime() > foundAt.getTime() + hourMs) return 'unknown'
  return publishedAt.getTime() % dayMs === 0 ? 'day' : 'second'
}
