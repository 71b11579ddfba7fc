import type { DraftItem } from '../parse-feed.ts'
import { isOf } from './hosts.ts'
import type { Provider } from './provider.ts'
import { withBody } from './read-again.ts'

/**
 * Reddit: posts (`t3_`) and comments (`t1_`). What it writes below each post is nobody's text; a comment's title is its
 * author and the post's title, and none of its own.
 */
export const reddit: Provider = {
  name: 'reddit',
  channel: 'reddit',
  recognises: ({ url, items, links }) =>
    isOf(url, 'reddit.com') ||
    (items[0] !== undefined
      ? /^t[13]_[a-z0-9]+$/.test(items[0].id ?? '') && isOf(items[0].url, 'reddit.com', 'redd.it')
      : links.some((link) => isOf(link, 'reddit.com'))),
  adapt(item) {
    const handle = item.author === null ? null : item.author.replace(/^\/?u\//, '')
    const adapted = {
      ...withoutFooter(item),
      author: handle,
      ...(handle === null || handle === '' ? {} : { provided: { handle } }),
    }
    if (!item.id?.startsWith('t1_')) return adapted
    const [, thread, post] = /^(https?:\/\/[^/]+\/r\/[^/]+\/comments\/([a-z0-9]+)\/[^/]*)/.exec(item.url ?? '') ?? []
    return {
      ...adapted,
      title: null,
      provided: {
        ...adapted.provided,
        ...(thread === undefined || post === undefined ? {} : { threadUrl: `${thread}/`, parentId: `t3_${post}` }),
      },
    }
  },
}

function withoutFooter(item: DraftItem): DraftItem {
  const { html } = item
  if (html === null) return item
  const from = html.lastIndexOf('submitted by')
  // Author, subreddit and two links, and nothing behind them.
  if (from === -1 || html.length - from > 3_000 || !/\[comments\]\s*<\/a>/.test(html.slice(from))) return item
  return withBody(item, html.slice(0, from))
}
