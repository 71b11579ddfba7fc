import { countWaitingAtOwnSources, type Tx } from '@echolot/db'
import { accountAt } from './account-at.ts'

export type OpenMentions = { count: number; since: Date | null }

/**
 * How many mentions wait at each of these accounts.
 * @returns by account id; an account at which nothing waits is not in it.
 */
export async function openMentionsOf(
  db: Tx,
  accounts: readonly { id: number; channel: string; url: string }[],
): Promise<ReadonlyMap<number, OpenMentions>> {
  const accountOf = accountAt(accounts)
  const open = new Map<number, OpenMentions>()
  for (const source of await countWaitingAtOwnSources(db)) {
    const id = accountOf(source)?.id
    if (id === undefined) continue
    const before = open.get(id)
    const since = [before?.since, source.since].flatMap((instant) => (instant ? [instant.getTime()] : []))
    open.set(id, {
      count: (before?.count ?? 0) + source.waiting,
      since: since.length === 0 ? null : new Date(Math.min(...since)),
    })
  }
  return open
}
