import { languages } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, me, text } from './shapes.ts'

export const password = z.string().min(12, 'A password has at least 12 characters.').max(256)

export const session = {
  /** What a browser must know before it knows anybody. `first_run`: nobody is set up; a company may be, by a setup file. `setup`: an administrator, no company. */
  status: endpoint('anyone', 'GET', '/status', 'Whether this installation is set up, and whose it is').output(
    z.object({
      phase: z.enum(['first_run', 'setup', 'ready']),
      /** First run and demo want the code that `npm start` printed, because this address is reachable from elsewhere. */
      needsCode: z.boolean(),
      organisation: z
        .object({ name: z.string(), language: z.enum(languages), zone: z.string(), demo: z.boolean() })
        .nullable(),
      version: z.string(),
      /** Who is signed in in this browser: a question without a refusal, for who comes for the first time. */
      me: me.nullable(),
      /** Whether who forgot the password can have a link sent by mail. */
      mailsResets: z.boolean(),
    }),
  ),
  signIn: endpoint(
    'anyone',
    'POST',
    '/session',
    'Sign in with e-mail and password, and with a code where there is a second factor',
  )
    .input(
      z.object({
        email: z.string().max(320),
        password: z.string().max(256),
        /** The second step, where the refusal without it asks for one: a code of the app, or a recovery code. */
        code: z.string().max(64).optional(),
      }),
    )
    .output(me),
  signOut: endpoint('own_access', 'DELETE', '/session', 'End this session').output(done),
  me: endpoint('signed_in', 'GET', '/session', 'Who is signed in').output(me),
  setLanguage: endpoint('own_access', 'PUT', '/session/language', 'Choose the interface language')
    .input(z.object({ language: z.enum(languages) }))
    .output(me),
  changePassword: endpoint('own_access', 'PUT', '/session/password', 'Change the own password; all other sessions end')
    .input(z.object({ current: z.string().max(256), next: password }))
    .output(done),
}

export const firstRun = {
  createAdministrator: endpoint(
    'first_run',
    'POST',
    '/first-run/administrator',
    'Make the first administrator and sign in',
  )
    .input(z.object({ code: z.string().max(64).optional(), email: z.string().max(320), name: text(200), password }))
    .output(me),
  startDemo: endpoint(
    'first_run',
    'POST',
    '/first-run/demo',
    'Look around with a demo company; one that runs already is entered',
  )
    .input(z.object({ code: z.string().max(64).optional(), language: z.enum(languages) }))
    .output(me),
}
