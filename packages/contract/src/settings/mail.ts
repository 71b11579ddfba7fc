import { mailSecurities, messageKinds, messageStates } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, instant, personRef, text } from '../shapes.ts'

/** A mail to somebody, and what became of it. */
export const message = z.object({
  id: z.int(),
  kind: z.enum(messageKinds),
  state: z.enum(messageStates),
  attempts: z.int(),
  /** What the server said last. */
  answer: z.string().nullable(),
  /** A person, or else a department. */
  to: personRef.nullable(),
  toDepartmentId: z.string().nullable(),
  /** The ticket that it tells of; null where it tells of none or of several. */
  ticketId: z.int().nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  /** When it is tried next, where it waits. */
  nextAt: instant.nullable(),
})

const server = z.object({
  /** A name, or an address of a machine. */
  host: z
    .string()
    .trim()
    .max(253)
    .regex(/^[a-z0-9]([a-z0-9.:_-]*[a-z0-9])?$/i),
  port: z.int().min(1).max(65535),
  security: z.enum(mailSecurities),
  /** Null: the server asks nobody who they are. */
  user: text(320).nullable(),
  /** Left out: the one that is known, as long as it goes to the same server. */
  password: z.string().min(1).max(500).optional(),
  /** Such as `Echolot <echolot@company.example>`. */
  from: text(320),
  /** Where answers to mails about tickets arrive, such as `answers@company.example`; null: nobody is asked to answer. */
  answers: text(320).nullable().default(null),
  /** The name under which the own mail server writes Authentication-Results; null: no proof is asked of a sender. */
  proofsBy: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .max(253)
    .nullable()
    .default(null),
})

/** Through which server people are told by mail. */
export const mail = {
  get: endpoint('manage_people', 'GET', '/mail', 'The mail server, and what became of the last mails').output(
    z.object({
      server: server
        .omit({ password: true })
        .extend({
          host: z.string(),
          hasPassword: z.boolean(),
          answers: z.string().nullable(),
          proofsBy: z.string().nullable(),
          /** It is the environment's to change. */
          fromEnvironment: z.boolean(),
        })
        .nullable(),
      /** The origin to which links in mails lead. */
      linksLeadTo: z.string(),
      messages: z.array(message),
    }),
  ),
  update: endpoint('manage_people', 'PUT', '/mail', 'Set the mail server; what waits is tried at once')
    .input(server)
    .output(done),
  remove: endpoint('manage_people', 'DELETE', '/mail', 'Do without mail').output(done),
  test: endpoint('manage_people', 'POST', '/mail/test', 'Send a mail to oneself, by a server that need not be kept yet')
    .input(server)
    .output(
      z.object({
        outcome: z.enum(['sent', 'later', 'refused', 'unknown']),
        /** What the server said. */
        answer: z.string(),
        to: z.string(),
      }),
    ),
}
