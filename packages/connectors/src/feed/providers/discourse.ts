import { markQuotes } from '../../discourse/mark-quotes.ts'
import type { DraftItem } from '../parse-feed.ts'
import { childText } from './elements.ts'
import type { Provider } from './provider.ts'
import { withBody } from './read-again.ts'

/**
 * Discourse: each post carries its topic's title and its author as `@user Name`. What it quotes of others is left as a
 * mark with their name, for it is not what its author says. The line that counts posts and participants below a topic
 * changes with each answer, and is no text.
 */
export const discourse: Provider = {
  name: 'discourse',
  channel: 'forum',
  recognises: ({ elements, items, generator }) =>
    /^discourse\b/i.test(generator) ||
    (/-(?:topic|post)-\d+(?:-\d+)?$/.test(items[0]?.id ?? '') &&
      elements[0] !== undefined &&
      (childText(elements[0], 'dc:creator').startsWith('@') || childText(elements[0], '?:topicpinned') !== '')),
  adapt(item, element) {
    const [, handle, name = ''] = /^@(\S+)\s*(.*)$/s.exec(childText(element, 'dc:creator')) ?? []
    const read = withMarkedQuotes(withoutCount(item))
    const [, thread, number] = /^(https?:\/\/[^?#]+?\/t\/[^/?#]+\/\d+)(?:\/(\d+))?/.exec(item.url ?? '') ?? []
    const ofTopic = number === undefined || number === '1'
    return {
      ...read,
      title: ofTopic ? item.title : null,
      author: handle === undefined ? item.author : name.trim() || handle,
      provided: {
        ...(handle === undefined ? {} : { handle }),
        ...(thread === undefined || ofTopic ? {} : { threadUrl: thread }),
      },
    }
  },
}

function withoutCount(item: DraftItem): DraftItem {
  const html = item.html?.replace(
    /<p>\s{0,20}<small>[^<]{1,200}<\/small>\s{0,20}<\/p>\s{0,20}<p>\s{0,20}<a href="[^"<>]{1,2000}">[^<]{1,200}<\/a>\s{0,20}<\/p>\s{0,20}$/,
    '',
  )
  return html === undefined || html === item.html ? item : withBody(item, html)
}

function withMarkedQuotes(item: DraftItem): DraftItem {
  const html = item.html === null ? null : markQuotes(item.html)
  return html === null || html === item.html ? item : withBody(item, html)
}
