import type { DraftItem } from '../parse-feed.ts'
import type { XmlElement } from '../read-xml.ts'
import { resolveAddress } from '../resolve-address.ts'
import { childrenOf } from './elements.ts'

/** What an item answers, where its feed says so in the words that feeds have for it (RFC 4685); what its provider tells comes first. */
export function withAnswered(item: DraftItem, element: XmlElement): DraftItem {
  const [answered] = childrenOf(element, 'thr:in-reply-to')
  if (answered === undefined) return item
  const parentId = answered.attributes.ref?.trim() ?? ''
  const threadUrl = resolveAddress(answered.attributes.href ?? '', answered.base)
  if (parentId === '' && threadUrl === null) return item
  return {
    ...item,
    provided: {
      ...(parentId === '' ? {} : { parentId }),
      ...(threadUrl === null ? {} : { threadUrl }),
      ...item.provided,
    },
  }
}
