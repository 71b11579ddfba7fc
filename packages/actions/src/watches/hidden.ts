import {
  emit,
  forgetHidden,
  getHidden,
  type HiddenRow,
  type Hit,
  insertMentions,
  lockHiddenItem,
  markFound,
  listHidden as selectHidden,
  listTray as selectTray,
  setVerdict,
  type Tx,
} from '@echolot/db'
import { type HiddenVerdict, Refusal, type Sight } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { personRef } from './person-ref.ts'
import { shownItem } from './shown-item.ts'

/** So long a sample waits in the tray. */
const trayWeeks = 8

function toHidden(row: HiddenRow) {
  const { id, reason, watchId, watchName, version, exclusion, muteId, verdict, ticketId } = row
  // Written by addHidden in these shapes and by nobody else.
  const hits = row.hits as Hit[]
  return {
    ...shownItem({ ...row, id: row.itemId }, hits),
    ...{ id, reason, muteId, verdict, ticketId },
    watch:
      watchId === null || watchName === null || version === null ? null : { id: watchId, name: watchName, version },
    exclusion: exclusion as { start: number; end: number; text: string; query: string } | null,
    hiddenAt: row.at.toISOString(),
    verdictBy: personRef(row.verdictBy, row.verdictByName),
    verdictAt: row.verdictAt?.toISOString() ?? null,
  }
}

/** What exclusions and mutes hid, the newest first. */
export async function listHidden(
  { db, sight }: Pick<Ctx, 'db' | 'sight'>,
  of: { watchId?: number | undefined; muteId?: number | undefined; before?: number | undefined; limit: number },
) {
  const { rows, total } = await selectHidden(db, { ...of, sight })
  return { rows: rows.map(toHidden), total }
}

/** Ten of what exclusions hid in each of the last weeks, as far as nobody has judged them. */
export async function listTray({ db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>) {
  const since = new Date(now.getTime() - trayWeeks * 7 * 86_400_000)
  const { rows, judgedThisWeek } = await selectTray(db, { since, now, sight })
  return { rows: rows.map(toHidden), judgedThisWeek }
}

/** Keeps whether something was hidden rightly. What was not becomes a mention, whose ticket's clock starts now. @throws Refusal `not_found`. */
export async function judgeHidden(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, verdict, actor }: { id: number; verdict: HiddenVerdict; actor: Actor },
) {
  await db.inTransaction(async (tx) => {
    const row = await oneHidden(tx, id, sight)
    await setVerdict(tx, id, { verdict, personId: actor.personId, at: now })
    if (verdict === 'wrongly') await makeMention(tx, row.itemId, now)
    await emit(tx, now, 'settings.changed', { what: 'watches' })
  })
  return toHidden(await oneHidden(db, id, sight))
}

/** Makes a mention of what is hidden, whatever hid it; the clock starts now. @throws Refusal `not_found`. */
export async function showHidden({ db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>, { id }: { id: number }) {
  return db.inTransaction(async (tx) => {
    const row = await oneHidden(tx, id, sight)
    await makeMention(tx, row.itemId, now)
    await emit(tx, now, 'settings.changed', { what: 'watches' })
    return toHidden(row)
  })
}

async function makeMention(tx: Tx, itemId: number, now: Date): Promise<void> {
  const item = await lockHiddenItem(tx, itemId)
  if (item === undefined) return
  const { version: itemVersion, hits } = item
  const mentionIds = await insertMentions(tx, [{ itemId, itemVersion, ground: 'captured', hits, foundAt: now }])
  await markFound(tx, [itemId])
  await forgetHidden(tx, [itemId])
  if (mentionIds.length > 0) await emit(tx, now, 'mentions.found', { mentionIds, lane: 'live' })
}

async function oneHidden(db: Tx, id: number, sight: Sight): Promise<HiddenRow> {
  const row = await getHidden(db, id, sight)
  if (row === undefined) throw new Refusal('not_found', `There is no hidden item ${id}.`)
  return row
}
