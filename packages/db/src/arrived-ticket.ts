import type { Ground, Priority } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

/** What routing looked at when a ticket was opened, besides its texts, and where that led. */
export type ArrivedTicket = {
  ticketId: number
  language: string | null
  sourceId: number
  sourceName: string
  ground: Ground
  departmentId: string
  priority: Priority
}

export async function listArrivedTickets(db: Tx, ticketIds: readonly number[]): Promise<ArrivedTicket[]> {
  if (ticketIds.length === 0) return []
  const { rows } = await raw<ArrivedTicket>`
    select ticket.id as ticket_id, item.language, item.source_id, source.name as source_name, mention.ground,
      opened.happening ->> 'departmentId' as department_id, coalesce(opened.happening ->> 'priority', 'normal') as priority
    from ticket join item on item.id = ticket.item_id join source on source.id = item.source_id join mention on mention.id = ticket.mention_id
      join ticket_event opened on opened.ticket_id = ticket.id and opened.kind = 'opened'
    where ticket.id = ${anyOf(ticketIds)}`.execute(sql(db))
  return rows
}
