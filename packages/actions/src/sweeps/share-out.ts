import {
  countWorking,
  emit,
  holdSharing,
  inChunks,
  listMembersToShare,
  listSharing,
  listToShare,
  lockTickets,
  saveSteps,
  saveTurns,
} from '@echolot/db'
import { may, shareOut as share } from '@echolot/domain'
import { whoIsAway } from '../absences/who-is-away.ts'
import type { Ctx } from '../context.ts'
import { askNotices, noticesOf } from '../mail/ask-notices.ts'
import { planStep } from '../tickets/apply-command.ts'

const atOnce = 500

/**
 * Gives the tickets that nobody has to the members of their departments by turn, the oldest first, where a department wants that: new ones, and
 * those that waited until somebody had room. One process at a time does so, and under the lock of each ticket, so that nobody gets
 * more than they may and nothing goes to two.
 * @returns how many were given.
 */
export async function shareOut({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  const departments = (await listSharing(db)).filter(({ capacity }) => capacity !== null)
  if (departments.length === 0) return 0
  return db.inTransaction(async (tx) => {
    if ((await countWorking(tx)) < 2 || !(await holdSharing(tx))) return 0
    const away = await whoIsAway(tx, now)
    let given = 0
    for (const { id: departmentId, capacity } of departments) {
      if (capacity === null) continue
      const members = (await listMembersToShare(tx, departmentId)).filter(
        ({ id, role }) => may(role, 'work_tickets') && !away.has(id),
      )
      if (members.every(({ open }) => open >= capacity)) continue
      const shares = share(await listToShare(tx, departmentId, { now, limit: atOnce }), members, capacity)
      if (shares.length === 0) continue
      const shareOf = new Map(shares.map((one) => [one.ticketId, one]))
      const steps = (await lockTickets(tx, [...shareOf.keys()])).flatMap((ticket) => {
        const one = shareOf.get(ticket.id)
        // Somebody was quicker.
        if (one === undefined || ticket.state !== 'open' || ticket.departmentId !== departmentId) return []
        const { personId, open } = one
        const command = { name: 'assign', personId, because: 'in_turn', turn: { open, capacity } } as const
        return [planStep(ticket, command, { now, personId: null }, () => undefined)]
      })
      await saveSteps(tx, steps)
      await askNotices(tx, now, noticesOf(steps))
      const ids = steps.map(({ ticket }) => ticket.id)
      await saveTurns(
        tx,
        departmentId,
        shares.flatMap(({ ticketId, personId }) => (ids.includes(ticketId) ? [personId] : [])),
      )
      for (const ticketIds of inChunks(ids)) await emit(tx, now, 'tickets.changed', { ticketIds })
      given += ids.length
    }
    return given
  })
}
