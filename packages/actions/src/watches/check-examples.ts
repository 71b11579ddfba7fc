import type { ExampleValues } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { brokenExamples } from './examples.ts'
import { loadMacros } from './macros.ts'

/** Which examples hold of a query, in their order. */
export async function checkExamples(
  { db }: Pick<Ctx, 'db'>,
  { query, examples }: { query: string; examples: readonly ExampleValues[] },
) {
  const broken = new Set(brokenExamples(query, await loadMacros(db), examples))
  return { hold: examples.map((example) => !broken.has(example)) }
}
