import type { DraftItem } from '../parse-feed.ts'
import { isOf } from './hosts.ts'
import type { Provider } from './provider.ts'

/**
 * Bluesky: an account's posts as plain text, known by `at://` addresses. What the feed cannot show it names in brackets,
 * and that is not the author's.
 */
export const bluesky: Provider = {
  name: 'bluesky',
  channel: 'bluesky',
  recognises: ({ url, items, links }) =>
    items[0] !== undefined
      ? items[0].id?.startsWith('at://') === true
      : [url, ...links].some((address) => isOf(address, 'bsky.app')),
  adapt(item, _element, { title, items }) {
    const [, handle, name] = /^@([\w.-]+)(?:\s+-\s+(.*))?$/.exec(title ?? '') ?? []
    const did = /^at:\/\/(did:[a-z]+:[^/]+)\//.exec(item.id ?? '')?.[1]
    return {
      ...withoutNotice(item),
      title: titlesAccount(item, title, items) ? null : item.title,
      author: item.author ?? (name || handle || null),
      authorUrl: item.authorUrl ?? (did === undefined ? null : `https://bsky.app/profile/${did}`),
      provided: { ...(handle === undefined ? {} : { handle }), ...(did === undefined ? {} : { authorId: did }) },
    }
  },
}

/** Some builds give each post the account's title, or one and the same. */
function titlesAccount({ title }: DraftItem, account: string | null, items: readonly DraftItem[]): boolean {
  return title === account || (items.length > 1 && title === items[0]?.title && title === items.at(-1)?.title)
}

function withoutNotice(item: DraftItem): DraftItem {
  const text = item.text?.replace(/\[contains quote post or other embedded content\]\s*$/, '').trim()
  return text === undefined ? item : { ...item, text: text === '' ? null : text }
}
