/** Somebody who may be given tickets: how many they have open, and how long ago it was their turn (lower: longer; 0: never). */
export type Sharer = { id: number; open: number; turn: number }

/** A ticket that waits for somebody, and who held it before since it came to its department. */
export type Unclaimed = { id: number; heldBy: readonly number[] }

/** Who gets which ticket, with how many they had open before. */
export type Share = { ticketId: number; personId: number; open: number }

/**
 * Shares tickets out by turn: in their order, each to whoever had no turn for longest and has room for one more. Nobody is given again what they
 * held before and gave back, or had taken from them. What nobody has room for waits on. Pure.
 */
export function shareOut(tickets: readonly Unclaimed[], sharers: readonly Sharer[], capacity: number): Share[] {
  const left = sharers.map((sharer) => ({ ...sharer }))
  let turn = Math.max(0, ...sharers.map((sharer) => sharer.turn))
  return tickets.flatMap(({ id, heldBy }): Share[] => {
    const next = left
      .filter((sharer) => sharer.open < capacity && !heldBy.includes(sharer.id))
      .sort((a, b) => a.turn - b.turn || a.id - b.id)[0]
    if (next === undefined) return []
    const share = { ticketId: id, personId: next.id, open: next.open }
    turn += 1
    next.turn = turn
    next.open += 1
    return [share]
  })
}
