import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const count = z.int().nonnegative()

/** Legs of one or several departments that ended in a month. */
const legs = z.object({
  count,
  handedOn: count,
  /** Working time from arrival or hand-over to hand-over or the end of the wait; null of too few. */
  medianMs: count.nullable(),
  p90Ms: count.nullable(),
  /** How many of them ended the wait: answered, or no response needed. */
  ended: count,
  /** Of those: handed over not at all, once, twice, more often. */
  handOvers: z.array(count).length(4),
  /** Of those: came back to a department that had handed them on. */
  cameBack: count,
})

export const legsOfDepartments = {
  get: endpoint(
    'read_work',
    'GET',
    '/legs',
    'How long tickets lay with departments, and how often they were handed over, by finished month',
  )
    .input(z.object({ months: z.coerce.number<number>().int().min(1).max(24).default(6) }))
    .output(
      z.object({
        /** How many active people stand at least behind each figure. */
        minimum: z.int(),
        /** The newest first. */
        months: z.array(
          z.object({
            month: z.string(),
            /** Several departments: they are too small each. `legs` is null where they are withheld. */
            cells: z.array(z.object({ departmentIds: z.array(z.string()), legs: legs.nullable() })),
          }),
        ),
      }),
    ),
}
