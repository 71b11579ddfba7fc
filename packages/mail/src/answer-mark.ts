/**
 * The mark of an address to which answers to mails of Echolot's own go, behind its + and before its @: a ticket, a day, and a proof of
 * both. Whether it is a true one only Echolot's key tells.
 */
export const answerMark = /^([0-9a-z]{1,10})-([0-9a-z]{1,6})-([a-z2-7]{26})$/

/** Whether an address looks as if an answer to a mail of Echolot's own went to it. */
export function mayBeForAnswers(address: string): boolean {
  const local = address.toLowerCase().split('@')[0] ?? ''
  return answerMark.test(local.slice(local.indexOf('+') + 1)) && local.includes('+')
}
