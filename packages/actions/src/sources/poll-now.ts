import { claimSource, emit } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { pollSource } from './poll-sources.ts'

/** Asks a source out of turn, through the queue. @throws Refusal `not_found` where there is none or it is paused. */
export async function requestPoll({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    if ((await claimSource(tx, id, now)) === undefined)
      throw new Refusal('not_found', `There is no source ${id} that could be polled; perhaps it is paused.`, {
        reason: 'not_polled',
      })
    await emit(tx, now, 'sources.due', { sourceIds: [id], lane: 'live' })
  })
}

/** Asks a source here and now and waits for its answer, for the command line. */
export async function pollHere(
  ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'outbound' | 'connectors'>,
  { id }: { id: number },
) {
  const claimed = await ctx.db.inTransaction((tx) => claimSource(tx, id, ctx.now))
  if (claimed === undefined)
    throw new Refusal('not_found', `There is no source ${id} that could be polled; perhaps it is paused.`, {
      reason: 'not_polled',
    })
  return pollSource(ctx, { sourceId: id, lane: 'live' })
}
