/** What stands in a conversation: `here` is where it is looked at from. */
type Entry = {
  id: number
  relation: 'here' | 'parent' | 'reply' | 'beside'
  parentId: number | null
  at: Date
}

/**
 * A conversation in the order in which it is read: each answer below what it answers, side by side the older first. What our thread
 * has and whose place in it is not known, such as what its author asked afterwards elsewhere, stands below `here`. Pure.
 * @returns each with how deep it stands: 0 for what began the conversation.
 */
export function orderThread<T extends Entry>(entries: readonly T[]): { entry: T; depth: number }[] {
  const here = entries.find(({ relation }) => relation === 'here')
  const placeOf = ({ relation, parentId }: T) =>
    parentId === null && relation === 'reply' ? (here?.id ?? null) : parentId
  const below = Map.groupBy(
    entries.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id),
    placeOf,
  )
  const ordered: { entry: T; depth: number }[] = []
  const inTurn = (id: number | null, depth: number) =>
    (below.get(id) ?? []).toReversed().map((entry) => ({ entry, depth }))
  const waiting = inTurn(null, 0)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    ordered.push(next)
    waiting.push(...inTurn(next.entry.id, next.depth + 1))
  }
  return ordered
}
