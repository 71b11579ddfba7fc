import { claimSource, emit, listSourcePolls } from '@echolot/db'
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

/** How long ago somebody else's poll counts as the one that a person just meant. */
const justNowMs = 60_000

/**
 * Asks a source here and now and waits for its answer, for the command line. A running Echolot may ask it at the same moment
 * and store what is new first; then the figures are of both, so that what came is counted once and by somebody.
 * @returns what came of it; `before` is the last poll in the minute before that brought something, where this one did not.
 * Null where others overtook each attempt and none of them has an answer yet.
 * @throws Refusal `not_found` where there is none or it is paused.
 */
export async function pollHere(
  context: () => Promise<Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'outbound' | 'connectors' | 'rawBodyDays'>>,
  { id }: { id: number },
) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const ctx = await context()
    const claimed = await ctx.db.inTransaction((tx) => claimSource(tx, id, ctx.now))
    if (claimed === undefined)
      throw new Refusal('not_found', `There is no source ${id} that could be polled; perhaps it is paused.`, {
        reason: 'not_polled',
      })
    const own = await pollSource(ctx, { sourceId: id, lane: 'live' })
    const polls = await listSourcePolls(ctx.db, id, new Date(ctx.now.getTime() - justNowMs))
    const now = polls.filter(({ at }) => at >= ctx.now)
    const last = now.at(-1)
    if (last === undefined) continue
    const stored = now.reduce((sum, poll) => sum + poll.stored, 0)
    const earlier = polls.findLast((poll) => poll.at < ctx.now && poll.stored > 0)
    return {
      outcome: now.find(({ outcome }) => outcome === 'items')?.outcome ?? last.outcome,
      found: Math.max(...now.map(({ found }) => found)),
      stored,
      problem: own?.problem ?? null,
      before: stored === 0 ? (earlier ?? null) : null,
    }
  }
  return null
}
