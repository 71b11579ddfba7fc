import type { DraftItem } from '../parse-feed.ts'
import type { XmlElement } from '../read-xml.ts'
import { childText } from './elements.ts'
import { pathOf } from './hosts.ts'
import type { Provider } from './provider.ts'

/**
 * WordPress: a comment's title is a sentence about it in the blog's language ("Comment on X by Y"), which is not its own;
 * what it answers stands in its first line; and behind a password there is a form in place of the text.
 */
export const wordpress: Provider = {
  name: 'wordpress',
  channel: null,
  recognises: ({ generator, url, items }) =>
    /^https?:\/\/wordpress\.(?:org|com)\b/i.test(generator) ||
    (items[0] !== undefined && items.every(isComment)) ||
    /\/comments\/feed\/?$/.test(pathOf(url)),
  adapt(item, element) {
    const secret = asksForPassword(element)
    const read = secret ? { ...item, text: null, html: null } : item
    return isComment(item) ? { ...readComment(read), title: secret ? null : ownTitle(item) } : read
  },
}

const commentAt = /#comment-(\d+)$/

function isComment({ id, url }: DraftItem): boolean {
  return commentAt.test(url ?? '') && (id === null || commentAt.test(id))
}

function readComment(item: DraftItem): DraftItem {
  const threadUrl = item.url?.replace(/#.*$/, '')
  const [, number] =
    /^\s{0,20}(?:<p>)?[^<]{0,60}<a href="[^"<>]{1,2000}#comment-(\d+)"[^<>]{0,200}>/.exec(item.html ?? '') ?? []
  const parentId = number === undefined ? undefined : item.id?.replace(commentAt, `#comment-${number}`)
  return {
    ...item,
    provided: {
      ...(threadUrl === undefined ? {} : { threadUrl }),
      ...(parentId === undefined ? {} : { parentId }),
    },
  }
}

/** None that is a sentence about its author. Other systems number comments in the same way, and call them by the post's title. */
function ownTitle({ title, author }: DraftItem): string | null {
  return author === null || title?.includes(author) === true ? null : title
}

/** Another element says in a sentence that there is nothing to read. */
function asksForPassword(element: XmlElement): boolean {
  return /<form\b[^<>]{0,2000}action=postpass/i.test(childText(element, 'content:encoded'))
}
