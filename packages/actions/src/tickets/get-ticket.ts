import {
  getAuthorIdentity,
  type Hit,
  labelsOf,
  listHistory,
  listNoteMentions,
  listPictures,
  listSupport,
  listVersions,
  listWatchesById,
  getTicket as selectTicket,
} from '@echolot/db'
import {
  type AssignReason,
  type BecausePart,
  canDo,
  type DismissGround,
  type DismissReason,
  type MarkedClock,
  type PauseReason,
  type PinReason,
  type Priority,
  Refusal,
  type ReleaseReason,
  type ReopenGround,
  type ResumeGround,
  sees,
  seesTicket,
  type TicketCommandName,
  type TicketHappening,
  type TicketOutcome,
  type Turn,
  ticketCommandNames,
  type WarnedAt,
} from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { isNameAlone } from '../sources/identity.ts'
import { readStory } from '../stories/read-story.ts'
import { domainOf } from '../watches/muting.ts'
import { foundBy } from './found-by.ts'
import { readClocks } from './read-clocks.ts'
import { readThread } from './read-thread.ts'
import { marksOf, toRow } from './ticket-rows.ts'
import { inWordsFound } from './words-found.ts'

/**
 * One ticket with its item as found, its because, thread, clocks and history.
 * @throws Refusal `not_found`, the same for one out of sight as for none.
 */
export async function getTicket(
  { db, now, sight, seal }: Pick<Ctx, 'db' | 'now' | 'sight' | 'seal'>,
  { ticketId }: { ticketId: number },
) {
  const row = await selectTicket(db, ticketId)
  if (row === undefined || !seesTicket(sight, row)) throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  const hits = row.hits as Hit[]
  const [history, clocks, thread, versions, pictures, watches, labels, author, mentions, supporting] =
    await Promise.all([
      listHistory(db, ticketId),
      readClocks(db, row, now),
      readThread(db, row, sight),
      listVersions(db, row.itemId),
      listPictures(db, row.itemId),
      listWatchesById(
        db,
        hits.map(({ watchId }) => watchId),
      ),
      labelsOf(db, ticketId),
      row.authorId === null ? undefined : getAuthorIdentity(db, row.authorId),
      listNoteMentions(db, ticketId),
      listSupport(db, ticketId),
    ])
  return {
    ...toRow(row, now),
    itemId: row.itemId,
    goal: row.goal,
    labels,
    story: await readStory(db, row, sight),
    item:
      row.erasedAt !== null
        ? null
        : {
            title: row.title === null ? null : { text: row.title, marks: marksOf(row.hits, 'title') },
            text: row.wholeText === null ? null : { text: row.wholeText, marks: marksOf(row.hits, 'text') },
            url: row.url,
            domain: domainOf(row.url),
            publishedAt: row.publishedAt?.toISOString() ?? null,
            foundAt: row.foundAt.toISOString(),
            changedAt: row.changedAt?.toISOString() ?? null,
            goneAt: row.goneAt?.toISOString() ?? null,
            wordsGoneAt: row.wordsGoneAt?.toISOString() ?? null,
            versions: versions.map(({ title, text, replacedAt }) => ({
              title,
              text,
              replacedAt: replacedAt.toISOString(),
            })),
            pictures,
            author:
              row.authorId === null
                ? null
                : {
                    id: row.authorId,
                    name: row.authorName,
                    handle: row.authorHandle,
                    url: row.authorUrl,
                    byNameAlone: author !== undefined && isNameAlone(seal, author),
                  },
          },
    because: inWordsFound(row.because as BecausePart[], { title: row.title, text: row.wholeText }),
    watches: foundBy(hits, watches),
    thread: thread.entries,
    threadCut: thread.cut,
    supporting,
    helping: !sees(sight, row.departmentId),
    history: history.map((event) => ({
      ...said(event.happening as TicketHappening),
      seq: event.seq,
      kind: event.kind,
      at: event.at.toISOString(),
      person:
        event.personId === null || event.personName === null ? null : { id: event.personId, name: event.personName },
      toPerson:
        event.namedId === null || event.namedName === null ? null : { id: event.namedId, name: event.namedName },
      note: event.note,
      noteTakenBackAt: event.noteTakenBackAt?.toISOString() ?? null,
      mentions: mentions.flatMap(({ noteId, personId, personName, departmentId }) =>
        (event.happening as { noteId?: number }).noteId !== noteId
          ? []
          : departmentId !== null
            ? { person: null, departmentId }
            : personId !== null && personName !== null
              ? { person: { id: personId, name: personName }, departmentId: null }
              : [],
      ),
      response:
        event.responseKind === null || event.responseAt === null
          ? null
          : {
              kind: event.responseKind,
              at: event.responseAt.toISOString(),
              url: event.responseUrl,
              reason: event.responseReason,
            },
    })),
    clocks,
    allowed: ticketCommandNames.filter(
      (name) =>
        canDo(row.state, name) &&
        (name === 'note' || sees(sight, row.departmentId)) &&
        (name !== 'wake' || row.snoozedUntil !== null) &&
        (name !== 'pause' || row.pausedUntil === null) &&
        (name !== 'resume' || row.pausedUntil !== null) &&
        (name !== 'unpin' || row.pinned !== null) &&
        // Parting and undoing take back what stands in the history, and these Echolot alone sees; what is part of another story only takes notes.
        !byItself.includes(name) &&
        (name === 'note' || row.mergedIntoId === null),
    ),
  }
}

const byItself: readonly TicketCommandName[] = [
  ...(['part', 'undo', 'edit', 'follow_up', 'warn'] as const),
  // These are about a response that is on its way.
  ...(['submit', 'approve', 'return', 'withdraw'] as const),
]

/** The facts of a happening that a history line shows; what it has not is null. */
function said(happening: TicketHappening) {
  const nothing = {
    fromDepartmentId: null as string | null,
    toDepartmentId: null as string | null,
    until: null as string | null,
    reason: null as
      | DismissReason
      | DismissGround
      | ReleaseReason
      | ReopenGround
      | PauseReason
      | ResumeGround
      | PinReason
      | AssignReason
      | null,
    since: null as string | null,
    turn: null as Turn | null,
    rule: null as { de: string; en: string } | null,
    mark: null as { percent: WarnedAt; at: string; clock: MarkedClock | null } | null,
    needsResponse: null as boolean | null,
    episode: null as number | null,
    priority: null as Priority | null,
    outcome: null as TicketOutcome | null,
    edit: null as { concerns: boolean; afterResponse: boolean } | null,
  }
  switch (happening.kind) {
    case 'opened':
      return { ...nothing, toDepartmentId: happening.departmentId, priority: happening.priority ?? null }
    case 'handed_over':
      return { ...nothing, fromDepartmentId: happening.from, toDepartmentId: happening.to }
    case 'paused':
      return { ...nothing, until: happening.until, reason: happening.reason }
    case 'resumed':
      return { ...nothing, reason: happening.because ?? null }
    case 'followed_up':
      return { ...nothing, needsResponse: happening.needsResponse }
    case 'warned':
      return { ...nothing, mark: { percent: happening.percent, at: happening.at, clock: happening.clock ?? null } }
    case 'assigned':
      return { ...nothing, reason: happening.because ?? null, turn: happening.turn ?? null }
    case 'snoozed':
      return { ...nothing, until: happening.until }
    case 'released':
      return { ...nothing, reason: happening.because ?? null, since: happening.since ?? null }
    case 'dismissed':
      return { ...nothing, reason: happening.because ?? happening.reason }
    case 'reopened':
      return { ...nothing, episode: happening.episode, reason: happening.because ?? null }
    case 'closed':
      return { ...nothing, outcome: happening.outcome ?? null }
    case 'prioritised':
      return { ...nothing, priority: happening.to }
    case 'pinned':
      return { ...nothing, reason: happening.reason, rule: happening.rule?.name ?? null }
    case 'edited':
      return { ...nothing, edit: { concerns: happening.concerns, afterResponse: happening.afterResponse } }
    default:
      return nothing
  }
}
