import type { DraftFeed, DraftItem, FeedFormat } from '../parse-feed.ts'
import type { Problems } from '../problems.ts'
import type { XmlElement, XmlFeed } from '../read-xml.ts'
import { textContent } from '../write-markup.ts'
import { withAnswered } from './answered.ts'
import { appleReviews } from './apple-reviews.ts'
import { bingNews } from './bing-news.ts'
import { bluesky } from './bluesky.ts'
import { discourse } from './discourse.ts'
import { childrenOf, childText, isElement } from './elements.ts'
import { github } from './github.ts'
import { googleAlerts } from './google-alerts.ts'
import { googleNews } from './google-news.ts'
import { mastodon } from './mastodon.ts'
import { nodebb } from './nodebb.ts'
import { podcast } from './podcast.ts'
import type { AdaptedFeed, Provider, SeenFeed } from './provider.ts'
import { reddit } from './reddit.ts'
import { stackExchange } from './stack-exchange.ts'
import { talkwalker } from './talkwalker.ts'
import { wordpress } from './wordpress.ts'
import { youtube } from './youtube.ts'

/** The first that knows a feed as its own has it; what anybody may run or write comes last. */
const providers: readonly Provider[] = [
  googleAlerts,
  googleNews,
  bingNews,
  talkwalker,
  reddit,
  youtube,
  bluesky,
  appleReviews,
  github,
  stackExchange,
  discourse,
  nodebb,
  mastodon,
  wordpress,
  podcast,
]

/** A feed as its provider means it; one of no provider that we know comes back as it was read. */
export function adaptToProvider(
  draft: DraftFeed,
  { root, items: elements }: XmlFeed,
  { format, url, problems }: { format: FeedFormat; url: string | null; problems: Problems },
): AdaptedFeed {
  const head = root.children.find((node) => isElement(node) && node.name.endsWith('channel'))
  const feedHead = head !== undefined && isElement(head) ? head : root
  const seen: SeenFeed = {
    format,
    url,
    head: feedHead,
    generator: childText(feedHead, 'generator', 'atom:generator'),
    id: childText(feedHead, 'atom:id', 'id'),
    title: draft.title,
    links: childrenOf(feedHead, 'link', 'atom:link')
      .map((link) => (link.attributes.href ?? textContent(link)).trim())
      .filter((address) => address !== ''),
    elements,
    items: draft.items,
  }
  const provider = providers.find((candidate) => candidate.recognises(seen))
  const answering = (item: DraftItem, element: XmlElement | undefined) =>
    element === undefined ? item : withAnswered(item, element)
  if (provider === undefined)
    return { ...draft, items: draft.items.map((item, index) => answering(item, elements[index])), provider: null }
  provider.remark?.(seen, problems)
  const items = draft.items.flatMap((item, index) => {
    const element = elements[index]
    const adapted = element === undefined ? item : provider.adapt(item, element, seen)
    if (adapted === null) return []
    // Where another text is the right one, whatever stood beside the first was written for machines or for nobody.
    return [answering(adapted.text === item.text ? adapted : { ...adapted, lead: null }, element)]
  })
  return { ...draft, items, provider: { name: provider.name, channel: provider.channel } }
}
