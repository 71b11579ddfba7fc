import type { XmlElement, XmlNode } from './read-xml.ts'
import { resolveAddress } from './resolve-address.ts'

/** The hubs that an answer names, and the address that it gives as its own (WebSub, section 4). */
export type NamedHubs = { hubs: string[]; self: string | null }

/** More than anybody has; whoever names more is asked at the first of them. */
export const mostHubs = 5

/** What the links of an RSS or Atom feed name, under whatever prefix they stand. */
export function readHubs(root: XmlElement): NamedHubs {
  const channel = root.children.find((node) => isElement(node) && node.name.endsWith('channel'))
  const links = (isElement(channel) ? channel : root).children.filter(isLink)
  const named = (rel: string) =>
    links.flatMap(({ attributes, base }) => {
      const rels = (attributes.rel ?? '').toLowerCase().split(/\s+/, 20)
      const address = rels.includes(rel) ? resolveAddress(attributes.href ?? '', base) : null
      return address === null ? [] : [address]
    })
  return { hubs: named('hub').slice(0, mostHubs), self: named('self')[0] ?? null }
}

/** The same of a JSON Feed, whose hubs can be of other kinds too (rssCloud). */
export function readHubsOfJson(
  feed: Readonly<Record<string, unknown>>,
  resolve: (written: unknown) => string | null,
): NamedHubs {
  const hubs = (Array.isArray(feed.hubs) ? feed.hubs.slice(0, 50) : []).flatMap((hub: unknown) => {
    if (typeof hub !== 'object' || hub === null || !('url' in hub)) return []
    const type = 'type' in hub ? hub.type : 'WebSub'
    const address = typeof type === 'string' && /^(?:websub|pubsubhubbub)$/i.test(type) ? resolve(hub.url) : null
    return address === null ? [] : [address]
  })
  return { hubs: hubs.slice(0, mostHubs), self: resolve(feed.feed_url) }
}

const isElement = (node: XmlNode | undefined): node is XmlElement => typeof node === 'object' && 'name' in node

const isLink = (node: XmlNode): node is XmlElement =>
  isElement(node) && (node.name === 'link' || node.name === 'atom:link') && node.attributes.rel !== undefined
