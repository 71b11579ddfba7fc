import { dealOffers, insertAnecdote, insertQuestion, putQuestionDays, type Tx, updateQuestion } from '@echolot/db'
import { anecdotes, questions } from '@echolot/demo'
import type { Language } from '@echolot/domain'
import { dayOf } from '../time/local-day.ts'

const zone = 'Europe/Berlin'

/** What colleagues of the made-up company were asked and gave, as far as it was not used yet. */
export async function putContributions(
  tx: Tx,
  {
    now,
    language,
    homepage,
    people,
  }: { now: Date; language: Language; homepage: string; people: ReadonlyMap<string, number> },
): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  for (const { departmentId, text, answered, asked } of questions) {
    const values = { departmentId, text: text[language] }
    const questionId = await insertQuestion(tx, { ...values, createdAt: ago(40) })
    if (answered) await updateQuestion(tx, questionId, { ...values, answerUrl: homepage })
    const days = Object.entries(asked).map(([back, count]) => ({ day: dayOf(ago(Number(back)), zone), count }))
    await putQuestionDays(
      tx,
      days.map((day) => ({ questionId, ...day })),
    )
  }
  for (const { by, text, picture, consent, daysAgo } of anecdotes) {
    const personId = people.get(by)
    if (personId === undefined) throw new Error(`The demo has nobody with the address ${by}.`)
    await insertAnecdote(tx, {
      ...{ personId, text: text[language], givenAt: ago(daysAgo) },
      ...{ picture: picture?.bytes ?? null, width: picture?.width ?? null, height: picture?.height ?? null },
      concerns: consent === null ? 'nobody' : 'persons',
      ...{ consentWho: consent?.who ?? null, consentHow: consent?.how ?? null },
      consentOn: consent === null ? null : dayOf(ago(consent.daysAgo), zone),
    })
  }
  await dealOffers(tx, now)
}
