import { countings, departmentId, priorities, promisedClocks } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { instant, personRef, text } from '../shapes.ts'
import { supposed } from '../supposed.ts'

/** What is promised, to whom and for which wait; null stands for any. */
export const promiseRule = z.object({
  departmentId: departmentId.nullable(),
  priority: z.enum(priorities).nullable(),
  channel: text(200).nullable(),
  clock: z.enum(promisedClocks),
  targetMinutes: z.int().min(1).max(525600),
  counted: z.enum(countings),
})

const wanted = z.array(promiseRule.extend({ promiseId: z.int().positive().nullable() })).max(200)

const list = z.object({
  /** What a save says that it was based on. */
  revision: z.string(),
  promises: z.array(promiseRule.extend({ promiseId: z.int() })),
})

export const promises = {
  list: endpoint(
    'read_settings',
    'GET',
    '/promises',
    'What is promised; the first that holds decides, and the number of each department is the lowest',
  ).output(list),
  save: endpoint(
    'change_settings',
    'PUT',
    '/promises',
    'Save the list of promises; the due times of waiting tickets move with it',
  )
    .input(z.object({ basedOn: z.string().max(20_000), promises: wanted }))
    .output(list),
  dryRun: endpoint('change_settings', 'POST', '/promises/dry-run', 'What saving these promises would do')
    .input(z.object({ promises: wanted }))
    .output(supposed),
  versions: endpoint('read_settings', 'GET', '/promises/versions', 'What was promised when, the newest first').output(
    z.array(
      promiseRule.extend({
        id: z.int(),
        promiseId: z.int(),
        position: z.int(),
        validFrom: instant,
        validTo: instant.nullable(),
        person: personRef.nullable(),
      }),
    ),
  ),
}
