import type { OutgoingState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'
import type { CannedUse } from './response-draft.ts'

const shown = [
  'outgoingResponse.id',
  'outgoingResponse.ticketId',
  'outgoingResponse.personId',
  'outgoingResponse.text',
  'outgoingResponse.state',
  'outgoingResponse.seenSeq',
  'outgoingResponse.sendAt',
  'outgoingResponse.attempts',
  'outgoingResponse.problemCode',
  'outgoingResponse.problem',
  'outgoingResponse.createdAt',
  'outgoingResponse.changedAt',
] as const
const canned = raw<CannedUse[]>`outgoing_response.canned`.as('canned')

/** Undefined where another response to this ticket is on its way. */
export async function insertOutgoing(
  tx: Tx,
  outgoing: {
    ticketId: number
    personId: number
    text: string
    canned: readonly CannedUse[]
    state: OutgoingState
    seenSeq: number
    sendAt: Date | null
    createdAt: Date
  },
): Promise<number | undefined> {
  const { canned, createdAt, ...values } = outgoing
  const { rows } = await raw<{
    id: number
  }>`insert into outgoing_response (ticket_id, person_id, text, canned, state, seen_seq, send_at, created_at, changed_at)
    values (${values.ticketId}, ${values.personId}, ${values.text}, ${json(canned)}::jsonb, ${values.state}, ${values.seenSeq}, ${values.sendAt}, ${createdAt}, ${createdAt})
    on conflict (ticket_id) where state <> 'sent' do nothing returning id`.execute(sql(tx))
  return rows[0]?.id
}

/** The response to a ticket that is on its way; undefined where none is. */
export function getOutgoing(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('outgoingResponse')
    .leftJoin('person', 'person.id', 'outgoingResponse.personId')
    .select([...shown, canned, 'person.name as personName'])
    .where('ticketId', '=', ticketId)
    .where('state', '!=', 'sent')
    .executeTakeFirst()
}

/** The same, locked. Whoever takes it holds the lock of its ticket already, so that nobody waits in a circle. */
export function lockOutgoing(tx: Tx, ticketId: number) {
  return sql(tx)
    .selectFrom('outgoingResponse')
    .select([...shown, canned])
    .where('ticketId', '=', ticketId)
    .where('state', '!=', 'sent')
    .forUpdate()
    .executeTakeFirst()
}
export type LockedOutgoing = NonNullable<Awaited<ReturnType<typeof lockOutgoing>>>

/** The tickets that have a response with which something is to be done now, the longest due first. */
export async function listOutgoingDue(db: Tx, now: Date, limit: number): Promise<number[]> {
  const rows = await sql(db)
    .selectFrom('outgoingResponse')
    .select('ticketId')
    .where('sendAt', '<=', now)
    .orderBy('sendAt')
    .limit(limit)
    .execute()
  return rows.map(({ ticketId }) => ticketId)
}

export async function changeOutgoing(
  tx: Tx,
  id: number,
  change: Partial<{
    state: OutgoingState
    sendAt: Date | null
    attempts: number
    seenSeq: number
    problemCode: string | null
    problem: string | null
    text: string | null
    responseId: number
    approvedBy: number
  }>,
  now: Date,
): Promise<void> {
  await sql(tx)
    .updateTable('outgoingResponse')
    .set({ ...change, changedAt: now })
    .where('id', '=', id)
    .execute()
}

export async function deleteOutgoing(tx: Tx, id: number): Promise<void> {
  await sql(tx).deleteFrom('outgoingResponse').where('id', '=', id).execute()
}

/** What is needed to answer the item of a ticket at its source: the latest of what its author wrote there. */
export function getReplyTarget(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('ticket')
    .innerJoin('source', 'source.id', 'ticket.sourceId')
    .innerJoin(
      raw<{ itemId: number; ticketId: number }>`(select item_id, id as ticket_id from ticket
        union all select item_id, ticket_id from story_copy where rung = 'follow_up')`.as('told'),
      (join) => join.onRef('told.ticketId', '=', 'ticket.id'),
    )
    .innerJoin('item', 'item.id', 'told.itemId')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .select([
      'itemText.externalId',
      'itemText.url',
      'source.id as sourceId',
      'source.name as sourceName',
      'source.connector',
      'source.settings',
      'source.addressSealed',
      'source.identityHost',
      'source.replyAccessSealed',
      'source.replyUserName',
    ])
    .where('ticket.id', '=', ticketId)
    .whereRef('item.sourceId', '=', 'ticket.sourceId')
    .where('item.own', '=', false)
    .orderBy('item.foundAt', 'desc')
    .orderBy('item.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
export type ReplyTarget = NonNullable<Awaited<ReturnType<typeof getReplyTarget>>>

/** As whom Echolot answers at a source; null takes that away. Undefined where there is no such source. */
export function setReplyAccess(
  tx: Tx,
  sourceId: number,
  access: { sealed: Buffer; userId: string; userName: string } | null,
) {
  return sql(tx)
    .updateTable('source')
    .set({
      replyAccessSealed: access?.sealed ?? null,
      replyUserId: access?.userId ?? null,
      replyUserName: access?.userName ?? null,
    })
    .where('id', '=', sourceId)
    .returning('id')
    .executeTakeFirst()
}

/** With what Echolot is signed in at a source, sealed; null where nobody is. Undefined where there is no such source. */
export async function getReplyAccess(db: Tx, sourceId: number): Promise<Buffer | null | undefined> {
  const row = await sql(db)
    .selectFrom('source')
    .select('replyAccessSealed')
    .where('id', '=', sourceId)
    .executeTakeFirst()
  return row?.replyAccessSealed
}

/** Seals anew with what Echolot is signed in, unless somebody else did meanwhile. */
export async function resealReplyAccess(
  db: Tx,
  sourceId: number,
  { before, after }: { before: Buffer; after: Buffer },
): Promise<void> {
  await sql(db)
    .updateTable('source')
    .set({ replyAccessSealed: after })
    .where('id', '=', sourceId)
    .where('replyAccessSealed', '=', before)
    .execute()
}

/** What could not be sent to a source is tried again now. @returns the tickets. */
export async function tryFailedAgain(tx: Tx, sourceId: number, now: Date): Promise<number[]> {
  const rows = await sql(tx)
    .updateTable('outgoingResponse')
    .set({ sendAt: now, changedAt: now })
    .where('state', '=', 'failed')
    // What may have arrived waits for somebody who looks there.
    .where('problemCode', 'is distinct from', 'reply_unknown')
    .where('ticketId', 'in', (e) => e.selectFrom('ticket').select('ticket.id').where('ticket.sourceId', '=', sourceId))
    .returning('ticketId')
    .execute()
  return rows.map(({ ticketId }) => ticketId)
}

/**
 * Joins a response that was sent to the item that it became, where that is seen at the source.
 * @returns whether it was one.
 */
export async function joinSentResponse(tx: Tx, { ticketId, itemId }: { ticketId: number; itemId: number }) {
  const joined = await sql(tx)
    .updateTable('response')
    .set({ itemId })
    .where('ticketId', '=', ticketId)
    .where('itemId', 'is', null)
    .where('replyIdentity', '=', (e) => e.selectFrom('item').select('item.identity').where('item.id', '=', itemId))
    .returning('id')
    .executeTakeFirst()
  return joined !== undefined
}

/** Makes a response that was seen before we knew that it was sent the one that was sent. Undefined where none was seen. */
export async function takeSeenAsSent(
  tx: Tx,
  {
    ticketId,
    sourceId,
    identities,
    text,
    personId,
  }: { ticketId: number; sourceId: number; identities: readonly Buffer[]; text: string; personId: number | null },
): Promise<number | undefined> {
  const taken = await sql(tx)
    .updateTable('response')
    .set({ kind: 'sent', text, personId })
    .where('ticketId', '=', ticketId)
    .where('kind', '=', 'seen')
    .where('itemId', 'in', (e) =>
      e
        .selectFrom('item')
        .select('item.id')
        .where('item.sourceId', '=', sourceId)
        .where('item.identity', 'in', [...identities]),
    )
    .returning('id')
    .executeTakeFirst()
  return taken?.id
}
