import type { FoundItem, MailedAnswer } from '@echolot/connectors'
import type { Ctx } from '../context.ts'
import { takeAnswer } from '../mail/take-answer.ts'

/**
 * Takes mails out of a mailbox that answer mails of ours. Before the mailbox's cursor is kept: one that breaks off takes them once more,
 * and the second time is dull.
 * @returns what is none and was not written by a program, as the item that it is, for the sorting tray.
 */
export async function takeAnswers(
  ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  answers: readonly MailedAnswer[],
): Promise<FoundItem[]> {
  const left: FoundItem[] = []
  for (const { raw, otherwise } of answers)
    if ((await takeAnswer(ctx, { raw })).outcome === 'refused') left.push(otherwise)
  return left
}
