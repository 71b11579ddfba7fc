import type { ConnectorId } from '@echolot/domain'
import type { FoundItem, PollRequest, PollResult } from './connector.ts'
import type { Problem } from './feed/problems.ts'
import { connectors } from './registry.ts'

export type SourcePreview = {
  outcome: PollResult<unknown>['outcome']
  /** Why there is nothing to see: a word for it, and a sentence for the person who typed the address. */
  code: string | null
  message: string | null
  /** How many items the address gave, and the first of them. */
  total: number
  items: readonly FoundItem[]
  problems: readonly Problem[]
}

const shown = 5

/** Asks an address once, as a poll would, without a cursor and without keeping anything: "test this address". */
export async function previewSource(
  id: ConnectorId,
  source: PollRequest<unknown, unknown>['source'],
  { outbound, now }: Pick<PollRequest<unknown, unknown>, 'outbound' | 'now'>,
): Promise<SourcePreview> {
  const result = await connectors[id].poll({ source, cursor: null, outbound, now })
  const nothing = { outcome: result.outcome, total: 0, items: [], problems: [] }
  switch (result.outcome) {
    case 'items':
      return {
        outcome: 'items',
        code: null,
        message: null,
        total: result.items.length,
        items: result.items.slice(0, shown),
        problems: result.problems,
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
