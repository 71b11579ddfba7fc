import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

/** A canned response as it was used. */
export type CannedUse = { id: number; version: number }

/** What people are writing to answer a ticket, the latest first. */
export function listDrafts(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('responseDraft')
    .innerJoin('person', 'person.id', 'responseDraft.personId')
    .select([
      'personId',
      'person.name as personName',
      'text',
      raw<CannedUse[]>`canned`.as('canned'),
      'revision',
      'changedAt',
    ])
    .where('ticketId', '=', ticketId)
    .orderBy('changedAt', 'desc')
    .execute()
}

export function getDraft(db: Tx, ticketId: number, personId: number) {
  return sql(db)
    .selectFrom('responseDraft')
    .select(['text', raw<CannedUse[]>`canned`.as('canned'), 'revision', 'changedAt'])
    .where('ticketId', '=', ticketId)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/**
 * Writes a draft on top of the one that its writer knew.
 * @param base the revision that they knew, 0 where they knew of none.
 * @returns the new revision, undefined where somebody wrote another one meanwhile.
 */
export async function saveDraft(
  tx: Tx,
  draft: { ticketId: number; personId: number; text: string; canned: readonly CannedUse[]; base: number; now: Date },
): Promise<number | undefined> {
  const { ticketId, personId, text, canned, base, now } = draft
  const { rows } = await raw<{
    revision: number
  }>`insert into response_draft as draft (ticket_id, person_id, text, canned, revision, changed_at)
    select ${ticketId}, ${personId}, ${text}, ${json(canned)}::jsonb, 1, ${now}
    where ${base} = 0 or exists (select from response_draft where ticket_id = ${ticketId} and person_id = ${personId})
    on conflict (ticket_id, person_id) do update
      set text = excluded.text, canned = excluded.canned, revision = draft.revision + 1, changed_at = excluded.changed_at
      where draft.revision = ${base}
    returning revision`.execute(sql(tx))
  return rows[0]?.revision
}

/** Puts a text back into somebody's draft, before what they wrote since. */
export async function returnToDraft(
  tx: Tx,
  { ticketId, personId, text, canned, now }: Omit<Parameters<typeof saveDraft>[1], 'base'>,
): Promise<void> {
  await raw`insert into response_draft as draft (ticket_id, person_id, text, canned, revision, changed_at)
    values (${ticketId}, ${personId}, ${text}, ${json(canned)}::jsonb, 1, ${now})
    on conflict (ticket_id, person_id) do update set
      text = case when draft.text in ('', excluded.text) then excluded.text else excluded.text || chr(10) || chr(10) || draft.text end,
      canned = excluded.canned, revision = draft.revision + 1, changed_at = excluded.changed_at`.execute(sql(tx))
}

export async function deleteDraft(tx: Tx, ticketId: number, personId: number): Promise<void> {
  await sql(tx).deleteFrom('responseDraft').where('ticketId', '=', ticketId).where('personId', '=', personId).execute()
}

/** Says with which canned responses a response was written; what is no version of any is left out. */
export async function insertCannedUses(tx: Tx, responseId: number, canned: readonly CannedUse[]): Promise<void> {
  if (canned.length === 0) return
  await raw`insert into response_canned (response_id, canned_response_id, version)
    select ${responseId}, v.canned_response_id, max(v.version) from canned_response_version v
      join jsonb_to_recordset(${json(canned)}::jsonb) as u (id bigint, version int) on u.id = v.canned_response_id and u.version = v.version
    group by v.canned_response_id`.execute(sql(tx))
}

/** Takes away what was written, or proposed, and not yet answered to items: their author had themselves erased. */
export async function forgetUnsent(tx: Tx, itemIds: readonly number[]): Promise<void> {
  const tickets = sql(tx).selectFrom('ticket').select('ticket.id').where('ticket.itemId', '=', anyOf(itemIds))
  await sql(tx).deleteFrom('responseDraft').where('ticketId', 'in', tickets).execute()
  await sql(tx).deleteFrom('proposedResponse').where('ticketId', 'in', tickets).execute()
  await sql(tx).deleteFrom('outgoingResponse').where('ticketId', 'in', tickets).where('state', '!=', 'sent').execute()
}

/**
 * Takes away what was written, proposed, or is on its way and has not gone, at the tickets in whose stories these items are copies, and
 * names somebody. @returns the tickets whose response waited for an approval: somebody has to say there that it does no more.
 */
export async function forgetUnsentNaming(
  tx: Tx,
  itemIds: readonly number[],
  names: (text: string) => boolean,
): Promise<number[]> {
  const stories = sql(tx).selectFrom('storyCopy').select('ticketId').where('itemId', '=', anyOf(itemIds))
  const drafts = await sql(tx)
    .selectFrom('responseDraft')
    .select(['ticketId', 'personId', 'text'])
    .where('ticketId', 'in', stories)
    .execute()
  for (const { ticketId, personId, text } of drafts) if (names(text)) await deleteDraft(tx, ticketId, personId)
  const proposals = await sql(tx)
    .selectFrom('proposedResponse')
    .select(['id', 'text'])
    .where('ticketId', 'in', stories)
    .execute()
  const theirs = proposals.flatMap(({ id, text }) => (names(text) ? id : []))
  await sql(tx).deleteFrom('proposedResponse').where('id', '=', anyOf(theirs)).execute()
  // Their tickets first, as whoever changes one on its way takes them.
  await sql(tx).selectFrom('ticket').select('id').where('id', 'in', stories).orderBy('id').forUpdate().execute()
  const outgoing = await sql(tx)
    .selectFrom('outgoingResponse')
    .select(['id', 'ticketId', 'text', 'state'])
    .where('ticketId', 'in', stories)
    .where('state', '!=', 'sent')
    .execute()
  const unsent = outgoing.filter(({ text }) => text !== null && names(text))
  const ids = unsent.map(({ id }) => id)
  await sql(tx).deleteFrom('outgoingResponse').where('id', '=', anyOf(ids)).execute()
  return unsent.flatMap(({ ticketId, state }) => (state === 'awaiting_approval' ? ticketId : []))
}
