import { countSelected, noteVisit } from '@echolot/db'
import { listAccounts } from '../accounts/list-accounts.ts'
import type { Actor, Ctx } from '../context.ts'
import { selectedTickets } from '../tickets/list-tickets.ts'

/** Counted so far; more than that is told as more. */
const mostCounted = 10_000

/** What may have changed, each with the list that shows just these tickets. */
const changes = [
  { kind: 'arrived', view: 'all', filter: (since: string) => `arrived:>${since}` },
  { kind: 'answered', view: 'done', filter: (since: string) => `state:answered,closed ended:>${since}` },
  { kind: 'dismissed', view: 'done', filter: (since: string) => `state:dismissed ended:>${since}` },
  { kind: 'late', view: 'late', filter: (since: string) => `due:>${since}` },
] as const

/**
 * Notes that somebody looks at their first page, and tells them what has changed since their last visit. Nobody else is told
 * when they came.
 */
export async function recordVisit(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor }: { actor: Actor },
): Promise<{
  since: string | null
  most: number
  changes: { kind: (typeof changes)[number]['kind']; view: 'all' | 'done' | 'late'; filter: string; count: number }[]
  stale: number
}> {
  const { db, now } = ctx
  const before = await noteVisit(db, actor.personId, now)
  if (before === null) return { since: null, most: mostCounted, changes: [], stale: 0 }
  const since = before.toISOString()
  const [counted, accounts] = await Promise.all([
    Promise.all(
      changes.map(async ({ kind, view, filter }) => {
        const text = filter(since)
        const selection = await selectedTickets(ctx, actor, { view, filter: text })
        return { kind, view, filter: text, count: await countSelected(db, selection, mostCounted) }
      }),
    ),
    listAccounts({ db, now }),
  ])
  return {
    since,
    most: mostCounted,
    changes: counted,
    stale: accounts.rows.filter(({ state, staleAt }) => state === 'stale' && staleAt !== null && staleAt > since)
      .length,
  }
}
