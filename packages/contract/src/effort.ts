import { activities, departmentId, effortStates, mondayOf } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done } from './shapes.ts'

/** A week of ISO 8601, such as `2026-W53`. */
const week = z
  .string()
  .refine((typed) => mondayOf(typed) !== null, 'A week reads like 2026-W47, of a year that has it.')

const minutes = z.int().min(0)
/** A week has 168 hours. */
const ownMinutes = minutes.max(10_080)

const hours = z.object({ departmentId, activity: z.enum(activities), minutes: ownMinutes })

const ownEffort = z.object({
  /** One's own departments, for which one enters. */
  departmentIds: z.array(z.string()),
  /** The weeks that can be entered or corrected, the present one first. */
  weeks: z.array(z.object({ week: z.string(), hours: z.array(hours.extend({ departmentId: z.string() })) })),
})

const effortReport = z.object({
  /** How many active people stand at least behind each number of hours. */
  minimum: z.int(),
  /** The weeks that are still being entered. */
  open: z.object({ first: z.string(), last: z.string() }),
  /** Minutes a week. Null as a department: those that are too small each, together. */
  rows: z.array(
    z.object({
      departmentId: z.string().nullable(),
      activity: z.enum(activities),
      weeks: z.array(
        z.object({
          week: z.string(),
          planned: z.int().nullable(),
          entered: z.int().nullable(),
          state: z.enum(effortStates),
        }),
      ),
    }),
  ),
})

export const effort = {
  own: endpoint('work_tickets', 'GET', '/effort/own', 'My own hours of the weeks that can still be corrected').output(
    ownEffort,
  ),
  enter: endpoint('work_tickets', 'PUT', '/effort/own', 'Enter my hours of a week; null takes an entry back')
    .input(z.object({ week, hours: z.array(hours.extend({ minutes: ownMinutes.nullable() })).max(500) }))
    .output(ownEffort),
  get: endpoint('read_work', 'GET', '/effort', 'Planned and entered hours a week, per department and activity')
    .input(z.object({ from: week, to: week }))
    .output(effortReport),
  budgets: endpoint('read_work', 'GET', '/effort/budgets', 'What is planned, each from a week on').output(
    z.array(
      z.object({
        departmentId: z.string(),
        activity: z.enum(activities),
        validFrom: z.string(),
        minutes: z.int().nullable(),
      }),
    ),
  ),
  setBudget: endpoint('change_settings', 'PUT', '/effort/budgets', 'Plan a department from a week on; null ends a plan')
    .input(
      z.object({
        departmentId,
        validFrom: week,
        plans: z
          .array(z.object({ activity: z.enum(activities), minutes: minutes.max(1_000_000).nullable() }))
          .min(1)
          .max(activities.length)
          .refine(
            (plans) => new Set(plans.map(({ activity }) => activity)).size === plans.length,
            'Each activity is planned once.',
          ),
      }),
    )
    .output(done),
}
