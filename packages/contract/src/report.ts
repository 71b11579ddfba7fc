import { departmentId, dismissReasons, episodeOutcomes } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, instant } from './shapes.ts'

/** The figures that have rows behind them. Each is defined in docs/definitions.md. */
export const figures = ['arrived', 'answered', 'dismissed', 'open', 'late', 'within_promise'] as const
export type Figure = (typeof figures)[number]

/** Days are the company's own, both included. */
const period = z.object({ from: day, to: day, departmentId: departmentId.optional() })

/** A quantile of the waiting time. Not reached: so many never got an answer that the curve stays below one half. */
export const median = z.discriminatedUnion('reached', [
  z.object({ reached: z.literal(true), ms: z.int() }),
  z.object({ reached: z.literal(false) }),
])

export const reportRow = z.object({
  ticketId: z.int(),
  episode: z.int(),
  departmentId: z.string(),
  channel: z.string(),
  sourceName: z.string(),
  title: z.string().nullable(),
  startedAt: instant,
  dueAt: instant,
  targetMinutes: z.int(),
  outcome: z.enum(episodeOutcomes),
  dismissReason: z.enum(dismissReasons).nullable(),
  endedAt: instant.nullable(),
  late: z.boolean(),
  withinPromise: z.boolean(),
  calendarMs: z.int(),
  businessMs: z.int(),
})
export type ReportRow = z.infer<typeof reportRow>

export const reports = {
  get: endpoint('read_reports', 'GET', '/report', 'The figures of a period and a department')
    .input(period)
    .output(
      z.object({
        asOf: instant,
        zone: z.string(),
        figures: z.record(z.enum(figures), z.int()),
        reopened: z.int(),
        /** Of those whose time was up or who were answered: answered in time. Null where there are none. */
        keptShare: z.number().nullable(),
        medianCalendar: median,
        medianBusiness: median,
        byDepartment: z.array(
          z.object({ departmentId: z.string(), figures: z.record(z.enum(figures), z.int()), medianBusiness: median }),
        ),
        byDay: z.array(
          z.object({
            day,
            arrived: z.int(),
            answered: z.int(),
            dismissed: z.int(),
            open: z.int(),
            /** Hours in which sources could not be heard, those of all sources added up; of all departments. */
            blindHours: z.int(),
          }),
        ),
        /** The sources that could not be heard the longest in the period, with the days, and how many more there were. */
        blind: z.object({
          sources: z.array(
            z.object({
              sourceId: z.int(),
              name: z.string(),
              hours: z.int(),
              days: z.array(z.object({ day, hours: z.int() })),
            }),
          ),
          others: z.int(),
        }),
      }),
    ),
  rows: endpoint('read_reports', 'GET', '/report/rows', 'Exactly the rows behind a figure')
    .input(
      period.extend({
        figure: z.enum(figures),
        offset: z.coerce.number<number>().int().nonnegative().default(0),
        limit: z.coerce.number<number>().int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ rows: z.array(reportRow), total: z.int() })),
  csv: endpoint('read_reports', 'GET', '/report.csv', 'The rows behind a figure as CSV')
    .input(
      period.extend({
        figure: z.enum(figures).default('arrived'),
        /** What stands between the cells: the spreadsheets of a German system want semicolons. */
        separator: z.enum(['comma', 'semicolon']).default('comma'),
      }),
    )
    .output(z.instanceof(Blob)),
}
