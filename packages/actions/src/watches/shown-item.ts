import type { Hit } from '@echolot/db'
import { excerptOf, marksOf } from '../tickets/ticket-rows.ts'

/** An item in short, with the stretches of it that were hit. */
export function shownItem(
  item: {
    id: number
    title: string | null
    text: string | null
    url: string | null
    sourceName: string
    foundAt: Date
  },
  hits: readonly Pick<Hit, 'spans'>[],
) {
  return {
    itemId: item.id,
    title: item.title,
    excerpt: excerptOf(item.text, marksOf(hits, 'text')),
    url: item.url,
    sourceName: item.sourceName,
    foundAt: item.foundAt.toISOString(),
  }
}
