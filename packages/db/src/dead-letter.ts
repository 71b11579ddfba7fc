import type { ExpressionBuilder } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'
import type { Schema } from './schema.generated.ts'

export type DeadLetterDraft = {
  topic: string
  subjectId: number
  payload: unknown
  errorCode: string
  error: string
  attempts: number
  at: Date
}

/** Keeps what could not be worked on, one row a subject and topic; dying again renews the row. */
export async function insertDeadLetter(db: Tx, letter: DeadLetterDraft): Promise<void> {
  const values = { ...letter, payload: json(letter.payload) }
  await sql(db)
    .insertInto('deadLetter')
    .values(values)
    .onConflict((c) => c.columns(['topic', 'subjectId']).doUpdateSet({ ...values, replayedAt: null }))
    .execute()
}

/** The newest first, those that wait before those that were given back. */
export function listDeadLetters(db: Tx, limit: number) {
  return sql(db)
    .selectFrom('deadLetter')
    .selectAll()
    .orderBy((e) => e('replayedAt', 'is not', null))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export function countDeadLetters(db: Tx): Promise<number> {
  return sql(db)
    .selectFrom('deadLetter')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('replayedAt', 'is', null)
    .executeTakeFirstOrThrow()
    .then(({ n }) => n)
}

/** Which dead letters: one, those of a topic, since an instant, behind an id. Only those that nobody gave back yet are meant. */
export type DeadLetterChoice = { id?: number; topic?: string; since?: Date; afterId?: number }

/** How many letters wait, topic by topic, and since when the oldest does. */
export function countDeadLettersByTopic(db: Tx, choice: DeadLetterChoice = {}) {
  return sql(db)
    .selectFrom('deadLetter')
    .select((e) => ['topic', e.fn.countAll<number>().as('waiting'), e.fn.min('at').as('oldestAt')])
    .where((e) => e.and(chosen(e, choice)))
    .groupBy('topic')
    .orderBy('topic')
    .execute()
}

/** Letters that wait, in the order of their ids, without a mark on any of them. */
export function readDeadLetters(db: Tx, choice: DeadLetterChoice, limit: number) {
  return sql(db)
    .selectFrom('deadLetter')
    .select(['id', 'topic', 'payload'])
    .where((e) => e.and(chosen(e, choice)))
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Marks letters as given back to the queue and returns them, the oldest first; each is returned once, however many ask. */
export async function takeDeadLetters(tx: Tx, choice: DeadLetterChoice, now: Date, limit: number) {
  const taken = await sql(tx)
    .updateTable('deadLetter')
    .set({ replayedAt: now })
    .where('id', 'in', (e) =>
      e
        .selectFrom('deadLetter')
        .select('id')
        .where((w) => w.and(chosen(w, choice)))
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'topic', 'subjectId', 'payload'])
    .execute()
  return taken.sort((a, b) => a.id - b.id)
}

/** Takes the mark back: these could not be given to the queue. */
export async function keepDeadLetters(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await sql(tx).updateTable('deadLetter').set({ replayedAt: null }).where('id', 'in', ids).execute()
}

/** Forgets the letters about these subjects of a topic. */
export async function deleteDeadLetters(tx: Tx, topic: string, subjectIds: readonly number[]): Promise<void> {
  if (subjectIds.length > 0)
    await sql(tx).deleteFrom('deadLetter').where('topic', '=', topic).where('subjectId', 'in', subjectIds).execute()
}

/**
 * Leaves of letters that can quote anybody in their reason its code alone: those of a poll of these sources, and those of what a hub
 * sent or a run over the archive met, for nobody can say any more whom they are about.
 */
export async function forgetReasons(tx: Tx, sourceIds: readonly number[]): Promise<void> {
  await sql(tx)
    .updateTable('deadLetter')
    .set((e) => ({ error: e.ref('errorCode') }))
    .where((e) =>
      e.or([
        e.and([e('topic', '=', 'sources.due'), e('subjectId', '=', anyOf(sourceIds))]),
        e('topic', 'in', ['pushes.received', 'archive.due']),
      ]),
    )
    .execute()
}

function chosen(e: ExpressionBuilder<Schema, 'deadLetter'>, { id, topic, since, afterId }: DeadLetterChoice) {
  return [
    e('replayedAt', 'is', null),
    ...(id === undefined ? [] : [e('id', '=', id)]),
    ...(topic === undefined ? [] : [e('topic', '=', topic)]),
    ...(since === undefined ? [] : [e('at', '>=', since)]),
    ...(afterId === undefined ? [] : [e('id', '>', afterId)]),
  ]
}
