import { proposalStates, submissionStates } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, id, instant, personRef, text } from './shapes.ts'

/** Where a link leads that somebody may open: a page on the web. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000)

const submission = z.object({
  id: z.int(),
  at: instant,
  /** Whether it had been found before somebody handed it in. */
  known: z.boolean(),
  place: z.string().nullable(),
  title: z.string().nullable(),
  /** The beginning of what it says; null of what was found before, and after an erasure. */
  text: z.string().nullable(),
  url: z.string().nullable(),
  /** `received`: nobody has decided yet. `decided`: it lies with a department. */
  state: z.enum(submissionStates),
  departmentId: z.string().nullable(),
  answeredAt: instant.nullable(),
  answerUrl: z.string().nullable(),
  /** What oneself proposed to answer, and what became of that. */
  proposals: z.array(z.object({ id: z.int(), text: z.string(), state: z.enum(proposalStates) })),
  /** Whether an answer can be proposed: its ticket is there, and waits. */
  mayPropose: z.boolean(),
})
export type Submission = z.infer<typeof submission>

/** Mentions that somebody in the company saw and handed in. */
export const submissions = {
  list: endpoint(
    'contribute',
    'GET',
    '/submissions',
    'What oneself handed in and what became of it, the newest first; 100 at most',
  ).output(z.array(submission)),
  create: endpoint(
    'contribute',
    'POST',
    '/submissions',
    'Hand in a mention by its link, its text or both; what is known already is not stored again',
  )
    .input(
      z.object({
        url: webAddress.nullable().default(null),
        title: text(500).nullable().default(null),
        text: text(20_000).nullable().default(null),
        /** Who wrote it. */
        author: text(200).nullable().default(null),
        /** Where it was seen, in words. */
        place: text(200).nullable().default(null),
        publishedOn: day.nullable().default(null),
      }),
    )
    .output(submission),
  propose: endpoint(
    'contribute',
    'POST',
    '/submissions/{id}/proposals',
    'Propose what could be answered to what oneself handed in; it never goes out by itself',
  )
    .input(z.object({ id, text: text(10_000) }))
    .output(submission),
  departments: endpoint(
    'contribute',
    'GET',
    '/submissions/departments',
    'The departments that something can be for, by id and the name given to them',
  ).output(z.array(z.object({ id: z.string(), name: z.string().nullable() }))),
  ofTicket: endpoint('read_tickets', 'GET', '/tickets/{id}/submissions', 'Who handed in what a ticket is about')
    .input(z.object({ id }))
    .output(
      z.array(
        z.object({
          id: z.int(),
          /** Null where that person was removed. */
          person: personRef.nullable(),
          place: z.string().nullable(),
          known: z.boolean(),
          at: instant,
        }),
      ),
    ),
}
