import { type InvariantResult, inSnapshot, listRunningHeartbeats, openDatabase } from '@echolot/db'
import { accountCalendars } from './account-calendars.ts'

/**
 * Counts anew when the post of every running heartbeat is due: business days are no question that SQL could answer.
 * Nothing is changed.
 */
export async function checkHeartbeats(url: string): Promise<InvariantResult> {
  const db = openDatabase({ url, max: 1, name: 'echolot doctor', onError() {} })
  try {
    const rows = await inSnapshot(db, async (tx) => {
      const calendars = await accountCalendars(tx)
      return (await listRunningHeartbeats(tx)).flatMap((beat) => {
        const counted = calendars.of(beat).count(beat.startedAt, beat.everyDays)
        if (counted?.dueAt.getTime() === beat.dueAt.getTime()) return []
        const fault = `heartbeat ${beat.number} is due at ${beat.dueAt.toISOString()}, counted anew ${counted === null ? 'never' : `at ${counted.dueAt.toISOString()}`}`
        return [{ subject: 'account', id: beat.accountId, fault }]
      })
    })
    return {
      ...{ id: 'I3', name: 'heartbeats_due', kind: 'fault' },
      says: 'Every heartbeat that runs is due when its business days, counted anew, are over.',
      total: rows.length,
      rows: rows.slice(0, 100),
    }
  } finally {
    await db.close()
  }
}
