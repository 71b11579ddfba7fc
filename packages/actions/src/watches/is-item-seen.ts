import { departmentsOfTickets, type Tx, ticketsOfItems } from '@echolot/db'
import { type Sight, sees } from '@echolot/domain'

/**
 * Whether an item may be told of: what is part of no ticket lies with nobody, and everybody who works sees it. Of what one's
 * department only helps with, nobody makes an example or a mute.
 */
export async function isItemSeen(db: Tx, itemId: number, sight: Sight): Promise<boolean> {
  if (sight === 'all') return true
  const ticketIds = [...(await ticketsOfItems(db, [itemId])).values()]
  return [...(await departmentsOfTickets(db, ticketIds)).values()].every((departmentId) => sees(sight, departmentId))
}
