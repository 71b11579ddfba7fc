import { dismissReasons, responseKinds, ticketOutcomes, ticketStates, visibilities } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant } from './shapes.ts'

/** Something else that the author of a ticket wrote, with the ticket that came of it. */
const heardBefore = z.object({
  itemId: z.int(),
  /** When it was published, or else found. */
  at: instant,
  visibility: z.enum(visibilities),
  sourceName: z.string(),
  channel: z.string(),
  /** Null where it had none, or is not kept any more. */
  title: z.string().nullable(),
  /** Its beginning. */
  excerpt: z.string(),
  ticketId: z.int(),
  state: z.enum(ticketStates),
  departmentId: z.string(),
  outcome: z.enum(ticketOutcomes).nullable(),
  dismissReason: z.enum(dismissReasons).nullable(),
  /** Our last response; without words where they are not known. */
  response: z.object({ kind: z.enum(responseKinds), at: instant, excerpt: z.string().nullable() }).nullable(),
})

const heardFacts = z.object({
  /** Written before the ticket's item, and after it; in sight. */
  before: z.int(),
  later: z.int(),
  /** Lying with departments out of sight; private messages are not among them. */
  elsewhere: z.int(),
  /** What became of the tickets in sight, each counted once. */
  waiting: z.int(),
  answered: z.int(),
  dismissed: z.int(),
  /** When the first one in sight was written. */
  firstAt: instant.nullable(),
  lastAnswered: z
    .object({ ticketId: z.int(), departmentId: z.string(), kind: z.enum(responseKinds), at: instant })
    .nullable(),
  /** Only the newest thousand were counted. */
  cut: z.boolean(),
  /** Nothing but the name is known: it may be several people. */
  byNameAlone: z.boolean(),
})
export type HeardFacts = z.infer<typeof heardFacts>

export const authorHistory = endpoint(
  'read_tickets',
  'GET',
  '/tickets/{id}/author-history',
  'What the author of a ticket wrote besides that concerned us, the newest first, as far as it is in sight; with its facts on the first page',
)
  .input(
    z.object({
      id,
      /** From the answer before; opaque. */
      after: z.string().max(40).optional(),
      limit: z.coerce.number<number>().int().min(1).max(50).default(10),
    }),
  )
  .output(
    z.object({
      /** Null where nothing else was heard of them, and behind the first page. */
      facts: heardFacts.nullable(),
      rows: z.array(heardBefore),
      next: z.string().nullable(),
    }),
  )
