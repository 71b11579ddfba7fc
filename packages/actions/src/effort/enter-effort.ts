import { getPerson, listOwnEffort, lockEffort, putOwnEffort, type Tx } from '@echolot/db'
import { type Activity, Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { openWeeks, weeksFrom } from './open-weeks.ts'

export type Hours = { departmentId: string; activity: Activity; minutes: number | null }

/**
 * Who entered something, as it is stored: a digest of person and week, another one each week, so that the rows of one author
 * cannot be told from those of others without the key, nor followed from one week to the next at all.
 */
function authorDigest(seal: Ctx['seal'], personId: number, week: string): Buffer {
  return seal.digest(`${personId} ${week}`, 'effort entry')
}

/**
 * Enters one's own hours of a week in one's own departments, in the place of what one entered before; null takes them back.
 * @throws Refusal `forbidden` for a department of others, `conflict` for a week that is closed or still to come.
 */
export async function enterEffort(
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, week, hours }: { actor: Actor; week: string; hours: readonly Hours[] },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await lockEffort(tx, 'to enter')
    await refuseOutside(tx, now, week)
    const own = (await getPerson(tx, actor.personId))?.departmentIds ?? []
    const author = authorDigest(seal, actor.personId, week)
    for (const entry of hours) {
      if (!own.includes(entry.departmentId))
        throw new Refusal(
          'forbidden',
          `Hours are entered for one's own departments, and "${entry.departmentId}" is none.`,
          {
            reason: 'not_member',
            departmentId: entry.departmentId,
          },
        )
      await putOwnEffort(tx, { week, author, ...entry })
    }
  })
}

async function refuseOutside(tx: Tx, now: Date, week: string): Promise<void> {
  const { first, last } = await openWeeks(tx, now)
  if (week < first)
    throw new Refusal('conflict', `The week ${week} is closed; hours can be entered from ${first} on.`, {
      reason: 'week_closed',
      week,
      first,
    })
  if (week > last) throw new Refusal('conflict', `The week ${week} has not begun.`, { reason: 'week_to_come', week })
}

/** One's own hours in the weeks that can still be corrected; nobody else is shown them. */
export async function readOwnEffort({ db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>, { actor }: { actor: Actor }) {
  const person = await getPerson(db, actor.personId)
  const weeks = weeksFrom(await openWeeks(db, now)).toReversed()
  return {
    departmentIds: person?.departmentIds ?? [],
    weeks: await Promise.all(
      weeks.map(async (week) => ({
        week,
        hours: await listOwnEffort(db, { week, author: authorDigest(seal, actor.personId, week) }),
      })),
    ),
  }
}
