/** One value, or any of several, compared without regard to case. */
type OneOf = string | readonly string[] | null | undefined

/** All that is given must hold; a rule that gives nothing takes everything. */
export type RuleCondition = {
  /** A watch over title and text. */
  readonly query?: string | null
  readonly channel?: OneOf
  readonly language?: OneOf
  readonly source?: OneOf
}

/** Who takes what. The department is an id: one of the shipped six, or one that the organisation made. */
export type Rule = {
  readonly id: string
  readonly name: { readonly de: string; readonly en: string }
  readonly department: string
  readonly when: RuleCondition
}
