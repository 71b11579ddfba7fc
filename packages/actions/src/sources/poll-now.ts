import { setTimeout as pause } from 'node:timers/promises'
import { claimSource, emit, listSourcePolls } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { pollSources } from './poll-sources.ts'

/** Asks a source out of turn, through the queue. @throws Refusal `not_found` where there is none or it is paused. */
export async function requestPoll(
  { db, now, pace }: Pick<Ctx, 'db' | 'now' | 'pace'>,
  { id }: { id: number },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    if ((await claimSource(tx, id, now, pace)) === undefined) throw notPolled(id)
    await emit(tx, now, 'sources.due', { sourceIds: [id], lane: 'live' })
  })
}

const notPolled = (id: number) =>
  new Refusal('not_found', `There is no source ${id} that could be polled; perhaps it is paused.`, {
    reason: 'not_polled',
  })

/** How long ago somebody else's poll counts as the one that a person just meant. */
const justNowMs = 60_000

/** Between two looks whether somebody else's poll of the same source has ended, and how many: longer than any poll is held for. */
const betweenLooksMs = 100
const looks = 400

/**
 * Asks a source here and now and waits for its answer, for the command line. A running Echolot may be asking it at the same
 * moment; then that answer counts. The figures are of both, so that what came is counted once and by somebody.
 * @returns what came of it; `before` is the last poll in the minute before that brought something, where this one did not.
 * Null where others are at it and none of them has an answer yet.
 * @throws Refusal `not_found` where there is none or it is paused.
 */
export async function pollHere(context: () => Promise<Parameters<typeof pollSources>[0]>, { id }: { id: number }) {
  const { now: began } = await context()
  for (let look = 1; look <= looks; look++) {
    const ctx = await context()
    if ((await ctx.db.inTransaction((tx) => claimSource(tx, id, ctx.now, ctx.pace))) === undefined) throw notPolled(id)
    const own = (await pollSources(ctx, { sourceIds: [id], lane: 'live' })).get(id)
    const polls = await listSourcePolls(ctx.db, id, new Date(began.getTime() - justNowMs))
    const now = polls.filter(({ at }) => at >= began)
    const last = now.at(-1)
    if (last === undefined) {
      await pause(betweenLooksMs)
      continue
    }
    const stored = now.reduce((sum, poll) => sum + poll.stored, 0)
    const earlier = polls.findLast((poll) => poll.at < began && poll.stored > 0)
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
