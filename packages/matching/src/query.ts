import type { Term } from './term.ts'

/** What is wrong with a watch, or may surprise: `start` and `end` are UTF-16 units of the watch as typed. */
export type Problem = {
  readonly severity: 'error' | 'warning'
  readonly code: ProblemCode
  readonly message: string
  readonly start: number
  readonly end: number
}

export type ProblemCode =
  | 'empty_watch'
  | 'watch_too_long'
  | 'too_deep'
  | 'missing_operator'
  | 'operator_not_capital'
  | 'missing_term'
  | 'mixed_operators'
  | 'implied_and'
  | 'empty_brackets'
  | 'bracket_not_closed'
  | 'bracket_not_opened'
  | 'quote_not_closed'
  | 'no_word'
  | 'term_too_long'
  | 'prefix_too_short'
  | 'unexpected_character'
  | 'operator_unavailable'
  | 'unknown_operator'
  | 'matches_everything'

type Place = { readonly start: number; readonly end: number }

/** A watch as typed, each part with its place. `and` and `or` have at least two children. */
export type Query =
  | ({ readonly kind: 'term'; readonly term: Term } & Place)
  | ({ readonly kind: 'not'; readonly child: Query } & Place)
  | ({ readonly kind: 'and' | 'or'; readonly children: readonly Query[] } & Place)
