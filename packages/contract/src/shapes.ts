import {
  assignReasons,
  becausePart,
  clockKinds,
  clockStarts,
  clockStates,
  clockStops,
  clockVoids,
  countings,
  departmentId,
  dismissGrounds,
  dismissReasons,
  grounds,
  itemFields,
  languages,
  markedClocks,
  outgoingStates,
  outletTiers,
  pauseReasons,
  pictureStates,
  pinReasons,
  priorities,
  releaseReasons,
  reopenGrounds,
  responseKinds,
  resumeGrounds,
  roles,
  states,
  storyEventKinds,
  storyRungs,
  ticketCommandNames,
  ticketHappeningKinds,
  ticketOutcomes,
  ticketStates,
  timePrecisions,
  visibilities,
  warnedAt,
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

/** An item in short: what a watch hits, with the stretches that it hit. */
export const foundItem = z.object({
  itemId: z.int(),
  title: z.string().nullable(),
  excerpt: marked,
  url: z.string().nullable(),
  sourceName: z.string(),
  foundAt: instant,
})
export type FoundItem = z.infer<typeof foundItem>

/** A part of a watch as typed: UTF-16 offsets, end exclusive. */
export const place = z.object({ start: z.int(), end: z.int() })

/** A sentence of Echolot's own in both languages. */
export const inBoth = z.object({ de: z.string(), en: z.string() })

/** What a watch would hit that it did not, or would not any more: at most 20 samples, the newest first. */
const difference = z.object({ total: z.int(), samples: z.array(foundItem) })

export const comparison = z.object({
  /** Items that were asked, and that the archive holds: where they differ, only the newest were asked. */
  searched: z.int(),
  stored: z.int(),
  /** From when on the items are that were asked. */
  since: instant,
  before: z.int(),
  after: z.int(),
  gained: difference,
  lost: difference,
  /** What its exclusions would hide. */
  hidden: z.int(),
  /** Mentions that a week is estimated to bring, by the items asked. */
  perWeek: z.number(),
})

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
  /** In which time the target is counted. */
  counted: z.enum(countings),
  snoozedUntil: instant.nullable(),
  /** Why it stands above the due time in every queue; who or which rule set that says the history. */
  pinned: z.enum(pinReasons).nullable(),
  episode: z.int(),
  priority: z.enum(priorities),
  /** What came of it, where whoever closed it said so. */
  outcome: z.enum(ticketOutcomes).nullable(),
  /** Whether its wait stands still; it is due then as if it did so until its end. */
  paused: z.object({ reason: z.enum(pauseReasons), since: instant, until: instant }).nullable(),
  /** How many other items tell the same story; see the detail. */
  copies: z.int(),
  /** How far the response is that is on its way; null where none is. */
  outgoing: z.enum(outgoingStates).nullable(),
  /** The answer stood there before we knew of the question. */
  /** Proposed responses that nobody has decided on. */
  proposals: z.int(),
  answeredWhenFound: z.boolean(),
  /** Whether anybody may read its item, or it was written to us alone: then it is in no story, sample or export. */
  visibility: z.enum(visibilities),
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
  reason: z
    .enum([
      ...dismissReasons,
      ...dismissGrounds,
      ...releaseReasons,
      ...reopenGrounds,
      ...pauseReasons,
      ...resumeGrounds,
      ...pinReasons,
      ...assignReasons,
    ])
    .nullable(),
  /** When its holder had done nothing for too long. */
  since: instant.nullable(),
  /** How many tickets whose turn it was had open then, of how many they may. */
  turn: z.object({ open: z.int(), capacity: z.int() }).nullable(),
  /** The name of the rule that did it. */
  rule: inBoth.nullable(),
  episode: z.int().nullable(),
  priority: z.enum(priorities).nullable(),
  outcome: z.enum(ticketOutcomes).nullable(),
  /** What of the promised time was gone when; in percent. */
  mark: z
    .object({
      percent: z.union(warnedAt.map((percent) => z.literal(percent))),
      at: instant,
      clock: z.enum(markedClocks).nullable(),
    })
    .nullable(),
  /** Whether what its author wrote wants an answer. */
  needsResponse: z.boolean().nullable(),
  /** Whether the changed text still concerns us, and whether it was changed behind a response. */
  edit: z.object({ concerns: z.boolean(), afterResponse: z.boolean() }).nullable(),
  note: z.string().nullable(),
  /** When whoever wrote the note took it back; its words are gone. */
  noteTakenBackAt: instant.nullable(),
  /** Whom the note names: a person or a department. */
  mentions: z.array(z.object({ person: personRef.nullable(), departmentId: z.string().nullable() })),
  response: z
    .object({ kind: z.enum(responseKinds), at: instant, url: z.string().nullable(), reason: z.string().nullable() })
    .nullable(),
})

export const ticketDetail = ticketRow.extend({
  itemId: z.int(),
  /** What the account is for by whose feed it was found, as it was then. */
  goal: z.string().nullable(),
  labels: z.array(z.string()),
  /** The item as it stands now. Null once its author's data has been erased. */
  item: z
    .object({
      title: marked.nullable(),
      text: marked.nullable(),
      url: z.string().nullable(),
      /** The domain of that link by which it would be muted, with all under it; null without one. */
      domain: z.string().nullable(),
      publishedAt: instant.nullable(),
      foundAt: instant,
      /** When the present text was first seen, where it is not the one that was found. */
      changedAt: instant.nullable(),
      /** Since when its source no longer shows it; null where it does, or cannot say. */
      goneAt: instant.nullable(),
      /** Since when its words are gone because its channel's terms let nobody keep them; null where they do. */
      wordsGoneAt: instant.nullable(),
      /** What it said before, the oldest first; each until the next was seen in its place. At most 24. */
      versions: z.array(z.object({ title: z.string().nullable(), text: z.string().nullable(), replacedAt: instant })),
      /** What it shows, as we keep it; at /api/pictures/{id} where it is kept. `problem` says why it is not. */
      pictures: z.array(
        z.object({
          id: z.int(),
          /** What it shows, by its author's words. */
          alt: z.string().nullable(),
          state: z.enum(pictureStates),
          problem: z.string().nullable(),
          width: z.int().nullable(),
          height: z.int().nullable(),
        }),
      ),
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
      version: z.int(),
      /** Its words that stood in the text. */
      words: z.array(z.string()),
      /** Where they stand, and in which form; null where an older mention did not keep it. */
      spans: z.array(mark.extend({ field: z.enum(itemFields), term: z.string(), form: z.string().nullable() })),
      /** The part of its query that decided, and the part that spoke most against it. */
      deciding: mark.nullable(),
      against: mark.nullable(),
      /** What became of it since; null where it stands as it was. */
      since: z.enum(['changed', 'removed']).nullable(),
    }),
  ),
  /** The conversation at the source in which it stands, itself (`here`) among it, as it is read: answers below what they answer. `beside` is what others said below the same first answer. Empty where nothing stands around it. */
  thread: z.array(
    z.object({
      own: z.boolean(),
      relation: z.enum(['here', 'parent', 'reply', 'beside']),
      /** How deep it stands: 0 for what began the conversation. */
      depth: z.int(),
      /** Whether its source shows it no longer, and whether its author's data has been erased. */
      gone: z.boolean(),
      erased: z.boolean(),
      /** What we said there, as it is kept here: it has not been seen at the source yet. */
      unheard: z.boolean(),
      /** The ticket that it became, where that is another one and in sight. */
      ticket: z.object({ id: z.int(), state: z.enum(ticketStates) }).nullable(),
      authorName: z.string().nullable(),
      title: z.string().nullable(),
      text: z.string().nullable(),
      url: z.string().nullable(),
      at: instant,
    }),
  ),
  /** Whether the conversation is longer than what stands here, the hundred nearest. */
  threadCut: z.boolean(),
  /** The departments that help with it. */
  supporting: z.array(z.string()),
  /** Whether whoever asks only helps: the ticket lies with departments that are not theirs. */
  helping: z.boolean(),
  history: z.array(historyEntry),
  /** What is measured of it, in the order in which it began. */
  clocks: z.array(
    z.object({
      kind: z.enum(clockKinds),
      /** The leg, or the wait, that it is. */
      number: z.int(),
      state: z.enum(clockStates),
      /** With whom it lay when it ended, or lies. */
      departmentId: z.string(),
      startedAt: instant,
      startReason: z.enum(clockStarts),
      startedTo: z.enum(timePrecisions),
      stoppedAt: instant.nullable(),
      stopReason: z.enum(clockStops).nullable(),
      voidReason: z.enum(clockVoids).nullable(),
      /** `to` is null while it lasts, which is until `until` at the latest. */
      pauses: z.array(
        z.object({ reason: z.enum(pauseReasons), from: instant, to: instant.nullable(), until: instant }),
      ),
      /** Run so far, or until it ended, without its pauses, in ms; business time by the calendar of that department. */
      calendarMs: z.int(),
      businessMs: z.int().nullable(),
      /** Null where nothing is promised. */
      dueAt: instant.nullable(),
      remainingMs: z.int().nullable(),
      late: z.boolean(),
    }),
  ),
  /** The story that this ticket is: its copies, and what people did to it. */
  story: z.object({
    /** The ticket whose story this one was made a part of by hand. */
    mergedInto: z.int().nullable(),
    /** The first one first; empty for a ticket from before there were stories. At most 500. */
    copies: z.array(
      z.object({
        itemId: z.int(),
        /** The one that the ticket stands on, which cannot be split off. */
        isRoot: z.boolean(),
        /** The surest reason why it is a copy. */
        rung: z.enum(storyRungs),
        /** Every rung on which it met another item; containment is the part of the shorter text's pairs of words, 0 to 1. */
        evidence: z.array(
          z.object({
            itemId: z.int(),
            rung: z.enum(storyRungs),
            hours: z.number().optional(),
            containment: z.number().optional(),
            shared: z.int().optional(),
          }),
        ),
        tier: z.enum(outletTiers).nullable(),
        /** The host on which it stands. */
        outlet: z.string().nullable(),
        sourceName: z.string(),
        channel: z.string(),
        title: z.string().nullable(),
        authorName: z.string().nullable(),
        /** As its source gave it. */
        url: z.string().nullable(),
        at: instant,
        foundAt: instant,
      }),
    ),
    /** What `undo` would take back. */
    undo: z
      .object({ kind: z.enum(storyEventKinds), otherTicketId: z.int(), at: instant, person: personRef.nullable() })
      .nullable(),
  }),
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
  /** The company demands a second factor of this person; until there is one, only the own access can be changed. */
  missesSecondFactor: z.boolean(),
  /** Whether somebody else works here, too: alone, nobody claims, approves or is waited for. */
  team: z.boolean(),
})
export type Me = z.infer<typeof me>

export const problem = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
  /** Corrections that a click applies: this stretch of the watch becomes `text`. */
  fixes: z.array(place.extend({ text: z.string(), label: inBoth })).default([]),
})
