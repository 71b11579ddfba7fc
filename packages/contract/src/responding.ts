import { outgoingStates, proposalStates, ticketHappeningKinds, ticketOutcomes } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, id, instant, personRef, storable, text } from './shapes.ts'

/** A canned response that a text was written with, as it was then. */
const cannedUse = z.object({ id: z.int().positive(), version: z.int().positive() })
const longestResponse = 10_000

/** What was written here before it was published elsewhere, and the last event of the ticket that its writer knew of. */
export const written = {
  text: text(longestResponse).optional(),
  canned: z.array(cannedUse).max(50).optional(),
  seenSeq: z.int().positive().optional(),
}

/** How the ticket moved on since a response was written. */
const moved = z.object({ kind: z.enum(ticketHappeningKinds), at: instant, person: z.string().nullable() })

const respondingTo = z.object({
  /** The ticket's last event: whoever answers says which one they knew. */
  seq: z.int(),
  /** One's own, the same on all devices. */
  draft: z.object({ text: z.string(), canned: z.array(cannedUse), revision: z.int(), changedAt: instant }).nullable(),
  /** Who else is writing an answer. */
  others: z.array(personRef.extend({ changedAt: instant })),
  /** `send`: Echolot sends it, as that user there. `copy`: somebody publishes it, and records the link; `canBeSent` where settings would change that. */
  way: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('send'), as: z.string(), at: z.string() }),
    z.object({ kind: z.literal('copy'), canBeSent: z.boolean() }),
  ]),
  /** Whether what one writes here waits for somebody else's approval. */
  approval: z.boolean(),
  /** The response that is on its way. */
  outgoing: z
    .object({
      id: z.int(),
      state: z.enum(outgoingStates),
      text: z.string(),
      person: personRef.nullable(),
      /** When it goes, or is tried again; null where a person has to do something first. */
      sendAt: instant.nullable(),
      attempts: z.int(),
      problemCode: z.string().nullable(),
      problem: z.string().nullable(),
      /** Why it is held. */
      movedOn: moved.nullable(),
      /** Whether whoever asks may approve it or give it back. */
      mayApprove: z.boolean(),
      createdAt: instant,
    })
    .nullable(),
  asOf: instant,
})
export type RespondingTo = z.infer<typeof respondingTo>

/** Answering a ticket. */
export const responding = {
  read: endpoint(
    'read_tickets',
    'GET',
    '/tickets/{id}/responding',
    'What whoever answers a ticket needs: the own draft, who else writes, how it is published, and what is on its way',
  )
    .input(z.object({ id }))
    .output(respondingTo),
  saveDraft: endpoint(
    'work_tickets',
    'PUT',
    '/tickets/{id}/draft',
    'Keep what one is writing; refused with what stands there where another device wrote meanwhile',
  )
    .input(
      z.object({
        id,
        text: storable(longestResponse),
        canned: z.array(cannedUse).max(50).default([]),
        /** The revision that was changed; 0 for none. */
        base: z.int().nonnegative(),
      }),
    )
    .output(z.object({ revision: z.int() })),
  send: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/outgoing',
    'Send a response once the time to take it back is over; refused where the ticket moved on since `seenSeq`',
  )
    .input(
      z.object({
        id,
        text: text(longestResponse),
        canned: z.array(cannedUse).max(50).default([]),
        seenSeq: z.int().positive(),
      }),
    )
    .output(respondingTo),
  approve: endpoint(
    'approve_responses',
    'POST',
    '/tickets/{id}/outgoing/approve',
    'Let a response go that waited for it, as it stands or changed; never one’s own',
  )
    .input(z.object({ id, text: text(longestResponse), seenSeq: z.int().positive() }))
    .output(respondingTo),
  return: endpoint(
    'approve_responses',
    'POST',
    '/tickets/{id}/outgoing/return',
    'Give a response that waits for approval back to whoever wrote it, with the reason',
  )
    .input(z.object({ id, reason: text(4000) }))
    .output(respondingTo),
  proposals: endpoint('read_tickets', 'GET', '/tickets/{id}/proposals', 'The responses that were proposed for a ticket')
    .input(z.object({ id }))
    .output(
      z.array(
        z.object({
          id: z.int(),
          text: z.string(),
          /** Whose it is: a person’s, or that of whoever reads the mail of a department. */
          person: personRef.nullable(),
          departmentId: z.string().nullable(),
          at: instant,
          byMail: z.boolean(),
          /** The names of files that came with it and were not kept. */
          leftOut: z.array(z.string()),
          state: z.enum(proposalStates),
          settled: z.object({ at: instant, person: personRef.nullable() }).nullable(),
        }),
      ),
    ),
  decideOnProposal: endpoint(
    'work_tickets',
    'PUT',
    '/tickets/{id}/proposals/{proposalId}',
    'Take a proposed response over into the own draft, set it aside, or open it again; nothing goes out by it',
  )
    .input(z.object({ id, proposalId: id, state: z.enum(proposalStates) }))
    .output(done),
  takeBack: endpoint(
    'work_tickets',
    'DELETE',
    '/tickets/{id}/outgoing',
    'Take back a response that has not gone yet; its text is in the draft again',
  )
    .input(z.object({ id }))
    .output(respondingTo),
  sendNow: endpoint(
    'work_tickets',
    'POST',
    '/tickets/{id}/outgoing/send',
    'Send now what failed or was held; refused where the ticket moved on since `seenSeq`',
  )
    .input(z.object({ id, seenSeq: z.int().positive() }))
    .output(respondingTo),
  similar: endpoint(
    'read_tickets',
    'GET',
    '/tickets/{id}/similar',
    'The three answered tickets most like this one with what was said, and what was said here where it has become a habit',
  )
    .input(z.object({ id }))
    .output(
      z.object({
        tickets: z.array(
          z.object({
            id: z.int(),
            title: z.string().nullable(),
            asked: z.string(),
            departmentId: z.string(),
            outcome: z.enum(ticketOutcomes).nullable(),
            answeredAt: instant,
            response: z.string(),
            /** How much of the words they share: 0 to 1. */
            score: z.number(),
          }),
        ),
        /** Our last words here, which may become a canned response, and how often nearly the same was said. */
        proposal: z.object({ text: z.string(), uses: z.int() }).nullable(),
      }),
    ),
  canned: endpoint(
    'work_tickets',
    'GET',
    '/tickets/{id}/canned-responses',
    'The canned responses filled for this ticket, those of its department and language first; what is not known stays a gap',
  )
    .input(z.object({ id }))
    .output(
      z.array(
        z.object({
          id: z.int(),
          version: z.int(),
          name: z.string(),
          departmentId: z.string().nullable(),
          language: z.string(),
          text: z.string(),
          /** What is left to fill; UTF-16 offsets in `text`, end exclusive. */
          gaps: z.array(z.object({ start: z.int(), end: z.int(), says: z.string() })),
        }),
      ),
    ),
}
