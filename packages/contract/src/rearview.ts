import { archiveRunStates } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { times } from './report.ts'
import { id, instant, personRef } from './shapes.ts'

const count = z.int().nonnegative()
const ofSource = z.object({ sourceId: id })

const run = z.object({
  state: z.enum(archiveRunStates),
  since: instant,
  pages: count,
  /** Items in the pages, those of them that were new, and those of these that concern us. */
  found: count,
  stored: count,
  concerning: count,
  askedAt: instant,
  askedBy: personRef.nullable(),
  /** Until when the channel asked for patience. */
  waitsUntil: instant.nullable(),
  endedAt: instant.nullable(),
  problem: z.string().nullable(),
})
export type RearviewRun = z.infer<typeof run>

const figures = z.object({
  sourceName: z.string(),
  /** What was published in this time. */
  since: instant,
  until: instant,
  asOf: instant,
  /** Older items were left out, for there are too many. */
  cut: z.boolean(),
  waits: count,
  answered: count,
  unanswered: count,
  /** Answered after they were due, or unanswered beyond that. */
  late: count,
  oldestUnansweredAt: instant.nullable(),
  withinPromise: times.shape.withinPromise,
  calendar: times.shape.calendar,
})
export type RearviewFigures = z.infer<typeof figures>

export const rearview = {
  get: endpoint(
    'read_settings',
    'GET',
    '/rearview/{sourceId}',
    'How far the reading of a source’s past came; null where nobody asked for it',
  )
    .input(ofSource)
    .output(run.nullable()),
  begin: endpoint(
    'change_settings',
    'POST',
    '/rearview/{sourceId}',
    'Read what stood at a source before, in the background and without tickets',
  )
    .input(ofSource.extend({ days: z.int().min(1).max(3650).default(730) }))
    .output(run.nullable()),
  cancel: endpoint(
    'change_settings',
    'POST',
    '/rearview/{sourceId}/cancel',
    'Stop reading a source’s past; what was found stays',
  )
    .input(ofSource)
    .output(run.nullable()),
  figures: endpoint(
    'read_reports',
    'GET',
    '/rearview/{sourceId}/figures',
    'How long people waited at a source before anybody worked with Echolot, and who was never answered',
  )
    .input(ofSource)
    .output(figures),
  rows: endpoint(
    'read_tickets',
    'GET',
    '/rearview/{sourceId}/rows',
    'The waits behind such a number, the longest first',
  )
    .input(
      ofSource.extend({
        part: z.enum(['answered', 'late', 'unanswered']),
        offset: z.coerce.number<number>().int().min(0).default(0),
        limit: z.coerce.number<number>().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        total: count,
        /** Of departments out of sight. */
        unseen: count,
        rows: z.array(
          z.object({
            itemId: z.int(),
            title: z.string().nullable(),
            text: z.string().nullable(),
            url: z.string().nullable(),
            departmentId: z.string(),
            startedAt: instant,
            dueAt: instant,
            answeredAt: instant.nullable(),
            late: z.boolean(),
            calendarMs: count,
            ticketId: z.int().nullable(),
          }),
        ),
      }),
    ),
  openTickets: endpoint(
    'work_tickets',
    'POST',
    '/rearview/{sourceId}/tickets',
    'Open tickets for what was never answered, as far as it was chosen',
  )
    .input(ofSource.extend({ itemIds: z.array(z.int().positive()).min(1).max(200) }))
    .output(z.object({ opened: count })),
}
