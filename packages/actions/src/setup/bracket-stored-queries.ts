import { emit, listOldQueries, rewriteRule, rewriteWatch } from '@echolot/db'
import { bracketed } from '@echolot/matching'
import type { Ctx } from '../context.ts'

/**
 * Writes the brackets into watches and rules that were saved when AND and OR could still be mixed, so that they go on to
 * find what they found. What reads well is left alone: the second time finds nothing to do.
 */
export async function bracketStoredQueries({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<void> {
  await db.inTransaction(async (tx) => {
    const old = await listOldQueries(tx)
    const watches = old.watches.filter(({ query }) => bracketed(query) !== query)
    const rules = old.rules.filter(({ query }) => bracketed(query) !== query)
    for (const { id, query } of watches) await rewriteWatch(tx, id, bracketed(query), now)
    for (const { id, query } of rules) await rewriteRule(tx, id, bracketed(query))
    if (watches.length > 0) await emit(tx, now, 'settings.changed', { what: 'watches' })
    if (rules.length > 0) await emit(tx, now, 'settings.changed', { what: 'rules' })
    if (watches.length + rules.length > 0)
      log.info(
        { watches: watches.map(({ id }) => id), rules: rules.map(({ id }) => id) },
        'brackets written into queries that mixed AND and OR',
      )
  })
}
