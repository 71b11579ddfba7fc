import {
  type Database,
  getDraft,
  getTicket,
  listWordings,
  lockMembership,
  markIncidentAnswer,
  saveDraft,
  type Tx,
} from '@echolot/db'
import { fillCanned, type Language, Refusal, waitingStates } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { cannedValues } from '../responding/fill-canned-responses.ts'
import { queueLocked } from '../responding/queue-response.ts'
import { lockTicket } from '../tickets/apply-command.ts'

type Asked = { actor: Actor; ticketId: number; incidentId: number; version: number }

/**
 * Has one ticket of an incident answered with its agreed words, filled for this ticket: sent after the time to take it back, or given to
 * somebody else to approve, as any other response. Its own clock ends with its own response.
 * @throws Refusal `conflict` where it was taken out or is to wait, where it was answered meanwhile or another response is on its way,
 * and `cannot_send`; `invalid` where something that the words need is not known of it.
 */
export async function answerTicketOf(
  tx: Tx,
  { now, sight, pagesOrigin, ...sender }: Pick<Ctx, 'now' | 'sight' | 'connectors' | 'sendAfterMs' | 'pagesOrigin'>,
  { actor, ticketId, incidentId, version }: Asked,
): Promise<void> {
  const ticket = await lockTicket(tx, ticketId, sight)
  const member = await lockMembership(tx, ticketId)
  if (member?.incidentId !== incidentId || member.plan !== 'answer')
    throw new Refusal('conflict', `Ticket ${ticketId} was taken out of the incident, or waits.`, {
      reason: 'incident_left',
      ticketId,
    })
  // Whoever was answered meanwhile, by whomever, is not answered a second time.
  if (!waitingStates.some((state) => state === ticket.state))
    throw new Refusal('conflict', `Ticket ${ticketId} is ${ticket.state}, and needs no answer any more.`, {
      reason: 'state',
      ticketId,
      state: ticket.state,
      command: 'respond',
    })
  const text = await wordsFor(tx, { now, pagesOrigin }, { actor, ticketId, incidentId, version })
  await queueLocked(tx, { now, ...sender }, { actor, ticket, text, canned: [] })
  await markIncidentAnswer(tx, ticketId, { wording: version, answeredAt: now })
}

/** Where nothing can be sent, the words stand in the draft of whoever asked, to be copied; a draft that is there stays. */
export async function keepForCopying(
  db: Database,
  { now, sight, pagesOrigin }: Pick<Ctx, 'now' | 'sight' | 'pagesOrigin'>,
  asked: Asked,
): Promise<void> {
  const { actor, ticketId } = asked
  await db.inTransaction(async (tx) => {
    await lockTicket(tx, ticketId, sight)
    if ((await getDraft(tx, ticketId, actor.personId)) !== undefined) return
    const text = await wordsFor(tx, { now, pagesOrigin }, asked)
    await saveDraft(tx, { ticketId, personId: actor.personId, text, canned: [], base: 0, now })
  })
}

/** The agreed words as they are said to the author of one ticket. */
async function wordsFor(
  tx: Tx,
  { now, pagesOrigin }: Pick<Ctx, 'now' | 'pagesOrigin'>,
  { actor, ticketId, incidentId, version }: Asked,
): Promise<string> {
  const wording = (await listWordings(tx, incidentId)).find((one) => one.version === version)
  const ticket = await getTicket(tx, ticketId)
  if (wording === undefined || ticket === undefined)
    throw new Refusal('not_found', `Incident ${incidentId} has no wording ${version}.`)
  const valuesIn = await cannedValues(tx, { now, origin: pagesOrigin(), personId: actor.personId }, ticket)
  const language: Language = ticket.language === 'de' ? 'de' : 'en'
  return fillCanned(wording.text, valuesIn(language, language), language)
}
