import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, fromFile, id, instant, personRef, text } from './shapes.ts'

export const accountState = ['healthy', 'stale', 'unwatched'] as const

export const account = z.object({
  id: z.int(),
  channel: z.string(),
  name: z.string(),
  url: z.string(),
  owner: personRef.nullable(),
  everyDays: z.int().nullable(),
  fromFile,
  feed: z
    .object({
      sourceId: z.int(),
      url: z.string(),
      problemCode: z.string().nullable(),
      problem: z.string().nullable(),
      lastSuccessAt: instant.nullable(),
    })
    .nullable(),
  lastPostAt: instant.nullable(),
  dueAt: instant.nullable(),
  staleAt: instant.nullable(),
  /** `unwatched`: without a feed and a rhythm nobody can say whether it is stale. */
  state: z.enum(accountState),
})
export type Account = z.infer<typeof account>

const accountInput = z.object({
  channel: text(40),
  name: text(200),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  ownerId: z.int().positive().nullable(),
  everyDays: z.int().min(1).max(3650).nullable(),
  feedUrl: z
    .url({ protocol: /^https?$/ })
    .max(4000)
    .nullable(),
})

export const accounts = {
  list: endpoint('signed_in', 'GET', '/accounts', 'The own accounts, the stale first').output(
    z.object({ rows: z.array(account), asOf: instant }),
  ),
  create: endpoint('change_settings', 'POST', '/accounts', 'Add an own account').input(accountInput).output(account),
  update: endpoint('change_settings', 'PUT', '/accounts/{id}', 'Change an account')
    .input(accountInput.extend({ id }))
    .output(account),
  remove: endpoint('change_settings', 'DELETE', '/accounts/{id}', 'Remove an account from the register')
    .input(z.object({ id }))
    .output(done),
}
