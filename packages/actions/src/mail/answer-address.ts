import { timingSafeEqual } from 'node:crypto'
import { answerMark } from '@echolot/mail'
import type { Ctx } from '../context.ts'

const purpose = 'answer by mail'
const dayMs = 86_400_000
/** For how long a mail can be answered. */
const answerableDays = 60

type Answerable = { ticketId: number; to: string }

/**
 * The address to which an answer about a ticket goes. Its middle names the ticket and the last day on which it holds, and is signed with
 * the key of this installation for exactly one recipient, so that nobody can make one, and nobody else can use it.
 */
export function answerAddress(
  { seal, now }: Pick<Ctx, 'seal' | 'now'>,
  answers: string,
  { ticketId, to }: Answerable,
): string {
  const day = Math.floor(now.getTime() / dayMs) + answerableDays
  const [name = '', domain = ''] = answers.split('@')
  return `${name}+${ticketId.toString(36)}-${day.toString(36)}-${proof({ seal }, { ticketId, to }, day)}@${domain}`
}

/** What an address to which a mail went says: a ticket, that it holds no more, or that it is none of ours, or not for this sender. */
export function readAnswerAddress(
  { seal, now }: Pick<Ctx, 'seal' | 'now'>,
  answers: string,
  { address, from }: { address: string; from: string },
): { ticketId: number } | 'expired' | 'forged' | 'other' {
  const [name = '', domain = ''] = answers.split('@')
  const [local = '', at = ''] = address.toLowerCase().split('@')
  if (at !== domain || !local.startsWith(`${name}+`)) return 'other'
  const [, ticket = '', last = '', said = ''] = answerMark.exec(local.slice(name.length + 1)) ?? []
  const [ticketId, day] = [Number.parseInt(ticket, 36), Number.parseInt(last, 36)]
  if (!Number.isSafeInteger(ticketId) || !Number.isSafeInteger(day)) return 'forged'
  const right = proof({ seal }, { ticketId, to: from }, day)
  if (!timingSafeEqual(Buffer.from(right), Buffer.from(said))) return 'forged'
  return day * dayMs < now.getTime() ? 'expired' : { ticketId }
}

/** 130 bits in letters and figures that survive mail servers, which may write them large or small. */
function proof({ seal }: Pick<Ctx, 'seal'>, { ticketId, to }: Answerable, day: number): string {
  const digest = seal.digest(`${ticketId} ${day} ${to.toLowerCase()}`, purpose)
  return Array.from({ length: 26 }, (_, index) => 'abcdefghijklmnopqrstuvwxyz234567'[(digest[index] ?? 0) & 31]).join(
    '',
  )
}
