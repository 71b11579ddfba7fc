/**
 * What Echolot refuses, said so that the person who asked can act on it. Mapped once, at each edge:
 * HTTP turns the code into a status, the command line into exit code 1.
 */
export const refusalCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_many',
  'unavailable',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/**
 * Why something is refused, as a word. The page has a sentence for each in the reader's language; a refusal without one
 * is told by its code alone.
 */
export const refusalReasons = [
  'absence_backwards',
  'absence_overlaps',
  'absence_too_long',
  'account_known',
  'address_masked',
  'answer_before_question',
  'answer_in_future',
  'bulk_none',
  'bulk_too_many',
  'calendar',
  'calendar_in_use',
  'calendar_planned',
  'code_wanted',
  'code_wrong',
  'canned_for_all',
  'canned_unknown',
  'cannot_send',
  'database_away',
  'day_has_begun',
  'demo_needs_collector',
  'department_has_history',
  'department_without_letter',
  'draft_moved_on',
  'email_taken',
  'email_wrong',
  'example_broken',
  'expiry_in_past',
  'factor_in_force',
  'factor_needed',
  'factor_not_begun',
  'filter',
  'head_without_department',
  'gaps_left',
  'held',
  'in_tray',
  'last_administrator',
  'letter_unreadable',
  'link_over',
  'list_empty',
  'list_feed',
  'list_spreadsheet',
  'list_too_large',
  'list_too_many',
  'list_unknown_markup',
  'list_web_page',
  'macro_in_use',
  'macro_needed',
  'mail_not_set',
  'mail_password_wanted',
  'merged',
  'minimum_is_that',
  'moved_on',
  'mute_no_link',
  'mute_nobody',
  'mute_own',
  'name_taken',
  'no_demo',
  'no_preview',
  'not_paused',
  'not_member',
  'not_polled',
  'only_helping',
  'out_of_sight',
  'not_approver',
  'not_under_way',
  'own_password',
  'passkey_place',
  'passkey_unknown',
  'passkey_wrong',
  'password_short',
  'password_wrong',
  'pause_in_past',
  'pause_too_far',
  'paused',
  'period_backwards',
  'period_out_of_range',
  'period_too_long',
  'deputy_unfit',
  'person_away',
  'person_disabled',
  'person_elsewhere',
  'person_gone',
  'promise_uncountable',
  'promises_changed',
  'query',
  'reference_gone',
  'report_page_not_built',
  'report_too_large',
  'response_under_way',
  'rule_order_old',
  'rule_without_condition',
  'same_department',
  'scope_not_held',
  'second_person',
  'set_up',
  'snooze_in_past',
  'snooze_too_far',
  'source_known',
  'sources_changed',
  'state',
  'story_done',
  'story_first',
  'story_history',
  'story_moved_on',
  'story_nothing',
  'story_same',
  'tray_stays',
  'undo_moved_on',
  'undo_never',
  'undo_not_yours',
  'views_full',
  'week_closed',
  'week_to_come',
  'zone_unknown',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Facts for the page to phrase in the reader's language: the reason, the value refused, and what its sentence names. */
export type RefusalData = { reason?: RefusalReason; field?: string; [fact: string]: unknown }

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly data: RefusalData

  constructor(code: RefusalCode, message: string, data: RefusalData = {}, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.data = data
  }
}
