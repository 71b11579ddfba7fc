import {
  countDeadLettersByTopic,
  type DeadLetterDraft,
  emit,
  forgetTriage,
  giveUpClaim,
  insertDeadLetter,
  keepDeadLetters,
  markRouted,
  markTriaged,
  readDeadLetters,
  listDeadLetters as selectDeadLetters,
  type Tx,
  takeDeadLetters,
} from '@echolot/db'
import { type EventName, eventNames, listenersOf, parseEvent, Refusal } from '@echolot/domain'
import { z } from 'zod'
import type { Ctx } from './context.ts'

/** Parks what could not be worked on, so that the sweeps leave it alone and the rest goes on. */
export async function buryDeadLetter({ db, now }: Pick<Ctx, 'db' | 'now'>, letter: DeadLetterDraft): Promise<void> {
  await db.inTransaction(async (tx) => {
    await insertDeadLetter(tx, letter)
    if (letter.topic === 'items.collected') await markTriaged(tx, new Map([['dead', [letter.subjectId]]]), now)
    if (letter.topic === 'mentions.found') await markRouted(tx, [letter.subjectId], now)
    if (letter.topic === 'sources.due') await giveUpClaim(tx, letter.subjectId)
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

/** How many letters wait for a replay, topic by topic. */
export async function countDeadLetters(
  { db }: Pick<Ctx, 'db'>,
  choice: Choice,
): Promise<{ topic: string; waiting: number }[]> {
  const topics = await countDeadLettersByTopic(db, choice)
  return topics.map(({ topic, waiting }) => ({ topic, waiting }))
}

/** What a replay would do, topic by topic: how many letters it would give back, and how many this version cannot read. */
export async function foretellReplay(
  { db }: Pick<Ctx, 'db'>,
  choice: Choice,
): Promise<{ topic: string; replayable: number; unreadable: number }[]> {
  const topics = await countDeadLettersByTopic(db, choice)
  const told = []
  for (const { topic, waiting } of topics) {
    const unreadable = isOurs(topic) ? 0 : await countUnreadable(db, { ...choice, topic })
    told.push({ topic, replayable: waiting - unreadable, unreadable })
  }
  return told
}

async function countUnreadable(db: Ctx['db'], choice: Choice): Promise<number> {
  let count = 0
  for (let afterId = 0; ; ) {
    const letters = await readDeadLetters(db, { ...choice, afterId }, batch)
    count += letters.filter((letter) => read(letter) === null).length
    const last = letters.at(-1)
    if (last === undefined) return count
    afterId = last.id
  }
}

/** Gives a dead letter back to the queue. @throws Refusal `not_found` where it is gone or was replayed already. */
export async function replayDeadLetter({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    const letters = await takeDeadLetters(tx, { id }, now, 1)
    if (letters.length === 0) throw new Refusal('not_found', `There is no dead letter ${id} that waits for a replay.`)
    const [unreadable] = await giveBack(tx, letters, now)
    if (unreadable !== undefined)
      throw new Refusal('invalid', `This version cannot read the dead letter ${id} (${unreadable.topic}).`, {
        reason: 'letter_unreadable',
      })
  })
}

/**
 * Gives all dead letters back to the queue, or those of a topic or since an instant, 500 in a transaction. Each is given
 * back once, however many ask; those that this version cannot read stay.
 * @returns how many were given back, and how many stayed.
 */
export async function replayDeadLetters(
  { db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>,
  choice: Choice,
): Promise<{ replayed: number; unreadable: number }> {
  const sum = { replayed: 0, unreadable: 0 }
  for (let afterId = 0; ; ) {
    const letters = await db.inTransaction(async (tx) => {
      const taken = await takeDeadLetters(tx, { ...choice, afterId }, now, batch)
      const unreadable = await giveBack(tx, taken, now)
      sum.unreadable += unreadable.length
      return taken
    })
    const last = letters.at(-1)
    if (last === undefined) break
    sum.replayed += letters.length
    afterId = last.id
  }
  sum.replayed -= sum.unreadable
  if (sum.replayed > 0) log.info({ topic: choice.topic ?? null, ...sum }, 'dead letters replayed')
  return sum
}

type Choice = { topic?: string; since?: Date }
type Letter = Awaited<ReturnType<typeof takeDeadLetters>>[number]

/** As many as an event carries ids. */
const batch = 500

/** Says again what each letter was about. @returns those that this version cannot read; they wait on. */
async function giveBack(tx: Tx, letters: readonly Letter[], now: Date): Promise<Letter[]> {
  const lane = 'backfill'
  const ofTopic = (topic: EventName) =>
    letters.filter((letter) => letter.topic === topic).map(({ subjectId }) => subjectId)

  const itemIds = ofTopic('items.collected')
  if (itemIds.length > 0) {
    await forgetTriage(tx, itemIds)
    await emit(tx, now, 'items.collected', { itemIds, lane })
  }
  const mentionIds = ofTopic('mentions.found')
  await markRouted(tx, mentionIds, null)
  if (mentionIds.length > 0) await emit(tx, now, 'mentions.found', { mentionIds, lane })
  const replyIds = ofTopic('replies.seen')
  if (replyIds.length > 0) await emit(tx, now, 'replies.seen', { itemIds: replyIds, lane })
  const sourceIds = ofTopic('sources.due')
  if (sourceIds.length > 0) await emit(tx, now, 'sources.due', { sourceIds, lane })

  const pictureIds = ofTopic('pictures.due')
  if (pictureIds.length > 0) await emit(tx, now, 'pictures.due', { pictureIds })
  const subscriptionIds = ofTopic('subscriptions.due')
  if (subscriptionIds.length > 0) await emit(tx, now, 'subscriptions.due', { subscriptionIds })
  const pushIds = ofTopic('pushes.received')
  if (pushIds.length > 0) await emit(tx, now, 'pushes.received', { pushIds })

  const unreadable: Letter[] = []
  for (const letter of letters) {
    if (isOurs(letter.topic)) continue
    const event = read(letter)
    if (event === null) unreadable.push(letter)
    else await emit(tx, now, event.name, event.data)
  }
  await keepDeadLetters(
    tx,
    unreadable.map(({ id }) => id),
  )
  return unreadable
}

/** Whether letters of the topic are about rows, which are worked on anew whatever the letter says. */
const isOurs = (topic: string) => eventNames.some((name) => name === topic && listenersOf(name).length > 0)

/**
 * A message that the version of its time could not read, under `outbox.` or `job.` and its event's name: this one may.
 * @returns null where it cannot, either.
 */
function read({ topic, payload }: Pick<Letter, 'topic' | 'payload'>) {
  const name = eventNames.find((known) => topic === `outbox.${known}` || topic === `job.${known}`)
  if (name === undefined) return null
  try {
    return { name, data: parseEvent<EventName>(name, payload) }
  } catch (error) {
    if (error instanceof z.ZodError) return null
    throw error
  }
}
