import { listAccountEvents, listAccounts as selectAccounts } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { endOfBusinessDays } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { accountCalendars } from './account-calendars.ts'
import { openMentionsOf } from './open-mentions.ts'

/** Without an agreed rhythm a post is recent for this many business days: four weeks of work. */
const recentBusinessDays = 20

/** The own accounts, the stale first and among them those at which most mentions wait. */
export async function listAccounts({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const instant = (at: Date | null) => at?.toISOString() ?? null
  const selected = await selectAccounts(db)
  const [open, calendars] = await Promise.all([openMentionsOf(db, selected), accountCalendars(db)])
  const rows = selected.map((a) => {
    const { departmentId: countedBy, calendar } = calendars.of(a)
    const waiting = open.get(a.id)
    // Strictly after, and by the timestamps alone: the sweep that raises the flag may be on its way.
    const stale = a.dueAt !== null && a.dueAt < now
    const isRecent = (post: Date) =>
      calendar !== undefined && endOfBusinessDays(calendar, post, recentBusinessDays) >= now
    return {
      id: a.id,
      channel: a.channel,
      name: a.name,
      url: a.url,
      everyDays: a.everyDays,
      goal: a.goal,
      departmentId: a.departmentId,
      countedBy,
      fromFile: a.fromFile,
      owner: a.ownerId === null || a.ownerName === null ? null : { id: a.ownerId, name: a.ownerName },
      feed:
        a.feedSourceId === null || a.feedUrl === null
          ? null
          : {
              sourceId: a.feedSourceId,
              url: a.feedUrl,
              problemCode: a.feedProblemCode,
              problem: a.feedProblem,
              lastSuccessAt: instant(a.feedLastSuccessAt),
            },
      lastPostAt: instant(a.lastPostAt),
      dueAt: instant(a.dueAt),
      staleAt: stale ? instant(a.dueAt) : null,
      state: stale ? ('stale' as const) : a.dueAt === null ? ('unwatched' as const) : ('healthy' as const),
      openMentions:
        waiting === undefined
          ? null
          : {
              count: waiting.count,
              since: instant(waiting.since),
              noRecentPost: stale || a.lastPostAt === null || (a.dueAt === null && !isRecent(a.lastPostAt)),
            },
    }
  })
  const waitingAt = (row: (typeof rows)[number]) => row.openMentions?.count ?? 0
  const sorted = rows.toSorted(
    (a, b) => Number(b.state === 'stale') - Number(a.state === 'stale') || waitingAt(b) - waitingAt(a),
  )
  return { rows: sorted, asOf: now.toISOString() }
}

/** One own account. @throws Refusal `not_found`. */
export async function getAccount(ctx: Pick<Ctx, 'db' | 'now'>, id: number) {
  const found = (await listAccounts(ctx)).rows.find((account) => account.id === id)
  if (found === undefined) throw new Refusal('not_found', `There is no account ${id}.`)
  return found
}

/** When an account went stale and when it no longer was, the newest first; 100 at most. @throws Refusal `not_found`. */
export async function readAccountHistory(ctx: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }) {
  await getAccount(ctx, id)
  return (await listAccountEvents(ctx.db, id)).map(({ kind, at, noticedAt, because, lastPostAt, ...event }) => ({
    id: event.id,
    kind,
    at: at.toISOString(),
    noticedAt: noticedAt.toISOString(),
    because,
    lastPostAt: lastPostAt?.toISOString() ?? null,
  }))
}
