import { listFoundCopies, nameCopies, type Tx, ticketsInSight } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { type Publication, publicationsOf } from './publications-of.ts'

/** More are not told apart at once: the period is to be shorter. */
const mostCopies = 200_000

/**
 * The publications that were first heard in this time.
 * @throws Refusal `invalid` where too much was heard in it.
 */
export async function heardIn(db: Tx, { from, to }: { from: Date; to: Date }): Promise<Publication[]> {
  const copies = await listFoundCopies(db, { from, to, limit: mostCopies + 1 })
  if (copies.length > mostCopies)
    throw new Refusal(
      'invalid',
      `More than ${mostCopies} mentions were heard from ${from.toISOString()} to ${to.toISOString()}.`,
      { reason: 'too_much_heard', most: mostCopies },
    )
  return publicationsOf(copies).filter(({ foundAt }) => foundAt >= from && foundAt < to)
}

/** The rows behind a number of publications, the newest first; `unseen` of them lie out of sight. */
export async function rowsOf(
  { db, sight }: Pick<Ctx, 'db' | 'sight'>,
  publications: readonly Publication[],
  { offset, limit }: { offset: number; limit: number },
) {
  const seen = await ticketsInSight(
    db,
    publications.map(({ ticketId }) => ticketId),
    sight,
  )
  const inSight = publications.filter(({ ticketId }) => seen.has(ticketId))
  const shown = inSight
    .toSorted((a, b) => b.foundAt.getTime() - a.foundAt.getTime() || b.itemId - a.itemId)
    .slice(offset, offset + limit)
  const named = await nameCopies(
    db,
    shown.map(({ itemId }) => itemId),
    sight,
  )
  return {
    total: publications.length,
    unseen: publications.length - inSight.length,
    rows: shown.flatMap(({ itemId, foundAt }) => {
      const copy = named.find((one) => one.itemId === itemId)
      return copy === undefined ? [] : [{ ...copy, foundAt: foundAt.toISOString() }]
    }),
  }
}
