import { departmentsOfTickets, getPicture } from '@echolot/db'
import { Refusal, seesTicket } from '@echolot/domain'
import type { Ctx } from '../context.ts'

/**
 * A picture as we keep it, in WebP, and the ticket that shows it.
 * @throws Refusal `not_found`, also where it could not be had, or its ticket is out of sight.
 */
export async function readPicture({ db, sight }: Pick<Ctx, 'db' | 'sight'>, { id }: { id: number }) {
  const picture = await getPicture(db, id)
  const none = new Refusal('not_found', `There is no picture ${id} that is kept.`)
  if (picture?.bytes == null) throw none
  const lies = await departmentsOfTickets(db, [picture.ticketId])
  if (!seesTicket(sight, { id: picture.ticketId, departmentId: lies.get(picture.ticketId) ?? '' })) throw none
  return { bytes: picture.bytes, ticketId: picture.ticketId }
}
