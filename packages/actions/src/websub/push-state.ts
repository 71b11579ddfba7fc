import { listSubscriptions } from '@echolot/db'
import type { Ctx } from '../context.ts'

type Subscription = Awaited<ReturnType<typeof listSubscriptions>>[number]

/** Whether news of a source are pushed, for all that are or would be. */
export async function pushStates({ db, now, hooksOrigin }: Pick<Ctx, 'db' | 'now' | 'hooksOrigin'>) {
  const rows = hooksOrigin === null ? [] : await listSubscriptions(db)
  const bySource = new Map(rows.map((row) => [row.sourceId, row]))
  return (sourceId: number) => toPush(bySource.get(sourceId), hooksOrigin !== null, now)
}

function toPush(row: Subscription | undefined, on: boolean, now: Date) {
  const instant = (at: Date | null | undefined) => at?.toISOString() ?? null
  return {
    state: stateOf(row, on, now),
    hub: row?.hubHost ?? null,
    since: instant(row?.verifiedAt),
    renewedAt: instant(row?.renewedAt),
    leaseUntil: instant(row?.leaseUntil),
    lastPushAt: instant(row?.lastPushAt),
    missedSince: instant(row?.missedAt),
    dropped: row?.dropped ?? 0,
    problemCode: row?.problemCode ?? null,
    problem: row?.problem ?? null,
  }
}

function stateOf(row: Subscription | undefined, on: boolean, now: Date) {
  if (!on) return 'off' as const
  if (row === undefined) return 'no_hub' as const
  if (row.state === 'denied') return 'denied' as const
  if (row.state !== 'active') return 'asking' as const
  if (row.leaseUntil === null || row.leaseUntil <= now) return 'lapsed' as const
  return row.missedAt === null ? ('working' as const) : ('missed' as const)
}
