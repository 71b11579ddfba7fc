import { languages } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, fromFile, id, text } from '../shapes.ts'

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
