import { compileWatch } from '@echolot/matching'
import type { Ctx } from '../context.ts'
import { loadMacros } from './macros.ts'

/** What is wrong with a query, for a terminal: each problem with its place, counted from one, and the whole query as it would be right. */
export async function explainQuery({ db }: Pick<Ctx, 'db'>, { query }: { query: string }) {
  const { problems } = compileWatch(query, { macros: await loadMacros(db) })
  return problems.map(({ message, start, end, fixes }) => ({
    message,
    from: start + 1,
    to: Math.max(end, start + 1),
    corrected: fixes.map((fix) => query.slice(0, fix.start) + fix.text + query.slice(fix.end)),
  }))
}
