import type { Provider } from './provider.ts'

/** What a topic's feed holds at most, and always its first (https://github.com/NodeBB/NodeBB/issues/7407). */
const mostPosts = 26

/** NodeBB: a topic's feed never shows new answers once it is long. */
export const nodebb: Provider = {
  name: 'nodebb',
  channel: 'forum',
  recognises: ({ generator, url, links, items }) =>
    /^nodebb\b/i.test(generator) ||
    ([url, ...links].some((address) => /\/topic\/\d+\.rss$/.test(address ?? '')) && items.length > 0),
  adapt(item) {
    const [, thread, number] = /^(https?:\/\/[^?#]+?\/topic\/\d+)(?:\/[^/?#]*\/(\d+))?/.exec(item.url ?? '') ?? []
    if (thread === undefined || number === undefined) return item
    return { ...item, title: number === '1' ? item.title : null, provided: { threadUrl: thread } }
  },
  remark({ url, links, items }, problems) {
    const ofTopic = [url, ...links].some((address) => /\/topic\/\d+(?:\.rss|\/|$)/.test(address ?? ''))
    if (ofTopic && items.length >= mostPosts - 1)
      problems.add(
        'warning',
        'first_posts_only',
        'This forum shows the first posts of a topic only: new answers never appear here. Listen to its category in place of the topic.',
      )
  },
}
