import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { keepVersion } from './watch-version.ts'

/** What a watch or rule may hold that the version before read in another way: operators that mixed, and signs inside a word. */
const readAnew = raw<boolean>`query ~ '(AND|UND|NOT|NICHT|[^[:alnum:][:space:]()"*#@.-])'`

/** The queries of watches and rules that may have been written for the language as it was. */
export async function listOldQueries(tx: Tx) {
  const columns = ['id', 'query'] as const
  const watches = await sql(tx).selectFrom('watch').select(columns).where(readAnew).orderBy('id').execute()
  const rules = await sql(tx).selectFrom('rule').select(columns).where(readAnew).orderBy('id').execute()
  return { watches, rules: rules.flatMap(({ id, query }) => (query === null ? [] : [{ id, query }])) }
}

/** A new version of the watch, as any other text is one. */
export async function rewriteWatch(tx: Tx, id: number, query: string, now: Date): Promise<void> {
  const rewritten = await sql(tx)
    .updateTable('watch')
    .set({ query, version: raw<number>`version + 1`, updatedAt: now })
    .where('id', '=', id)
    .where('query', '<>', query)
    .returning(['id', 'version', 'query'])
    .executeTakeFirst()
  if (rewritten !== undefined) await keepVersion(tx, rewritten, { personId: null, origin: 'upgrade' }, now)
}

export async function rewriteRule(tx: Tx, id: number, query: string): Promise<void> {
  await sql(tx).updateTable('rule').set({ query }).where('id', '=', id).execute()
}
