import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'
import type { SourceDraft } from './source.ts'

/** The sources that have one of these addresses, by the digest of connector and address. */
export async function findSourcesByAddress(db: Tx, digests: readonly Buffer[]) {
  if (digests.length === 0) return []
  return sql(db)
    .selectFrom('source')
    .select(['id', 'name', 'url', 'addressDigest'])
    .where((e) => e('addressDigest', '=', e.fn.any(e.val([...digests]))))
    .execute()
}

/** Every name that a source has, and the address that pages show of it. */
export function listSourceNames(db: Tx) {
  return sql(db).selectFrom('source').select(['name', 'url']).execute()
}

/** Writes many sources at once. Those whose address is a source already are left out. @throws on a name that another has. */
export async function insertSources(tx: Tx, drafts: readonly SourceDraft[]) {
  const made: { id: number; addressDigest: Buffer }[] = []
  // A statement has 65 535 values at most.
  for (let from = 0; from < drafts.length; from += 1_000)
    made.push(
      ...(await sql(tx)
        .insertInto('source')
        .values(drafts.slice(from, from + 1_000).map((draft) => ({ ...draft, settings: json(draft.settings) })))
        .onConflict((c) => c.column('addressDigest').doNothing())
        .returning(['id', 'addressDigest'])
        .execute()),
    )
  return made
}

/** What a list of feeds says of each source but those of own accounts, which are kept with their account. */
export function listSourcesToWrite(db: Tx) {
  return (
    sql(db)
      .selectFrom('source')
      .select(['name', 'connector', 'addressSealed', 'labels', 'language', 'purpose'])
      // One that the source itself moves is no wish.
      .select(raw<number | null>`case when automatic then null else interval_seconds end`.as('intervalSeconds'))
      .where('accountId', 'is', null)
      .where('byHand', '=', false)
      .orderBy('name')
      .execute()
  )
}
