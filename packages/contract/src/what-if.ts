import { departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDefinition } from './settings/calendars.ts'
import { promiseRule } from './settings/promises.ts'
import { ruleInput } from './settings/rules.ts'
import { day, id } from './shapes.ts'
import { supposed } from './supposed.ts'

export const whatIf = {
  ask: endpoint(
    'read_reports',
    'POST',
    '/what-if',
    'The waits of a period and those that go on, under another calendar, other promises or other rules; nothing is changed',
  )
    .input(
      z.object({
        /** Days of the company, both included; a year at most. */
        from: day,
        to: day,
        departmentId: departmentId.optional(),
        /** Null: the calendars as they were. */
        definition: calendarDefinition.nullable().default(null),
        /** Null: every wait keeps what was promised to it. */
        promises: z.array(promiseRule).max(200).nullable().default(null),
        /** Null: every ticket came where it came. Else the rules of today ask again, with the changed one so, or a new one above all. */
        routing: z
          .object({ changed: ruleInput.extend({ id: id.nullable() }).nullable().default(null) })
          .nullable()
          .default(null),
      }),
    )
    .output(supposed),
}
