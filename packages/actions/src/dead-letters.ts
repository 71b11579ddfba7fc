import {
  type DeadLetterDraft,
  emit,
  forgetTriage,
  insertDeadLetter,
  markRouted,
  markTriaged,
  listDeadLetters as selectDeadLetters,
  takeDeadLetter,
} from '@echolot/db'
import { type EventName, eventNames, Refusal } from '@echolot/domain'
import type { Ctx } from './context.ts'

/** Parks what could not be worked on, so that the sweeps leave it alone and the rest goes on. */
export async function buryDeadLetter({ db, now }: Pick<Ctx, 'db' | 'now'>, letter: DeadLetterDraft): Promise<void> {
  await db.inTransaction(async (tx) => {
    await insertDeadLetter(tx, letter)
    if (letter.topic === 'items.collected') await markTriaged(tx, new Map([['dead', [letter.subjectId]]]), now)
    if (letter.topic === 'mentions.found') await markRouted(tx, [letter.subjectId], now)
  })
}

export async function listDeadLetters({ db }: Pick<Ctx, 'db'>) {
  return (await selectDeadLetters(db, 500)).map(
    ({ id, topic, subjectId, errorCode, error, attempts, at, replayedAt }) => ({
      id,
      topic,
      subjectId,
      errorCode,
      error,
      attempts,
      at: at.toISOString(),
      replayedAt: replayedAt?.toISOString() ?? null,
    }),
  )
}

/** Gives a dead letter back to the queue. @throws Refusal `not_found` where it is gone or was replayed already. */
export async function replayDeadLetter({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    const letter = await takeDeadLetter(tx, id, now)
    if (letter === undefined) throw new Refusal('not_found', `There is no dead letter ${id} that waits for a replay.`)
    const { topic, subjectId } = letter
    if (topic === 'items.collected') {
      await forgetTriage(tx, [subjectId])
      await emit(tx, now, topic, { itemIds: [subjectId], lane: 'backfill' })
    } else if (topic === 'mentions.found') {
      await markRouted(tx, [subjectId], null)
      await emit(tx, now, topic, { mentionIds: [subjectId], lane: 'backfill' })
    } else if (topic === 'replies.seen') await emit(tx, now, topic, { itemIds: [subjectId], lane: 'backfill' })
    else if (topic === 'sources.due') await emit(tx, now, topic, { sourceIds: [subjectId], lane: 'backfill' })
    else
      throw new Refusal(
        'invalid',
        `Nothing listens to "${topic}"; known are ${eventNames.filter((name: EventName) => name.includes('.')).join(', ')}.`,
      )
  })
}
