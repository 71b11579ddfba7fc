import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** As many as a stale account is offered at once. */
const offeredAtOnce = 3

/**
 * Deals what colleagues gave to accounts that are stale, three each, every account its first before any its second: stories and
 * pictures first, the oldest first; then what is asked most and everybody can read nowhere. What an account did not use before it
 * posted again is free for another one; nothing is offered to two.
 */
export async function dealOffers(tx: Tx, now: Date): Promise<void> {
  await raw`select pg_advisory_xact_lock(1163020364, 65)`.execute(sql(tx))
  await raw`delete from content_offer using account where account.id = content_offer.account_id and account.stale_at is null
    and (anecdote_id is null or exists (select from anecdote where anecdote.id = anecdote_id and used_at is null))
    and (question_id is null or exists (select from question where question.id = question_id and answer_url is null))`.execute(
    sql(tx),
  )
  await raw`
    with slot as (
      select account.id, row_number() over (order by turn, account.stale_at, account.id) as at from account
        cross join lateral generate_series(1, ${offeredAtOnce} - (select count(*)::int from content_offer offer
          left join anecdote on anecdote.id = offer.anecdote_id left join question on question.id = offer.question_id
          where offer.account_id = account.id and anecdote.used_at is null and question.answer_url is null)) as turn
      where account.stale_at is not null),
    free as (
      select anecdote_id, question_id, row_number() over (order by kind, place) as at from (
        select 1 as kind, row_number() over (order by given_at, id) as place, id as anecdote_id, null::bigint as question_id from anecdote
          where used_at is null and withdrawn_at is null and not exists (select from content_offer where anecdote_id = anecdote.id)
        union all
        select 2, row_number() over (order by (select sum(count) from question_day where question_id = question.id) desc nulls last, id), null, id from question
          where answer_url is null and not exists (select from content_offer where question_id = question.id)) as unused)
    insert into content_offer (account_id, anecdote_id, question_id, at)
    select slot.id, anecdote_id, question_id, ${now} from slot join free using (at)`.execute(sql(tx))
}

/** What stale accounts are offered and nobody has used yet, without the pictures' bytes. */
export async function listOffers(db: Tx) {
  const { rows } = await raw<{
    accountId: number
    anecdoteId: number | null
    questionId: number | null
    text: string
    picture: boolean
    departmentId: string | null
    count: number | null
  }>`
    select offer.account_id as "accountId", offer.anecdote_id as "anecdoteId", offer.question_id as "questionId",
      coalesce(anecdote.text, question.text) as text, anecdote.picture is not null as picture, question.department_id as "departmentId",
      (select sum(count)::int from question_day where question_id = question.id) as count
    from content_offer offer join account on account.id = offer.account_id
      left join anecdote on anecdote.id = offer.anecdote_id left join question on question.id = offer.question_id
    where account.stale_at is not null and anecdote.used_at is null and question.answer_url is null
    order by offer.account_id, offer.anecdote_id nulls last, offer.question_id`.execute(sql(db))
  return rows
}
