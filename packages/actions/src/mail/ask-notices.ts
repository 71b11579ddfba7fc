import {
  emit,
  getMailSetting,
  inChunks,
  insertNotices,
  listMailAddresses,
  listReaders,
  type NoticeDraft,
  type Reader,
  type TicketStep,
  type Tx,
} from '@echolot/db'
import { may, sees, sightOf } from '@echolot/domain'
import { whoIsAway } from '../absences/who-is-away.ts'

/** Something that happened, of which somebody may want to be told. Nobody is told of their own deed, which is whom `byId` names. */
export type Notice = { ticketId: number; byId: number | null; occasion: string } & (
  | { kind: 'assigned'; personId: number }
  /** It lies with a department from now on. */
  | { kind: 'arrived'; departmentId: string }
  | { kind: 'late'; departmentId: string; assigneeId: number | null }
  | { kind: 'mentioned'; personIds: readonly number[]; departmentIds: readonly string[] }
)

/** What comes together is told together, and what is undone at once is not told. */
const gatherMs = 15_000

/** Of which of these steps somebody may want to be told. */
export function noticesOf(steps: readonly TicketStep[]): Notice[] {
  return steps.flatMap(({ ticket, happening, next, personId: byId }): Notice[] => {
    const of = { ticketId: ticket.id, byId, occasion: `${ticket.id}.${ticket.seq + 1}` }
    switch (happening.kind) {
      case 'assigned':
        return [{ ...of, kind: 'assigned', personId: happening.personId }]
      case 'handed_over':
      case 'reopened':
        return [{ ...of, kind: 'arrived', departmentId: next.departmentId }]
      case 'warned': {
        if (happening.percent !== 100) return []
        const { departmentId, assigneeId } = next
        // One wait is told once, also where a pause or another priority moved when it was due.
        const wait = `${ticket.id} ${happening.clock ?? 'response'} ${next.episode} ${departmentId}`
        return [{ ...of, kind: 'late', departmentId, assigneeId, occasion: wait }]
      }
      default:
        return []
    }
  })
}

/**
 * Has those told by mail who want it; of somebody who is away, whoever stands in for them. Who they are is decided here; whether they
 * may still see it, when it is sent. Without a mail server nothing is kept.
 */
export async function askNotices(tx: Tx, now: Date, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0 || (await getMailSetting(tx)) === undefined) return
  const [readers, addresses, away] = [await listReaders(tx), await listMailAddresses(tx), await whoIsAway(tx, now)]
  const drafts = notices.flatMap((notice): NoticeDraft[] => {
    const { ticketId, occasion } = notice
    const kind = notice.kind === 'arrived' ? 'assigned' : notice.kind
    const circle = circleOf(notice, readers, away)
    const people = circle.people.filter(({ id, wishes }) => id !== notice.byId && wishes[kind])
    const departments = circle.departmentIds.filter((id) => addresses.has(id))
    return [
      ...people.map(({ id }) => ({ kind, to: { personId: id }, ticketId, occasion })),
      ...departments.map((departmentId) => ({ kind, to: { departmentId }, ticketId, occasion })),
    ]
  })
  const messageIds = await insertNotices(tx, drafts, { now, nextAt: new Date(now.getTime() + gatherMs) })
  for (const chunk of inChunks(messageIds)) await emit(tx, now, 'messages.waiting', { messageIds: chunk })
}

/** Whoever of these is here, and those who stand in for the others; each once. */
function present(
  those: readonly Reader[],
  readers: readonly Reader[],
  away: ReadonlyMap<number, number | null>,
): Reader[] {
  const ids = new Set(those.flatMap(({ id }) => (away.has(id) ? (away.get(id) ?? []) : id)))
  return readers.filter(({ id }) => ids.has(id) && !away.has(id))
}

/** Whom a notice is for: the people who are here, and the departments at their address. */
function circleOf(
  notice: Notice,
  readers: readonly Reader[],
  away: ReadonlyMap<number, number | null>,
): { people: readonly Reader[]; departmentIds: readonly string[] } {
  switch (notice.kind) {
    case 'assigned': {
      const holder = readers.filter(({ id }) => id === notice.personId)
      return { people: present(holder, readers, away), departmentIds: [] }
    }
    case 'arrived':
      return { people: [], departmentIds: [notice.departmentId] }
    case 'mentioned': {
      const { personIds, departmentIds } = notice
      const meant = readers.filter(
        (reader) => personIds.includes(reader.id) || reader.departmentIds.some((id) => departmentIds.includes(id)),
      )
      return { people: present(meant, readers, away), departmentIds }
    }
    case 'late': {
      const { assigneeId, departmentId } = notice
      const able = (are: (reader: Reader) => boolean) =>
        present(readers.filter(are), readers, away).filter((reader) => seesDepartment(reader, departmentId))
      const holder = able(({ id }) => id === assigneeId)
      if (holder.length > 0) return { people: holder, departmentIds: [] }
      // Nobody has it, or whoever has it is away with nobody to stand in: somebody must hear of it.
      const members = able((reader) => reader.departmentIds.includes(departmentId))
      // Where none of its people is here, as in a small company or the sorting tray, it is for who belongs to no department and works on it.
      return { people: members.length > 0 ? members : able(worksOnAll), departmentIds: [departmentId] }
    }
  }
}

const worksOnAll = ({ role, departmentIds }: Reader) => departmentIds.length === 0 && may(role, 'work_tickets')

const seesDepartment = ({ role, departmentIds }: Reader, departmentId: string) =>
  sees(sightOf(role, departmentIds), departmentId)
