export type ClockRefusalCode =
  | 'invalid_input'
  | 'invalid_instant'
  | 'instant_out_of_range'
  | 'to_before_from'
  | 'invalid_pause'
  | 'invalid_target'
  | 'invalid_calendar'
  | 'unknown_zone'
  | 'unknown_weekday'
  | 'unknown_state'
  | 'unknown_place'
  | 'invalid_date'
  | 'invalid_window'
  | 'equal_times'
  | 'overlapping_windows'
  | 'no_open_time'

/** What timekeeping refuses: a stable code for programs, and a sentence naming thing, value and what would be right. */
export class ClockRefusal extends Error {
  override readonly name = 'ClockRefusal'
  readonly code: ClockRefusalCode
  /** What the sentence names, for a page to say in its reader's language. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: ClockRefusalCode, message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.code = code
    this.facts = facts
  }
}
