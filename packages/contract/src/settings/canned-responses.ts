import { departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, id, instant, personRef, text } from '../shapes.ts'

export const cannedResponse = z.object({
  id: z.int(),
  /** Null: for all departments. */
  departmentId: departmentId.nullable(),
  /** As ISO 639-1 has it. */
  language: z.string(),
  name: z.string(),
  text: z.string(),
  version: z.int(),
  changedAt: instant,
  /** Null where that person was removed. */
  changedBy: personRef.nullable(),
})

const values = z.object({
  departmentId: departmentId.nullable().default(null),
  language: z.string().regex(/^[a-z]{2}$/),
  name: text(100),
  /** With variables in braces, such as `{name}`. */
  text: text(10_000),
})

export const cannedResponses = {
  list: endpoint('read_tickets', 'GET', '/canned-responses', 'The canned responses as they stand now').output(
    z.array(cannedResponse),
  ),
  create: endpoint(
    'manage_department',
    'POST',
    '/canned-responses',
    'Write a canned response; a variable that there is none of is refused by its name',
  )
    .input(values)
    .output(cannedResponse),
  update: endpoint('manage_department', 'PUT', '/canned-responses/{id}', 'Write the next version of a canned response')
    .input(values.extend({ id }))
    .output(cannedResponse),
  remove: endpoint(
    'manage_department',
    'DELETE',
    '/canned-responses/{id}',
    'Take a canned response out of use; responses given with it keep its version',
  )
    .input(z.object({ id }))
    .output(done),
  versions: endpoint('read_tickets', 'GET', '/canned-responses/{id}/versions', 'What it said when, the newest first')
    .input(z.object({ id }))
    .output(
      z.array(
        z.object({
          version: z.int(),
          name: z.string(),
          text: z.string(),
          at: instant,
          person: personRef.nullable(),
        }),
      ),
    ),
}
