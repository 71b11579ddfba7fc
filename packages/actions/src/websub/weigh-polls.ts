import { restWhilePushed, type Tx, weighPushes } from '@echolot/db'
import type { Ctx } from '../context.ts'
import type { Told } from '../sources/poll-sources.ts'
import { followHub } from './follow-hub.ts'

/**
 * What polls tell of pushing: which hubs the feeds name, whether pushes missed what was found, and that a source need not be
 * asked again soon where they do not.
 */
export async function weighPolls(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'seal' | 'outbound' | 'hooksOrigin'>,
  ended: readonly Told[],
  now: Date,
): Promise<void> {
  const well = ended.filter(({ record: { outcome } }) => outcome === 'items' || outcome === 'unchanged')
  if (ctx.hooksOrigin === null || well.length === 0) return
  for (const { asked, record } of well)
    if (asked.result.offer !== undefined)
      await followHub(tx, ctx, { sourceId: record.id, offer: asked.result.offer, now })
  const polls = well.map(({ asked, record }) => ({
    sourceId: record.id,
    stored: record.stored,
    intervalSeconds: asked.source.intervalSeconds,
  }))
  await weighPushes(tx, polls, { startedAt: ctx.now, now })
  await restWhilePushed(tx, polls, now)
}
