import type { HeartbeatStart, HeartbeatState, HeartbeatStop, HeartbeatVoid } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

/** A wait of an own account from one post to the next, as it is kept. */
export type HeartbeatRow = {
  accountId: number
  number: number
  state: HeartbeatState
  startedAt: Date
  startReason: HeartbeatStart
  stoppedAt: Date | null
  stopReason: HeartbeatStop | null
  voidReason: HeartbeatVoid | null
  everyDays: number
  calendarVersions: readonly { calendarId: number; version: number }[]
  dueAt: Date
  announcedAt: Date | null
  departmentId: string
  stopDepartmentId: string | null
  channel: string
  stopChannel: string | null
  goal: string | null
  stopGoal: string | null
}

/** An account's heartbeats, the newest first. */
export async function listHeartbeats(db: Tx, accountId: number, limit: number): Promise<HeartbeatRow[]> {
  const rows = await sql(db)
    .selectFrom('heartbeat')
    .selectAll()
    .where('accountId', '=', accountId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows as (Omit<(typeof rows)[number], 'stopReason' | 'calendarVersions'> &
    Pick<HeartbeatRow, 'stopReason' | 'calendarVersions'>)[]
}

/** All that run. */
export function listRunningHeartbeats(db: Tx) {
  return sql(db)
    .selectFrom('heartbeat')
    .innerJoin('account', 'account.id', 'heartbeat.accountId')
    .select([
      'heartbeat.accountId',
      'heartbeat.number',
      'heartbeat.startedAt',
      'heartbeat.everyDays',
      'heartbeat.dueAt',
      'account.departmentId',
      'account.ownerId',
    ])
    .where('heartbeat.state', '=', 'running')
    .orderBy('heartbeat.accountId')
    .execute()
}

/** Writes heartbeats of accounts, each account's in the order of their numbers: what has begun, and what became of those before. */
export async function saveHeartbeats(tx: Tx, rows: readonly HeartbeatRow[]): Promise<void> {
  if (rows.length === 0) return
  await raw`insert into heartbeat (account_id, number, state, started_at, start_reason, stopped_at, stop_reason, void_reason, every_days, calendar_versions, due_at, announced_at,
      department_id, stop_department_id, channel, stop_channel, goal, stop_goal)
    select * from jsonb_to_recordset(${json(rows)}::jsonb) as h ("accountId" bigint, number int, state text, "startedAt" timestamptz, "startReason" text, "stoppedAt" timestamptz,
      "stopReason" text, "voidReason" text, "everyDays" int, "calendarVersions" jsonb, "dueAt" timestamptz, "announcedAt" timestamptz,
      "departmentId" text, "stopDepartmentId" text, channel text, "stopChannel" text, goal text, "stopGoal" text)
    on conflict (account_id, number) do update set state = excluded.state, stopped_at = excluded.stopped_at, stop_reason = excluded.stop_reason, void_reason = excluded.void_reason,
      calendar_versions = excluded.calendar_versions, due_at = excluded.due_at, announced_at = excluded.announced_at,
      stop_department_id = excluded.stop_department_id, stop_channel = excluded.stop_channel, stop_goal = excluded.stop_goal
    where heartbeat.state = 'running'`.execute(sql(tx))
}

/** Writes of the running heartbeats of these accounts that it was told that nothing was posted in time. */
export async function announceHeartbeats(tx: Tx, accountIds: readonly number[], now: Date): Promise<void> {
  if (accountIds.length === 0) return
  await sql(tx)
    .updateTable('heartbeat')
    .set({ announcedAt: now })
    .where('accountId', '=', anyOf(accountIds))
    .where('state', '=', 'running')
    .where('announcedAt', 'is', null)
    .execute()
}
