import { resolveAddress } from '../resolve-address.ts'
import { textContent } from '../write-markup.ts'
import { childrenOf } from './elements.ts'
import { isOf } from './hosts.ts'
import type { Provider } from './provider.ts'

/** Talkwalker Alerts: who wrote it stands in `source`. */
export const talkwalker: Provider = {
  name: 'talkwalker',
  channel: 'news',
  recognises: ({ url, links, generator }) => /^talkwalker/i.test(generator) || [url, ...links].some(isAtTalkwalker),
  adapt(item, element) {
    const [source] = childrenOf(element, 'source')
    const outlet = source === undefined ? '' : textContent(source).replace(/\s+/g, ' ').trim()
    // Some give the outlet's address, which is no name.
    const site = resolveAddress(source?.attributes.url ?? (/^https?:/i.test(outlet) ? outlet : ''), null)
    return {
      ...item,
      author: item.author ?? (outlet === '' || /^https?:/i.test(outlet) ? null : outlet),
      authorUrl: item.authorUrl ?? site,
    }
  },
}

export const isAtTalkwalker = (url: string | null) => isOf(url, 'talkwalker.com') && /alerts/.test(url ?? '')
