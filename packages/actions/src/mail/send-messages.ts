import { claimMessage, getOrganisation, getPerson, giveUpMessages, settleMessage, type Tx } from '@echolot/db'
import type { Language, MessageKind } from '@echolot/domain'
import type { MailServer } from '@echolot/messengers'
import type { Ctx } from '../context.ts'
import { makeAccessLink } from '../sessions/access-link.ts'
import { mailServerOf, messageIdOf } from './mail-settings.ts'
import { mailWords } from './mail-words.ts'

type Sender = Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'sendMail' | 'pagesOrigin'>

const minuteMs = 60_000
/** How long a mail that was not taken waits, each time longer; after the last it is given up. */
const pausesMinutes = [1, 5, 15, 60, 180, 360, 720] as const
/** Longer than sending ever takes: whoever was at it is gone. */
const goneAfterMs = 5 * minuteMs
const atOnce = 50

/**
 * Sends what waits. A message is claimed before anything is said to the server, and what became of it is written down after: none is
 * lost, and of one whose end nobody saw it is said that it is unknown, in place of sending it twice.
 * @returns how many were tried.
 */
export async function sendMessages(ctx: Sender): Promise<number> {
  const { db, now, log } = ctx
  const lost = await giveUpMessages(
    db,
    new Date(now.getTime() - goneAfterMs),
    now,
    'Echolot ended while it was sending this; whether it left is not known.',
  )
  if (lost > 0) log.warn({ messages: lost }, 'messages of unknown end')
  let tried = 0
  for (; tried < atOnce; tried++) {
    const message = await claimMessage(db, now)
    if (message === undefined) break
    const became = await send(ctx, message)
    await settleMessage(db, message.id, became)
    log.info(
      { messageId: message.id, kind: message.kind, state: became.state, attempts: message.attempts },
      'message sent',
    )
  }
  return tried
}

type Claimed = { id: number; kind: MessageKind; personId: number; attempts: number }
type Became = Parameters<typeof settleMessage>[2]

async function send(ctx: Sender, { id, personId, attempts }: Claimed): Promise<Became> {
  const { db, now, seal } = ctx
  const refuse = (answer: string): Became => ({ state: 'refused', answer, finishedAt: now })
  const server = await mailServerOf(db, seal)
  if (server === null) return refuse('No mail server is set any more.')
  const mail = await db.inTransaction((tx) => write(tx, ctx, personId, server, id))
  if (mail === null) return refuse('The person no longer works here.')
  const { outcome, answer } = await ctx.sendMail(server, mail)
  if (outcome !== 'later') return { state: outcome, answer, finishedAt: now }
  const pause = pausesMinutes[attempts - 1]
  if (pause === undefined) return refuse(answer)
  return { state: 'waiting', answer, nextAt: new Date(now.getTime() + pause * minuteMs), finishedAt: null }
}

/** What the mail says; its link is made now, so that none lies about while it waits. Null where there is nobody to write to. */
async function write(tx: Tx, { now, pagesOrigin }: Sender, personId: number, server: MailServer, id: number) {
  const person = await getPerson(tx, personId)
  if (person === undefined || person.disabledAt !== null) return null
  const organisation = await getOrganisation(tx)
  const kind = person.passwordHash === null ? 'invitation' : 'reset'
  const { token, expiresAt } = await makeAccessLink(tx, { personId, kind, now })
  const language: Language = person.language ?? organisation?.language ?? 'en'
  const facts = {
    name: person.name,
    company: organisation?.name ?? 'Echolot',
    link: `${pagesOrigin()}/join#${token}`,
    until: new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: organisation?.zone ?? 'UTC',
    }).format(expiresAt),
  }
  const { subject, text } = mailWords[language][kind]
  return {
    to: person.email,
    subject: subject(facts),
    text: text(facts),
    messageId: messageIdOf(`message-${id}`, server.from),
  }
}
