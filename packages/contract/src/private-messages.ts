import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { instant, storable, text } from './shapes.ts'

/** What was written to the company alone: tickets with the clocks of all, and in no story, sample, export or contributor's view. */
export const privateMessages = {
  record: endpoint(
    'work_tickets',
    'POST',
    '/private-messages',
    'Record a private message that somebody heard; its wait begins now',
  )
    .input(
      z.object({
        channel: storable(40).pipe(text(40)),
        author: text(300),
        text: text(20_000),
        /** When it was written; left out, that is now. */
        writtenAt: instant.optional(),
      }),
    )
    .output(
      z.object({
        /** Null where the rules gave it to a department out of sight. */
        ticketId: z.int().nullable(),
      }),
    ),
}
