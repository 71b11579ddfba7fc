import { z } from 'zod'
import { openMs, requireOpenTime } from './business-time.ts'
import type { Calendar } from './calendar.ts'
import { ClockRefusal } from './clock-refusal.ts'
import { minuteMs } from './date.ts'
import { exampleInstant, instantSchema } from './instant-schema.ts'
import { exampleCalendar, recallCalendar } from './recall-calendar.ts'
import { complain, refusalOf, refuseKeys, show } from './refusal-of.ts'
import { type Quantile, summarise } from './statistics/summary.ts'
import { type Counts, type Observation, timelineOf } from './statistics/timeline.ts'

const exampleItem = `{"arrivedAt":${exampleInstant},"answeredAt":null,"dismissedAt":null}`
const exampleQuestion = `{"items":[${exampleItem}],"asOf":${exampleInstant},"targetMinutes":240,"calendar":null}`

const targetProblem = (input: unknown) => `${show(input)} is no number of minutes; give 0 or more`

const eventSchema = instantSchema.nullish().transform((at) => at ?? null)

const itemSchema = z.strictObject(
  { arrivedAt: instantSchema, answeredAt: eventSchema, dismissedAt: eventSchema },
  { error: refuseKeys(exampleItem) },
)
type Item = z.infer<typeof itemSchema>

const questionSchema = z.object(
  {
    items: z.array(itemSchema, { error: ({ input }) => `${show(input)} is no list of items; give one, or []` }),
    asOf: instantSchema,
    targetMinutes: z.number({ error: ({ input }) => targetProblem(input) }).superRefine((minutes, ctx) => {
      if (minutes < 0) complain(ctx, 'invalid_target', targetProblem(minutes))
    }),
    calendar: z.unknown(),
  },
  { error: ({ input }) => `${show(input)} is no question; give ${exampleQuestion}` },
)

type NotKnown = { readonly share: null; readonly low: null; readonly high: null }

export type ReportAnswer = {
  readonly counts: Counts
  readonly answeredWithin: { readonly share: number; readonly low: number; readonly high: number } | NotKnown
  readonly median: Quantile
  readonly p75: Quantile
  readonly p90: Quantile
}

/**
 * One question of `echolot try report`: `items`, each with `arrivedAt`, `answeredAt` and `dismissedAt` (null, or left out,
 * where it did not happen), `asOf`, `targetMinutes`, and a `calendar` or null for calendar time. Times in ms.
 *
 * - The first of answer and dismissal decides; at the same instant it is the answer. One before the arrival took 0 ms.
 * - What happened after `asOf` has not happened yet. An arrival after it is refused: it has nothing to wait for yet.
 * - Shares and their limits are null without items; a quantile or limit is null where it is not reached.
 * - A share of exactly 0 or 1 has itself as limits, see `estimateOf`. Nothing is withheld for being few.
 *
 * Throws `ClockRefusal` for a question that has no answer.
 */
export function tryReport(input: unknown): ReportAnswer {
  refuseMissing(input)
  const parsed = questionSchema.safeParse(input)
  if (!parsed.success) throw questionRefusal(parsed.error)
  const { items, asOf, targetMinutes } = parsed.data
  const calendar = parsed.data.calendar === null ? null : recallCalendar(parsed.data.calendar, 'calendar')
  const observations = items.map((item, index) => observe(item, index, asOf, calendar))
  const summary = summarise(timelineOf(observations), Math.round(targetMinutes * minuteMs))
  const { counts, answeredWithin, median, p75, p90 } = summary
  return { counts, answeredWithin: answeredWithin ?? { share: null, low: null, high: null }, median, p75, p90 }
}

function observe(item: Item, index: number, asOf: Date, calendar: Calendar | null): Observation {
  const { arrivedAt } = item
  if (arrivedAt > asOf) {
    const [arrived, until] = [arrivedAt.toISOString(), asOf.toISOString()]
    throw new ClockRefusal(
      'to_before_from',
      `items[${index}].arrivedAt: ${arrived} is after asOf (${until}); leave out what had not arrived by then.`,
    )
  }
  const answeredAt = happened(item.answeredAt, asOf)
  const dismissedAt = happened(item.dismissedAt, asOf)
  if (answeredAt !== null && (dismissedAt === null || answeredAt <= dismissedAt))
    return { ms: waited(arrivedAt, answeredAt, calendar), outcome: 'answered' }
  if (dismissedAt !== null) return { ms: waited(arrivedAt, dismissedAt, calendar), outcome: 'dismissed' }
  return { ms: waited(arrivedAt, asOf, calendar), outcome: 'open' }
}

function happened(at: Date | null, asOf: Date): Date | null {
  return at !== null && at <= asOf ? at : null
}

function waited(from: Date, to: Date, calendar: Calendar | null): number {
  const start = from.getTime()
  const end = Math.max(start, to.getTime())
  if (calendar === null) return end - start
  requireOpenTime(calendar, start)
  return openMs(calendar, start, end)
}

const needed = ['items', 'asOf', 'targetMinutes', 'calendar'] as const

/** What is missing is named at once; for the rest the first problem is enough. */
function refuseMissing(input: unknown): void {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return
  const given: { readonly [name: string]: unknown } = { ...input }
  const missing = needed.filter((name) => given[name] === undefined)
  if (missing.length === 0) return
  const sentence = `${missing.join(', ')}: missing; a question is ${exampleQuestion}, where a calendar is null or like ${exampleCalendar}.`
  throw new ClockRefusal('invalid_input', sentence)
}

function questionRefusal(error: z.ZodError): ClockRefusal {
  const [part, ...rest] = error.issues[0]?.path ?? []
  if (part === 'asOf' || (part === 'items' && rest.length === 2)) return refusalOf(error, '', 'invalid_instant')
  return refusalOf(error, '', part === 'targetMinutes' ? 'invalid_target' : 'invalid_input')
}
