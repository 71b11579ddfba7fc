import { Refusal } from '@echolot/domain'
import type { FoundItem, PollResult } from './connector.ts'
import type { Problem } from './feed/problems.ts'
import { whyNothing } from './name-answer.ts'
import type { AnyConnector, Handing, StoredSource } from './offered.ts'

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

/** Longer than anybody waits for a page. */
const withinMs = 120_000

/**
 * Asks an address once, as a poll would, without a cursor and without keeping anything: "test this address".
 * @throws Refusal `invalid` for a kind of source that is never asked.
 */
export async function previewSource(
  connector: AnyConnector,
  source: StoredSource,
  { outbound, now, session }: Pick<Handing, 'outbound' | 'now' | 'session'>,
): Promise<SourcePreview> {
  if (connector.poll === null)
    throw new Refusal('invalid', `A source of the kind "${connector.id}" is not asked: it tells by itself.`, {
      reason: 'never_asked',
      field: 'connector',
    })
  const signal = AbortSignal.timeout(withinMs)
  const result = await connector.poll({ source, cursor: null, outbound, now, signal, ...(session && { session }) })
  const nothing = { outcome: result.outcome, items: [], problems: [], title: null, answered: null }
  if (result.outcome === 'unchanged') return { ...nothing, code: null, message: null }
  if (result.outcome !== 'items') {
    const { code, message } = whyNothing(result)
    return { ...nothing, code, message }
  }
  return {
    outcome: 'items',
    code: null,
    message: null,
    items: result.items,
    problems: result.problems,
    title: result.title ?? null,
    answered: result.body?.url ?? null,
  }
}
