import {
  claimDueSubscriptions,
  emit,
  endSubscriptions,
  inChunks,
  leaveUnwantedSubscriptions,
  listForgottenPushes,
  listForgottenRereads,
  pruneDeliveries,
  pruneSubscriptions,
} from '@echolot/db'
import type { Ctx } from '../context.ts'

/** How long a hub may take to ask whether we meant it. */
const pendingMs = 86_400_000
/** Longer than reading any push takes. */
const unreadMs = 30_000

type Sweeper = Pick<Ctx, 'db' | 'now' | 'log' | 'hooksOrigin'>

/** Says which hubs are to be asked: at the beginning, at two thirds of a lease, at the end, and again where they were silent. @returns how many. */
export async function claimDueHubs({ db, now, hooksOrigin }: Sweeper): Promise<number> {
  return db.inTransaction(async (tx) => {
    if (hooksOrigin === null) {
      await endSubscriptions(tx, now)
      return 0
    }
    const pendingUntil = new Date(now.getTime() + pendingMs)
    const ids = await claimDueSubscriptions(tx, now, { limit: 200, pendingUntil })
    // Ten a job: one slow hub holds up no more than nine others.
    for (let at = 0; at < ids.length; at += 10)
      await emit(tx, now, 'subscriptions.due', { subscriptionIds: ids.slice(at, at + 10) })
    return ids.length
  })
}

/** Lets go of hubs whose source is gone, paused or dead, and says again what waits to be read, or to be read once more. */
export async function tendHubs({ db, now, log }: Sweeper): Promise<void> {
  await db.inTransaction(async (tx) => {
    await leaveUnwantedSubscriptions(tx, now, 500)
    const forgotten = await listForgottenPushes(tx, new Date(now.getTime() - unreadMs), 100)
    for (const pushIds of inChunks(forgotten)) await emit(tx, now, 'pushes.received', { pushIds })
    if (forgotten.length > 0) log.warn({ pushes: forgotten.length }, 'forgotten pushes found')
    const sourceIds = await listForgottenRereads(tx, new Date(now.getTime() - unreadMs), 100)
    if (sourceIds.length > 0) await emit(tx, now, 'sources.reread', { sourceIds })
  })
}

/** Forgets pushes of hubs that nobody read within a day, hubs that were let go of long ago, and deliveries of the month before. */
export async function pruneHubs({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await pruneSubscriptions(db, { pushesBefore: ago(1), endedBefore: ago(60) })
  await pruneDeliveries(db, ago(30))
}
