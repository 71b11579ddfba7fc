import { z } from 'zod'
import { ClockRefusal } from './clock-refusal.ts'
import { minuteMs } from './date.ts'
import { dueAt } from './due-at.ts'
import { elapsed } from './elapsed.ts'
import { exampleInstant as example, instantSchema } from './instant-schema.ts'
import { exampleCalendar, recallCalendar } from './recall-calendar.ts'
import { complain, refusalOf, refuseKeys, show } from './refusal-of.ts'

const pauseSchema = z.strictObject(
  { from: instantSchema, to: instantSchema.nullish().transform((to) => to ?? null) },
  { error: refuseKeys(`{"from":${example},"to":null}`) },
)

const targetProblem = (input: unknown) => `${show(input)} is no number of minutes; give 0 or more, or null for none`

const questionSchema = z.object(
  {
    calendar: z.unknown(),
    from: instantSchema,
    to: instantSchema,
    pauses: z
      .array(pauseSchema, { error: ({ input }) => `${show(input)} is no list of pauses; give one, or []` })
      .nullish()
      .transform((pauses) => pauses ?? []),
    targetMinutes: z
      .number({ error: ({ input }) => targetProblem(input) })
      .superRefine((minutes, ctx) => {
        if (minutes < 0) complain(ctx, 'invalid_target', targetProblem(minutes))
      })
      .nullish()
      .transform((minutes) => minutes ?? null),
  },
  {
    error: ({ input }) =>
      `${show(input)} is no question; give {"calendar":${exampleCalendar},"from":${example},"to":${example}}`,
  },
)

export type ClockAnswer = {
  readonly calendarMs: number
  readonly businessMs: number
  readonly dueAt: string | null
}

/**
 * One question of `echolot try clock`: a calendar, `from`, `to`, and optionally `pauses` and `targetMinutes`.
 *
 * - Both sums are the time from `from` to `to` without the merged pauses; what of a pause lies outside is ignored, and a
 *   pause without an end lasts to `to`.
 * - `dueAt` is asked at the moment `to`: null when a pause covers it, or without a target. It does not depend on `to`
 *   otherwise, and may lie before it.
 *
 * Throws `ClockRefusal` for a question that has no answer.
 */
export function tryClock(input: unknown): ClockAnswer {
  refuseMissing(input)
  const parsed = questionSchema.safeParse(input)
  if (!parsed.success) throw questionRefusal(parsed.error)
  const { from, to, pauses, targetMinutes } = parsed.data
  if (to < from) {
    throw new ClockRefusal('to_before_from', `to (${to.toISOString()}) is before from (${from.toISOString()}).`)
  }
  for (const [index, pause] of pauses.entries()) {
    if (pause.to === null || pause.to >= pause.from) continue
    const [start, end] = [pause.from.toISOString(), pause.to.toISOString()]
    throw new ClockRefusal('invalid_pause', `pauses[${index}] ends (${end}) before it starts (${start}).`)
  }
  const calendar = recallCalendar(parsed.data.calendar, 'calendar')
  const targetMs = targetMinutes === null ? null : Math.round(targetMinutes * minuteMs)
  const due = targetMs === null ? null : dueAt({ calendar, from, targetMs, pauses, now: to })
  return { ...elapsed({ calendar, from, to, pauses }), dueAt: due?.toISOString() ?? null }
}

const needed = ['calendar', 'from', 'to'] as const

/** What is missing is named at once; for the rest the first problem is enough. */
function refuseMissing(input: unknown): void {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return
  const given: { readonly [name: string]: unknown } = { ...input }
  const missing = needed.filter((name) => given[name] === undefined)
  if (missing.length === 0) return
  const only = missing.length === 1 ? (missing[0] === 'calendar' ? 'invalid_calendar' : 'invalid_instant') : null
  const sentence = `${missing.join(', ')}: missing; a question is {"calendar":${exampleCalendar},"from":${example},"to":${example}}.`
  throw new ClockRefusal(only ?? 'invalid_input', sentence)
}

function questionRefusal(error: z.ZodError): ClockRefusal {
  const [part, ...rest] = error.issues[0]?.path ?? []
  if (part === 'from' || part === 'to' || (part === 'pauses' && rest.length === 2)) {
    return refusalOf(error, '', 'invalid_instant')
  }
  if (part === 'pauses') return refusalOf(error, '', 'invalid_pause')
  return refusalOf(error, '', part === 'targetMinutes' ? 'invalid_target' : 'invalid_input')
}
