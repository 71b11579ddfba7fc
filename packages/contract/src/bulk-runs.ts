import { archiveRunStates, departmentId, dismissReasons, longestLabel, mostLabels, priorities } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, personRef, text } from './shapes.ts'
import { ticketFilter } from './tickets.ts'

/** What can be done to many tickets at once. */
export const bulkDeeds = ['claim', 'assign', 'hand_over', 'dismiss', 'snooze', 'prioritise', 'label'] as const

/** What a run may be doing; `answer` is begun by an incident. */
const runDeeds = [...bulkDeeds, 'answer'] as const

const change = z.discriminatedUnion('do', [
  z.object({ do: z.literal('claim') }),
  z.object({ do: z.literal('assign'), personId: z.int().positive() }),
  z.object({ do: z.literal('hand_over'), departmentId }),
  z.object({ do: z.literal('dismiss'), reason: z.enum(dismissReasons) }),
  z.object({ do: z.literal('snooze'), until: instant }),
  z.object({ do: z.literal('prioritise'), priority: z.enum(priorities) }),
  /** Added to those that a ticket has. */
  z.object({ do: z.literal('label'), labels: z.array(text(longestLabel)).min(1).max(mostLabels) }),
])

const selection = ticketFilter.omit({ after: true, limit: true })

/** These tickets, or all that a list shows. */
export const bulkChoice = z.union([
  z.object({ ids: z.array(z.int().positive()).min(1).max(5000) }),
  z.object({ selection }),
])

const bulkRun = z.object({
  id: z.int(),
  deed: z.enum(runDeeds),
  state: z.enum(archiveRunStates),
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  /** Why it failed as a whole. */
  problem: z.string().nullable(),
  askedAt: instant,
  askedBy: personRef.nullable(),
  endedAt: instant.nullable(),
})

/** With the first 200 tickets that it was refused for. */
export const bulkRunDetail = bulkRun.extend({
  refusedTickets: z.array(
    z.object({
      ticketId: z.int(),
      message: z.string(),
      code: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
})

/** One change to many tickets, in the background; each has its own history and clocks, as if it were changed by hand. */
export const bulkRuns = {
  count: endpoint(
    'work_tickets',
    'GET',
    '/bulk-runs/count',
    'How many tickets a list holds, up to one more than a run may have',
  )
    .input(selection)
    .output(z.object({ count: z.int(), most: z.int() })),
  list: endpoint('work_tickets', 'GET', '/bulk-runs', "One's own runs, the newest first; 20 at most").output(
    z.array(bulkRun),
  ),
  start: endpoint(
    'work_tickets',
    'POST',
    '/bulk-runs',
    'Change these tickets, or all that a list holds, in the background',
  )
    .input(
      z.object({
        change,
        choice: bulkChoice,
      }),
    )
    .output(bulkRun),
  get: endpoint(
    'work_tickets',
    'GET',
    '/bulk-runs/{id}',
    'How far a run is, and the first 200 tickets that it was refused for',
  )
    .input(z.object({ id }))
    .output(bulkRunDetail),
  cancel: endpoint('work_tickets', 'POST', '/bulk-runs/{id}/cancel', 'Stop a run; what it did stays')
    .input(z.object({ id }))
    .output(bulkRun),
}
