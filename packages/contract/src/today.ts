import { becausePart } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { sourceWarnings } from './settings/sources.ts'
import { instant, ticketRow } from './shapes.ts'

const someTickets = z.object({ count: z.int(), rows: z.array(ticketRow) })

/** One that waits, with how it came to whoever it waits for. */
const waitingTicket = ticketRow.extend({
  /**
   * By whom it was last given to the department, or to this person who has it, with what they noted; null where it lies where it was opened.
   * Nobody gave what went to them by turn.
   */
  given: z
    .object({
      kind: z.enum(['handed_over', 'assigned']),
      at: instant,
      by: z.string().nullable(),
      from: z.string().nullable(),
      note: z.string().nullable(),
      inTurn: z.boolean(),
    })
    .nullable(),
  /** Why it was opened for its first department. */
  because: z.array(becausePart),
})
export type WaitingTicket = z.infer<typeof waitingTicket>

export const today = {
  round: endpoint(
    'work_tickets',
    'GET',
    '/today/round',
    'What waits for me as one round: the first 50 by due time, the numbers of a thousand more, and how long one takes',
  ).output(
    z.object({
      asOf: instant,
      rows: z.array(ticketRow),
      others: z.array(z.int()),
      /** From claiming to deciding, by the median of everybody together; null where too few people or tickets stand behind it. */
      minutesEach: z.number().nullable(),
    }),
  ),
  waiting: endpoint(
    'read_tickets',
    'GET',
    '/today/waiting',
    'What waits for me and why it came to me, what of it is due today, and the responses that wait for my approval',
  ).output(
    z.object({
      asOf: instant,
      /** Of these, `late` are past their due time and `dueToday` are due later today. */
      count: z.int(),
      late: z.int(),
      dueToday: z.int(),
      nextDueAt: instant.nullable(),
      rows: z.array(waitingTicket),
      approvals: z.object({ count: z.int(), rows: z.array(ticketRow) }),
    }),
  ),
  visit: endpoint(
    'read_tickets',
    'POST',
    '/today/visit',
    'Say that I look at my first page, and hear what has changed since my last visit; only I can ask for that',
  ).output(
    z.object({
      /** When my last visit ended; null where this is the first. */
      since: instant.nullable(),
      /** So far it is counted. */
      most: z.int(),
      /** What has changed, each with the list that shows just these tickets. */
      changes: z.array(
        z.object({
          kind: z.enum(['arrived', 'answered', 'dismissed', 'late']),
          view: z.enum(['all', 'done', 'late']),
          filter: z.string(),
          count: z.int(),
        }),
      ),
      /** Accounts that have become stale. */
      stale: z.int(),
    }),
  ),
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
