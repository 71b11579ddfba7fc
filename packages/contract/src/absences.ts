import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, done, id, personRef } from './shapes.ts'

const absenceInput = z.object({
  /** The first and the last day, in the company's zone. */
  from: day,
  until: day,
  /** Who gets what is meant for them meanwhile; null: nobody. */
  deputyId: z.int().positive().nullable(),
})

/** Who is away and who stands in. Why is not asked, and what is over is deleted. */
export const absences = {
  list: endpoint(
    'read_tickets',
    'GET',
    '/absences',
    'Who is away now; and what is planned of oneself, and of those for whom one may say it',
  ).output(
    z.array(
      z.object({
        id: z.int(),
        person: personRef,
        deputy: personRef.nullable(),
        from: day,
        until: day,
        /** Whether it has begun. */
        away: z.boolean(),
        /** Whether whoever asks may end it. */
        mayEnd: z.boolean(),
      }),
    ),
  ),
  plan: endpoint('work_tickets', 'POST', '/absences', 'Say that one is away, from a day to a day, and who stands in')
    .input(absenceInput)
    .output(done),
  planFor: endpoint('manage_department', 'POST', '/people/{id}/absences', 'Say it for somebody of one’s departments')
    .input(absenceInput.extend({ id }))
    .output(done),
  end: endpoint(
    'work_tickets',
    'DELETE',
    '/absences/{id}',
    'End an absence: one’s own, or one for which one may say it',
  )
    .input(z.object({ id }))
    .output(done),
}
