import {
  accountEventKinds,
  accountEventReasons,
  departmentId,
  heartbeatStarts,
  heartbeatStates,
  heartbeatVoids,
} from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { publications } from './missed.ts'
import { done, fromFile, id, instant, personRef, text } from './shapes.ts'

export const accountState = ['healthy', 'stale', 'unwatched'] as const

export const account = z.object({
  id: z.int(),
  channel: z.string(),
  name: z.string(),
  url: z.string(),
  owner: personRef.nullable(),
  /** So many business days may lie between two posts. */
  everyDays: z.int().nullable(),
  /** What the account is for, in the company's own words; its tickets carry it. */
  goal: z.string().nullable(),
  /** The department chosen for it, in whose calendar those days are counted. */
  departmentId: departmentId.nullable(),
  /** Whose calendar that is in fact: the chosen department's, the owner's, or the sorting tray's, which is the company's. */
  countedBy: departmentId,
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
  /** When the next post is due; the account is stale strictly after. */
  dueAt: instant.nullable(),
  /** Since when it is stale: the due time that it missed. */
  staleAt: instant.nullable(),
  /** `unwatched`: without a feed and a rhythm nobody can say whether it is stale. */
  state: z.enum(accountState),
  /** Mentions that wait at it, since the oldest, and whether it has posted in its rhythm (without one: within 20 business days). Null where none waits. */
  openMentions: z.object({ count: z.int(), since: instant.nullable(), noRecentPost: z.boolean() }).nullable(),
})
export type Account = z.infer<typeof account>

export const accountEvent = z.object({
  id: z.int(),
  kind: z.enum(accountEventKinds),
  /** The true time; `noticedAt` is when Echolot knew. */
  at: instant,
  noticedAt: instant,
  because: z.enum(accountEventReasons),
  lastPostAt: instant.nullable(),
})
export type AccountEvent = z.infer<typeof accountEvent>

/** One wait of an account from a post to the next. */
export const heartbeat = z.object({
  number: z.int(),
  state: z.enum(heartbeatStates),
  /** The post from whose day the rhythm is counted. */
  startedAt: instant,
  startReason: z.enum(heartbeatStarts),
  /** The next post; of a void one when it became so. */
  stoppedAt: instant.nullable(),
  voidReason: z.enum(heartbeatVoids).nullable(),
  /** The rhythm, in business days, and whose calendar they were counted in. */
  everyDays: z.int(),
  departmentId,
  /** In force while they were counted. */
  calendarVersions: z.array(z.object({ calendarId: z.int(), version: z.int() })),
  dueAt: instant,
  /** The due time, where nothing was posted by then. */
  staleAt: instant.nullable(),
  /** When that was told. */
  announcedAt: instant.nullable(),
  /** How long it took, or has taken so far, in both times; null where its calendar is no more. */
  calendarMs: z.int(),
  businessMs: z.int().nullable(),
})
export type Heartbeat = z.infer<typeof heartbeat>

const accountInput = z.object({
  channel: text(40),
  name: text(200),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  ownerId: z.int().positive().nullable(),
  everyDays: z.int().min(1).max(3650).nullable(),
  /** Left out, it stays as it is. */
  goal: text(80).nullable().optional(),
  departmentId: departmentId.nullable().default(null),
  feedUrl: z
    .url({ protocol: /^https?$/ })
    .max(4000)
    .nullable(),
})

/** Networks on which people speak of us, or lead each other, and where the register has no account of ours. */
const lacking = z.object({
  /** So far back mentions are looked at. */
  since: instant,
  networks: z.array(
    z.object({
      network: z.string(),
      name: z.string(),
      /** Mentions that stand there. */
      standing: z.int(),
      /** Mentions elsewhere that link there. */
      linking: z.int(),
    }),
  ),
})
export type LackingNetwork = z.infer<typeof lacking>['networks'][number]

export const accounts = {
  list: endpoint(
    'read_settings',
    'GET',
    '/accounts',
    'The own accounts, the stale first and among them those at which most mentions wait',
  ).output(z.object({ rows: z.array(account), asOf: instant })),
  history: endpoint(
    'read_settings',
    'GET',
    '/accounts/{id}/history',
    'When an account went stale and when it no longer was, the newest first; 100 at most',
  )
    .input(z.object({ id }))
    .output(z.array(accountEvent)),
  heartbeats: endpoint(
    'read_settings',
    'GET',
    '/accounts/{id}/heartbeats',
    'The waits of an account from post to post, with when each was due and whether it was kept, the newest first; 100 at most',
  )
    .input(z.object({ id }))
    .output(z.array(heartbeat)),
  lacking: endpoint(
    'read_settings',
    'GET',
    '/accounts/lacking',
    'The networks on which the company is mentioned, or to which mentions link, while the register has no account there',
  ).output(lacking),
  lackingRows: endpoint(
    'read_tickets',
    'GET',
    '/accounts/lacking/{network}',
    'The mentions behind such a number, the newest first',
  )
    .input(
      z.object({
        network: z.string().max(40),
        kind: z.enum(['standing', 'linking']),
        offset: z.coerce.number<number>().int().min(0).default(0),
        limit: z.coerce.number<number>().int().min(1).max(200).default(50),
      }),
    )
    .output(publications),
  create: endpoint('change_settings', 'POST', '/accounts', 'Add an own account').input(accountInput).output(account),
  update: endpoint('change_settings', 'PUT', '/accounts/{id}', 'Change an account')
    .input(accountInput.extend({ id }))
    .output(account),
  remove: endpoint('change_settings', 'DELETE', '/accounts/{id}', 'Remove an account from the register')
    .input(z.object({ id }))
    .output(done),
}
