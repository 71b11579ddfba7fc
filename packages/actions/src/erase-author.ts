import { emit, eraseAuthor as eraseRows } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from './context.ts'

/**
 * Erases a person outside: their name, texts, links, and what was noted about them. Figures keep their rows without them,
 * and the next poll brings nothing back. @returns how many items were stripped. @throws Refusal `not_found`.
 */
export async function eraseAuthor(
  { db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>,
  { authorId }: { authorId: number },
): Promise<number> {
  const items = await db.inTransaction(async (tx) => {
    const stripped = await eraseRows(tx, authorId, now)
    if (stripped === undefined)
      throw new Refusal('not_found', `There is no author ${authorId}; perhaps they are erased already.`)
    await emit(tx, now, 'settings.changed', { what: 'authors' })
    return stripped
  })
  log.info({ items }, 'author erased')
  return items
}
