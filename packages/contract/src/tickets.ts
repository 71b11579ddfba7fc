import {
  departmentId,
  dismissReasons,
  longestLabel,
  mostLabels,
  pauseReasons,
  pinReasons,
  priorities,
  ticketOutcomes,
  ticketViews,
} from '@echolot/domain'
import { z } from 'zod'
import { authorHistory } from './author-history.ts'
import { endpoint } from './endpoint.ts'
import { written } from './responding.ts'
import { done, foundItem, id, instant, storable, text, ticketDetail, ticketRow } from './shapes.ts'

/** A mention that nobody decided on yet; due as if it lay in the sorting tray since it was found. */
const undecidedMention = foundItem.extend({
  mentionId: z.int(),
  channel: z.string(),
  dueAt: instant,
  late: z.boolean(),
  /** Why it has no ticket: put aside with this error, or null while it is on its way. */
  problem: z.string().nullable(),
})

/** Which tickets a list shows. */
export const ticketFilter = z.object({
  view: z.enum(ticketViews).default('waiting'),
  departmentId: departmentId.optional(),
  channel: storable(40).optional(),
  language: storable(8).optional(),
  priority: z.enum(priorities).optional(),
  /** Such as `state:open (channel:press | -late:yes) waiting:>4h`; what it cannot say is refused with its field and value. */
  filter: storable(2000).optional(),
  /** In the item, its copies, notes and responses: words, "phrases", OR, and - before what must not be there; or a ticket's number. The thousand newest hits at most, the best first. */
  search: storable(200).optional(),
  /** From the answer before; opaque. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number<number>().int().min(1).max(200).default(100),
})

export const tickets = {
  list: endpoint(
    'read_tickets',
    'GET',
    '/tickets',
    'Tickets of a view, sorted by due time, the pinned before the others (done ones by their end, all by their number, newest first; of a search the best first)',
  )
    .input(ticketFilter)
    .output(z.object({ rows: z.array(ticketRow), next: z.string().nullable(), asOf: instant })),
  undecidedMentions: endpoint(
    'read_tickets',
    'GET',
    '/tickets/undecided-mentions',
    'Mentions that have no ticket: on their way to one, or put aside because that failed; by due time, 200 at most',
  ).output(z.object({ count: z.int(), rows: z.array(undecidedMention), asOf: instant })),
  counts: endpoint(
    'read_tickets',
    'GET',
    '/tickets/counts',
    'How many tickets each view of what waits and each department holds',
  ).output(
    z.object({
      /** `unanswered` counts the mentions without a ticket, too. What is done, and so all, is not counted: it only ever grows. */
      views: z.record(z.enum(ticketViews).exclude(['done', 'all']), z.int()),
      /** Not snoozed, and past their due time, snoozed ones too: so `late` may be more than `waiting`. */
      departments: z.record(z.string(), z.object({ waiting: z.int(), late: z.int() })),
    }),
  ),
  labels: endpoint(
    'read_tickets',
    'GET',
    '/tickets/labels',
    'The labels that tickets have, the most used first; 200 at most',
  ).output(z.array(z.string())),
  get: endpoint('read_tickets', 'GET', '/tickets/{id}', 'One ticket with item, because and history')
    .input(z.object({ id }))
    .output(ticketDetail),
  claim: endpoint('work_tickets', 'POST', '/tickets/{id}/claim', 'Take the ticket')
    .input(z.object({ id }))
    .output(ticketDetail),
  assign: endpoint('work_tickets', 'POST', '/tickets/{id}/assign', 'Give the ticket to a person')
    .input(z.object({ id, personId: z.int().positive() }))
    .output(ticketDetail),
  release: endpoint('work_tickets', 'POST', '/tickets/{id}/release', 'Put the ticket back')
    .input(z.object({ id }))
    .output(ticketDetail),
  handOver: endpoint('work_tickets', 'POST', '/tickets/{id}/hand-over', 'Hand the ticket to another department')
    .input(z.object({ id, departmentId, note: text(4000).optional() }))
    .output(
      z.object({
        /** Null where it lies out of sight now. */
        ticket: ticketDetail.nullable(),
      }),
    ),
  decline: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/decline',
    'Say why the ticket is not for its department: back to who handed it over, or else to the sorting tray',
  )
    .input(z.object({ id, reason: text(4000) }))
    .output(
      z.object({
        /** Null where it lies out of sight now. */
        ticket: ticketDetail.nullable(),
        departmentId: z.string(),
      }),
    ),
  snooze: endpoint('work_tickets', 'POST', '/tickets/{id}/snooze', 'Hide the ticket until then; the clock runs on')
    .input(z.object({ id, until: instant }))
    .output(ticketDetail),
  wake: endpoint('work_tickets', 'POST', '/tickets/{id}/wake', 'Show a snoozed ticket again')
    .input(z.object({ id }))
    .output(ticketDetail),
  pause: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/pause',
    'Let the wait stand still for a reason, until then at the latest; its clock goes on with what is left',
  )
    .input(z.object({ id, reason: z.enum(pauseReasons), until: instant }))
    .output(ticketDetail),
  resume: endpoint('work_tickets', 'POST', '/tickets/{id}/resume', 'Let a paused wait go on')
    .input(z.object({ id }))
    .output(ticketDetail),
  note: endpoint('work_tickets', 'POST', '/tickets/{id}/notes', 'Write an internal note')
    .input(
      z.object({
        id,
        text: text(10000),
        /** Whom it names; they find it in the view `mentioned`. */
        mentions: z
          .object({
            personIds: z.array(z.int().positive()).max(50).default([]),
            departmentIds: z.array(departmentId).max(50).default([]),
          })
          .optional(),
      }),
    )
    .output(ticketDetail),
  respond: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/responses',
    'Record a response: its link and time, or why it was answered outside',
  )
    .input(
      z.discriminatedUnion('kind', [
        z.object({
          id,
          kind: z.literal('recorded'),
          url: z.url({ protocol: /^https?$/ }).max(4000),
          at: instant.optional(),
          ...written,
        }),
        z.object({ id, kind: z.literal('outside'), reason: text(1000), at: instant.optional(), ...written }),
      ]),
    )
    .output(ticketDetail),
  dismiss: endpoint('work_tickets', 'POST', '/tickets/{id}/dismiss', 'No response is needed, with the reason')
    .input(z.object({ id, reason: z.enum(dismissReasons) }))
    .output(ticketDetail),
  close: endpoint('work_tickets', 'POST', '/tickets/{id}/close', 'Close an answered ticket, and say what came of it')
    .input(z.object({ id, outcome: z.enum(ticketOutcomes).optional() }))
    .output(ticketDetail),
  prioritise: endpoint('work_tickets', 'PUT', '/tickets/{id}/priority', 'Say how soon the ticket wants to be looked at')
    .input(z.object({ id, priority: z.enum(priorities) }))
    .output(ticketDetail),
  label: endpoint('work_tickets', 'PUT', '/tickets/{id}/labels', 'Give the ticket exactly these labels')
    .input(z.object({ id, labels: z.array(text(longestLabel)).max(mostLabels) }))
    .output(ticketDetail),
  reopen: endpoint('work_tickets', 'POST', '/tickets/{id}/reopen', 'Reopen: a new wait begins')
    .input(z.object({ id }))
    .output(ticketDetail),
  pin: endpoint('work_tickets', 'POST', '/tickets/{id}/pin', 'Let the ticket stand above the due time, with the reason')
    .input(z.object({ id, reason: z.enum(pinReasons) }))
    .output(ticketDetail),
  unpin: endpoint('work_tickets', 'POST', '/tickets/{id}/unpin', 'Let it stand by its due time again')
    .input(z.object({ id }))
    .output(ticketDetail),
  merge: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/merge',
    'Say that two tickets are one story; answers the one that stays, which was opened first',
  )
    .input(z.object({ id, otherTicketId: z.int().positive() }))
    .output(ticketDetail),
  split: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/split',
    'Take a copy out of the story: it gets a ticket of its own, whose wait began when it was found',
  )
    .input(z.object({ id, itemId: z.int().positive() }))
    .output(z.object({ ticket: ticketDetail, splitOff: z.int() })),
  undo: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/undo',
    "Take back one's own last deed, by its number in the history; refused where something has happened since. A dismissal and a note for ten minutes, the note whatever happened since",
  )
    .input(z.object({ id, seq: z.int().positive() }))
    .output(ticketDetail),
  undoStory: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/undo-story',
    'Take back the last merging or splitting by hand',
  )
    .input(z.object({ id }))
    .output(ticketDetail),
}

export const authors = {
  history: authorHistory,
  erase: endpoint(
    'change_settings',
    'DELETE',
    '/authors/{id}',
    'Erase a person outside: name, texts and links; nothing comes back with the next poll',
  )
    .input(z.object({ id }))
    .output(done.extend({ items: z.int() })),
}
