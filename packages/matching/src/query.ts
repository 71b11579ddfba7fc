/** UTF-16 units of the watch as typed. */
export type Place = { readonly start: number; readonly end: number }

/** One correction that a click applies: `[start, end)` of the watch becomes `text`. The label says what it then means. */
export type Fix = Place & { readonly text: string; readonly label: { readonly de: string; readonly en: string } }

/** What is wrong with a watch, or may surprise. A watch with an error matches nothing. */
export type Problem = Place & {
  readonly severity: 'error' | 'warning'
  readonly code: ProblemCode
  readonly message: string
  readonly fixes: readonly Fix[]
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
  | 'unknown_operator'
  | 'near_without_number'
  | 'cannot_be_near'
  | 'unknown_field'
  | 'missing_value'
  | 'bad_value'
  | 'field_in_field'
  | 'unknown_macro'
  | 'macro_in_itself'
  | 'macro_has_errors'
  | 'macro_too_large'
  | 'matches_everything'

/** Text fields are searched for words. Without a field, title, lead and text are. `body:` is typed for `text`. */
export type TextField = 'title' | 'lead' | 'text' | 'author' | 'handle' | 'bio' | 'parent' | 'link' | 'url'

/** Fact fields are compared. */
export type FactField =
  | 'site'
  | 'source'
  | 'channel'
  | 'lang'
  | 'country'
  | 'rating'
  | 'followers'
  | 'reach'
  | 'type'
  | 'tag'

/** What a fact must be. `unknown`: an item that does not know it meets the test as well, as `lang:de?` says. */
export type Test =
  | { readonly kind: 'oneOf'; readonly values: readonly string[]; readonly unknown: boolean }
  | {
      readonly kind: 'range'
      readonly from: number | null
      readonly to: number | null
      readonly fromIncluded: boolean
      readonly toIncluded: boolean
    }

/** A term as written. How it is met in a text is decided when the watch is compiled. */
export type WrittenTerm = {
  /** As spans tell it: without quotes and braces, with # @ $ ~ * ? */
  readonly typed: string
  readonly look: 'word' | 'phrase' | 'exact' | 'raw' | 'compound' | 'tag' | 'handle' | 'cash'
  /** What is between the signs: `Müller` of {Müller}, `C++` of ="C++", `muster` of ~muster, `sap` of $SAP. */
  readonly body: string
}

/** A watch as typed, each part with its place. `and`, `or`, `near` and `together` have at least two children. */
export type Query =
  | ({ readonly kind: 'term'; readonly term: WrittenTerm; readonly atLeast: number } & Place)
  | ({ readonly kind: 'not'; readonly child: Query } & Place)
  | ({ readonly kind: 'and' | 'or'; readonly children: readonly Query[] } & Place)
  /** All of them within a span of which at most `words` words are not theirs. */
  | ({
      readonly kind: 'near'
      readonly words: number
      readonly ordered: boolean
      readonly children: readonly Query[]
    } & Place)
  | ({
      readonly kind: 'together'
      readonly unit: 'sentence' | 'paragraph'
      readonly children: readonly Query[]
    } & Place)
  | ({ readonly kind: 'in'; readonly field: TextField; readonly child: Query } & Place)
  | ({ readonly kind: 'fact'; readonly field: FactField; readonly test: Test } & Place)
  /** Places inside the child are those of the macro's use. */
  | ({ readonly kind: 'macro'; readonly name: string; readonly version: number; readonly child: Query } & Place)
