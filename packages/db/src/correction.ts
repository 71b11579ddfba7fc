import type { CorrectionKind } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** What Echolot decided, by what in which version, and what a person said to be right. */
export type CorrectionDraft = {
  ticketId: number
  kind: CorrectionKind
  decidedBy: string | null
  version: number | null
  decided: string
  correct: string
  personId: number
  at: Date
}

export async function insertCorrection(tx: Tx, correction: CorrectionDraft): Promise<void> {
  await sql(tx).insertInto('correction').values(correction).execute()
}

export type CorrectionSum = {
  kind: CorrectionKind
  decidedBy: string | null
  version: number | null
  decided: string
  correct: string
  count: number
  lastAt: Date
  lastTicketId: number | null
}

/** Corrections by what decided and what is right, the most frequent first; 500 at most. */
export async function listCorrections(db: Tx): Promise<CorrectionSum[]> {
  const { rows } = await raw<CorrectionSum>`
    select kind, decided_by as "decidedBy", version, decided, correct, count(*) as count, max(at) as "lastAt",
      (array_agg(ticket_id order by at desc))[1] as "lastTicketId"
    from correction group by kind, decided_by, version, decided, correct
    order by count desc, "lastAt" desc limit 500`.execute(sql(db))
  return rows
}

/** Says in which language a ticket is. */
export async function setTicketLanguage(tx: Tx, ticketId: number, language: string): Promise<void> {
  await sql(tx).updateTable('ticket').set({ language }).where('id', '=', ticketId).execute()
}
