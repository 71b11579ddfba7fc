import { languages } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, done, fromFile, id, instant, personRef, text } from '../shapes.ts'
import { supposed } from '../supposed.ts'

const windows = z
  .array(z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'A window is HH:mm-HH:mm, such as 09:00-17:00.'))
  .max(12)

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
const holidays = z.object({ state: z.string(), place: z.string().nullable() }).nullable()

/** What a day has of its own, perhaps under a name. */
const ownDay = z.union([windows, z.object({ name: text(100), windows })])

/** The calendar as everywhere in Echolot; `compileCalendar` of timekeeping is its judge. */
export const calendarDefinition = z.object({
  zone: text(64),
  weekly: z.partialRecord(weekday, windows),
  holidays,
  days: z.record(z.iso.date(), ownDay),
  /** By month and day, such as 12-24: every year, where the week opens the day and no holiday closes it. */
  yearly: z
    .record(z.string().regex(/^\d{2}-\d{2}$/, 'A day of every year is MM-DD, such as 12-24.'), ownDay)
    .optional(),
})

export const calendar = z.object({
  id: z.int(),
  name: z.string(),
  definition: calendarDefinition,
  departmentIds: z.array(z.string()),
  fromFile,
  /** What it is to say from a later day on. */
  planned: z.object({ from: instant, definition: calendarDefinition }).nullable(),
  nextHolidays: z.array(
    z.object({ day: z.iso.date(), name: z.string(), names: z.record(z.enum(languages), z.string()) }),
  ),
})

/** What a version says otherwise than the one before; null where it says nothing of a day. */
export const calendarChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('zone'), before: z.string(), after: z.string() }),
  z.object({ what: z.literal('weekday'), weekday, before: windows, after: windows }),
  z.object({ what: z.literal('holidays'), before: holidays, after: holidays }),
  z.object({
    what: z.literal('day'),
    date: z.string(),
    yearly: z.boolean(),
    before: ownDay.nullable(),
    after: ownDay.nullable(),
  }),
])

export type CalendarChange = z.infer<typeof calendarChange>

export const calendars = {
  list: endpoint('read_settings', 'GET', '/calendars', 'The working hours').output(z.array(calendar)),
  create: endpoint('change_settings', 'POST', '/calendars', 'Add a calendar')
    .input(z.object({ name: text(100), definition: calendarDefinition }))
    .output(calendar),
  update: endpoint(
    'change_settings',
    'PUT',
    '/calendars/{id}',
    'Change a calendar, from now or from a day on; the due times of waiting tickets move with it',
  )
    .input(z.object({ id, name: text(100), definition: calendarDefinition, from: day.optional() }))
    .output(calendar),
  preview: endpoint(
    'change_settings',
    'POST',
    '/calendars/{id}/preview',
    'What saving the calendar would do: open due times that would move, waits of the last month that would have been late',
  )
    .input(z.object({ id, definition: calendarDefinition, from: day.optional() }))
    .output(supposed),
  takeBack: endpoint('change_settings', 'DELETE', '/calendars/{id}/planned', 'Take back a change that is planned')
    .input(z.object({ id }))
    .output(calendar),
  versions: endpoint(
    'read_settings',
    'GET',
    '/calendars/{id}/versions',
    'What the calendar said when, the newest first',
  )
    .input(z.object({ id }))
    .output(
      z.array(
        z.object({
          version: z.int(),
          /** Null: since ever. */
          validFrom: instant.nullable(),
          at: instant,
          /** Null where the setup file or Echolot itself made it. */
          person: personRef.nullable(),
          changes: z.array(calendarChange),
        }),
      ),
    ),
  remove: endpoint('change_settings', 'DELETE', '/calendars/{id}', 'Remove a calendar that no department uses')
    .input(z.object({ id }))
    .output(done),
}
