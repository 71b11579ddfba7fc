import {
  becausePart,
  departmentId,
  dismissGrounds,
  dismissReasons,
  episodeOutcomes,
  grounds,
  languages,
  releaseReasons,
  responseKinds,
  roles,
  states,
  ticketCommandNames,
  ticketHappeningKinds,
  ticketStates,
} from '@echolot/domain'
import { z } from 'zod'

/** Ids travel in paths and query strings too, where everything is text. */
export const id = z.coerce.number<number>().int().positive()
export const instant = z.iso.datetime()
export const day = z.iso.date()
export const done = z.object({ ok: z.literal(true) })

/** Text that can be stored: no NUL, no half of a character. */
export const storable = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'The text has characters that cannot be stored.')

export const text = (limit: number) => storable(limit).trim().min(1)

/** Whether it comes from the setup file: then it is changed there, and an edit here is refused. */
export const fromFile = z.boolean()

export const personRef = z.object({ id: z.int(), name: z.string() })

/** A stretch of a text to highlight; UTF-16 offsets, end exclusive. */
export const mark = z.object({ start: z.int(), end: z.int() })
export const marked = z.object({ text: z.string(), marks: z.array(mark) })

/** A ticket as a row of the queue. `late` is the fact at `asOf` of the answer; `dueAt` is when it becomes one. */
export const ticketRow = z.object({
  id: z.int(),
  state: z.enum(ticketStates),
  departmentId,
  assignee: personRef.nullable(),
  channel: z.string(),
  sourceName: z.string(),
  language: z.string().nullable(),
  ground: z.enum(grounds),
  authorName: z.string().nullable(),
  title: z.string().nullable(),
  /** What hit in the title. */
  titleMarks: z.array(mark),
  excerpt: marked,
  /** Whether its author's data has been erased: then it has neither author nor title nor text. */
  erased: z.boolean(),
  openedAt: instant,
  dueAt: instant,
  late: z.boolean(),
  targetMinutes: z.int(),
  snoozedUntil: instant.nullable(),
  episode: z.int(),
})
export type TicketRow = z.infer<typeof ticketRow>

export const historyEntry = z.object({
  seq: z.int(),
  kind: z.enum(ticketHappeningKinds),
  at: instant,
  /** Null where Echolot itself acted. */
  person: personRef.nullable(),
  /** Who or what it concerns: the person assigned, the departments of a hand-over, a snooze's end, a reason, an episode. */
  toPerson: personRef.nullable(),
  fromDepartmentId: z.string().nullable(),
  toDepartmentId: z.string().nullable(),
  until: instant.nullable(),
  reason: z.enum([...dismissReasons, ...dismissGrounds, ...releaseReasons]).nullable(),
  episode: z.int().nullable(),
  /** Whether the changed text still concerns us, and whether it was changed behind a response. */
  edit: z.object({ concerns: z.boolean(), afterResponse: z.boolean() }).nullable(),
  note: z.string().nullable(),
  response: z
    .object({ kind: z.enum(responseKinds), at: instant, url: z.string().nullable(), reason: z.string().nullable() })
    .nullable(),
})

export const ticketDetail = ticketRow.extend({
  /** The item as it stands now. Null once its author's data has been erased. */
  item: z
    .object({
      title: marked.nullable(),
      text: marked.nullable(),
      url: z.string().nullable(),
      publishedAt: instant.nullable(),
      foundAt: instant,
      /** When the present text was first seen, where it is not the one that was found. */
      changedAt: instant.nullable(),
      /** What it said before, the oldest first; each until the next was seen in its place. At most 24. */
      versions: z.array(z.object({ title: z.string().nullable(), text: z.string().nullable(), replacedAt: instant })),
      author: z
        .object({
          id: z.int(),
          name: z.string().nullable(),
          handle: z.string().nullable(),
          url: z.string().nullable(),
          /** Nothing but the name is known: erasing them cannot keep out what comes later under that name. */
          byNameAlone: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
  because: z.array(becausePart),
  /** The watches that hit, as they were then; null is what an older mention did not keep. */
  watches: z.array(
    z.object({
      id: z.int(),
      name: z.string().nullable(),
      query: z.string().nullable(),
      /** Its words that stood in the text. */
      words: z.array(z.string()),
      /** What became of it since; null where it stands as it was. */
      since: z.enum(['changed', 'removed']).nullable(),
    }),
  ),
  /** What stands around it at the source: what it answers and what answers it, oldest first. */
  thread: z.array(
    z.object({
      own: z.boolean(),
      relation: z.enum(['parent', 'reply']),
      authorName: z.string().nullable(),
      title: z.string().nullable(),
      text: z.string().nullable(),
      url: z.string().nullable(),
      at: instant,
    }),
  ),
  history: z.array(historyEntry),
  episodes: z.array(
    z.object({
      number: z.int(),
      startedAt: instant,
      dueAt: instant,
      outcome: z.enum(episodeOutcomes),
      endedAt: instant.nullable(),
      late: z.boolean(),
    }),
  ),
  /** What `decide` would accept now. */
  allowed: z.array(z.enum(ticketCommandNames)),
})
export type TicketDetail = z.infer<typeof ticketDetail>

/** A homepage as people type it: without a scheme, https is tried first and http then. */
export const typedHomepage = z
  .string()
  .max(2000)
  .refine((typed) => {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
    return !/\s/.test(typed) && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
  }, 'A homepage is a web address, such as https://example.com or example.com.')

export const company = z.object({
  name: text(200),
  homepage: z.union([z.url({ protocol: /^https?$/ }), z.null()]),
  language: z.enum(languages),
  zone: text(64),
  state: z.enum(states).nullable(),
})

export const me = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  language: z.enum(languages).nullable(),
  departmentIds: z.array(z.string()),
})
export type Me = z.infer<typeof me>

export const problem = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
})
