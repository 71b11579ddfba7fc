import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, done, id, instant, me, text } from './shapes.ts'

/** What the browser's own functions take and give (WebAuthn, level 3); the server checks every part of it. */
const options = z.record(z.string(), z.unknown())
const answer = z.looseObject({ id: z.string().max(2000), response: z.record(z.string(), z.unknown()) })

/** Keys in a phone, a computer or a stick, opened by a finger, a face or a PIN. They work at `localhost` or at a domain. */
export const passkeys = {
  list: endpoint('own_access', 'GET', '/session/passkeys', 'The own passkeys').output(
    z.array(
      z.object({
        id: z.int(),
        name: z.string(),
        /** The name of the site at which it works. */
        site: z.string(),
        createdAt: instant,
        lastUsedOn: day.nullable(),
      }),
    ),
  ),
  begin: endpoint('own_access', 'POST', '/session/passkeys/options', 'What the browser needs to make a passkey')
    .input(z.object({ password: z.string().max(256) }))
    .output(options),
  add: endpoint('own_access', 'POST', '/session/passkeys', 'Keep a passkey that the browser has made')
    .input(z.object({ name: text(100), answer }))
    .output(done),
  rename: endpoint('own_access', 'PUT', '/session/passkeys/{id}', 'Change the name of one of the own passkeys')
    .input(z.object({ id, name: text(100) }))
    .output(done),
  remove: endpoint('own_access', 'DELETE', '/session/passkeys/{id}', 'Remove one of the own passkeys')
    .input(z.object({ id }))
    .output(done),
  ask: endpoint('anyone', 'POST', '/passkeys/options', 'What the browser needs to sign in by a passkey').output(
    options,
  ),
  signIn: endpoint('anyone', 'POST', '/passkeys/session', 'Sign in by a passkey')
    .input(z.object({ answer }))
    .output(me),
}
