import { databaseNow, openDatabase } from '@echolot/db'
import { expect, inject, test } from 'vitest'
import { checkClock } from '../src/database-url.ts'

test.each([
  [-3_600_000, false],
  [-3_000, false],
  [-1_000, true],
  [0, true],
  [1_000, true],
  [3_000, false],
  [3_600_000, false],
])('a clock that is %i ms from the database’s may start: %s', async (offMs, may) => {
  const db = openDatabase({ url: inject('postgresUrl'), max: 1, onError() {} })
  try {
    const started = checkClock(db, async () => new Date((await databaseNow(db)).getTime() + offMs))
    if (may) await started
    else await expect(started).rejects.toThrow(/ s apart; Echolot allows 2 s\. Set the clock/)
  } finally {
    await db.close()
  }
})
