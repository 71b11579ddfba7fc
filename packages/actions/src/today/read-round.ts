import { getPerson, listTicketIds, listTickets } from '@echolot/db'
import { awayFrom } from '../absences/who-is-away.ts'
import type { Actor, Ctx } from '../context.ts'
import { ownDepartments } from '../tickets/own-departments.ts'
import { toRow } from '../tickets/ticket-rows.ts'
import { minutesEach } from './minutes-each.ts'

/** So many make a round: more than one sitting is no round any more. */
const longestRound = 50
/** So many more are told by their numbers, so that what is new can be told from what merely comes later. */
const mostOthers = 1000

/** What waits for a person, in the order in which it is due: the tickets of a round, and the numbers of what comes after them. */
export async function readRound({ db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>, { actor }: { actor: Actor }) {
  const { personId } = actor
  const ownDepartmentIds = ownDepartments(await getPerson(db, personId))
  const away = await awayFrom(db, personId, now)
  const mine = { view: 'for_me', personId, ownDepartmentIds, ...away, sight, now } as const
  const [rows, ids, each] = await Promise.all([
    listTickets(db, { ...mine, limit: longestRound }),
    listTicketIds(db, { ...mine, limit: longestRound + mostOthers }),
    minutesEach({ db, now }),
  ])
  const inRound = new Set(rows.map(({ id }) => id))
  return {
    asOf: now.toISOString(),
    rows: rows.map((row) => toRow(row, now)),
    others: ids.filter((id) => !inRound.has(id)),
    minutesEach: each,
  }
}
