import { doings } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, id, personRef } from './shapes.ts'

/** Who else is in a ticket at this moment. Told from page to page and never stored. */
export const presence = {
  list: endpoint('read_tickets', 'GET', '/presence', 'Who else is in which ticket now, and what they do there').output(
    z.array(z.object({ ticketId: z.int(), person: personRef, doing: z.enum(doings) })),
  ),
  tell: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/presence',
    'Say that one is in a ticket, or has left it; who says nothing for 50 seconds has left',
  )
    .input(z.object({ id, doing: z.enum([...doings, 'gone']) }))
    .output(done),
}
