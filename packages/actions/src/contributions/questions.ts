import { randomUUID } from 'node:crypto'
import {
  addTap,
  dealOffers,
  deleteQuestion,
  findSimilarQuestions,
  getOrganisation,
  getQuestion,
  insertQuestion,
  listDepartments,
  listQuestions as selectQuestions,
  type Tx,
  takeBackTap,
  updateQuestion,
} from '@echolot/db'
import { clean, Refusal, type Sight, sees, undecided } from '@echolot/domain'
import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '../context.ts'
import { disarmed } from '../reports/files/disarmed.ts'
import { dayOf } from '../time/local-day.ts'

type Asked = { departmentId?: string | undefined; from: string; to: string }

/** What people ask again and again, with how often in a period: what everybody can read nowhere comes first. @throws Refusal `invalid` where it ends before it begins. */
export async function listQuestions({ db }: Pick<Ctx, 'db'>, { departmentId, from, to }: Asked) {
  if (to < from)
    throw new Refusal('invalid', `The period ends on ${to}, before it begins on ${from}.`, {
      ...{ reason: 'period_backwards', field: 'to' },
    })
  return selectQuestions(db, { departmentId: departmentId ?? null, from, to })
}

/** The questions that say most nearly what is being typed. */
export function proposeQuestions(
  { db }: Pick<Ctx, 'db'>,
  { text, departmentId }: { text: string; departmentId?: string | undefined },
) {
  return findSimilarQuestions(db, { text: clean(text, 300), departmentId: departmentId ?? null })
}

/** Notes a question that nobody had noted, asked once today. @returns by which token that is taken back. @throws Refusal `not_found` for a department that is none. */
export async function noteQuestion(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { departmentId, text }: { departmentId: string; text: string },
) {
  return db.inTransaction(async (tx) => {
    await demandDepartment(tx, departmentId, 'all')
    const id = await insertQuestion(tx, { departmentId, text: clean(text, 300), createdAt: now })
    const token = await tapOnce(tx, id, now)
    await dealOffers(tx, now)
    return { id, token }
  })
}

/** Counts a question that was asked once more today. Who did it is kept nowhere. @throws Refusal `not_found`. */
export async function tapQuestion({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }) {
  return db.inTransaction(async (tx) => ({ id, token: await tapOnce(tx, id, now) }))
}

async function tapOnce(tx: Tx, questionId: number, now: Date): Promise<string> {
  const token = randomUUID()
  const day = dayOf(now, (await getOrganisation(tx))?.zone ?? 'Europe/Berlin')
  if (!(await addTap(tx, { questionId, day, token, at: now }))) throw noSuchQuestion(questionId)
  return token
}

/** Takes a count back, within an hour; a question that it had brought goes with it. @throws Refusal `not_found` where it is too late. */
export async function untapQuestion({ db }: Pick<Ctx, 'db'>, { token }: { token: string }): Promise<void> {
  if (!(await db.inTransaction((tx) => takeBackTap(tx, token))))
    throw new Refusal('not_found', 'This was taken back already, or more than an hour ago.', { reason: 'tap_over' })
}

/**
 * Changes a question: its words, whom it is for, and where everybody can read the answer.
 * @throws Refusal `not_found`, also where it is, or would be, for a department out of sight.
 */
export async function changeQuestion(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, departmentId, text, answerUrl }: { id: number; departmentId: string; text: string; answerUrl: string | null },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await demandInSight(tx, id, sight)
    await demandDepartment(tx, departmentId, sight)
    await updateQuestion(tx, id, { departmentId, text: clean(text, 300), answerUrl })
    await dealOffers(tx, now)
  })
}

/** Removes a question with its counts. @throws Refusal `not_found`, also where it is for a department out of sight. */
export async function removeQuestion(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id }: { id: number },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await demandInSight(tx, id, sight)
    await deleteQuestion(tx, id)
    await dealOffers(tx, now)
  })
}

const noSuchQuestion = (id: number) => new Refusal('not_found', `There is no question ${id}; perhaps it was removed.`)

async function demandInSight(tx: Tx, id: number, sight: Sight): Promise<void> {
  const question = await getQuestion(tx, id)
  if (question === undefined || !sees(sight, question.departmentId)) throw noSuchQuestion(id)
}

async function demandDepartment(tx: Tx, departmentId: string, sight: Sight): Promise<void> {
  const known = (await listDepartments(tx)).some(({ id }) => id === departmentId && id !== undecided && sees(sight, id))
  if (!known) throw new Refusal('not_found', `There is no department "${departmentId}".`)
}

/** The list as CSV (RFC 4180 but for the separator, UTF-8 with BOM); cells that would be formulas are disarmed. */
export async function writeQuestionsCsv(
  ctx: Pick<Ctx, 'db'>,
  { separator, ...asked }: Asked & { separator: 'comma' | 'semicolon' },
): Promise<{ name: string; text: string }> {
  const rows = (await listQuestions(ctx, asked)).map((row) => ({
    department: row.departmentId,
    question: disarmed(row.text),
    asked: row.count,
    last_asked_on: row.lastAskedOn ?? '',
    public_answer: disarmed(row.answerUrl ?? ''),
  }))
  const text = stringify(rows, {
    header: true,
    columns: ['department', 'question', 'asked', 'last_asked_on', 'public_answer'],
    delimiter: separator === 'comma' ? ',' : ';',
    bom: true,
    quoted: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return { name: `echolot-questions-${asked.from}-${asked.to}.csv`, text }
}
