import {
  type ClaimedMessage,
  claimMessages,
  getMailWishes,
  getOrganisation,
  getPerson,
  giveUpMessages,
  listMailAddresses,
  settleMessages,
  type Tx,
} from '@echolot/db'
import { type Language, type NoticeKind, noticeKinds } from '@echolot/domain'
import type { Mail } from '@echolot/messengers'
import type { Ctx } from '../context.ts'
import { makeAccessLink } from '../sessions/access-link.ts'
import { sightOfDepartment, sightOfPerson } from '../sessions/read-sight.ts'
import { mailServerOf, messageIdOf } from './mail-settings.ts'
import { mailWords } from './mail-words.ts'
import { showInstant } from './show-instant.ts'
import { writeDigest } from './write-digest.ts'
import { type NoticeServer, writeNotice } from './write-notice.ts'

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
    const messages = await claimMessages(db, now)
    const [first] = messages
    if (first === undefined) break
    const became = await send(ctx, messages, first)
    await settleMessages(
      db,
      messages.map(({ id }) => id),
      became,
    )
    const { id: messageId, kind, attempts } = first
    log.info({ messageId, kind, state: became.state, attempts, tellsOf: messages.length }, 'message sent')
  }
  return tried
}

type Became = Parameters<typeof settleMessages>[2]
type Written = { mail: Mail } | { dropped: string }

async function send(ctx: Sender, messages: readonly ClaimedMessage[], first: ClaimedMessage): Promise<Became> {
  const { db, now, seal } = ctx
  const refuse = (answer: string): Became => ({ state: 'refused', answer, finishedAt: now })
  const server = await mailServerOf(db, seal)
  if (server === null) return refuse('No mail server is set any more.')
  const written = await write(ctx, server, messages, first)
  if ('dropped' in written) return { state: 'dropped', answer: written.dropped, finishedAt: now }
  const { outcome, answer } = await ctx.sendMail(server, written.mail)
  if (outcome !== 'later') return { state: outcome, answer, finishedAt: now }
  const pause = pausesMinutes[Math.max(...messages.map(({ attempts }) => attempts)) - 1]
  if (pause === undefined) return refuse(answer)
  return { state: 'waiting', answer, nextAt: new Date(now.getTime() + pause * minuteMs), finishedAt: null }
}

/** What the mail says, as things are now; or why there is nothing to say any more. */
async function write(
  ctx: Sender,
  server: NoticeServer,
  messages: readonly ClaimedMessage[],
  { id, kind, personId, departmentId }: ClaimedMessage,
): Promise<Written> {
  const { db } = ctx
  const messageId = messageIdOf(`message-${id}`, server.from)
  const organisation = await getOrganisation(db)
  const ours = { company: organisation?.name ?? 'Echolot', zone: organisation?.zone ?? 'UTC' }
  const ourLanguage: Language = organisation?.language ?? 'en'
  if (departmentId !== null) {
    const to = (await listMailAddresses(db)).get(departmentId)
    if (to === undefined) return { dropped: 'The department is told nothing by mail any more.' }
    const sight = await sightOfDepartment(db, departmentId)
    const reader = { to, language: ourLanguage, ...ours, person: null, departmentId, sight }
    return isNotice(kind) ? writeNotice(ctx, server, reader, kind, messages, messageId) : { dropped: 'No department.' }
  }
  const person = personId === null ? undefined : await getPerson(db, personId)
  if (person === undefined || person.disabledAt !== null) return { dropped: 'The person no longer works here.' }
  const language: Language = person.language ?? ourLanguage
  if (!isNotice(kind))
    return { mail: await db.inTransaction((tx) => writeLink(tx, ctx, { ...person, language }, ours, messageId)) }
  const wishes = await getMailWishes(db, person.id)
  const isWanted = kind === 'digest' ? wishes.digestHour !== null : wishes[kind]
  if (!isWanted) return { dropped: 'The person no longer wants to be told this by mail.' }
  const sight = await sightOfPerson(db, person)
  const reader = { to: person.email, language, ...ours, person, departmentId: null, sight }
  return kind === 'digest'
    ? writeDigest(ctx, { ...reader, person }, messageId)
    : writeNotice(ctx, server, reader, kind, messages, messageId)
}

const isNotice = (kind: string): kind is NoticeKind => noticeKinds.some((one) => one === kind)

type LinkReader = { id: number; name: string; email: string; passwordHash: string | null; language: Language }

/** A way in; its link is made now, so that none lies about while it waits. */
async function writeLink(
  tx: Tx,
  { now, pagesOrigin }: Sender,
  { id: personId, name, email, passwordHash, language }: LinkReader,
  { company, zone }: { company: string; zone: string },
  messageId: string,
): Promise<Mail> {
  const kind = passwordHash === null ? 'invitation' : 'reset'
  const { token, expiresAt } = await makeAccessLink(tx, { personId, kind, now })
  const facts = { name, company, link: `${pagesOrigin()}/join#${token}`, until: showInstant(expiresAt, language, zone) }
  const { subject, text } = mailWords[language][kind]
  return { to: email, subject: subject(facts), text: text(facts), messageId }
}
