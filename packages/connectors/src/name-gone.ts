import type { PollResult } from './connector.ts'

/** A day, less what the planning of polls leaves to chance. */
const apartMs = 0.9 * 24 * 3_600_000

/**
 * A first 410 is a failure that is remembered: many are a server's accident, and gone the next day. One that is still
 * said a day later is believed.
 */
export function nameGone<Cursor extends { goneSince: string | null }>(
  { reason, status }: { reason: string; status?: number },
  cursor: Cursor,
  now: Date,
): PollResult<Cursor> {
  const told = status === undefined ? {} : { status }
  const since = cursor.goneSince ?? now.toISOString()
  if (now.getTime() - Date.parse(since) >= apartMs)
    return { outcome: 'gone', reason, ...told, cursor: { ...cursor, goneSince: since } }
  return {
    outcome: 'failed',
    code: 'gone_once',
    message: `${reason} It will be believed once it says so a day later, too.`,
    ...told,
    cursor: { ...cursor, goneSince: since },
  }
}
