import { departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day } from './shapes.ts'

export const staffing = {
  get: endpoint('read_reports', 'GET', '/staffing', 'The people that would hold a promise in each hour of a week')
    .input(
      z.object({
        departmentId,
        /** So many whole weeks before today are looked at. */
        weeks: z.coerce.number<number>().int().min(1).max(52).default(8),
        /** How long one mention takes one person, as somebody entered it. */
        handlingMinutes: z.coerce.number<number>().min(1).max(600),
        /** Of all mentions, so many shall be answered in time. */
        share: z.coerce.number<number>().min(0.5).max(0.99).default(0.9),
      }),
    )
    .output(
      z.object({
        zone: z.string(),
        /** Half-open. */
        from: day,
        to: day,
        /** What would be promised today to what arrived, by priority and channel: so many minutes to this share, the shortest first. */
        targets: z.array(z.object({ minutes: z.int(), share: z.number() })),
        arrived: z.int(),
        hours: z.array(
          z.object({
            /** Monday is 1. */
            weekday: z.int(),
            hour: z.int(),
            open: z.boolean(),
            /** A mean: what arrived in this hour, and what those at work meet with what came while nobody was. */
            arrivals: z.number(),
            met: z.number(),
            people: z.int().nullable(),
          }),
        ),
      }),
    ),
}
