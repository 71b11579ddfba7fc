import { departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, done, id, personRef, text } from './shapes.ts'

const values = z.object({
  /** Days of the company's zone, both included. */
  from: day,
  to: day,
  text: text(200),
  /** Null: for all of them. */
  departmentId: departmentId.nullable().default(null),
  channel: text(40).nullable().default(null),
})

/** What people note about days, for whoever reads a report of them. */
export const annotations = {
  list: endpoint('read_reports', 'GET', '/report/annotations', 'Notes about the days of a report')
    .input(
      z.object({ from: day, to: day, departmentId: departmentId.optional(), channel: z.string().max(40).optional() }),
    )
    .output(
      z.array(
        z.object({
          id: z.int(),
          from: day,
          to: day,
          text: z.string(),
          departmentId: z.string().nullable(),
          channel: z.string().nullable(),
          /** Null where that person was removed. */
          author: personRef.nullable(),
        }),
      ),
    ),
  create: endpoint('keep_reports', 'POST', '/report/annotations', 'Put a note on days')
    .input(values)
    .output(z.object({ id: z.int() })),
  update: endpoint('keep_reports', 'PUT', '/report/annotations/{id}', 'Change a note')
    .input(values.extend({ id }))
    .output(done),
  remove: endpoint('keep_reports', 'DELETE', '/report/annotations/{id}', 'Remove a note')
    .input(z.object({ id }))
    .output(done),
}
