import type {
  Arrival,
  ClockKind,
  ClockStart,
  ClockState,
  ClockStop,
  ClockVoid,
  PauseReason,
  Priority,
  TicketHappening,
  TimePrecision,
} from '@echolot/domain'

/** What a figure about a clock can be told apart by, as it was at one instant. */
export type Frozen = {
  readonly departmentId: string
  readonly priority: Priority
  readonly channel: string
  readonly sourceId: number
  readonly watchIds: readonly number[]
  readonly labelIds: readonly number[]
  readonly accountId: number | null
  readonly goal: string | null
}

/** A stretch in which a clock stood still; `to` is null while it lasts, which is until `until` at the latest. */
export type ClockPause = {
  readonly from: Date
  readonly to: Date | null
  readonly until: Date
  readonly reason: PauseReason
}

/** One measured wait of a ticket. `kind` and `number` name it for good. */
export type Clock = {
  readonly kind: ClockKind
  /** Counts from 1 within its kind: the leg of an acknowledgement or triage, else the ticket's wait. */
  readonly number: number
  readonly episode: number
  readonly state: ClockState
  readonly startedAt: Date
  readonly startReason: ClockStart
  /** How far `startedAt` can be trusted. */
  readonly startedTo: TimePrecision
  /** Never before `startedAt`. Of a void clock: when it became so. */
  readonly stoppedAt: Date | null
  readonly stopReason: ClockStop | null
  readonly voidReason: ClockVoid | null
  /** Inside of [startedAt, stoppedAt], in order, disjoint. */
  readonly pauses: readonly ClockPause[]
  readonly atStart: Frozen
  readonly atStop: Frozen | null
}

/** What clocks are made of: the ticket's append-only history, and the little that is not in it. */
export type ClockHistory = {
  /** For openings that do not say it themselves. */
  readonly arrival: Arrival
  /** When the author of its item had themselves erased. */
  readonly erasedAt: Date | null
  /** In their order. */
  readonly events: readonly { readonly at: Date; readonly happening: TicketHappening }[]
}
