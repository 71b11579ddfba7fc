import { z } from 'zod'
import type { PollResult } from './connector.ts'

/** What is stored of a source between two polls: its connector's cursor, and since when it says that it is gone for good. */
export type Kept<Cursor> = { cursor: Cursor | null; goneSince: string | null }

/** Reads and writes cursors of a connector. What is of another version, or makes no sense, counts as none. */
export function remembering<Cursor>({ version, state }: { version: number; state: z.ZodType<Cursor> }) {
  const stored = z.object({
    version: z.literal(version),
    state: state.nullable().catch(null),
    goneSince: z.iso.datetime().nullable().catch(null),
  })
  return {
    read(written: unknown): Kept<Cursor> {
      const { success, data } = stored.safeParse(written)
      return success
        ? { cursor: data.state as Cursor | null, goneSince: data.goneSince }
        : { cursor: null, goneSince: null }
    },
    /** A poll's end as it is stored, with what it is to remember. */
    end: (result: PollResult<Cursor>, before: Kept<Cursor>, now: Date): PollResult<unknown> => {
      const written = (cursor: Cursor | null, goneSince: string | null) => ({ version, state: cursor, goneSince })
      if (result.outcome === 'items' || result.outcome === 'unchanged')
        return { ...result, cursor: written(result.cursor, null) }
      const cursor = result.cursor ?? before.cursor
      if (result.outcome === 'gone') return believed(result, before.goneSince, now, (since) => written(cursor, since))
      const { cursor: _, ...others } = result
      return result.cursor === undefined ? others : { ...others, cursor: written(cursor, before.goneSince) }
    },
  }
}

/** A day, less what the planning of polls leaves to chance. */
const apartMs = 0.9 * 24 * 3_600_000

/**
 * A first "gone for good" is a failure that is remembered: many are a server's accident, and over the next day. One that is
 * still said a day later is believed.
 */
function believed(
  { reason, cursor: _, ...told }: Extract<PollResult<unknown>, { outcome: 'gone' }>,
  before: string | null,
  now: Date,
  written: (since: string) => unknown,
): PollResult<unknown> {
  const since = before ?? now.toISOString()
  if (now.getTime() - Date.parse(since) >= apartMs) return { ...told, reason, cursor: written(since) }
  return {
    ...told,
    outcome: 'failed',
    code: 'gone_once',
    message: `${reason} It will be believed once it says so a day later, too.`,
    cursor: written(since),
  }
}
