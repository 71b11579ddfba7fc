import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id } from './shapes.ts'

/** Answering a ticket. */
export const responding = {
  canned: endpoint(
    'work_tickets',
    'GET',
    '/tickets/{id}/canned-responses',
    'The canned responses filled for this ticket, those of its department and language first; what is not known stays a gap',
  )
    .input(z.object({ id }))
    .output(
      z.array(
        z.object({
          id: z.int(),
          version: z.int(),
          name: z.string(),
          departmentId: z.string().nullable(),
          language: z.string(),
          text: z.string(),
          /** What is left to fill; UTF-16 offsets in `text`, end exclusive. */
          gaps: z.array(z.object({ start: z.int(), end: z.int(), says: z.string() })),
        }),
      ),
    ),
}
