import { setTimeout as pause } from 'node:timers/promises'
import { claimSource, emit, getClaimState, listSourcePolls } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { pollSources } from './poll-sources.ts'

/**
 * Asks a source out of turn, through the queue: at once, or as soon as it has answered whoever asks it already.
 * @throws Refusal `not_found` where there is none or it is paused.
 */
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

/** Between two looks whether somebody else's poll has ended, and how many: longer than two polls are held for, one after the other. */
const betweenLooksMs = 100
const looks = 700

/**
 * Asks a source here and now and waits for its answer, for the command line. A running Echolot may take up what was claimed
 * here; then that answer counts. What it was asked before does not, for the answer may be older than the wish. The figures
 * are of all that ended meanwhile, so that what came is counted once and by somebody.
 * @returns what came of it; `before` is the last poll in the minute before that brought something, where this one did not.
 * Null where others are at it and none of them has an answer yet.
 * @throws Refusal `not_found` where there is none or it is paused.
 */
export async function pollHere(context: () => Promise<Parameters<typeof pollSources>[0]>, { id }: { id: number }) {
  const first = await context()
  const { db, now: began } = first
  let claim = await claimHere(first, id)
  for (let look = 1; look <= looks; look++) {
    const ctx = await context()
    const own = (await pollSources(ctx, { sourceIds: [id], lane: 'live' })).get(id)
    const state = await getClaimState(db, id)
    if (state === undefined) throw notPolled(id)
    if (state.polledGeneration < claim.generation) {
      await pause(betweenLooksMs)
      continue
    }
    const polls = await listSourcePolls(db, id, new Date(began.getTime() - justNowMs))
    const now = polls.filter(({ at }) => at >= began)
    const last = now.at(-1)
    if (last === undefined) {
      // It was edited meanwhile, or what was claimed was given up: nobody asks it for this claim any more.
      claim = await claimHere(ctx, id)
      continue
    }
    const stored = now.reduce((sum, poll) => sum + poll.stored, 0)
    const earlier = polls.findLast((poll) => poll.at < began && poll.stored > 0)
    // Nothing is new to the second of two that came to the same news.
    const telling = last.outcome === 'unchanged' ? (now.find(({ outcome }) => outcome === 'items') ?? last) : last
    return {
      outcome: telling.outcome,
      found: telling.found,
      stored,
      problem: own === undefined ? state.lastProblem : own.problem,
      before: stored === 0 ? (earlier ?? null) : null,
    }
  }
  return null
}

async function claimHere({ db, now, pace }: Pick<Ctx, 'db' | 'now' | 'pace'>, id: number) {
  const claim = await db.inTransaction((tx) => claimSource(tx, id, now, pace))
  if (claim === undefined) throw notPolled(id)
  return claim
}
