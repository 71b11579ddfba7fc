import { AssignDialog } from './assign-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { DismissDialog } from './dismiss-dialog.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { LabelDialog } from './label-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { PrioritiseDialog } from './prioritise-dialog.tsx'
import { RespondDialog } from './responding/respond-dialog.tsx'
import { SnoozeDialog } from './snooze-dialog.tsx'
import { SupportDialog } from './support-dialog.tsx'
import type { TicketQuestion, TicketWork } from './use-ticket-work.ts'

const dialogs = {
  assign: AssignDialog,
  hand_over: HandOverDialog,
  decline: DeclineDialog,
  snooze: SnoozeDialog,
  note: NoteDialog,
  respond: RespondDialog,
  dismiss: DismissDialog,
  close: CloseDialog,
  prioritise: PrioritiseDialog,
  label: LabelDialog,
  pause: PauseDialog,
  erase: EraseDialog,
  merge: MergeDialog,
  support: SupportDialog,
  pin: PinDialog,
} as const satisfies Record<TicketQuestion, unknown>

/** A question about a ticket. */
export function TicketQuestionDialog({
  asking,
  work,
}: {
  asking: NonNullable<TicketWork['asking']>
  work: TicketWork
}) {
  const Question = dialogs[asking.question]
  return <Question ticket={asking.ticket} work={work} />
}
