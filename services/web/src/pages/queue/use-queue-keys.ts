import type { TicketDetail, TicketRow } from '@echolot/contract'
import { canDo } from '@echolot/domain'
import { useTeam } from '../../api/use-team.ts'
import { useAtHand } from '../../shell/at-hand.ts'
import { useKeys } from '../../shell/use-keys.ts'
import type { DepartmentChoice } from '../ticket/use-departments.ts'
import type { TicketWork } from '../ticket/use-ticket-work.ts'

type Ways = {
  /** The ticket that the keys mean: the open one, else the selected row. */
  ticket: TicketRow | TicketDetail | undefined
  work: TicketWork
  move: (by: 1 | -1) => void
  open: () => void
  close: (() => void) | undefined
  /** Chooses the row, or all from the last chosen one on to it, to be changed together. */
  choose: () => void
  chooseRange: () => void
  refresh: () => void
  search: () => void
  /** In the sorting tray the number keys hand over to these. */
  departments: readonly DepartmentChoice[]
}

/** Every key of the queue, for the list as for the open ticket; the help dialog lists them, and the palette does the same to the same ticket. */
export function useQueueKeys({
  ticket,
  work,
  move,
  open,
  close,
  choose,
  chooseRange,
  refresh,
  search,
  departments,
}: Ways) {
  const team = useTeam()
  useAtHand('ticket', ticket && { id: ticket.id, work })
  const about = (act: (ticket: TicketRow | TicketDetail) => void) => (ticket ? () => act(ticket) : undefined)
  const routes = departments.flatMap(({ id, key }) =>
    key === null ? [] : [[key, about((row) => work.run({ name: 'sort', id: row.id, departmentId: id }))] as const],
  )
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: open,
    Escape: close,
    c: team ? about(work.claim) : undefined,
    a: about((row) => work.ask('respond', row)),
    d: about((row) => work.ask('dismiss', row)),
    h: about((row) => work.ask('hand_over', row)),
    s: about((row) => work.ask('snooze', row)),
    e: about((row) => work.ask('pause', row)),
    p: about((row) => work.ask('prioritise', row)),
    l: about((row) => work.ask('label', row)),
    f: about((row) => work.ask('close', row)),
    n: about((row) => work.ask('note', row)),
    m: about((row) => work.ask('merge', row)),
    t: about((row) => {
      if (row.pinned === null) work.ask('pin', row)
      else if (canDo(row.state, 'unpin')) work.run({ name: 'unpin', id: row.id })
    }),
    z: about((row) => {
      // What can be taken back, the open ticket knows.
      if ('story' in row && row.story.undo !== null) work.run({ name: 'undo_story', id: row.id })
    }),
    u: work.undo,
    b: team
      ? about((row) => {
          if (canDo(row.state, 'release')) work.run({ name: 'release', id: row.id })
        })
      : undefined,
    x: choose,
    X: chooseRange,
    r: refresh,
    '/': search,
    ...Object.fromEntries(routes),
  })
}
