import { emit, getAccount, newestPostOf, setHeartbeat, type Tx } from '@echolot/db'
import { staleAt } from '@echolot/timekeeping'

/** Reads when accounts last posted and counts anew when they will be stale. An account that posted again is no longer stale. */
export async function renewHeartbeats(tx: Tx, accountIds: readonly number[], now: Date): Promise<void> {
  if (accountIds.length === 0) return
  for (const id of [...accountIds].sort((a, b) => a - b)) {
    const account = await getAccount(tx, id)
    if (account === undefined) continue
    const lastPostAt = await newestPostOf(tx, id)
    const dueAt =
      lastPostAt === null || account.everyDays === null ? null : staleAt({ lastPostAt, everyDays: account.everyDays })
    await setHeartbeat(tx, id, { lastPostAt, dueAt, now })
  }
  await emit(tx, now, 'accounts.changed', { accountIds: [...accountIds] })
}
