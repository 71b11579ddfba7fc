import type { Visibility } from '@echolot/domain'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'
import type { SourceDraft } from './source.ts'
import { findSourceByName, readWith } from './source.ts'

/**
 * The source of what people write down themselves of a channel; made where there is none yet, under another name where its own is taken.
 * It is never asked, listed or removed.
 */
export async function handSource(
  tx: Tx,
  draft: Omit<SourceDraft, 'automatic' | 'intervalSeconds' | 'nextPollAt' | 'accountId' | 'labels' | 'receivesOnly'> & {
    visibility: Visibility
  },
) {
  const known = await findHandSource(tx, draft.addressDigest)
  if (known !== undefined) return known
  const taken = (await findSourceByName(tx, draft.name)) !== undefined
  await sql(tx)
    .insertInto('source')
    .values({
      ...draft,
      name: taken ? `${draft.name} (Echolot)` : draft.name,
      settings: json(draft.settings),
      ...{ byHand: true, state: 'paused', host: '', labels: [], accountId: null },
      ...{ automatic: false, intervalSeconds: 604_800, nextPollAt: draft.createdAt },
    })
    .onConflict((c) => c.column('addressDigest').doNothing())
    .execute()
  const made = await findHandSource(tx, draft.addressDigest)
  if (made === undefined) throw new Error(`The source "${draft.name}" could not be made.`)
  return made
}

function findHandSource(tx: Tx, addressDigest: Buffer) {
  return sql(tx)
    .selectFrom('source')
    .select([...readWith, 'name'])
    .where('addressDigest', '=', addressDigest)
    .where('byHand', '=', true)
    .executeTakeFirst()
}

/** Which of these tickets are private messages. */
export async function listPrivateTickets(db: Tx, ticketIds: readonly number[]): Promise<number[]> {
  const rows = await sql(db)
    .selectFrom('ticket')
    .innerJoin('item', 'item.id', 'ticket.itemId')
    .select('ticket.id')
    .where('ticket.id', '=', anyOf(ticketIds))
    .where('item.visibility', '=', 'private')
    .orderBy('ticket.id')
    .execute()
  return rows.map(({ id }) => id)
}
