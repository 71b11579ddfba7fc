import { catchUpClocks } from '@echolot/actions'
import { expect } from 'vitest'
import type { TestEcholot } from './echolot.ts'

/** Forgets every clock and tells them anew from the histories of their tickets: they must be what they were. */
export async function expectClocksAsTold({ echolot }: TestEcholot): Promise<void> {
  const { db } = echolot.base
  const clocks = async () => (await db.pool.query('select * from clock order by ticket_id, kind, number')).rows
  const written = await clocks()
  expect(written.length).toBeGreaterThan(0)
  await db.pool.query('delete from clock')
  await db.pool.query('update ticket set clock_seq = 0')
  await catchUpClocks({ db })
  expect(await clocks()).toEqual(written)
}
