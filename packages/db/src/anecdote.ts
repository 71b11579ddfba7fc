import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

export type AnecdoteDraft = {
  personId: number
  text: string
  picture: Buffer | null
  width: number | null
  height: number | null
  concerns: 'nobody' | 'persons'
  consentWho: string | null
  consentHow: 'written' | 'mail' | 'spoken' | null
  consentOn: string | null
  givenAt: Date
}

const shown = [
  'anecdote.id',
  'personId',
  'person.name as personName',
  'text',
  'width',
  'height',
  'concerns',
  'consentWho',
  'consentHow',
  'givenAt',
  'withdrawnAt',
  'usedAt',
  'usedUrl',
] as const
const consentOn = raw<string | null>`to_char(consent_on, 'YYYY-MM-DD')`.as('consentOn')

export async function insertAnecdote(tx: Tx, { consentOn, ...draft }: AnecdoteDraft): Promise<number> {
  const on = raw<Date | null>`${consentOn}::date`
  return (
    await sql(tx)
      .insertInto('anecdote')
      .values({ ...draft, consentOn: on })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
}

/** What was given, by one person or by all, without the pictures' bytes: what can be used first, then the newest; 200 at most. */
export function listAnecdotes(db: Tx, { personId }: { personId: number | null }) {
  return sql(db)
    .selectFrom('anecdote')
    .leftJoin('person', 'person.id', 'anecdote.personId')
    .select([...shown, consentOn])
    .where(raw<boolean>`(${personId}::bigint is null or anecdote.person_id = ${personId})`)
    .orderBy(raw`used_at is not null or withdrawn_at is not null`)
    .orderBy('anecdote.id', 'desc')
    .limit(200)
    .execute()
}

/** One with whose it is, and its picture where it has one. */
export function getAnecdote(db: Tx, id: number) {
  return sql(db)
    .selectFrom('anecdote')
    .select(['id', 'personId', 'picture', 'withdrawnAt', 'usedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Takes words, picture and consent away for good; that it was given stays. */
export async function withdrawAnecdotes(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  const nothing = { text: null, picture: null, width: null, height: null }
  await sql(tx)
    .updateTable('anecdote')
    .set({ ...nothing, consentWho: null, consentHow: null, consentOn: null, withdrawnAt: now })
    .where('id', '=', anyOf(ids))
    .where('withdrawnAt', 'is', null)
    .execute()
  await sql(tx).deleteFrom('contentOffer').where('anecdoteId', '=', anyOf(ids)).execute()
}

/** Says that it was used, or was not after all. Undefined where it was withdrawn, or there is none. */
export function setAnecdoteUsed(
  tx: Tx,
  id: number,
  { usedAt, usedUrl }: { usedAt: Date | null; usedUrl: string | null },
) {
  return sql(tx)
    .updateTable('anecdote')
    .set({ usedAt, usedUrl })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
}

/** Withdraws those that name somebody. */
export async function forgetAnecdotes(tx: Tx, isNamed: (text: string) => boolean, now: Date): Promise<void> {
  const all = await sql(tx)
    .selectFrom('anecdote')
    .select(['id', 'text', 'consentWho'])
    .where('withdrawnAt', 'is', null)
    .execute()
  const ids = all.flatMap(({ id, text, consentWho }) => (isNamed(`${text ?? ''}\n${consentWho ?? ''}`) ? id : []))
  await withdrawAnecdotes(tx, ids, now)
}
