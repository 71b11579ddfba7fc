import { emit, getOrganisation, removeEverything } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'

/** Removes the made-up company without a trace; people who are no part of it stay. @throws Refusal `conflict` where the company is real. */
export async function removeDemo({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<void> {
  await db.inTransaction(async (tx) => {
    const organisation = await getOrganisation(tx)
    if (organisation === undefined || organisation.demoEpoch === null)
      throw new Refusal('conflict', 'This is no demo; a real company is not removed by one click.', {
        reason: 'no_demo',
      })
    await removeEverything(tx)
    await emit(tx, now, 'settings.changed', { what: 'organisation' })
  })
  log.info({}, 'demo removed')
}
