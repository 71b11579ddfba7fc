import type { TicketDetail, TicketRow } from '@echolot/contract'
import {
  canDo,
  type DismissReason,
  type PauseReason,
  type PinReason,
  type Priority,
  type TicketOutcome,
  undecided,
} from '@echolot/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { heldBy, problemOf } from '../../api/problem.ts'
import { useMay, useMe } from '../../api/session.ts'
import { useAway } from '../../api/use-away.ts'
import { orNull, readInt, readRecord, readWord } from '../../read.ts'
import { useInstant } from '../../time/use-instant.ts'
import { toast } from '../../ui/toast-store.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useDraft, useForgetDrafts, useHasDraft } from '../../ui/use-draft.ts'
import { useProblemText } from '../../ui/use-problem-text.ts'
import { draftName } from './question.ts'
import { useTicketName } from './use-ticket-name.ts'

/** What was written here before it was published, and the last event of the ticket that its writer knew of. */
type Written = { text?: string; canned?: { id: number; version: number }[]; seenSeq?: number }

/** What is done to a ticket, with everything the server wants to know of it. */
export type TicketDeed =
  | { name: 'claim' | 'release' | 'wake' | 'resume' | 'reopen' | 'unpin'; id: number }
  | { name: 'pause'; id: number; reason: PauseReason; until: string }
  | { name: 'close'; id: number; outcome: TicketOutcome | null }
  | { name: 'prioritise'; id: number; priority: Priority }
  | { name: 'label'; id: number; labels: string[] }
  | { name: 'pin'; id: number; reason: PinReason }
  | { name: 'assign'; id: number; personId: number; personName: string }
  | { name: 'hand_over'; id: number; departmentId: string; note?: string }
  /** Not for the department that has it: back to where it came from. */
  | { name: 'decline'; id: number; reason: string }
  /** A hand-over out of the sorting tray, by one press. */
  | { name: 'sort'; id: number; departmentId: string }
  | { name: 'snooze'; id: number; until: string }
  | { name: 'note'; id: number; text: string; mentions?: { personIds: number[]; departmentIds: string[] } }
  | ({ name: 'respond'; id: number; kind: 'recorded'; url: string; at?: string } & Written)
  | ({ name: 'respond'; id: number; kind: 'outside'; reason: string; at?: string } & Written)
  | { name: 'dismiss'; id: number; reason: DismissReason }
  | { name: 'merge'; id: number; otherTicketId: number }
  | { name: 'split'; id: number; itemId: number }
  | { name: 'undo_story'; id: number }
  /** Takes back one's own deed of this number in the history. */
  | { name: 'undo'; id: number; seq: number }

/** What must be asked before it can be done; each is one dialog. */
export type TicketQuestion =
  | 'assign'
  | 'hand_over'
  | 'decline'
  | 'snooze'
  | 'note'
  | 'respond'
  | 'dismiss'
  | 'close'
  | 'prioritise'
  | 'label'
  | 'pause'
  | 'erase'
  | 'merge'
  | 'support'
  | 'pin'

export type TicketWork = {
  busy: boolean
  error: unknown
  /** The question that is open, and about which ticket. */
  asking: { question: TicketQuestion; ticket: TicketRow | TicketDetail } | null
  run: (deed: TicketDeed) => void
  claim: (ticket: TicketRow) => void
  ask: (question: TicketQuestion, ticket: TicketRow | TicketDetail) => void
  stopAsking: () => void
  /** Takes back the last deed done here, if it can be. */
  undo: () => void
}

/** The dialogs in which something is written, which is kept until it is saved or thrown away. */
const readWriting = orNull(
  readRecord({ question: readWord(['hand_over', 'decline', 'note', 'respond']), ticketId: readInt }),
)

/**
 * Everything that can be done to a ticket, from the list as from the open ticket.
 * @param find the ticket of this number, where the page has it at hand
 * @param after hears what became of a ticket, and by what
 * @param gone hears of a ticket that went out of sight with what was done to it
 */
export function useTicketWork(
  find: (id: number) => TicketRow | TicketDetail | undefined,
  after: (ticket: TicketDetail, deed: TicketDeed['name']) => void,
  gone: (id: number) => void,
): TicketWork {
  const { t } = useTranslation('ticket')
  const queryClient = useQueryClient()
  const me = useMe()
  const away = useAway()
  const mayWork = useMay('work_tickets')
  const tellProblem = useProblemText()
  const tellDone = useDoneText()
  const tellGone = useGoneText()
  const forgetDrafts = useForgetDrafts()
  const hasDraft = useHasDraft()
  const [asked, setAsked] = useState<TicketWork['asking']>(null)
  const [interrupted, setInterrupted] = useDraft('ticket dialog', readWriting, null)
  const setAsking = (next: TicketWork['asking']) => {
    setAsked(next)
    setInterrupted(readWriting(next && { question: next.question, ticketId: next.ticket.id }) ?? null)
  }
  // A session that ended, or a reload, took the page away while somebody was writing: the dialog is there again.
  const resume = (): TicketWork['asking'] => {
    if (interrupted === null || !hasDraft(draftName(interrupted.question, interrupted.ticketId))) return null
    const ticket = find(interrupted.ticketId)
    return ticket === undefined ? null : { question: interrupted.question, ticket }
  }
  const asking = asked ?? resume()

  const undoable = useRef<Extract<TicketDeed, { name: 'undo' }> | null>(null)
  const mutation = useMutation({
    mutationFn: perform,
    onSuccess: (ticket, deed) => {
      setAsking(null)
      forgetDrafts(draftName(deed.name, deed.id))
      if (ticket !== null) queryClient.setQueryData(api.tickets.get.queryKey({ input: { id: ticket.id } }), ticket)
      void queryClient.invalidateQueries({ queryKey: api.tickets.list.key() })
      void queryClient.invalidateQueries({ queryKey: api.tickets.counts.key() })
      void queryClient.invalidateQueries({ queryKey: api.today.key() })
      if (deed.name === 'label') void queryClient.invalidateQueries({ queryKey: api.tickets.labels.key() })
      if (ticket === null) {
        toast(tellGone(deed), { tone: 'good' })
        gone(deed.id)
        return
      }
      const undo = undoOf(deed, ticket)
      undoable.current = undo?.deed.name === 'undo' ? undo.deed : null
      // The other ticket stands otherwise now, too.
      if (aboutStories.includes(deed.name)) void queryClient.invalidateQueries({ queryKey: api.tickets.get.key() })
      const action = undo && { label: t(`done.${undo.label}`), act: () => mutation.mutate(undo.deed) }
      toast(tellDone(deed, ticket), { tone: 'good', ...(action === null ? {} : { action }) })
      after(ticket, deed.name)
    },
    onError: (error, deed) => {
      void queryClient.invalidateQueries({ queryKey: api.tickets.key() })
      // The sign-in page says it.
      if (problemOf(error).kind === 'signed_out') return
      // A dialog shows its own error; without one, or where somebody else was faster, it is said in passing.
      if (heldBy(problemOf(error)) !== null) setAsking(null)
      else if (needsDialog(deed)) return
      toast(tellProblem(error), { tone: 'late' })
    },
  })

  return {
    busy: mutation.isPending,
    error: mutation.error,
    asking,
    run: (deed) => {
      if (!mayWork) toast(t('readsOnly'))
      else if (!mutation.isPending) mutation.mutate(deed)
    },
    claim: (ticket) => {
      if (!mayWork) toast(t('readsOnly'))
      // What somebody holds who is away is taken over.
      else if (away.some(({ person }) => person.id === ticket.assignee?.id && person.id !== me?.id)) {
        if (!mutation.isPending) mutation.mutate({ name: 'claim', id: ticket.id })
      } else if (ticket.assignee !== null && ticket.state === 'assigned')
        toast(ticket.assignee.id === me?.id ? t('alreadyYours') : t('heldBy', { name: ticket.assignee.name }))
      else if (!canDo(ticket.state, 'claim')) toast(t('notPossible'))
      else if (!mutation.isPending) mutation.mutate({ name: 'claim', id: ticket.id })
    },
    ask: (question, ticket) => {
      // Erasing is no work on a ticket, and has its own permission.
      if (!mayWork && question !== 'erase') return toast(t('readsOnly'))
      const command = question === 'decline' ? 'hand_over' : question
      if (command !== 'erase' && command !== 'merge' && command !== 'support' && !canDo(ticket.state, command))
        return toast(t('notPossible'))
      mutation.reset()
      setAsking({ question, ticket })
    },
    undo: () => {
      if (!mayWork) toast(t('readsOnly'))
      else if (undoable.current === null) toast(t('nothingToUndo'))
      else if (!mutation.isPending) mutation.mutate(undoable.current)
    },
    stopAsking: () => {
      if (asking !== null) forgetDrafts(draftName(asking.question, asking.ticket.id))
      setAsking(null)
    },
  }
}

const inDialogs: readonly TicketDeed['name'][] = [
  'assign',
  'hand_over',
  'decline',
  'snooze',
  'note',
  'respond',
  'dismiss',
  'close',
  'prioritise',
  'label',
  'pause',
  'merge',
  'pin',
]
/** The server knows how: with what sets it right, if nothing happened since. */
const takenBack: readonly TicketDeed['name'][] = [
  'claim',
  'release',
  'assign',
  'hand_over',
  'decline',
  'sort',
  'snooze',
  'wake',
  'prioritise',
  'label',
  'pin',
  'unpin',
  'dismiss',
  'note',
]
const aboutStories: readonly TicketDeed['name'][] = ['merge', 'split', 'undo_story']
const needsDialog = (deed: TicketDeed) => inDialogs.includes(deed.name)

/** What takes back a deed that one key does. */
function undoOf(
  { name, id }: TicketDeed,
  ticket: TicketDetail,
): { label: 'undoDeed' | 'undoStory'; deed: TicketDeed } | null {
  if (name === 'merge' || name === 'split') return { label: 'undoStory', deed: { name: 'undo_story', id: ticket.id } }
  if (!takenBack.includes(name)) return null
  // What came with it, such as a note, stands behind it in the history.
  const seq = ticket.history.findLast(({ kind }) => (kind === 'noted') === (name === 'note'))?.seq
  return seq === undefined ? null : { label: 'undoDeed', deed: { name: 'undo', id, seq } }
}

/** The ticket as it is then; null where it has gone out of sight, handed to a department whose tickets one does not see. */
function perform(deed: TicketDeed): Promise<TicketDetail | null> {
  switch (deed.name) {
    case 'claim':
      return client.tickets.claim({ id: deed.id })
    case 'release':
      return client.tickets.release({ id: deed.id })
    case 'wake':
      return client.tickets.wake({ id: deed.id })
    case 'close':
      return client.tickets.close({ id: deed.id, ...(deed.outcome === null ? {} : { outcome: deed.outcome }) })
    case 'prioritise':
      return client.tickets.prioritise({ id: deed.id, priority: deed.priority })
    case 'label':
      return client.tickets.label({ id: deed.id, labels: deed.labels })
    case 'pause':
      return client.tickets.pause({ id: deed.id, reason: deed.reason, until: deed.until })
    case 'resume':
      return client.tickets.resume({ id: deed.id })
    case 'reopen':
      return client.tickets.reopen({ id: deed.id })
    case 'assign':
      return client.tickets.assign({ id: deed.id, personId: deed.personId })
    case 'hand_over': {
      const { name: _, ...input } = deed
      return client.tickets.handOver(input).then(({ ticket }) => ticket)
    }
    case 'decline':
      return client.tickets.decline({ id: deed.id, reason: deed.reason }).then(({ ticket }) => ticket)
    case 'sort':
      return client.tickets.handOver({ id: deed.id, departmentId: deed.departmentId }).then(({ ticket }) => ticket)
    case 'snooze':
      return client.tickets.snooze({ id: deed.id, until: deed.until })
    case 'note':
      return client.tickets.note({
        id: deed.id,
        text: deed.text,
        ...(deed.mentions === undefined ? {} : { mentions: deed.mentions }),
      })
    case 'respond': {
      const { name: _, ...input } = deed
      return client.tickets.respond(input)
    }
    case 'dismiss':
      return client.tickets.dismiss({ id: deed.id, reason: deed.reason })
    case 'pin':
      return client.tickets.pin({ id: deed.id, reason: deed.reason })
    case 'unpin':
      return client.tickets.unpin({ id: deed.id })
    case 'merge':
      return client.tickets.merge({ id: deed.id, otherTicketId: deed.otherTicketId })
    case 'split':
      return client.tickets.split({ id: deed.id, itemId: deed.itemId }).then(({ ticket }) => ticket)
    case 'undo':
      return client.tickets.undo({ id: deed.id, seq: deed.seq })
    case 'undo_story':
      return client.tickets.undoStory({ id: deed.id })
  }
}

function useGoneText(): (deed: TicketDeed) => string {
  const { t } = useTranslation('ticket')
  const departmentName = useDepartmentName()
  return (deed) =>
    deed.name === 'decline'
      ? t('done.declined', { id: deed.id })
      : t('done.outOfSight', { id: deed.id, name: 'departmentId' in deed ? departmentName(deed.departmentId) : '' })
}

function useDoneText(): (deed: TicketDeed, ticket: TicketDetail) => string {
  const { t } = useTranslation(['ticket', 'words'])
  const departmentName = useDepartmentName()
  const ticketName = useTicketName()
  const instant = useInstant()
  return (deed, ticket) => {
    switch (deed.name) {
      case 'assign':
        return t('ticket:done.assign', { name: deed.personName })
      case 'hand_over':
        if (deed.departmentId === undecided) return t('ticket:done.inTray', { id: ticket.id })
        return t('ticket:done.handOver', { id: ticket.id, name: departmentName(deed.departmentId) })
      case 'decline':
        return ticket.departmentId === undecided
          ? t('ticket:done.inTray', { id: ticket.id })
          : t('ticket:done.handOver', { id: ticket.id, name: departmentName(ticket.departmentId) })
      case 'sort':
        return t('ticket:done.sort', {
          id: ticket.id,
          title: ticketName(ticket),
          name: departmentName(deed.departmentId),
        })
      case 'pause':
        return t('ticket:done.pause', { id: ticket.id, at: instant(deed.until, 'near') })
      case 'snooze':
        return t('ticket:done.snooze', { at: instant(deed.until, 'near') })
      case 'prioritise':
        return t('ticket:done.prioritise', { id: ticket.id, priority: t(`words:priorities.${deed.priority}`) })
      case 'dismiss':
        return t('ticket:done.dismiss', { id: ticket.id, reason: t(`words:dismissReasons.${deed.reason}`) })
      case 'pin':
        return t('ticket:done.pin', { id: ticket.id, reason: t(`words:pinReasons.${deed.reason}`) })
      default:
        return t(`ticket:done.${deed.name}`, { id: ticket.id })
    }
  }
}
