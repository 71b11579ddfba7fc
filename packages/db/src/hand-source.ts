import type { Visibility } from '@echolot/domain'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'
import type { SourceDraft } from './source.ts'
import { readWith } from './source.ts'

/** The source of what people write down themselves of a channel; made where there is none yet. It is never asked. */
export async function handSource(
  tx: Tx,
  draft: Omit<SourceDraft, 'automatic' | 'intervalSeconds' | 'nextPollAt' | 'accountId' | 'labels'> & {
    visibility: Visibility
  },
) {
  await sql(tx)
    .insertInto('source')
    .values({
      ...draft,
      settings: json(draft.settings),
      ...{ byHand: true, state: 'paused', host: '', labels: [], accountId: null },
      ...{ automatic: false, intervalSeconds: 604_800, nextPollAt: draft.createdAt },
    })
    .onConflict((c) => c.column('addressDigest').doNothing())
    .execute()
  return sql(tx)
    .selectFrom('source')
    .select([...readWith])
    .where('addressDigest', '=', draft.addressDigest)
    .executeTakeFirstOrThrow()
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
