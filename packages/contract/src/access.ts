import { languages } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { password } from './session.ts'
import { message } from './settings/mail.ts'
import { day, done, id, instant, me, text } from './shapes.ts'

const token = z.string().max(64)

/** How somebody comes in without a password: by a link that an administrator handed over, or that a mail brought. */
export const accessLinks = {
  read: endpoint('anyone', 'POST', '/access-link/read', 'Whose link this is and what it is for')
    .input(z.object({ token }))
    .output(
      z.object({
        kind: z.enum(['invitation', 'reset']),
        name: z.string(),
        email: z.string(),
        language: z.enum(languages).nullable(),
        expiresAt: instant,
      }),
    ),
  request: endpoint('anyone', 'POST', '/access-link/request', 'Have a link to a new password sent by mail')
    .input(z.object({ email: z.string().max(320) }))
    /** The same whether anybody has that address. */
    .output(done),
  accept: endpoint('anyone', 'POST', '/access-link/accept', 'Use the link: set a password and sign in')
    .input(z.object({ token, name: text(200), password, language: z.enum(languages) }))
    /** Null where the person has a second factor, and signs in with it next. */
    .output(z.object({ me: me.nullable() })),
}

export const ownSessions = {
  list: endpoint('own_access', 'GET', '/session/all', 'The own sessions, each with its device').output(
    z.array(
      z.object({
        id: z.int(),
        /** As their makers call them; null where the browser did not say. */
        browser: z.string().nullable(),
        system: z.string().nullable(),
        since: instant,
        lastUsedOn: day,
        current: z.boolean(),
      }),
    ),
  ),
  end: endpoint('own_access', 'DELETE', '/session/all/{id}', 'End one of the own sessions')
    .input(z.object({ id }))
    .output(done),
  endOthers: endpoint('own_access', 'DELETE', '/session/others', 'End all own sessions but this one').output(done),
}

const wishes = z.object({
  /** A ticket is given to them. */
  assigned: z.boolean(),
  /** A note names them or one of their departments. */
  mentioned: z.boolean(),
  /** A ticket of theirs is late, or one of their departments that nobody has. */
  late: z.boolean(),
  /** At which hour of a working day a digest comes; null: never. */
  digestHour: z.int().min(0).max(23).nullable(),
})

/** What somebody is told by mail. */
export const ownMails = {
  get: endpoint('own_access', 'GET', '/session/mails', 'What one is told by mail').output(
    wishes.extend({ mailPossible: z.boolean() }),
  ),
  update: endpoint('own_access', 'PUT', '/session/mails', 'Choose what one is told by mail').input(wishes).output(done),
}

/** What administrators do about how somebody comes in. */
export const personAccess = {
  get: endpoint('manage_people', 'GET', '/people/{id}/access', 'How a person comes in')
    .input(z.object({ id }))
    .output(
      z.object({
        linkHoldsUntil: instant.nullable(),
        secondFactor: z.boolean(),
        passkeys: z.int(),
        mailPossible: z.boolean(),
        lastMail: message.nullable(),
      }),
    ),
  createLink: endpoint(
    'manage_people',
    'POST',
    '/people/{id}/access-link',
    'Make a link by which somebody else sets their password; it is shown once and ends the one before',
  )
    .input(z.object({ id }))
    .output(
      z.object({
        kind: z.enum(['invitation', 'reset']),
        token: z.string(),
        expiresAt: instant,
        /** The origin that the link should name; null: the one under which the page that asks was reached. */
        origin: z.string().nullable(),
      }),
    ),
  mailLink: endpoint('manage_people', 'POST', '/people/{id}/mailed-link', 'Have such a link sent to them by mail')
    .input(z.object({ id }))
    .output(done),
  endSessions: endpoint('manage_people', 'DELETE', '/people/{id}/sessions', 'Sign a person out everywhere')
    .input(z.object({ id }))
    .output(done),
  resetSecondFactor: endpoint(
    'manage_people',
    'DELETE',
    '/people/{id}/second-factor',
    'Take away the second factor and passkeys of somebody else who lost theirs; all their sessions end',
  )
    .input(z.object({ id }))
    .output(done),
}

const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

/** The own second factor: an app that shows codes, and recovery codes for when it is lost. */
export const ownSecondFactor = {
  get: endpoint('own_access', 'GET', '/session/second-factor', 'Whether a second factor is in force').output(
    z.discriminatedUnion('state', [
      z.object({ state: z.literal('off') }),
      z.object({ state: z.literal('on'), since: instant, recoveryCodesLeft: z.int() }),
    ]),
  ),
  begin: endpoint('own_access', 'POST', '/session/second-factor', 'Begin a second factor: the secret for the app')
    .input(z.object({ password: z.string().max(256) }))
    .output(z.object({ secret: z.string(), uri: z.string() })),
  confirm: endpoint(
    'own_access',
    'PUT',
    '/session/second-factor',
    'Put it in force by a code of the app; gives the recovery codes, once',
  )
    .input(z.object({ code: z.string().max(64) }))
    .output(recoveryCodes),
  renewCodes: endpoint(
    'own_access',
    'POST',
    '/session/second-factor/recovery-codes',
    'Make new recovery codes in place of the old ones',
  )
    .input(z.object({ password: z.string().max(256) }))
    .output(recoveryCodes),
  remove: endpoint('own_access', 'POST', '/session/second-factor/removal', 'Do without a second factor again')
    .input(z.object({ password: z.string().max(256) }))
    .output(done),
}

const policy = z.object({ administratorsNeedSecondFactor: z.boolean() })

/** What the company demands of how people come in. */
export const accessPolicy = {
  get: endpoint('manage_people', 'GET', '/access-policy', 'What is demanded of how people come in').output(policy),
  update: endpoint('manage_people', 'PUT', '/access-policy', 'Change what is demanded').input(policy).output(policy),
}
