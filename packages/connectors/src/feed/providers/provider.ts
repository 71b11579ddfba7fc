import type { DraftFeed, DraftItem, FeedFormat } from '../parse-feed.ts'
import type { Problems } from '../problems.ts'
import type { XmlElement } from '../read-xml.ts'

/** What an item's own provider tells of it besides the fields that every feed has. */
export type ProviderFacts = {
  /** The author's name at the provider, without what it is written behind (`@`, `/u/`). */
  handle?: string
  /** What the provider itself calls the author, where that outlasts a change of name. */
  authorId?: string
  /** The id of the item that this one answers. */
  parentId?: string
  /** Where the conversation that it is part of can be read. */
  threadUrl?: string
  /** Stars that it gives, 1 to 5. */
  rating?: number
}

/** A feed as a provider looks at it, to tell whether it is one of its own. */
export type SeenFeed = {
  format: FeedFormat
  /** Where it came from, if that is known. */
  url: string | null
  /** The feed's or channel's own elements. */
  head: XmlElement
  generator: string
  id: string
  title: string | null
  /** Addresses of its own links, of whatever kind. */
  links: readonly string[]
  /** Its items as elements and as they were read, in one order. */
  elements: readonly XmlElement[]
  items: readonly DraftItem[]
}

/**
 * One provider's habits. It is known by what its feeds say of themselves where that is unmistakable, and by its address, so
 * that a copy at another host is read in the same way.
 */
export type Provider = {
  readonly name: string
  /** What its items are called in rules and on pages; null where that depends on who runs it. */
  readonly channel: string | null
  recognises(feed: SeenFeed): boolean
  /** @returns the item as the provider means it, or null for an entry that is none. */
  adapt(item: DraftItem, element: XmlElement, feed: SeenFeed): DraftItem | null
  /** What there is to know of the feed as a whole. */
  remark?(feed: SeenFeed, problems: Problems): void
}

/** What parsing knows of the provider afterwards. */
export type Recognised = { name: string; channel: string | null }

export type AdaptedFeed = DraftFeed & { provider: Recognised | null }
