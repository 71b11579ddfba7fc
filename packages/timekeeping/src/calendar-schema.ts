import { states } from '@echolot/domain'
import { z } from 'zod'
import type { ClockRefusalCode } from './clock-refusal.ts'
import { isDate, weekdays } from './date.ts'
import { findPlaceProblem } from './holidays.ts'
import { firstYear, lastYear } from './instant.ts'
import { overlapsOf } from './overlaps.ts'
import { complain, refuseKeys, show } from './refusal-of.ts'
import { parseWindow } from './window.ts'
import { findZone } from './zone.ts'

const zoneProblem = (input: unknown) => `${show(input)} is no time zone; give an IANA name such as "Europe/Berlin"`
const zoneSchema = z.string({ error: ({ input }) => zoneProblem(input) }).superRefine((zone, ctx) => {
  if (findZone(zone) === null) complain(ctx, 'unknown_zone', zoneProblem(zone))
})

const windowsSchema = z.array(
  z
    .string({ error: ({ input }) => `${show(input)} is not a window; write "HH:mm-HH:mm", such as "09:00-17:00"` })
    .superRefine((text, ctx) => {
      const window = parseWindow(text)
      if ('code' in window) complain(ctx, window.code, window.message)
    }),
  { error: ({ input }) => `${show(input)} is no list of windows; give one such as ["09:00-12:00","13:00-17:00"]` },
)

const weeklySchema = z.strictObject(
  {
    mon: windowsSchema.default([]),
    tue: windowsSchema.default([]),
    wed: windowsSchema.default([]),
    thu: windowsSchema.default([]),
    fri: windowsSchema.default([]),
    sat: windowsSchema.default([]),
    sun: windowsSchema.default([]),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.map(show).join(', ')} is no weekday; known are ${weekdays.join(', ')}`
        : `${show(issue.input)} is no week; give an object such as {"mon":["09:00-17:00"]}`,
  },
)

const holidaysSchema = z
  .strictObject(
    {
      state: z.enum(states, {
        error: ({ input }) => `${show(input)} is no Bundesland; known are ${states.toSorted().join(', ')}`,
      }),
      place: z
        .string({ error: ({ input }) => `${show(input)} is no place; give its name or null` })
        .nullable()
        .default(null),
    },
    { error: refuseKeys('{"state":"NW","place":null}, or null for none') },
  )
  .superRefine(({ state, place }, ctx) => {
    const problem = findPlaceProblem(state, place)
    if (problem !== null) complain(ctx, 'unknown_place', problem.message, ['place'], { place, places: problem.places })
  })

const nameProblem = (input: unknown) =>
  `${show(input)} is no name of a day; give one to 100 letters, such as "Inventory"`
const dayNameSchema = z
  .string({ error: ({ input }) => nameProblem(input) })
  .trim()
  .min(1, { error: ({ input }) => nameProblem(input) })
  .max(100, { error: ({ input }) => nameProblem(input) })
const namedDaySchema = z.strictObject(
  { name: dayNameSchema, windows: windowsSchema },
  {
    error: refuseKeys('a list of windows such as ["09:00-12:00"], [] for closed, or {"name":"Inventory","windows":[]}'),
  },
)

/** What a day has of its own: its windows, perhaps under a name. Read by its shape, since a union would say only that neither fits. */
const daySchema = z.unknown().transform((day, ctx) => {
  const parsed = (Array.isArray(day) ? windowsSchema : namedDaySchema).safeParse(day)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const code = issue.code === 'custom' ? (issue.params?.code as ClockRefusalCode) : 'invalid_window'
    complain(ctx, code, issue.message, issue.path)
  }
  return z.NEVER
})

const daysSchema = z
  .record(z.string(), daySchema, {
    error: ({ input }) => `${show(input)} is no list of days; give an object such as {"2026-12-24":["09:00-12:00"]}`,
  })
  .superRefine((days, ctx) => {
    for (const date of Object.keys(days)) {
      const year = Number(date.slice(0, 4))
      if (isDate(date) && year >= firstYear && year <= lastYear) continue
      const sentence = `${show(date)} is no day between ${firstYear} and ${lastYear}; write one as "2026-12-24"`
      complain(ctx, 'invalid_date', sentence)
    }
  })

const yearlySchema = z
  .record(z.string(), daySchema, {
    error: ({ input }) => `${show(input)} is no list of days; give an object such as {"12-24":["09:00-12:00"]}`,
  })
  .superRefine((days, ctx) => {
    for (const date of Object.keys(days)) {
      // A leap year has them all.
      if (/^\d{2}-\d{2}$/.test(date) && isDate(`2024-${date}`)) continue
      complain(ctx, 'invalid_date', `${show(date)} is no day of every year; write month and day as "12-24"`)
    }
  })

/**
 * A working calendar as it is stored and edited. Local times of `zone`:
 * - `weekly`: windows "HH:mm-HH:mm" by weekday (mon to sun); a weekday without windows is closed. "24:00" may end a
 *   window; one whose end is before its start runs overnight, and its tail belongs to the day it starts on.
 * - `holidays`: the public holidays of a Bundesland, and of a place where places differ; on them no window starts.
 * - `yearly`: windows of days that come every year, by month and day, such as half of 24 December. They replace those of
 *   the week, and only where the week opens the day and no holiday closes it: they never make anybody work on a Sunday.
 * - `days`: windows of single days, instead of weekly, yearly and holiday ones. Only windows that start on the day are
 *   replaced: the tail of the night before stays.
 *
 * A day of `yearly` or `days` is a list of windows, or an object with `name` and `windows`.
 *
 * Windows that claim the same time are refused, also across midnight; windows that touch are fine.
 */
export const calendarSchema = z
  .strictObject(
    {
      zone: zoneSchema,
      weekly: weeklySchema,
      holidays: holidaysSchema.nullable().default(null),
      days: daysSchema.default({}),
      yearly: yearlySchema.default({}),
    },
    { error: refuseKeys('{"zone":"Europe/Berlin","weekly":{"mon":["09:00-17:00"]},"holidays":null,"days":{}}') },
  )
  .superRefine((calendar, ctx) => {
    if (
      ![...Object.values(calendar.weekly), ...Object.values(calendar.days).map(windowsOf)].some(
        (windows) => windows.length > 0,
      )
    ) {
      complain(ctx, 'no_open_time', 'no day has a window, so nothing would ever be due; give at least one')
    }
    for (const { path, first, second } of overlapsOf(calendar)) {
      complain(ctx, 'overlapping_windows', `${first} overlaps ${second}; windows may touch, not overlap`, path)
    }
  })

/** A day of its own as it is stored. */
export type DayEntry = z.output<typeof daySchema>

export const windowsOf = (day: DayEntry): readonly string[] => (Array.isArray(day) ? day : day.windows)

/** A calendar that the schema has accepted: plain JSON. */
export type CalendarSettings = z.output<typeof calendarSchema>
