import type { TicketRow } from '@echolot/contract'

/** The list as somebody looks at it. `gone`: it has left the list elsewhere and stays where it is until a refresh. */
export type HeldList = {
  /** Which view and filters it belongs to. */
  key: string
  rows: readonly { row: TicketRow; gone: boolean }[]
  /** New tickets that would stand between the shown ones; they wait until somebody asks for them. */
  fresh: number
  /** Whether shown tickets now belong elsewhere in the list, say by another promise; they too wait until somebody asks. */
  moved: boolean
}

/**
 * What to show when an answer arrives: nothing that is shown may move. Known rows keep their place with new facts,
 * what comes after the last known one is added at the end, and what would push in between is only counted.
 * @param hasMore whether the server holds more rows than it told; then a row missing at the end is not gone.
 */
export function holdOrder(
  before: HeldList | null,
  key: string,
  answer: readonly TicketRow[],
  hasMore: boolean,
): HeldList {
  const current = new Map(answer.map((row) => [row.id, row]))
  const lastKnown =
    before === null || before.key !== key ? -1 : before.rows.findLastIndex(({ row }) => current.has(row.id))
  if (before === null || lastKnown === -1)
    return { key, rows: answer.map((row) => ({ row, gone: false })), fresh: 0, moved: false }

  const shown = new Set(before.rows.map(({ row }) => row.id))
  const lastPlace = answer.findLastIndex(({ id }) => shown.has(id))
  const added = answer.slice(lastPlace + 1)
  const fresh = answer.slice(0, lastPlace).filter(({ id }) => !shown.has(id)).length
  const kept = before.rows.map(({ row }, index) => {
    const now = current.get(row.id)
    return now === undefined ? { row, gone: index < lastKnown || !hasMore } : { row: now, gone: false }
  })
  const place = new Map(answer.map(({ id }, index) => [id, index]))
  const places = before.rows.flatMap(({ row }) => place.get(row.id) ?? [])
  const moved = places.some((here, index) => here < (places[index - 1] ?? 0))
  return { key, rows: [...kept, ...added.map((row) => ({ row, gone: false }))], fresh, moved }
}

/** The list without a row that its reader has just dealt with. */
export function without(list: HeldList, id: number): HeldList {
  return { ...list, rows: list.rows.filter(({ row }) => row.id !== id) }
}
