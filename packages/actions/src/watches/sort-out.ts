import type { HiddenDraft, Hit } from '@echolot/db'
import type { Judge } from './judging.ts'
import { type Muted, mutedBy } from './muting.ts'

type Judged = { id: number; version: number; authorId: number | null; url: string | null; addressed: boolean }

/**
 * What becomes of an item by what watches say of it: a mention with its hits, or nothing; and what is hidden of it, by an
 * exclusion where no other watch hits, or by a mute whatever hits.
 */
export function sortOut(
  item: Judged,
  { hits, hidden }: ReturnType<Judge>,
  mutes: readonly Muted[],
): { hits: readonly Hit[] | null; hidden: HiddenDraft[] } {
  const ofItem = { itemId: item.id, itemVersion: item.version }
  if (item.addressed || hits.length > 0) {
    const mute = mutedBy(item, mutes)
    if (mute === null) return { hits, hidden: [] }
    const muted = { ...ofItem, reason: mute.reason, muteId: mute.id, exclusion: null }
    return {
      hits: null,
      hidden:
        hits.length === 0
          ? [{ ...muted, watchId: null, version: null, hits: [] }]
          : hits.map((hit) => ({ ...muted, watchId: hit.watchId, version: hit.version, hits: [hit] })),
    }
  }
  return {
    hits: null,
    hidden: hidden.map(({ watch, exclusion, hit }) => ({
      ...ofItem,
      reason: 'exclusion',
      watchId: watch.id,
      version: watch.version,
      exclusion: { ...exclusion, query: watch.query },
      muteId: null,
      hits: [hit],
    })),
  }
}
