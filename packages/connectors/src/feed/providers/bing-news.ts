import { unwrapAddress } from '../resolve-address.ts'
import { textContent } from '../write-markup.ts'
import { childrenOf } from './elements.ts'
import { isOf, pathOf } from './hosts.ts'
import type { Provider } from './provider.ts'

/**
 * Bing News: its links count the click and name the article within, which is what an item is known by. The outlet stands
 * in `News:Source`, of a vocabulary that some of its feeds do not declare.
 */
export const bingNews: Provider = {
  name: 'bing-news',
  channel: 'news',
  recognises: ({ url, links, elements }) =>
    [url, ...links].some(isAtBingNews) ||
    childrenOf(elements[0] ?? noElement, 'link').some((link) => {
      const address = textContent(link).trim()
      return isOf(address, 'bing.com') && pathOf(address) === '/news/apiclick.aspx'
    }),
  adapt(item, element) {
    const [source] = childrenOf(element, '?:source', 'source')
    // MSN shows what others wrote.
    const outlet =
      source === undefined
        ? ''
        : textContent(source)
            .trim()
            .replace(/ (?:on|auf|sur|en) MSN$/i, '')
    const counted = item.id === null || isOf(item.id, 'bing.com')
    return {
      ...item,
      id: counted ? (item.url ?? (item.id === null ? null : unwrapAddress(item.id))) : item.id,
      author: outlet === '' ? item.author : outlet,
    }
  },
}

export const isAtBingNews = (url: string | null) => isOf(url, 'bing.com') && pathOf(url).startsWith('/news')

const noElement = { name: '', local: '', attributes: {}, children: [], base: null, language: null }
