import {
  afterStep,
  emit,
  inChunks,
  type LockedTicket,
  lockPastMarks,
  lockTickets,
  saveSteps,
  type TicketStep,
  type Tx,
} from '@echolot/db'
import { type WarnedAt, waits, warnedAt } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { askNotices, noticesOf } from '../mail/ask-notices.ts'
import { planStep } from '../tickets/apply-command.ts'

const atOnce = 500

/**
 * Announces tickets of whose promised time half or four fifths is gone, and those that are late: each once, with the time at
 * which it was so, also where nobody looked for hours. A few statements a batch, however many there are.
 * @returns how many marks were told.
 */
export async function announceMarks({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<number> {
  let total = 0
  // In turns of a short transaction each, so that whoever waits for a ticket does not wait for all of them.
  for (let turn = 0; turn < 20; turn++) {
    const told = await db.inTransaction((tx) => tellMarks(tx, now))
    for (const { id, at } of told.late)
      log.info(
        { ticketId: id, lateAt: at.toISOString(), noticedAfterMs: now.getTime() - at.getTime() },
        'ticket is late',
      )
    total += told.marks
    if (told.tickets < atOnce) break
  }
  return total
}

/** One batch of it. */
export async function tellMarks(tx: Tx, now: Date) {
  const ids = await lockPastMarks(tx, now, atOnce)
  const steps: TicketStep[] = []
  for (const ticket of ids.length === 0 ? [] : await lockTickets(tx, ids))
    for (let stands = ticket, mark = nextMark(stands, now); mark !== null; mark = nextMark(stands, now)) {
      const step = planStep(stands, { name: 'warn', ...mark }, { now, personId: null }, () => undefined)
      steps.push(step)
      stands = afterStep(step)
    }
  await saveSteps(tx, steps)
  await askNotices(tx, now, noticesOf(steps))
  const told = (percent: WarnedAt) =>
    steps.flatMap(({ ticket, happening }) =>
      happening.kind === 'warned' && happening.percent === percent
        ? [{ id: ticket.id, at: new Date(happening.at) }]
        : [],
    )
  const late = told(100)
  for (const percent of warnedAt)
    for (const ticketIds of inChunks(told(percent).map(({ id }) => id)))
      if (percent === 100) await emit(tx, now, 'tickets.late', { ticketIds })
      else await emit(tx, now, 'tickets.warned', { ticketIds, percent })
  return { marks: steps.length, tickets: ids.length, late }
}

/** What is to be told of a ticket first, of all that is past and untold. */
function nextMark(ticket: LockedTicket, now: Date): { percent: WarnedAt; at: Date } | null {
  if (!waits(ticket) || ticket.lateAt !== null) return null
  if (ticket.halfGoneAt !== null && ticket.halfGoneAt < now) return { percent: 50, at: ticket.halfGoneAt }
  if (ticket.mostGoneAt !== null && ticket.mostGoneAt < now) return { percent: 80, at: ticket.mostGoneAt }
  return ticket.dueAt < now ? { percent: 100, at: ticket.dueAt } : null
}
