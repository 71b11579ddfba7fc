import { sql, type Tx } from './database.ts'
import { json } from './json.ts'

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

export function listDeadLetters(db: Tx, limit: number) {
  return sql(db).selectFrom('deadLetter').selectAll().orderBy('at', 'desc').limit(limit).execute()
}

export function countDeadLetters(db: Tx): Promise<number> {
  return sql(db)
    .selectFrom('deadLetter')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('replayedAt', 'is', null)
    .executeTakeFirstOrThrow()
    .then(({ n }) => n)
}

/** Marks a letter as given back to the queue and returns it; undefined when there is none or it was replayed already. */
export function takeDeadLetter(tx: Tx, id: number, now: Date) {
  return sql(tx)
    .updateTable('deadLetter')
    .set({ replayedAt: now })
    .where('id', '=', id)
    .where('replayedAt', 'is', null)
    .returning(['topic', 'subjectId', 'payload'])
    .executeTakeFirst()
}
