import type { MessageKind, MessageState } from '@echolot/domain'
import { sql, type Tx } from './database.ts'

export async function insertMessage(
  tx: Tx,
  message: { kind: MessageKind; personId: number; createdAt: Date },
): Promise<number> {
  const { id } = await sql(tx)
    .insertInto('message')
    .values({ ...message, state: 'waiting', nextAt: message.createdAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes the message that has waited longest, once, however many processes ask; undefined where none is due. */
export function claimMessage(db: Tx, now: Date) {
  return sql(db)
    .updateTable('message')
    .set((e) => ({ state: 'sending', begunAt: now, attempts: e('attempts', '+', 1) }))
    .where('id', '=', (e) =>
      e
        .selectFrom('message')
        .select('id')
        .where('state', '=', 'waiting')
        .where('nextAt', '<=', now)
        .orderBy('nextAt')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'kind', 'personId', 'attempts'])
    .executeTakeFirst()
}

/** Says what became of a message that was being sent. */
export async function settleMessage(
  tx: Tx,
  id: number,
  became: { state: MessageState; answer: string; nextAt?: Date; finishedAt: Date | null },
): Promise<void> {
  await sql(tx).updateTable('message').set(became).where('id', '=', id).where('state', '=', 'sending').execute()
}

/** Whoever was at these ended in the middle: whether they left, nobody knows. @returns how many. */
export async function giveUpMessages(tx: Tx, begunBefore: Date, now: Date, answer: string): Promise<number> {
  const given = await sql(tx)
    .updateTable('message')
    .set({ state: 'unknown', answer, finishedAt: now })
    .where('state', '=', 'sending')
    .where('begunAt', '<', begunBefore)
    .returning('id')
    .execute()
  return given.length
}

/** Lets what waits go at once, as when the settings have become right. */
export async function hastenMessages(tx: Tx, now: Date): Promise<void> {
  await sql(tx).updateTable('message').set({ nextAt: now }).where('state', '=', 'waiting').execute()
}

/** The last messages, the newest first; all, or those to one person. */
export function listMessages(db: Tx, { personId, limit }: { personId: number | null; limit: number }) {
  let query = sql(db)
    .selectFrom('message')
    .innerJoin('person', 'person.id', 'message.personId')
    .select([
      'message.id',
      'message.kind',
      'message.state',
      'message.attempts',
      'message.answer',
      'message.nextAt',
      'message.createdAt',
      'message.finishedAt',
      'person.id as personId',
      'person.name as personName',
    ])
  if (personId !== null) query = query.where('message.personId', '=', personId)
  return query.orderBy('message.createdAt', 'desc').orderBy('message.id', 'desc').limit(limit).execute()
}

/** How many messages to a person were asked for since then. */
export async function countMessagesTo(db: Tx, personId: number, since: Date): Promise<number> {
  return (
    await sql(db)
      .selectFrom('message')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('personId', '=', personId)
      .where('createdAt', '>', since)
      .executeTakeFirstOrThrow()
  ).n
}

/** Forgets what was settled before then. */
export async function pruneMessages(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('message').where('finishedAt', '<', before).execute()
}
