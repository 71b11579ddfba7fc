import {
  departmentId,
  departmentMoments,
  episodeOutcomes,
  figures,
  languages,
  priorities,
  reportDimensions,
  ticketOutcomes,
  timeOrigins,
  voidReasons,
} from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { promiseRule } from './settings/promises.ts'
import { day, id, inBoth, instant } from './shapes.ts'

const figure = z.enum(figures)
export const counts = z.record(figure, z.int())
export const voids = z.record(z.enum(voidReasons), z.int())

/** Days are the company's own, both included; what is left out is all of them. */
export const asked = z.object({
  from: day,
  to: day,
  departmentId: departmentId.optional(),
  /** Whether a wait that was handed over counts for the department that held it last or for the first. */
  departmentAt: z.enum(departmentMoments).default('stop'),
  channel: z.string().max(40).optional(),
  sourceId: id.optional(),
  watchId: id.optional(),
  priority: z.enum(priorities).optional(),
  labelId: id.optional(),
  /** The own account at which it came in, and the goal that account served then. */
  accountId: id.optional(),
  goal: z.string().max(200).optional(),
  /** From when times count; counts and promises go by the finding either way. */
  since: z.enum(timeOrigins).default('found'),
  /** What came of it, as whoever closed the ticket said. */
  outcome: z.enum(ticketOutcomes).optional(),
  /** `exact` reads every wait for the quantiles, `near` reads rolled up days; left out, the number of waits decides. */
  quantiles: z.enum(['exact', 'near']).optional(),
})

/** A quantile of the waiting time with its 95 percent interval; what is null is not reached. Or why it is withheld. */
const quantile = z.discriminatedUnion('shown', [
  z.object({
    shown: z.literal(true),
    value: z.object({ ms: z.int().nullable(), low: z.int().nullable(), high: z.int().nullable() }),
  }),
  z.object({ shown: z.literal(false), because: z.literal('too_few_waits'), waits: z.int(), needed: z.int() }),
])
/** `approximate`: they were read from rolled up days, are within a tenth, and are shown with ≈. */
const quantiles = z.object({ waits: z.int(), approximate: z.boolean(), median: quantile, p75: quantile, p90: quantile })

/** Null without waits; without an interval where all or none were answered. */
const share = z
  .object({ share: z.number(), interval: z.object({ low: z.number(), high: z.number() }).nullable() })
  .nullable()

/** By the cumulative incidence of an answer. `business` leaves out what came outside hours, which stands apart. */
export const times = z.object({
  withinPromise: share,
  business: quantiles,
  calendar: quantiles,
  outside: z.object({ withinPromise: share, calendar: quantiles }),
})

/** Pieces of a sentence; a number leads to the rows of its figure. */
const parts = z.array(z.object({ text: z.string(), figure: figure.nullable() }))
export const sentences = z.array(z.object({ de: parts, en: parts }))

export const compared = z
  .object({
    period: z.object({ from: day, to: day }),
    arrived: z.int(),
    share,
    chance: z.enum(['may_be_chance', 'more_than_chance', 'unknown']),
  })
  .nullable()

/** A file in the words of one language; the lens of the figure is the one that it shows. */
const printed = asked.extend({ figure: figure.default('cohort.arrived'), language: z.enum(languages).default('en') })

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
  outcome: z.enum([...episodeOutcomes, 'void']),
  voidReason: z.enum(voidReasons).nullable(),
  endedAt: instant.nullable(),
  late: z.boolean(),
  withinPromise: z.boolean(),
  /** The answer stood there when the question was found. */
  answeredBefore: z.boolean(),
  /** Both without pauses; `pausedMs` is how long it stood still, by the clock. */
  calendarMs: z.int(),
  businessMs: z.int(),
  pausedMs: z.int(),
})
export type ReportRow = z.infer<typeof reportRow>

export const reports = {
  get: endpoint('read_reports', 'GET', '/report', 'The figures of a period by all three lenses')
    .input(asked)
    .output(
      z.object({
        asOf: instant,
        zone: z.string(),
        figures: counts,
        /** Why waits count for nothing: of those that began in the period, and of those that turned out so in it. */
        voids: z.object({ cohort: voids, activity: voids }),
        sentences: z.object({ cohort: sentences, activity: sentences, stock: sentences }),
        times,
        /** The period before and the same a year before; null where nothing had arrived then. */
        compared: z.object({ before: compared, yearBefore: compared }),
        byDepartment: z.array(z.object({ departmentId: z.string(), figures: counts, times })),
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
  by: endpoint('read_reports', 'GET', '/report/by', 'The figures of a period told apart by one dimension')
    .input(asked.extend({ dimension: z.enum(reportDimensions) }))
    .output(
      z.object({
        /** At most 200, the largest first. `name` is null where only the key is known, as of a channel. */
        rows: z.array(z.object({ key: z.string(), name: z.string().nullable(), figures: counts })),
      }),
    ),
  cases: endpoint('read_reports', 'GET', '/report/cases', 'Up to three real cases of a period, each picked by a rule')
    .input(asked)
    .output(
      z.array(
        z.object({
          /** The one in the middle of the answered, the one answered the longest after it was due, the one open the longest. */
          rule: z.enum(['typical', 'latest', 'oldest']),
          /** Null where its ticket lies out of sight. */
          wait: reportRow.nullable(),
        }),
      ),
    ),
  charts: endpoint(
    'read_reports',
    'GET',
    '/report/charts',
    'Time to response, the week, the age of the backlog, and the lag of sources',
  )
    .input(asked)
    .output(
      z.object({
        /** By the clock, of what arrived: shares that add up to 1, the interval of the answered one, and how many were watched. */
        curve: z.array(
          z.object({
            ms: z.int(),
            atRisk: z.int(),
            answered: z.number(),
            low: z.number(),
            high: z.number(),
            dismissed: z.number(),
            open: z.number(),
          }),
        ),
        /** Weekday 1 is Monday; what arrived in all, and what waited on average. Null is an hour that never was. */
        week: z.array(z.object({ weekday: z.int(), hour: z.int(), arrived: z.int(), waiting: z.number().nullable() })),
        /** What is open now by age; the last has no end. */
        backlog: z.array(z.object({ upToHours: z.int().nullable(), open: z.int(), late: z.int() })),
        /** From publication to being found; null where fewer than 5, or for the p90 20, are known. */
        lags: z.array(
          z.object({
            sourceId: z.int(),
            name: z.string(),
            known: z.int(),
            unknown: z.int(),
            /** Published so long before that nobody listened yet. */
            backFilled: z.int(),
            medianMs: z.int().nullable(),
            p90Ms: z.int().nullable(),
          }),
        ),
      }),
    ),
  filters: endpoint('read_reports', 'GET', '/report/filters', 'What a report can be narrowed to').output(
    z.object({
      channels: z.array(z.string()),
      sources: z.array(z.object({ id: z.int(), name: z.string() })),
      watches: z.array(z.object({ id: z.int(), name: z.string() })),
      labels: z.array(z.object({ id: z.int(), name: z.string() })),
      accounts: z.array(z.object({ id: z.int(), name: z.string() })),
      goals: z.array(z.string()),
    }),
  ),
  explain: endpoint(
    'read_reports',
    'GET',
    '/report/explain',
    'What a figure counts, by which calendars, and what it leaves out',
  )
    .input(asked.extend({ figure }))
    .output(
      z.object({
        figure,
        /** Grows whenever the figure counts something else than before. */
        version: z.int(),
        name: inBoth,
        says: inBoth,
        value: z.int(),
        asOf: instant,
        zone: z.string(),
        from: instant,
        to: instant,
        leftOut: z.array(z.object({ reason: z.enum(voidReasons), count: z.int() })),
        /** Each department with its hours and its own number, which holds where none of `promises` does. */
        calendars: z.array(z.object({ departmentId: z.string(), calendar: z.string(), targetMinutes: z.int() })),
        /** What is promised for an answer now, of all that is asked about: the first that holds decides. Each wait goes by what held when it began. */
        promises: z.array(promiseRule),
      }),
    ),
  rows: endpoint('read_reports', 'GET', '/report/rows', 'Exactly the rows behind a figure')
    .input(
      asked.extend({
        figure,
        offset: z.coerce.number<number>().int().nonnegative().default(0),
        limit: z.coerce.number<number>().int().min(1).max(1000).default(200),
      }),
    )
    .output(
      z.object({
        rows: z.array(reportRow),
        total: z.int(),
        /** Of the total: their tickets lie with departments out of sight, and are not among the rows. */
        unseen: z.int(),
      }),
    ),
  csv: endpoint('read_reports', 'GET', '/report.csv', 'The rows behind a figure as CSV')
    .input(
      asked.extend({
        figure: figure.default('cohort.arrived'),
        /** What stands between the cells: the spreadsheets of a German system want semicolons. */
        separator: z.enum(['comma', 'semicolon']).default('comma'),
      }),
    )
    .output(z.instanceof(Blob)),
  xlsx: endpoint('read_reports', 'GET', '/report.xlsx', 'The report as a workbook, with the rows behind a figure')
    .input(printed)
    .output(z.instanceof(Blob)),
  pdf: endpoint('read_reports', 'GET', '/report.pdf', 'The report on paper, with the rows behind a figure')
    .input(printed)
    .output(z.instanceof(Blob)),
  html: endpoint(
    'read_reports',
    'GET',
    '/report.html',
    'The report as one signed file that recomputes itself in a browser, offline and with pseudonyms',
  )
    .input(asked.extend({ language: z.enum(languages).default('en') }))
    .output(z.instanceof(Blob)),
}
