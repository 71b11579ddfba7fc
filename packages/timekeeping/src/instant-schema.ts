import { z } from 'zod'
import { firstYear, lastYear, parseInstant } from './instant.ts'
import { complain, show } from './refusal-of.ts'

export const exampleInstant = '"2026-03-02T09:00:00+01:00"'

const problem = (input: unknown) =>
  `${input === undefined ? 'missing' : `${show(input)} is no instant`}; give one with its offset, such as ${exampleInstant}`

/** An instant in the JSON of a dry run, as `parseInstant` reads it. */
export const instantSchema = z.string({ error: ({ input }) => problem(input) }).transform((text, ctx) => {
  const ms = parseInstant(text)
  if (ms === null) {
    complain(ctx, 'invalid_instant', problem(text))
    return z.NEVER
  }
  const at = new Date(ms)
  if (at.getUTCFullYear() < firstYear || at.getUTCFullYear() > lastYear) {
    complain(ctx, 'instant_out_of_range', `${show(text)} is not between the years ${firstYear} and ${lastYear}`)
    return z.NEVER
  }
  return at
})
