import type { DraftItem } from '../parse-feed.ts'
import { pathOf } from './hosts.ts'
import type { Provider, SeenFeed } from './provider.ts'
import { withBody } from './read-again.ts'

/**
 * Mastodon: posts have no titles, content warnings and polls stand within the text, and who wrote one shows in its address
 * alone. A server's own emoji are pictures, whose names are what can be read.
 */
export const mastodon: Provider = {
  name: 'mastodon',
  channel: 'mastodon',
  recognises: ({ generator, url, items }) =>
    /^mastodon\b/i.test(generator) ||
    (/^\/(?:@[^/]+|tags\/[^/]+)\.rss$/.test(pathOf(url)) && items.every(({ title }) => title === null)),
  adapt(item, _element, feed) {
    const read = withNamedEmoji(item)
    const writer = writerOf(item.url)
    if (writer === null) return read
    return {
      ...read,
      author: item.author ?? nameIn(feed, writer.handle) ?? writer.handle,
      authorUrl: item.authorUrl ?? writer.url,
      provided: { handle: writer.handle },
    }
  },
}

const emoji = /<img\b(?=[^<>]{0,600}emoji)[^<>]{0,600}\balt="(:[\w+-]{1,60}:)"[^<>]{0,600}>/gi

function withNamedEmoji(item: DraftItem): DraftItem {
  const html = item.html?.replace(emoji, '$1')
  return html === undefined || html === item.html ? item : withBody(item, html)
}

/** `https://server/@erika/1` and `https://server/users/erika/statuses/1` are erika's; `/@erika@elsewhere/1` another server's. */
function writerOf(address: string | null): { handle: string; url: string } | null {
  const url = address === null ? null : URL.parse(address)
  const [, name, host] =
    /^\/(?:@|users\/)([\w.-]+)(?:@([\w.-]+))?\/(?:statuses\/)?[\w-]+\/?$/.exec(url?.pathname ?? '') ?? []
  if (url === null || name === undefined) return null
  return {
    handle: `${name}@${host ?? url.host}`,
    url: host === undefined ? `${url.origin}/@${name}` : `https://${host}/@${name}`,
  }
}

/** A profile's feed has its owner's name as its title; that of a tag is nobody's. */
function nameIn({ title, links }: SeenFeed, handle: string): string | null {
  const ofOwner = links.some((link) => {
    const url = URL.parse(link)
    return url !== null && `${/^\/@([\w.-]+?)(?:\.rss)?$/.exec(url.pathname)?.[1]}@${url.host}` === handle
  })
  return ofOwner ? title : null
}
