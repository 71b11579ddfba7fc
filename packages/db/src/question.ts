import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

export type QuestionRow = {
  id: number
  departmentId: string
  text: string
  answerUrl: string | null
  /** How often it was asked in the period. */
  count: number
  lastAskedOn: string | null
}

/**
 * What is asked again and again: what everybody can read nowhere comes first, then what was asked most in the period (YYYY-MM-DD, both
 * ends included); 1000 at most.
 */
export async function listQuestions(
  db: Tx,
  { departmentId, from, to }: { departmentId: string | null; from: string; to: string },
): Promise<QuestionRow[]> {
  const { rows } = await raw<QuestionRow>`
    select question.id, department_id as "departmentId", text, answer_url as "answerUrl", coalesce(asked.count, 0)::int as count,
      to_char((select max(day) from question_day where question_id = question.id), 'YYYY-MM-DD') as "lastAskedOn"
    from question left join lateral (select sum(count) as count from question_day
      where question_id = question.id and day between ${from}::date and ${to}::date) as asked on true
    where ${departmentId}::text is null or department_id = ${departmentId}
    order by answer_url is not null, count desc, question.id limit 1000`.execute(sql(db))
  return rows
}

export type SimilarQuestion = Pick<QuestionRow, 'id' | 'departmentId' | 'text' | 'answerUrl'>

/** The five questions that say most nearly this: by their words in any form, and by their letters where those are typed wrong or not to the end. */
export async function findSimilarQuestions(
  db: Tx,
  { text, departmentId }: { text: string; departmentId: string | null },
): Promise<SimilarQuestion[]> {
  const { rows } = await raw<SimilarQuestion>`
    with typed as (select search_fold(${text}) as words,
      (select string_agg(quote_literal(word), ' | ')::tsquery from unnest(tsvector_to_array(search_vector(${text}, 'A'))) as word) as any_word),
    held as (select question.*, word_similarity(typed.words, search_fold(text)) as near,
        coalesce(search_vector(text, 'A') @@ any_word, false) as shares, coalesce(ts_rank(search_vector(text, 'A'), any_word), 0) as rank
      from question cross join typed where ${departmentId}::text is null or department_id = ${departmentId})
    select id, department_id as "departmentId", text, answer_url as "answerUrl" from held
    where near >= 0.45 or (shares and near >= 0.2) order by near + rank desc, id limit 5`.execute(sql(db))
  return rows
}

export async function insertQuestion(
  tx: Tx,
  question: { departmentId: string; text: string; createdAt: Date },
): Promise<number> {
  return (await sql(tx).insertInto('question').values(question).returning('id').executeTakeFirstOrThrow()).id
}

/** A question with whom it is for; undefined where there is none. */
export function getQuestion(db: Tx, id: number) {
  return sql(db).selectFrom('question').select(['id', 'departmentId']).where('id', '=', id).executeTakeFirst()
}

/** Counts one more on a day. @returns false where there is no such question. */
export async function addTap(
  tx: Tx,
  { questionId, day, token, at }: { questionId: number; day: string; token: string; at: Date },
): Promise<boolean> {
  const known = await sql(tx).selectFrom('question').select('id').where('id', '=', questionId).forKeyShare().execute()
  if (known.length === 0) return false
  await raw`insert into question_day (question_id, day, count) values (${questionId}, ${day}::date, 1)
    on conflict (question_id, day) do update set count = question_day.count + 1`.execute(sql(tx))
  await raw`insert into question_tap (token, question_id, day, at) values (${token}, ${questionId}, ${day}::date, ${at})`.execute(
    sql(tx),
  )
  return true
}

/** Takes one back. A question that only that one had brought goes with it. @returns false where it is over, or was taken back before. */
export async function takeBackTap(tx: Tx, token: string): Promise<boolean> {
  const { rows } = await raw<{ id: number; day: string }>`
    delete from question_tap where token = ${token} returning question_id as id, to_char(day, 'YYYY-MM-DD') as day`.execute(
    sql(tx),
  )
  const [tap] = rows
  if (tap === undefined) return false
  await raw`delete from question_day where question_id = ${tap.id} and day = ${tap.day}::date and count = 1`.execute(
    sql(tx),
  )
  await raw`update question_day set count = count - 1 where question_id = ${tap.id} and day = ${tap.day}::date`.execute(
    sql(tx),
  )
  await raw`delete from question where id = ${tap.id} and answer_url is null and not exists (select from question_day where question_id = question.id)`.execute(
    sql(tx),
  )
  return true
}

/** Forgets which taps could be taken back: what is counted stays. */
export async function pruneTaps(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('questionTap').where('at', '<', before).execute()
}

export function updateQuestion(
  tx: Tx,
  id: number,
  values: { departmentId: string; text: string; answerUrl: string | null },
) {
  return sql(tx).updateTable('question').set(values).where('id', '=', id).returning('id').executeTakeFirst()
}

export function deleteQuestion(tx: Tx, id: number) {
  return sql(tx).deleteFrom('question').where('id', '=', id).returning('id').executeTakeFirst()
}

/** Removes the questions that name somebody. */
export async function forgetQuestions(tx: Tx, isNamed: (text: string) => boolean): Promise<void> {
  const questions = await sql(tx).selectFrom('question').select(['id', 'text']).execute()
  const ids = questions.flatMap(({ id, text }) => (isNamed(text) ? id : []))
  await sql(tx).deleteFrom('question').where('id', '=', anyOf(ids)).execute()
}

/** Counts that were made before: for the demo, whose days are behind it. */
export async function putQuestionDays(
  tx: Tx,
  days: readonly { questionId: number; day: string; count: number }[],
): Promise<void> {
  for (const { questionId, day, count } of days)
    await raw`insert into question_day (question_id, day, count) values (${questionId}, ${day}::date, ${count})`.execute(
      sql(tx),
    )
}
