import {
  databaseNow,
  type InvariantResult,
  inSnapshot,
  listDaysOfWaits,
  listTouchedDays,
  listWrongCells,
  openDatabase,
} from '@echolot/db'
import { departmentTimes } from '../../time/department-times.ts'
import { countDay, zoneOf } from './roll-up-days.ts'

/**
 * Counts anew what rolled up days keep of their waits, all of it: lengths, ages, hours and lags are packed, and how long a wait took
 * is no question that SQL could answer. Nothing is changed.
 * @param timeoutMs after so long no other day is begun: of a large company it takes a second for five of them.
 */
export async function checkRolledDays(url: string, { timeoutMs }: { timeoutMs: number }): Promise<InvariantResult> {
  const timeIsUp = AbortSignal.timeout(timeoutMs)
  const db = openDatabase({ url, max: 1, name: 'echolot doctor', onError() {} })
  try {
    return await inSnapshot(db, async (tx) => {
      const zone = await zoneOf({ db: tx })
      const times = await departmentTimes(tx)
      const now = await databaseNow(tx)
      const touched = new Set(await listTouchedDays(tx, zone))
      const known = await listDaysOfWaits(tx, zone, { from: null, to: null })
      const days = known.filter((day) => !touched.has(day)).toReversed()
      const rows: InvariantResult['rows'] = []
      let counted = 0
      for (const day of days) {
        if (timeIsUp.aborted) break
        const wrong = await listWrongCells(tx, day, await countDay({ db: tx, now }, { day, zone, times }))
        for (const { dimension, key } of wrong)
          rows.push({
            subject: 'day',
            id: Number(day.replaceAll('-', '')),
            fault: `what it keeps by ${dimension}${key === '' ? '' : ` ${key}`} is not what its waits say: echolot reports rebuild counts it anew`,
          })
        counted++
      }
      const so =
        counted === days.length ? 'Every' : `Of ${days.length} days the newest ${counted}, as time allowed: every`
      return {
        ...{ id: 'I3', name: 'rolled_days', kind: 'fault' },
        says: `${so} day that nothing has touched since it was rolled up keeps of its waits what they say when they are counted anew.`,
        total: rows.length,
        rows: rows.slice(0, 100),
      }
    })
  } finally {
    await db.close()
  }
}
