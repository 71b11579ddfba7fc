import { scopes } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, done, id, instant, personRef, text } from './shapes.ts'

const scope = z.enum(scopes)

const draft = z.object({
  name: text(100),
  scopes: z.array(scope),
  /** Then only what changes nothing is answered. */
  readsOnly: z.boolean(),
  /** Null: it holds until somebody removes it. */
  expiresAt: instant.nullable(),
})

const token = z.object({
  id: z.int(),
  name: z.string(),
  scopes: z.array(scope),
  /** Those of them that the person it acts for no longer holds. */
  withoutEffect: z.array(scope),
  readsOnly: z.boolean(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedOn: day.nullable(),
  /** For whom it acts. */
  owner: personRef,
  state: z.enum(['active', 'expired', 'owner_disabled']),
})

/** The token itself, this once. */
const made = z.object({ id: z.int(), token: z.string() })

/** Keys by which programs act for oneself: `Authorization: Bearer …`. */
export const ownTokens = {
  list: endpoint('own_access', 'GET', '/session/tokens', 'The own tokens').output(z.array(token)),
  create: endpoint('own_access', 'POST', '/session/tokens', 'Make a token for oneself; it is shown once')
    .input(draft)
    .output(made),
  remove: endpoint('own_access', 'DELETE', '/session/tokens/{id}', 'End a token of one’s own')
    .input(z.object({ id }))
    .output(done),
}

/** Keys of services, which all administrators look after. */
export const serviceTokens = {
  list: endpoint('manage_people', 'GET', '/service-tokens', 'The tokens of services').output(z.array(token)),
  create: endpoint('manage_people', 'POST', '/service-tokens', 'Make a token for a service; it is shown once')
    .input(draft)
    .output(made),
  takeOver: endpoint(
    'manage_people',
    'PUT',
    '/service-tokens/{id}/owner',
    'Let a service’s token act for oneself, as when who made it has left',
  )
    .input(z.object({ id }))
    .output(done),
  remove: endpoint('manage_people', 'DELETE', '/service-tokens/{id}', 'End a token of a service')
    .input(z.object({ id }))
    .output(done),
}
