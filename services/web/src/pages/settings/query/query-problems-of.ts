import { problem } from '@echolot/contract'
import { z } from 'zod'
import { problemOf } from '../../../api/problem.ts'

/** Where and what is wrong with a query that the server refused. */
export function queryProblemsOf(error: unknown): z.infer<typeof problem>[] {
  return z.array(problem).safeParse(problemOf(error).data.problems).data ?? []
}
