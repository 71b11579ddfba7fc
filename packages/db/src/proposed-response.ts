import type { ProposalState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

export type ProposalDraft = {
  ticketId: number
  text: string
  personId: number | null
  departmentId: string | null
  at: Date
  /** Of the mail that brought it, so that the same is taken once; null where no mail did. */
  mailDigest: Buffer | null
  leftOut: string[]
}

/** Keeps a proposed response. Undefined where the mail that brought it was taken before. */
export function insertProposal(tx: Tx, draft: ProposalDraft) {
  return sql(tx)
    .insertInto('proposedResponse')
    .values({ ...draft, state: 'open' })
    .onConflict((c) => c.column('mailDigest').doNothing())
    .returning('id')
    .executeTakeFirst()
}

/** The responses that were proposed for a ticket, the newest last. */
export function listProposals(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('proposedResponse')
    .leftJoin('person', 'person.id', 'proposedResponse.personId')
    .leftJoin('person as settler', 'settler.id', 'proposedResponse.settledBy')
    .select([
      ...(['proposedResponse.id', 'text', 'proposedResponse.personId', 'person.name as personName'] as const),
      ...(['proposedResponse.departmentId', 'at', 'leftOut', 'state', 'settledAt'] as const),
      raw<boolean>`mail_digest is not null`.as('byMail'),
      ...(['settler.id as settlerId', 'settler.name as settlerName'] as const),
    ])
    .where('ticketId', '=', ticketId)
    .orderBy('proposedResponse.id')
    .execute()
}

/** How many of a ticket nobody has decided on. */
export async function countOpenProposals(db: Tx, ticketId: number): Promise<number> {
  const row = await sql(db)
    .selectFrom('proposedResponse')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('ticketId', '=', ticketId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return row.n
}

/** Says what becomes of a proposal. Undefined where the ticket has none of that number. */
export function settleProposal(
  tx: Tx,
  {
    id,
    ticketId,
    state,
    personId,
    now,
  }: { id: number; ticketId: number; state: ProposalState; personId: number; now: Date },
) {
  return sql(tx)
    .updateTable('proposedResponse')
    .set(
      state === 'open' ? { state, settledBy: null, settledAt: null } : { state, settledBy: personId, settledAt: now },
    )
    .where('id', '=', id)
    .where('ticketId', '=', ticketId)
    .returning('text')
    .executeTakeFirst()
}
