import type { DraftItem } from '../parse-feed.ts'
import { readHtml } from '../read-html.ts'

/** The item with another body, of which its text is read again. Addresses in it are absolute already. */
export function withBody(item: DraftItem, html: string): DraftItem {
  const read = readHtml(html, null)
  return { ...item, html: read.html.trim() || null, text: read.text || null }
}
