import { childrenOf } from './elements.ts'
import { isOf } from './hosts.ts'
import type { Provider } from './provider.ts'

/**
 * Stack Exchange: questions and, in a question's feed, its answers, whose title is a sentence about them. The rank is the
 * number of votes and no part of what is said, and `updated` moves with each edit: neither makes an item a new one.
 */
export const stackExchange: Provider = {
  name: 'stack-exchange',
  channel: 'forum',
  recognises: ({ elements, url }) =>
    (elements[0] !== undefined && childrenOf(elements[0], '?:rank').length > 0) ||
    isOf(url, 'stackexchange.com', 'stackoverflow.com', 'superuser.com', 'serverfault.com', 'askubuntu.com'),
  adapt(item) {
    const [, site, question, answer] =
      /^(https?:\/\/[^/]+)\/questions\/(\d+)\/[^#]*#(\d+)$/.exec(item.url ?? item.id ?? '') ?? []
    if (site === undefined || question === undefined || answer === undefined) return item
    return {
      ...item,
      title: null,
      provided: { parentId: `${site}/q/${question}`, threadUrl: `${site}/q/${question}` },
    }
  },
}
