import { episodeOutcomes } from '@echolot/domain'
import { z } from 'zod'
import { instant } from './shapes.ts'

/** A due time is null where nothing would be promised. */
const judged = z.object({ dueAt: instant.nullable(), late: z.boolean() })

const supposedWait = z.object({
  ticketId: z.int(),
  episode: z.int(),
  title: z.string().nullable(),
  departmentId: z.string(),
  /** Where it came, and where it would have come by the rules that are tried; null where that is the same. */
  elsewhere: z.object({ cameTo: z.string(), goesTo: z.string() }).nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  outcome: z.enum(episodeOutcomes),
  before: judged,
  after: judged,
})

export type SupposedWait = z.infer<typeof supposedWait>

/** All of them counted, and the first told by name. */
const waits = z.object({ count: z.int(), rows: z.array(supposedWait) })

const compared = z.object({
  waits: z.int(),
  lateBefore: z.int(),
  lateAfter: z.int(),
  nowLate: waits,
  noLongerLate: waits,
})

/** Waits under other terms: those of a period as if the terms had held all along, those that go on as if from now on. */
export const supposed = z.object({
  asOf: instant,
  from: instant,
  to: instant,
  past: compared.extend({
    rerouted: waits,
    /** Waits of which cannot be read what was written, or not by whoever asks; they are left where they came. */
    unread: z.int(),
  }),
  open: compared.extend({ moved: waits }),
})
export type Supposed = z.infer<typeof supposed>
