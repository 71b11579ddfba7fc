import { recordKinds, recordVias } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, instant } from './shapes.ts'

const asked = z.object({
  kind: z.enum(recordKinds).optional(),
  personId: z.coerce.number<number>().int().positive().optional(),
  /** The first word of the deed, such as `departments`. */
  area: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/, 'An area is a word, such as departments.')
    .optional(),
  /** Days of the company's zone, both included. */
  from: day.optional(),
  to: day.optional(),
})

const entry = z.object({
  id: z.int(),
  at: instant,
  kind: z.enum(recordKinds),
  via: z.enum(recordVias),
  /** An endpoint or a command by its name. */
  deed: z.string(),
  subject: z.string().nullable(),
  succeeded: z.boolean(),
  /** Null where nobody was known; without a name once they are gone. */
  person: z.object({ id: z.int(), name: z.string().nullable() }).nullable(),
  /** Null where nothing changed, or an erasure took the words. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })).nullable(),
  /** What was asked for, of what was viewed or exported. */
  asked: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
})
export type RecordEntry = z.infer<typeof entry>

/** Who changed and who viewed what. */
export const record = {
  list: endpoint('read_record', 'GET', '/record', 'Who changed and who viewed what, the newest first')
    .input(
      asked.extend({
        /** From the answer before. */
        before: z.coerce.number<number>().int().positive().optional(),
        limit: z.coerce.number<number>().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(entry), next: z.int().nullable() })),
  csv: endpoint('read_record', 'GET', '/record.csv', 'The record as CSV; 100,000 entries at most')
    .input(asked.extend({ separator: z.enum(['comma', 'semicolon']).default('comma') }))
    .output(z.instanceof(Blob)),
}
