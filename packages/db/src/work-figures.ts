const rows: unique symbol = Symbol('rows')

/**
 * Figures about work as they come from the database: closed. Whoever has them can do nothing with them but hand them to the
 * guard, which lets go of those that enough people stand behind.
 */
export type WorkFigures<Row> = { readonly [rows]: readonly Row[] }

export function closeWork<Row>(figures: readonly Row[]): WorkFigures<Row> {
  return { [rows]: figures }
}

/** For the guard alone: a test of the architecture holds everybody else off. */
export function openWork<Row>(figures: WorkFigures<Row>): readonly Row[] {
  return figures[rows]
}
