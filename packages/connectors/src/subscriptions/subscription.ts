import type { ConnectorId } from '@echolot/domain'

/** What is odd about one line and keeps it from being taken; each has a sentence on the page and on the command line. */
export const lineProblems = ['no_address', 'not_an_address', 'not_web', 'masked', 'include'] as const
export type LineProblem = (typeof lineProblems)[number]

/** A value of a line that says nothing to us; the line is taken without it. */
export type LineNote = { field: 'interval' | 'language' | 'purpose' | 'connector'; value: string }

/** One line, row or outline of a list of feeds. What it does not say is null or empty. */
export type Subscription = {
  /** Where it stands in the file, counted from 1. */
  line: number
  /** The address as it was written. */
  written: string
  name: string | null
  labels: string[]
  intervalSeconds: number | null
  language: string | null
  purpose: 'mentions' | 'own_channel' | null
  connector: ConnectorId | null
  notes: LineNote[]
} & ({ address: string; problem: null } | { address: null; problem: LineProblem })

export const subscriptionFormats = ['opml', 'csv', 'list'] as const
export type SubscriptionFormat = (typeof subscriptionFormats)[number]

/** More sources than this nobody brings at once. */
export const mostSubscriptions = 20_000

export type SubscriptionsProblem = 'empty' | 'spreadsheet' | 'web_page' | 'feed' | 'unknown_markup' | 'too_many'

/** Why a whole file is no list of feeds. The message says what it seems to be and what would be right. */
export class SubscriptionsError extends Error {
  override readonly name = 'SubscriptionsError'
  readonly code: SubscriptionsProblem

  constructor(code: SubscriptionsProblem, message: string) {
    super(message)
    this.code = code
  }
}
