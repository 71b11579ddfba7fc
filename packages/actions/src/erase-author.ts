import {
  emit,
  eraseAuthor as eraseRows,
  findAuthors as findRows,
  forgetLostWords,
  getAuthorIdentity,
  hastenPoll,
  type KnownAuthor,
  type Tx,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from './context.ts'
import { isNameAlone } from './sources/identity.ts'
import { applyCommand, lockTicket } from './tickets/apply-command.ts'
import { pollPauseSeconds } from './websub/receive-push.ts'

/**
 * Erases a person outside: their name, texts, links, and what was noted about them. Figures keep their rows without them,
 * and the next poll brings nothing of it back. Who is known by an id or a profile is kept out for good; of whom only the
 * name is known, it cannot be told who the next one of that name is. @returns how many items were stripped.
 * @throws Refusal `not_found`.
 */
export async function eraseAuthor(
  { db, now, log, seal }: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  { authorId }: { authorId: number },
): Promise<number> {
  const { items, unread } = await db.inTransaction(async (tx) => {
    const known = await getAuthorIdentity(tx, authorId)
    const byNameAlone = known !== undefined && isNameAlone(seal, known)
    const stripped = await eraseRows(tx, authorId, { byNameAlone, now })
    if (stripped === undefined)
      throw new Refusal('not_found', `There is no author ${authorId}; perhaps they are erased already.`)
    await withdrawErased(tx, stripped.withdrawn, now)
    await emit(tx, now, 'settings.changed', { what: 'authors' })
    return stripped
  })
  // By itself: a poll of these sources may hold their rows, and wait for what is being erased. What others said is found by asking.
  for (const sourceId of unread) await db.inTransaction((tx) => hastenPoll(tx, sourceId, now, pollPauseSeconds))
  // By itself, too: whether another ticket says a word takes a look at each that was theirs.
  await db.inTransaction(forgetLostWords)
  log.info({ items }, 'author erased')
  return items
}

/** Says at tickets whose response went with an erasure that none waits for an approval any more. */
export async function withdrawErased(tx: Tx, ticketIds: readonly number[], now: Date): Promise<void> {
  for (const id of ticketIds)
    await applyCommand(tx, await lockTicket(tx, id, 'all'), { name: 'withdraw' }, { now, personId: null })
}

/** More than anybody compares by eye. */
const listedAtMost = 50

/**
 * The persons outside that somebody may mean by an id, a profile's address, or a name or handle; at one source alone where
 * it is named. What looks like an id is one if there is one.
 */
export async function findAuthors(
  { db, seal }: Pick<Ctx, 'db' | 'seal'>,
  { who, sourceId }: { who: string; sourceId: number | null },
): Promise<(KnownAuthor & { byNameAlone: boolean })[]> {
  const byId = /^\d{1,15}$/.test(who) ? await findRows(db, { id: Number(who) }, sourceId, 1) : []
  const found =
    byId.length > 0
      ? byId
      : await findRows(db, /^https?:\/\//i.test(who) ? { url: who } : { called: who }, sourceId, listedAtMost)
  return Promise.all(
    found.map(async (author) => {
      const known = await getAuthorIdentity(db, author.id)
      return { ...author, byNameAlone: known !== undefined && isNameAlone(seal, known) }
    }),
  )
}
