import { departmentId } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDefinition } from './settings/calendars.ts'
import { promiseRule } from './settings/promises.ts'
import { day } from './shapes.ts'
import { supposed } from './supposed.ts'

export const whatIf = {
  ask: endpoint(
    'read_reports',
    'POST',
    '/what-if',
    'The waits of a period and those that go on, under another calendar or other promises; nothing is changed',
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
      }),
    )
    .output(supposed),
}
