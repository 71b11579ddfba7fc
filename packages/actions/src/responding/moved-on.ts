import { listHistory, type Tx } from '@echolot/db'
import { Refusal, type TicketHappening, withoutUndone } from '@echolot/domain'

/** After these an answer that was written before may be wrong, or one too many. */
const telling: readonly TicketHappening['kind'][] = [
  'responded',
  'handed_over',
  'dismissed',
  'closed',
  'reopened',
  'followed_up',
  'edited',
  'claimed',
  'assigned',
]

/** What happened to a ticket after its event `seenSeq` that whoever answers it should know first; null where nothing did. */
export async function movedOn(
  db: Tx,
  { ticketId, seenSeq, personId }: { ticketId: number; seenSeq: number; personId: number | null },
) {
  const told = (await listHistory(db, ticketId)).map((event) => ({
    ...event,
    // Written by saveSteps in this shape and by nobody else.
    happening: event.happening as TicketHappening,
  }))
  const since = withoutUndone(told).filter(
    ({ seq, kind, happening }) => seq > seenSeq && telling.includes(kind) && !isOwnClaim(happening, personId),
  )
  // That somebody else answered matters more than whatever came after it.
  const event = since.find(({ kind }) => kind === 'responded') ?? since.at(-1)
  if (event === undefined) return null
  const { kind, at, personName, namedName } = event
  return { kind, at: at.toISOString(), person: (kind === 'assigned' ? namedName : personName) ?? null }
}

const isOwnClaim = (happening: TicketHappening, personId: number | null) =>
  (happening.kind === 'claimed' || happening.kind === 'assigned') && happening.personId === personId

/** @throws Refusal `conflict` where the ticket moved on since; its data says what happened, and the number to confirm it by. */
export async function refuseMovedOn(
  db: Tx,
  { ticketId, seenSeq, personId, seq }: { ticketId: number; seenSeq: number; personId: number; seq: number },
): Promise<void> {
  const moved = await movedOn(db, { ticketId, seenSeq, personId })
  if (moved === null) return
  throw new Refusal(
    'conflict',
    `Ticket ${ticketId} moved on while this was written: ${moved.kind} at ${moved.at}${moved.person === null ? '' : ` by ${moved.person}`}.`,
    { reason: 'moved_on', happened: moved.kind, at: moved.at, person: moved.person, seq },
  )
}
