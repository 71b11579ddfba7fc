import { hiddenReasons, hiddenVerdicts, muteKinds } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, foundItem, id, instant, personRef, place } from './shapes.ts'

/** An item that would be a mention but for an exclusion or a mute. It is kept, and can be brought back. */
const hiddenRow = foundItem.extend({
  id: z.int(),
  reason: z.enum(hiddenReasons),
  /** Null for what was said to us, and needs no watch. */
  watch: z.object({ id: z.int(), name: z.string(), version: z.int() }).nullable(),
  /** The exclusion: its place in the watch as it was then, and its words. */
  exclusion: place.extend({ text: z.string(), query: z.string() }).nullable(),
  muteId: z.int().nullable(),
  hiddenAt: instant,
  verdict: z.enum(hiddenVerdicts).nullable(),
  verdictBy: personRef.nullable(),
  verdictAt: instant.nullable(),
  /** Where it became a mention with a ticket since. */
  ticketId: z.int().nullable(),
})

export const hidden = {
  list: endpoint('read_tickets', 'GET', '/hidden', 'What exclusions and mutes hid, the newest first')
    .input(
      z.object({
        watchId: z.coerce.number<number>().int().positive().optional(),
        muteId: z.coerce.number<number>().int().positive().optional(),
        /** The id of the last row of the answer before. */
        before: z.coerce.number<number>().int().positive().optional(),
        limit: z.coerce.number<number>().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(hiddenRow), total: z.int() })),
  tray: endpoint(
    'read_tickets',
    'GET',
    '/hidden/tray',
    'The audit tray: ten hidden items of each week, until somebody has judged them',
  ).output(
    z.object({
      rows: z.array(hiddenRow),
      /** Of the samples of this week. */
      judgedThisWeek: z.int(),
    }),
  ),
  judge: endpoint(
    'work_tickets',
    'POST',
    '/hidden/{id}/verdict',
    'Say whether it was hidden rightly; one that was not becomes a mention with a ticket',
  )
    .input(z.object({ id, verdict: z.enum(hiddenVerdicts) }))
    .output(hiddenRow),
  show: endpoint('work_tickets', 'POST', '/hidden/{id}/mention', 'Make a mention of it, with a ticket, whatever hid it')
    .input(z.object({ id }))
    .output(hiddenRow),
}

const mute = z.object({
  id: z.int(),
  kind: z.enum(muteKinds),
  /** Of an author what they are called now, of a domain the domain. */
  name: z.string().nullable(),
  person: personRef.nullable(),
  at: instant,
  /** What it has hidden. */
  hidden: z.int(),
})

export const mutes = {
  list: endpoint('read_tickets', 'GET', '/mutes', 'Authors and domains that are muted, the newest first').output(
    z.array(mute),
  ),
  create: endpoint(
    'work_tickets',
    'POST',
    '/mutes',
    "Mute an item's author, or the domain of its link: what comes of them from now on is hidden, and kept",
  )
    .input(z.object({ itemId: z.int().positive(), kind: z.enum(muteKinds) }))
    .output(mute),
  remove: endpoint('work_tickets', 'POST', '/mutes/{id}/undo', 'Undo a mute; what it hid becomes mentions where wanted')
    .input(z.object({ id, bringBack: z.boolean().default(false) }))
    .output(done.extend({ broughtBack: z.int() })),
}
