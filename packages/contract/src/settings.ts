import {
  brandKinds,
  connectorIds,
  departmentId,
  languages,
  pollOutcomes,
  purposes,
  roles,
  sourceStates,
} from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { company, done, fromFile, id, instant, problem, text } from './shapes.ts'

export const brand = z.object({ id: z.int(), name: z.string(), kind: z.enum(brandKinds), fromFile })
const brandInput = z.object({ name: text(200), kind: z.enum(brandKinds) })

export const watch = z.object({
  id: z.int(),
  brandId: z.int(),
  name: z.string(),
  query: z.string(),
  version: z.int(),
  enabled: z.boolean(),
  mentions30Days: z.int(),
  fromFile,
})
const watchInput = z.object({
  brandId: z.int().positive(),
  name: text(200),
  query: text(4000),
  enabled: z.boolean().default(true),
})

export const sourceSettings = z.object({
  /** The company's own users at this source: ids, slugs or display names. Their comments are answers. */
  ownUsers: z.array(text(200)).max(100).default([]),
  /** What was published more than so many days before the source was added is kept without a ticket. Null: all of it wants an answer. */
  historyDays: z.int().min(1).max(3650).nullable().default(null),
})

export const source = z.object({
  id: z.int(),
  name: z.string(),
  connector: z.enum(connectorIds),
  url: z.string(),
  channel: z.string(),
  purpose: z.enum(purposes),
  settings: sourceSettings,
  intervalSeconds: z.int(),
  state: z.enum(sourceStates),
  /** `heard`: its last poll went well. `silent`: it fails or never answered. `new`: not yet asked. */
  health: z.enum(['heard', 'silent', 'new', 'paused']),
  nextPollAt: instant.nullable(),
  lastPolledAt: instant.nullable(),
  lastSuccessAt: instant.nullable(),
  lastItemAt: instant.nullable(),
  lastOutcome: z.enum(pollOutcomes).nullable(),
  /** What is wrong, by a word that a page can say in its reader's language, and as an English sentence. */
  problemCode: z.string().nullable(),
  problem: z.string().nullable(),
  failures: z.int(),
  failingSince: instant.nullable(),
  itemsTotal: z.int(),
  mentionsTotal: z.int(),
  /** Of the mentions: those kept without a ticket, because they are older than `historyDays` allows. */
  historyTotal: z.int(),
  fromFile,
})
export type Source = z.infer<typeof source>

const sourceInput = z.object({
  name: text(200),
  connector: z.enum(connectorIds),
  url: z.url({ protocol: /^https?$/ }).max(4000),
  purpose: z.enum(['mentions', 'own_channel']),
  settings: sourceSettings.prefault({}),
  intervalSeconds: z.int().min(60).max(604800).default(900),
})

export const preview = z.object({
  outcome: z.enum(['ok', 'failed']),
  problemCode: z.string().nullable(),
  problem: z.string().nullable(),
  title: z.string().nullable(),
  items: z.array(
    z.object({
      title: z.string().nullable(),
      text: z.string().nullable(),
      url: z.string().nullable(),
      author: z.string().nullable(),
      publishedAt: instant.nullable(),
      mention: z.boolean(),
    }),
  ),
  problems: z.array(problem),
})

export const department = z.object({
  id: departmentId,
  /** Null for a shipped department under its own name. */
  name: z.string().nullable(),
  calendarId: z.int(),
  firstResponseMinutes: z.int(),
  memberIds: z.array(z.int()),
  waiting: z.int(),
  fromFile,
})
const departmentInput = z.object({
  name: text(100).nullable(),
  calendarId: z.int().positive(),
  firstResponseMinutes: z.int().min(1).max(525600),
  memberIds: z.array(z.int().positive()),
})

export const rule = z.object({
  id: z.int(),
  position: z.int(),
  departmentId,
  name: z.string(),
  nameDe: z.string().nullable(),
  query: z.string().nullable(),
  channel: z.string().nullable(),
  language: z.string().nullable(),
  sourceId: z.int().nullable(),
  shipped: z.boolean(),
  enabled: z.boolean(),
  fromFile,
})
const ruleInput = z.object({
  departmentId,
  name: text(200),
  query: text(20000).nullable(),
  channel: text(200).nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'A language is its ISO 639 code, such as de.')
    .nullable(),
  sourceId: z.int().positive().nullable(),
  enabled: z.boolean().default(true),
})

const windows = z
  .array(z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'A window is HH:mm-HH:mm, such as 09:00-17:00.'))
  .max(12)
/** The calendar as everywhere in Echolot; `compileCalendar` of timekeeping is its judge. */
export const calendarDefinition = z.object({
  zone: text(64),
  weekly: z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), windows),
  holidays: z.object({ state: z.string(), place: z.string().nullable() }).nullable(),
  days: z.record(z.iso.date(), windows),
})
export const calendar = z.object({
  id: z.int(),
  name: z.string(),
  definition: calendarDefinition,
  departmentIds: z.array(z.string()),
  fromFile,
  nextHolidays: z.array(
    z.object({ day: z.iso.date(), name: z.string(), names: z.record(z.enum(languages), z.string()) }),
  ),
})

export const person = z.object({
  id: z.int(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  departmentIds: z.array(z.string()),
  disabled: z.boolean(),
})

export const brands = {
  list: endpoint('signed_in', 'GET', '/brands', 'The names to watch').output(z.array(brand)),
  create: endpoint('change_settings', 'POST', '/brands', 'Add a brand').input(brandInput).output(brand),
  update: endpoint('change_settings', 'PUT', '/brands/{id}', 'Change a brand')
    .input(brandInput.extend({ id }))
    .output(brand),
  remove: endpoint('change_settings', 'DELETE', '/brands/{id}', 'Remove a brand and its watches')
    .input(z.object({ id }))
    .output(done),
}

export const watches = {
  list: endpoint('signed_in', 'GET', '/watches', 'The standing queries').output(z.array(watch)),
  create: endpoint('change_settings', 'POST', '/watches', 'Add a watch').input(watchInput).output(watch),
  update: endpoint('change_settings', 'PUT', '/watches/{id}', 'Change a watch; a changed query is a new version')
    .input(watchInput.extend({ id }))
    .output(watch),
  remove: endpoint('change_settings', 'DELETE', '/watches/{id}', 'Remove a watch').input(z.object({ id })).output(done),
  try: endpoint('signed_in', 'POST', '/watches/try', 'Try a query on the items of the last 30 days')
    .input(z.object({ query: z.string().max(4000) }))
    .output(
      z.object({
        problems: z.array(problem),
        searched: z.int(),
        hits: z.array(
          z.object({
            itemId: z.int(),
            title: z.string().nullable(),
            excerpt: z.object({ text: z.string(), marks: z.array(z.object({ start: z.int(), end: z.int() })) }),
            sourceName: z.string(),
            foundAt: instant,
          }),
        ),
        total: z.int(),
      }),
    ),
}

export const sources = {
  list: endpoint('signed_in', 'GET', '/sources', 'Where items come from, and how they are').output(z.array(source)),
  create: endpoint('change_settings', 'POST', '/sources', 'Add a source; it is polled at once')
    .input(sourceInput)
    .output(source),
  update: endpoint(
    'change_settings',
    'PUT',
    '/sources/{id}',
    'Change a source; without a new address the old one stays',
  )
    .input(sourceInput.extend({ id, url: sourceInput.shape.url.optional() }))
    .output(source),
  remove: endpoint('change_settings', 'DELETE', '/sources/{id}', 'Remove a source with its items and tickets')
    .input(z.object({ id }))
    .output(done),
  setState: endpoint('change_settings', 'PUT', '/sources/{id}/state', 'Pause or resume')
    .input(z.object({ id, state: z.enum(['active', 'paused']) }))
    .output(source),
  pollNow: endpoint('work_tickets', 'POST', '/sources/{id}/poll', 'Ask this source now')
    .input(z.object({ id }))
    .output(source),
  test: endpoint(
    'change_settings',
    'POST',
    '/sources/test',
    'Ask an address once and show what it says, without saving it',
  )
    .input(
      z.object({
        connector: z.enum(connectorIds),
        url: z.url({ protocol: /^https?$/ }).max(4000),
        settings: sourceSettings.prefault({}),
      }),
    )
    .output(preview),
  testSaved: endpoint('change_settings', 'POST', '/sources/{id}/test', 'Ask a saved source once and show what it says')
    .input(z.object({ id }))
    .output(preview),
  discover: endpoint(
    'change_settings',
    'POST',
    '/sources/discover',
    'Find feeds, comments and WordPress behind a homepage',
  )
    .input(z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) }))
    .output(
      z.array(
        z.object({
          connector: z.enum(connectorIds),
          url: z.string(),
          name: z.string(),
          kind: z.string(),
          items: z.int().nullable(),
        }),
      ),
    ),
}

export const departments = {
  list: endpoint('signed_in', 'GET', '/departments', 'The departments and the sorting tray (id `undecided`)').output(
    z.array(department),
  ),
  create: endpoint('change_settings', 'POST', '/departments', 'Add a department; its id comes from its name')
    .input(departmentInput.extend({ name: text(100) }))
    .output(department),
  update: endpoint(
    'change_settings',
    'PUT',
    '/departments/{id}',
    'Change a department; a new promise or calendar moves the due times of its waiting tickets',
  )
    .input(departmentInput.extend({ id: departmentId }))
    .output(department),
  remove: endpoint('change_settings', 'DELETE', '/departments/{id}', 'Remove a department that never held a ticket')
    .input(z.object({ id: departmentId }))
    .output(done),
}

export const rules = {
  list: endpoint('signed_in', 'GET', '/rules', 'The routing rules; the first that hits wins').output(z.array(rule)),
  create: endpoint('change_settings', 'POST', '/rules', 'Add a rule at the top').input(ruleInput).output(rule),
  update: endpoint('change_settings', 'PUT', '/rules/{id}', 'Change a rule')
    .input(ruleInput.extend({ id }))
    .output(rule),
  remove: endpoint('change_settings', 'DELETE', '/rules/{id}', 'Remove a rule').input(z.object({ id })).output(done),
  order: endpoint('change_settings', 'PUT', '/rules', 'Put the rules in this order')
    .input(z.object({ ids: z.array(z.int().positive()) }))
    .output(z.array(rule)),
}

export const calendars = {
  list: endpoint('signed_in', 'GET', '/calendars', 'The working hours').output(z.array(calendar)),
  create: endpoint('change_settings', 'POST', '/calendars', 'Add a calendar')
    .input(z.object({ name: text(100), definition: calendarDefinition }))
    .output(calendar),
  update: endpoint(
    'change_settings',
    'PUT',
    '/calendars/{id}',
    'Change a calendar; the due times of waiting tickets move with it',
  )
    .input(z.object({ id, name: text(100), definition: calendarDefinition }))
    .output(calendar),
  remove: endpoint('change_settings', 'DELETE', '/calendars/{id}', 'Remove a calendar that no department uses')
    .input(z.object({ id }))
    .output(done),
}

export const people = {
  list: endpoint('signed_in', 'GET', '/people', 'Who works here').output(z.array(person)),
  create: endpoint('manage_people', 'POST', '/people', 'Add a person')
    .input(
      z.object({
        email: z.string().max(320),
        name: text(200),
        role: z.enum(roles),
        password: z.string().min(12).max(256),
        departmentIds: z.array(departmentId),
      }),
    )
    .output(person),
  update: endpoint('manage_people', 'PUT', '/people/{id}', 'Change a person')
    .input(
      z.object({
        id,
        name: text(200),
        role: z.enum(roles),
        departmentIds: z.array(departmentId),
        disabled: z.boolean(),
      }),
    )
    .output(person),
  setPassword: endpoint(
    'manage_people',
    'PUT',
    '/people/{id}/password',
    'Give somebody else a new password; all their sessions end',
  )
    .input(z.object({ id, password: z.string().min(12).max(256) }))
    .output(done),
}

export const organisation = {
  get: endpoint('signed_in', 'GET', '/organisation', 'The company').output(company.extend({ fromFile })),
  update: endpoint('change_settings', 'PUT', '/organisation', 'Change the company')
    .input(company)
    .output(company.extend({ fromFile })),
}

export const deadLetters = {
  list: endpoint('change_settings', 'GET', '/dead-letters', 'What could not be worked on, with the reason').output(
    z.array(
      z.object({
        id: z.int(),
        topic: z.string(),
        subjectId: z.int(),
        errorCode: z.string(),
        error: z.string(),
        attempts: z.int(),
        at: instant,
        replayedAt: instant.nullable(),
      }),
    ),
  ),
  replay: endpoint('change_settings', 'POST', '/dead-letters/{id}/replay', 'Try it again')
    .input(z.object({ id }))
    .output(done),
  replayAll: endpoint('change_settings', 'POST', '/dead-letters/replay', 'Try all of a topic again')
    .input(z.object({ topic: text(200) }))
    .output(
      z.object({
        replayed: z.int(),
        /** Those of a version that this one does not understand; they stay. */
        unreadable: z.int(),
      }),
    ),
}
