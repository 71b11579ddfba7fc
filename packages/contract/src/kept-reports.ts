import { languages, lenses, revisionReasons } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { asked, compared, counts, sentences, times, voids } from './report.ts'
import { day, done, id, instant, personRef, text } from './shapes.ts'

const lens = z.enum(lenses)

/** A report as it was told, or as it would be told of the same instant today. */
const told = z.object({
  asOf: instant,
  zone: z.string(),
  figures: counts,
  voids: z.object({ cohort: voids, activity: voids }),
  sentences: z.object({ cohort: sentences, activity: sentences, stock: sentences }),
  times,
  compared: z.object({ before: compared, yearBefore: compared }),
  byDepartment: z.array(z.object({ departmentId: z.string(), figures: counts, times })),
  byDay: z.array(z.object({ day, arrived: z.int(), answered: z.int(), dismissed: z.int(), open: z.int() })),
})

const keptReport = z.object({
  id: z.int(),
  name: z.string(),
  asked,
  lens,
  /** The instant that it was asked of. */
  asOf: instant,
  /** Null where that person was removed. */
  keptBy: personRef.nullable(),
})

export const keptReports = {
  list: endpoint(
    'read_reports',
    'GET',
    '/report/kept',
    'Reports that were kept as they were told, the newest first',
  ).output(z.array(keptReport)),
  keep: endpoint('keep_reports', 'POST', '/report/kept', 'Keep a report as it stands now')
    .input(asked.extend({ name: text(120), lens, language: z.enum(languages).default('en') }))
    .output(z.object({ id: z.int() })),
  get: endpoint(
    'read_reports',
    'GET',
    '/report/kept/{id}',
    'A kept report as it was told, and what would be told otherwise of the same instant today',
  )
    .input(z.object({ id }))
    .output(
      keptReport.extend({
        zone: z.string(),
        narrowed: z.array(z.string()),
        promises: z.array(z.string()),
        was: told,
        now: told,
        /** By their places in the report, such as `figures.cohort.late`; a reason that is of no single wait has 0 of them. */
        revised: z.array(
          z.object({
            path: z.string(),
            because: z.array(
              z.object({
                reason: z.enum(revisionReasons),
                waits: z.int(),
              }),
            ),
          }),
        ),
      }),
    ),
  remove: endpoint('change_settings', 'DELETE', '/report/kept/{id}', 'Let go of a kept report')
    .input(z.object({ id }))
    .output(done),
}
