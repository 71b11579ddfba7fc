import type { OutboundAnswer } from '@echolot/outbound'
import type { PollResult } from '../connector.ts'

/** A success that brings nothing to read, as a failed poll: it would pass for a feed without items. Null where it is none. */
export function nameNoFeed(
  { status, body, url }: OutboundAnswer,
  conditions: Readonly<Record<string, string>>,
): Extract<PollResult<never>, { outcome: 'failed' }> | null {
  const { host } = new URL(url)
  const named = (told: { code: string; message: string }) => ({ outcome: 'failed' as const, ...told, status })
  if (status === 304 && Object.keys(conditions).length === 0)
    return named({
      code: 'not_modified_unasked',
      message: `${host} says that nothing has changed (status 304), though it was asked for everything. Its cache is at fault.`,
    })
  if (status === 206)
    return named({
      code: 'partial_answer',
      message: `${host} sends a part (status 206), though it was asked for the whole. Its cache is at fault.`,
    })
  if (status !== 304 && body.length === 0)
    return named({
      code: 'empty_body',
      message: `${host} sends an empty answer (status ${status}) in place of a feed. Is this its address?`,
    })
  return null
}
