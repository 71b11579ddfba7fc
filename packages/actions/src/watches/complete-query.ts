import { termsAfter } from '@echolot/matching'
import type { Ctx } from '../context.ts'
import { loadMacros } from './macros.ts'

/** What may be written at a place of a query. */
export async function completeQuery({ db }: Pick<Ctx, 'db'>, { query, caret }: { query: string; caret: number }) {
  const { start, end, options } = termsAfter(query, caret, { macros: await loadMacros(db) })
  return { start, end, options: options.map(({ text, about }) => ({ text, say: about })) }
}
