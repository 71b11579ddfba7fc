import { brandKinds, watchOrigins } from '@echolot/domain'
import { z } from 'zod'
import { archiveRun } from '../archive-runs.ts'
import { endpoint } from '../endpoint.ts'
import { comparison, done, foundItem, fromFile, id, instant, personRef, place, problem, text } from '../shapes.ts'
import { example, keptExample, reading } from './watch-language.ts'

export const brand = z.object({ id: z.int(), name: z.string(), kind: z.enum(brandKinds), fromFile })

const brandInput = z.object({ name: text(200), kind: z.enum(brandKinds) })

/** Where the error rate of what a watch hides stands: of `judged` samples, `wrong` were hidden wrongly. */
const audit = z.object({
  judged: z.int(),
  wrong: z.int(),
  /** Null before the first sample; `low` and `high` bound the true rate with 95 % confidence (Wilson). */
  rate: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
})

export const watch = z.object({
  id: z.int(),
  brandId: z.int(),
  name: z.string(),
  query: z.string(),
  version: z.int(),
  enabled: z.boolean(),
  /** When and by whom its present version was made; null where that was not kept. */
  changedAt: instant.nullable(),
  changedBy: personRef.nullable(),
  mentions30Days: z.int(),
  /** What its exclusions kept from being a mention. */
  hidden30Days: z.int(),
  audit,
  /** None for whoever does not see the tickets of all departments: they hold what items say. */
  examples: z.array(keptExample),
  /** Its latest run over the archive. */
  rerun: archiveRun.nullable(),
  fromFile,
})

const watchInput = z.object({
  brandId: z.int().positive(),
  name: text(200),
  query: text(20_000),
  enabled: z.boolean().default(true),
  /** All of them; left out, they stay as they are. */
  examples: z.array(example).max(100).optional(),
  /** Saves although an example does not hold any more; without it such a save is refused as `example_broken`. */
  confirmed: z.boolean().default(false),
})

export const macroName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'A macro is named in small letters, digits and _, beginning with a letter.')

const wordChange = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })

export const brands = {
  list: endpoint('read_settings', 'GET', '/brands', 'The names to watch').output(z.array(brand)),
  create: endpoint('change_settings', 'POST', '/brands', 'Add a brand').input(brandInput).output(brand),
  update: endpoint('change_settings', 'PUT', '/brands/{id}', 'Change a brand')
    .input(brandInput.extend({ id }))
    .output(brand),
  remove: endpoint('change_settings', 'DELETE', '/brands/{id}', 'Remove a brand and its watches')
    .input(z.object({ id }))
    .output(done),
}

export const watches = {
  list: endpoint('read_settings', 'GET', '/watches', 'The standing queries').output(z.array(watch)),
  create: endpoint('change_settings', 'POST', '/watches', 'Add a watch').input(watchInput).output(watch),
  update: endpoint('change_settings', 'PUT', '/watches/{id}', 'Change a watch; a changed query is a new version')
    .input(watchInput.extend({ id }))
    .output(watch),
  remove: endpoint('change_settings', 'DELETE', '/watches/{id}', 'Remove a watch').input(z.object({ id })).output(done),
  try: endpoint('inspect', 'POST', '/watches/try', 'Try a query on the items of the last 30 days')
    .input(
      z.object({
        query: z.string().max(20_000),
        /** The name of the macro that it is written for, which must not hold itself. */
        macro: macroName.optional(),
      }),
    )
    .output(
      z.object({
        problems: z.array(problem),
        searched: z.int(),
        hits: z.array(foundItem),
        total: z.int(),
        ...reading.shape,
      }),
    ),
  compare: endpoint(
    'inspect',
    'POST',
    '/watches/compare',
    'What a query would gain and lose over the newest of the archive, against a watch as it stands or against nothing',
  )
    .input(
      z.object({
        query: z.string().max(20_000),
        watchId: z.int().positive().optional(),
        /** The query is held against what it says now, with these words in the place of a macro. */
        macro: z.object({ name: macroName, query: z.string().max(20_000) }).optional(),
      }),
    )
    .output(
      z.object({
        problems: z.array(problem),
        /** Null where the query cannot be read. */
        comparison: comparison.nullable(),
        /** The examples of the watch that would not hold any more. */
        broken: z.array(example),
      }),
    ),
  compareWhole: endpoint(
    'change_settings',
    'POST',
    '/watches/compare-whole',
    'The same over the whole archive, in the background; its run tells the progress, and the comparison once it is over',
  )
    .input(z.object({ query: z.string().max(20_000), watchId: z.int().positive().optional() }))
    .output(archiveRun),
  rerun: endpoint(
    'change_settings',
    'POST',
    '/watches/{id}/rerun',
    'Hold the watch against the archive in the background; what it finds becomes mentions, and tickets only where none would begin late',
  )
    .input(z.object({ id }))
    .output(archiveRun),
  versions: endpoint('read_settings', 'GET', '/watches/{id}/versions', 'What the watch said when, the newest first')
    .input(z.object({ id }))
    .output(
      z.array(
        z.object({
          version: z.int(),
          query: z.string(),
          /** Null where it was made before versions were kept. */
          at: instant.nullable(),
          person: personRef.nullable(),
          origin: z.enum(watchOrigins).nullable(),
          /** The macros that it used, as they were then. */
          macros: z.array(z.object({ name: z.string(), version: z.int() })),
          /** Against the version before, word by word. */
          changes: z.array(wordChange),
        }),
      ),
    ),
  findings: endpoint(
    'inspect',
    'GET',
    '/watches/{id}/findings',
    'Branches without a hit for 180 days, and exclusions that would have hidden what was answered',
  )
    .input(z.object({ id }))
    .output(
      z.object({
        /** For how many days its hits are known; a branch is called idle once that is 180. */
        knownDays: z.int(),
        idle: z.array(place.extend({ text: z.string(), lastHitAt: instant.nullable() })),
        risky: z.array(
          place.extend({
            text: z.string(),
            answered: z.int(),
            samples: z.array(foundItem.extend({ ticketId: z.int() })),
          }),
        ),
      }),
    ),
}

export const macro = z.object({
  /** Without the $, in small letters. */
  name: z.string(),
  /** Made of the brands, shipped, or written here. */
  from: z.enum(['brands', 'shipped', 'own']),
  query: z.string(),
  version: z.int(),
  changedAt: instant.nullable(),
  changedBy: personRef.nullable(),
  about: z.object({ de: z.string(), en: z.string() }).nullable(),
  /** The watches, rules and macros that use it, by themselves or within another macro. */
  watchIds: z.array(z.int()),
  ruleIds: z.array(z.int()),
  macros: z.array(z.string()),
  fromFile,
})

export const macros = {
  list: endpoint('read_settings', 'GET', '/macros', 'The macros that watches may use').output(z.array(macro)),
  create: endpoint('change_settings', 'POST', '/macros', 'Add a macro')
    .input(z.object({ name: macroName, query: text(20_000) }))
    .output(macro),
  update: endpoint(
    'change_settings',
    'PUT',
    '/macros/{name}',
    'Change a macro; the watches that use it get a new version',
  )
    .input(
      z.object({
        name: macroName,
        query: text(20_000),
        /** Saves although an example of a watch does not hold any more; without it such a save is refused as `example_broken`. */
        confirmed: z.boolean().default(false),
      }),
    )
    .output(macro),
  versions: endpoint('read_settings', 'GET', '/macros/{name}/versions', 'What the macro said when, the newest first')
    .input(z.object({ name: z.string().max(40) }))
    .output(
      z.array(
        z.object({
          version: z.int(),
          query: z.string(),
          /** Null where it was not kept when it was made. */
          at: instant.nullable(),
          person: personRef.nullable(),
          /** Against the version before, word by word. */
          changes: z.array(wordChange),
        }),
      ),
    ),
  remove: endpoint('change_settings', 'DELETE', '/macros/{name}', 'Remove a macro that nothing uses')
    .input(z.object({ name: macroName }))
    .output(done),
}
