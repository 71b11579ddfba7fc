import { correctionKinds, departmentId, priorities } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, inBoth, instant, ticketDetail } from './shapes.ts'

export const correctionSum = z.object({
  kind: z.enum(correctionKinds),
  /** The rule, the watch or the rung that decided; null where none of that kind did. */
  decidedBy: z.string().nullable(),
  version: z.int().nullable(),
  /** Its name now; null where it has none, or is gone. */
  name: inBoth.nullable(),
  decided: z.string(),
  correct: z.string(),
  count: z.int(),
  lastAt: instant,
  lastTicketId: z.int().nullable(),
})

/** What Echolot decided and a person says to be otherwise. */
export const corrections = {
  correct: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/corrections',
    'Put one automatic decision right; what was wrong is kept to learn from',
  )
    .input(
      z.discriminatedUnion('kind', [
        z.object({ id, kind: z.literal('watch'), watchId: z.int().positive() }),
        z.object({ id, kind: z.literal('department'), departmentId }),
        z.object({ id, kind: z.literal('language'), language: z.string().regex(/^[a-z]{2}$/) }),
        z.object({ id, kind: z.literal('priority'), priority: z.enum(priorities) }),
        z.object({ id, kind: z.literal('pin') }),
        z.object({ id, kind: z.literal('follow_up'), needsResponse: z.boolean() }),
        z.object({ id, kind: z.literal('own') }),
      ]),
    )
    .output(ticketDetail),
  list: endpoint(
    'read_tickets',
    'GET',
    '/corrections',
    'What people put right, summed by what had decided it, the most frequent first; 500 at most',
  ).output(z.array(correctionSum)),
}
