import { becausePart, departmentId, whySteps } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { inBoth, instant, place, storable } from './shapes.ts'

const spanOf = z.object({
  field: z.string(),
  start: z.int(),
  end: z.int(),
  term: z.string(),
  form: z.string().nullable(),
})

export const why = {
  ask: endpoint(
    'read_tickets',
    'POST',
    '/why',
    'Why something is a mention or is none: what every step makes of an address or a text, and which one drops it',
  )
    .input(z.object({ about: storable(100_000).trim().min(1) }))
    .output(
      z.object({
        about: z.enum(['url', 'text']),
        /** Where it is stored already, what became of it. */
        stored: z.array(
          z.object({
            itemId: z.int(),
            sourceName: z.string(),
            foundAt: instant,
            outcome: z.enum(['waiting', 'mention', 'own', 'no_hit', 'dead', 'hidden', 'erased']),
            ticketId: z.int().nullable(),
          }),
        ),
        /** What was read, as watches see it. */
        item: z
          .object({ title: z.string().nullable(), text: z.string().nullable(), url: z.string().nullable() })
          .nullable(),
        /** In the order in which they are taken. */
        steps: z.array(
          z.object({ step: z.enum(whySteps), outcome: z.enum(['passed', 'dropped', 'not_reached']), say: inBoth }),
        ),
        droppedBy: z.enum(whySteps).nullable(),
        watches: z.array(
          z.object({
            id: z.int(),
            name: z.string(),
            query: z.string(),
            version: z.int(),
            verdict: z.enum(['hit', 'hidden', 'no_hit', 'unreadable', 'switched_off']),
            spans: z.array(spanOf),
            /** The part of the watch that decided, and what spoke most against it. */
            deciding: place.extend({ text: z.string() }).nullable(),
            against: place.extend({ text: z.string() }).nullable(),
            say: inBoth,
          }),
        ),
        route: z.object({ departmentId, because: z.array(becausePart) }).nullable(),
      }),
    ),
}
