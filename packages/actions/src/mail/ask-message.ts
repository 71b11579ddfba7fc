import {
  countMessagesTo,
  countSignInAttempts,
  emit,
  findCredentials,
  getMailSetting,
  getPerson,
  insertMessage,
  insertSignInAttempts,
  listMessages,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { storedEmail } from '../sessions/email.ts'
import { perAddress, placeOf, windowMs } from '../sessions/sign-in.ts'
import { tellMessage } from './mail-settings.ts'

const hourMs = 3_600_000
/** Mails an hour that somebody can be sent by whoever types their address. */
const perHour = 3

/**
 * Has a link sent to somebody by mail: an invitation, or a way to a new password.
 * @throws Refusal `not_found`, `conflict` without a mail server or for who is disabled, `invalid` for oneself.
 */
export async function mailAccessLink(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, personId }: { actor: Actor; personId: number },
): Promise<void> {
  if (personId === actor.personId)
    throw new Refusal('invalid', 'The own password is changed with the present one.', { reason: 'own_password' })
  await db.inTransaction(async (tx) => {
    const person = await getPerson(tx, personId)
    if (person === undefined) throw new Refusal('not_found', `There is no person ${personId}.`)
    if (person.disabledAt !== null)
      throw new Refusal('conflict', `Person ${personId} is disabled; a link would open nothing.`, {
        reason: 'person_disabled',
      })
    if ((await getMailSetting(tx)) === undefined)
      throw new Refusal('conflict', 'No mail server is set.', { reason: 'mail_not_set' })
    const kind = person.passwordHash === null ? 'invitation' : 'reset'
    await emit(tx, now, 'messages.waiting', {
      messageIds: [await insertMessage(tx, { kind, personId, createdAt: now })],
    })
  })
}

/** Whether mail can be sent, and what became of the last one to a person. */
export async function readMailsTo({ db }: Pick<Ctx, 'db'>, { personId }: { personId: number }) {
  const [last] = await listMessages(db, { personId, limit: 1 })
  return {
    mailPossible: (await getMailSetting(db)) !== undefined,
    lastMail: last === undefined ? null : tellMessage(last),
  }
}

/** Whether whoever forgot the password can have a link sent. */
export async function canMailReset({ db }: Pick<Ctx, 'db'>): Promise<boolean> {
  return (await getMailSetting(db)) !== undefined
}

/**
 * Somebody who is not signed in asks for a link to a new password. The answer is the same whether anybody has that address; attempts count
 * as sign-ins from there do.
 * @throws Refusal `too_many`.
 */
export async function requestReset(
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
  input: { email: string; address: string },
): Promise<void> {
  const place = placeOf(seal, input.address)
  if ((await countSignInAttempts(db, place, new Date(now.getTime() - windowMs))) >= perAddress)
    throw new Refusal('too_many', 'Too many sign-ins were tried. Wait a quarter of an hour and try again.', {
      retryAfterSeconds: windowMs / 1000,
    })
  await insertSignInAttempts(db, [place], now)
  await db.inTransaction(async (tx) => {
    if ((await getMailSetting(tx)) === undefined) return
    const person = await findCredentials(tx, storedEmail(input.email))
    if (person === undefined || person.disabledAt !== null) return
    if ((await countMessagesTo(tx, person.id, new Date(now.getTime() - hourMs))) >= perHour) return
    const kind = person.passwordHash === null ? 'invitation' : 'reset'
    const messageId = await insertMessage(tx, { kind, personId: person.id, createdAt: now })
    await emit(tx, now, 'messages.waiting', { messageIds: [messageId] })
  })
}
