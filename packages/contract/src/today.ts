import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { sourceWarnings } from './settings/sources.ts'
import { instant, ticketRow } from './shapes.ts'

const someTickets = z.object({ count: z.int(), rows: z.array(ticketRow) })

export const today = {
  get: endpoint(
    'read_tickets',
    'GET',
    '/today',
    'What waits for me, what is late, what is stale, and what was heard',
  ).output(
    z.object({
      asOf: instant,
      /** Mine, and the unclaimed ones of my departments (of all departments where I belong to none), by due time. */
      waiting: someTickets,
      late: someTickets,
      undecided: z.int(),
      /** Every open ticket without a response, snoozed ones too, and every mention that nobody decided on. */
      unanswered: z.int(),
      stale: z.array(
        z.object({
          id: z.int(),
          name: z.string(),
          channel: z.string(),
          url: z.string(),
          lastPostAt: instant.nullable(),
          staleAt: instant.nullable(),
          everyDays: z.int().nullable(),
          openMentions: z.int(),
          ownerName: z.string().nullable(),
        }),
      ),
      unowned: z.int(),
      /** What could not be worked on and waits for somebody to look; 0 for who may not replay it. */
      deadLetters: z.int(),
      heard: z.object({
        sources: z.int(),
        heard: z.int(),
        /** When the last successful poll of any source ended. */
        lastCheckedAt: instant.nullable(),
        silent: z.array(
          z.object({
            id: z.int(),
            name: z.string(),
            since: instant.nullable(),
            problemCode: z.string().nullable(),
            problem: z.string().nullable(),
          }),
        ),
        /** Sources that are heard or not, of which one should know besides: broken for long, quiet, ids changed. */
        warnings: z.array(z.object({ id: z.int(), name: z.string(), code: z.enum(sourceWarnings), since: instant })),
        itemsToday: z.int(),
        mentionsToday: z.int(),
      }),
    }),
  ),
}
