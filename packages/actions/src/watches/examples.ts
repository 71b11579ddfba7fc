import { type ExampleValues, lockExampleItems, type Tx } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { compileWatch, judge, tokenizeItem } from '@echolot/matching'
import type { Macros } from './macros.ts'

/** The examples that do not hold of a query; all of them where it cannot be read. */
export function brokenExamples(query: string, macros: Macros, examples: readonly ExampleValues[]): ExampleValues[] {
  const compiled = compileWatch(query, { macros })
  return examples.filter(({ must, title, text }) => {
    const hits = compiled.ok && judge(compiled.watch, tokenizeItem({ title, text }))?.kind === 'hit'
    return hits !== (must === 'match')
  })
}

/** @throws Refusal `conflict` that names the examples which a save would break, unless it is confirmed. */
export function refuseBroken(
  query: string,
  macros: Macros,
  examples: readonly ExampleValues[],
  confirmed: boolean,
): void {
  const broken = confirmed ? [] : brokenExamples(query, macros, examples)
  if (broken.length > 0) throwBroken(broken)
}

/** @throws Refusal `conflict` that names the examples. */
export function throwBroken(broken: readonly ExampleValues[]): never {
  const said = broken.map(({ must, title, text }) => {
    const words = (title ?? text).replace(/\s+/g, ' ').slice(0, 80)
    return must === 'match' ? `"${words}" would not be found any more` : `"${words}" would be found`
  })
  throw new Refusal(
    'conflict',
    `Examples of the watch do not hold: ${said.join('; ')}. Confirm to save all the same.`,
    {
      reason: 'example_broken',
      field: 'query',
      count: broken.length,
      broken: broken.map(({ must, title, text }) => ({ must, title, text })),
    },
  )
}

/** What was erased in the meantime must not come back by an example of it. @throws Refusal `conflict`. */
export async function refuseGoneItems(tx: Tx, examples: readonly ExampleValues[]): Promise<void> {
  const itemIds = [...new Set(examples.flatMap(({ itemId }) => itemId ?? []))]
  const there = new Set((await lockExampleItems(tx, itemIds)).map(({ id }) => id))
  const gone = itemIds.find((id) => !there.has(id))
  if (gone !== undefined)
    throw new Refusal('conflict', `Item ${gone}, of which an example was made, is gone by now.`, {
      reason: 'reference_gone',
      field: 'examples',
    })
}
