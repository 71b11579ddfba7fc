import {
  deleteMailSetting,
  getMailSetting,
  getOrganisation,
  getPerson,
  hastenMessages,
  listMessages,
  putMailSetting,
  releaseMailSetting,
  type Tx,
} from '@echolot/db'
import { type Language, type MailSecurity, Refusal } from '@echolot/domain'
import type { MailOutcome, MailServer } from '@echolot/messengers'
import type { Actor, Ctx } from '../context.ts'
import { readEmail } from '../sessions/email.ts'
import { mailWords } from './mail-words.ts'

const sealedIn = 'mail_setting.password'

/** A mail server as somebody typed it. A password left out is the one that is known, as long as it goes to the same server. */
export type TypedMailServer = {
  host: string
  port: number
  security: MailSecurity
  user: string | null
  password?: string | undefined
  from: string
  /** Where answers to mails about tickets arrive; null: nobody is asked to answer. */
  answers: string | null
  /** The name under which the own mail server says what proves a sender; null: no proof is asked for. */
  proofsBy: string | null
}

/** The mail server as it is set; null where none is. */
export async function mailServerOf(
  db: Tx,
  seal: Ctx['seal'],
): Promise<(MailServer & { answers: string | null }) | null> {
  const setting = await getMailSetting(db)
  if (setting === undefined) return null
  const { host, port, security, userName, passwordSealed, fromAddress } = setting
  const password = passwordSealed === null ? null : seal.unseal(passwordSealed, sealedIn)
  return { host, port, security, user: userName, password, from: fromAddress, answers: setting.answersAddress }
}

/** Everything but the password, where links in mails lead, and what became of the last mails. */
export async function readMailSettings({ db, pagesOrigin }: Pick<Ctx, 'db' | 'pagesOrigin'>) {
  const setting = await getMailSetting(db)
  const messages = await listMessages(db, { personId: null, limit: 20 })
  return {
    server:
      setting === undefined
        ? null
        : {
            host: setting.host,
            port: setting.port,
            security: setting.security,
            user: setting.userName,
            hasPassword: setting.passwordSealed !== null,
            from: setting.fromAddress,
            answers: setting.answersAddress,
            proofsBy: setting.proofsBy,
            fromEnvironment: setting.fromEnvironment,
          },
    linksLeadTo: pagesOrigin(),
    messages: messages.map(tellMessage),
  }
}

/** What became of a message, for a page. */
export const tellMessage = ({
  id,
  kind,
  state,
  attempts,
  answer,
  nextAt,
  createdAt,
  finishedAt,
  personId,
  personName,
  departmentId,
  ticketId,
}: Awaited<ReturnType<typeof listMessages>>[number]) => ({
  id,
  kind,
  state,
  attempts,
  answer,
  to: personId === null || personName === null ? null : { id: personId, name: personName },
  toDepartmentId: departmentId,
  ticketId,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  /** When it is tried next, where it waits. */
  nextAt: state === 'waiting' ? nextAt.toISOString() : null,
})

/**
 * @throws Refusal `invalid` for a wrong sender, or a known password that would go to another server; `conflict` where the environment
 * names the server.
 */
export async function changeMailSettings(ctx: Pick<Ctx, 'db' | 'now' | 'seal'>, typed: TypedMailServer): Promise<void> {
  const { db, now, seal } = ctx
  const { host, port, security, user, password, from } = await checkServer(ctx, typed)
  const answersAddress = typed.answers === null ? null : readAnswersAddress(typed.answers)
  await db.inTransaction(async (tx) => {
    await refuseFromEnvironment(tx)
    await putMailSetting(tx, {
      ...{ host, port, security, userName: user, fromAddress: from, answersAddress, changedAt: now },
      passwordSealed: password === null ? null : seal.seal(password, sealedIn),
      proofsBy: typed.proofsBy,
      fromEnvironment: false,
    })
    await hastenMessages(tx, now)
  })
}

/** Answers carry what proves them before the @, where 64 characters have room. */
function readAnswersAddress(typed: string): string {
  const address = readEmail(typed, 'answers')
  if (address.indexOf('@') > 20 || address.includes('+'))
    throw new Refusal(
      'invalid',
      `"${typed}" cannot take answers: it needs at most 20 characters before the @, and no +.`,
      {
        reason: 'answers_address',
        field: 'answers',
      },
    )
  return address
}

async function refuseFromEnvironment(tx: Tx): Promise<void> {
  if ((await getMailSetting(tx))?.fromEnvironment === true)
    throw new Refusal(
      'conflict',
      'The mail server comes from ECHOLOT_MAIL_SERVER. Change it there and start Echolot again.',
      {
        reason: 'mail_from_environment',
      },
    )
}

/**
 * Takes the mail server that the environment names, in place of one that was set in the pages; where it names none any more, the one it named
 * is from now on the pages' to change.
 * @throws Refusal `invalid` for a sender that is no address.
 */
export async function takeMailFromEnvironment(
  { db, now, seal, log }: Pick<Ctx, 'db' | 'now' | 'seal' | 'log'>,
  named: (MailServer & { answers: string | null; proofsBy: string | null }) | null,
): Promise<void> {
  await db.inTransaction(async (tx) => {
    if (named === null) {
      if (await releaseMailSetting(tx))
        log.warn({}, 'ECHOLOT_MAIL_SERVER is not set any more: its mail server is the pages’ to change from now on')
      return
    }
    const { host, port, security, user, password, from, answers, proofsBy } = named
    const before = await getMailSetting(tx)
    const values = { host, port, security, userName: user, fromAddress: from, answersAddress: answers, proofsBy }
    const known =
      before === undefined || before.passwordSealed === null ? null : seal.unseal(before.passwordSealed, sealedIn)
    const isSame =
      before?.fromEnvironment === true &&
      known === password &&
      Object.entries(values).every(([name, value]) => before[name as keyof typeof values] === value)
    if (isSame) return
    await putMailSetting(tx, {
      ...values,
      passwordSealed: password === null ? null : seal.seal(password, sealedIn),
      ...{ fromEnvironment: true, changedAt: now },
    })
    await hastenMessages(tx, now)
    log.info(
      { host, insteadOfThePages: before !== undefined && !before.fromEnvironment },
      'mail server of the environment taken',
    )
  })
}

/** From now on nobody is told anything by mail. @throws Refusal `conflict` where the environment names the server. */
export async function removeMailSettings({ db }: Pick<Ctx, 'db'>): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseFromEnvironment(tx)
    await deleteMailSetting(tx)
  })
}

/** Sends a mail to whoever asks, here and now, by a server that need not be kept yet. @returns what the server said. */
export async function sendTestMail(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal' | 'sendMail'>,
  { actor, ...typed }: Omit<TypedMailServer, 'answers' | 'proofsBy'> & { actor: Actor },
): Promise<MailOutcome & { to: string }> {
  const server = await checkServer(ctx, typed)
  const person = await getPerson(ctx.db, actor.personId)
  if (person === undefined) throw new Refusal('not_found', `There is no person ${actor.personId}.`)
  const organisation = await getOrganisation(ctx.db)
  const language: Language = person.language ?? organisation?.language ?? 'en'
  const facts = { name: person.name, company: organisation?.name ?? 'Echolot', link: '', until: '' }
  const { subject, text } = mailWords[language].test
  const outcome = await ctx.sendMail(server, {
    to: person.email,
    subject: subject(facts),
    text: text(facts),
    messageId: messageIdOf(`test-${ctx.now.getTime()}`, server.from),
  })
  return { ...outcome, to: person.email }
}

/** The same each time a message is tried. */
export const messageIdOf = (id: string, from: string) => `<echolot-${id}@${addressIn(from).split('@')[1]}>`

/** `Echolot <echolot@company.example>` holds an address, and so does the address alone. */
export const addressIn = (from: string) => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from

async function checkServer(
  { db, seal }: Pick<Ctx, 'db' | 'seal'>,
  { host, port, security, user, password, from }: Omit<TypedMailServer, 'answers' | 'proofsBy'>,
): Promise<MailServer> {
  const address = addressIn(from)
  const checked = readEmail(address, 'from')
  const server = { host: host.trim(), port, security, user, from: from.replace(address, checked) }
  if (user === null) return { ...server, password: null }
  if (password !== undefined) return { ...server, password }
  const known = await mailServerOf(db, seal)
  // Else whoever may set the server could have the password told to one of their own.
  if (known?.password == null || known.host !== server.host || known.port !== port || known.user !== user)
    throw new Refusal('invalid', 'For another server or name the password is wanted anew.', {
      reason: 'mail_password_wanted',
      field: 'password',
    })
  return { ...server, password: known.password }
}
