import type { ConnectorId } from '@echolot/domain'
import type { FoundItem, PollRequest, PollResult } from './connector.ts'
import type { Problem } from './feed/problems.ts'
import { connectors } from './registry.ts'

export type SourcePreview = {
  outcome: PollResult<unknown>['outcome']
  /** Why there is nothing to see: a word for it, and a sentence for the person who typed the address. */
  code: string | null
  message: string | null
  items: readonly FoundItem[]
  problems: readonly Problem[]
  /** What the source calls itself, where it says so. */
  title: string | null
  /** The address that answered, where that is known. */
  answered: string | null
}

/** Asks an address once, as a poll would, without a cursor and without keeping anything: "test this address". */
export async function previewSource(
  id: ConnectorId,
  source: PollRequest<unknown, unknown>['source'],
  { outbound, now }: Pick<PollRequest<unknown, unknown>, 'outbound' | 'now'>,
): Promise<SourcePreview> {
  const result = await connectors[id].poll({ source, cursor: null, outbound, now })
  const nothing = { outcome: result.outcome, items: [], problems: [], title: null, answered: null }
  switch (result.outcome) {
    case 'items':
      return {
        outcome: 'items',
        code: null,
        message: null,
        items: result.items,
        problems: result.problems,
        title: result.title ?? null,
        answered: result.body?.url ?? null,
      }
    case 'unchanged':
      return { ...nothing, code: null, message: null }
    case 'throttled':
      return {
        ...nothing,
        code: 'throttled',
        message: `It asks to be left alone until ${result.retryAfter.toISOString()}.`,
      }
    case 'gone':
      return { ...nothing, code: 'gone', message: result.reason }
    case 'failed':
      return { ...nothing, code: result.code, message: result.message }
  }
}
