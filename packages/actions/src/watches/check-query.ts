import { Refusal } from '@echolot/domain'
import { compileWatch } from '@echolot/matching'
import type { Macros } from './macros.ts'

/** @throws Refusal `invalid` with the query's problems and their places. */
export function checkQuery(query: string, macros: Macros = new Map()): void {
  const { ok, problems } = compileWatch(query, { macros })
  if (!ok)
    throw new Refusal(
      'invalid',
      problems.find(({ severity }) => severity === 'error')?.message ?? 'The query cannot be read.',
      { reason: 'query', field: 'query', problems },
    )
}
