import { decodeBytes } from './feed/decode-bytes.ts'
import { decodeReferences } from './feed/decode-references.ts'
import { readHtml } from './feed/read-html.ts'
import { resolveAddress } from './feed/resolve-address.ts'
import { scanMarkup } from './feed/scan-markup.ts'

export type WebPage = {
  title: string | null
  /** Feeds that the page names in its head, in their order. */
  feeds: string[]
  /** Where its WordPress answers, where it says so. */
  wordpressApi: string | null
  /** What it says that it was made with. */
  generator: string | null
  /** Links whose words or addresses promise a blog or news. */
  blogs: string[]
}

const feedTypes = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)$|^application\/json$/
const blogWords = /\b(?:blog|news|aktuelles|neuigkeiten|presse|press|magazin|magazine|stories|journal)\b/i

/** What a page says about feeds of its site, by its head and its links (`<base>` counted). */
export function readPage(bytes: Uint8Array, contentType: string | null, url: string): WebPage {
  const source = decodeBytes(bytes, contentType).text
  const page: WebPage = { title: null, feeds: [], wordpressApi: null, generator: null, blogs: [] }
  let base = url
  let titleFrom: string[] | null = null
  let link: { address: string | null; words: string } | null = null
  scanMarkup(
    source,
    {
      text(raw) {
        titleFrom?.push(raw)
        if (link !== null) link.words += raw
      },
      cdata: () => undefined,
      open(tag, attributes) {
        const name = tag.toLowerCase()
        const read = (attribute: string) => {
          const found = attributes.find((each) => each.name.toLowerCase() === attribute)
          return found === undefined ? '' : decodeReferences(found.value).trim()
        }
        if (name === 'base' && base === url) base = resolveAddress(read('href'), url) ?? url
        if (name === 'title' && page.title === null) titleFrom = []
        if (name === 'a') link = { address: resolveAddress(read('href'), base), words: '' }
        if (name === 'meta' && read('name').toLowerCase() === 'generator') page.generator ??= read('content') || null
        if (name !== 'link') return
        const address = resolveAddress(read('href'), base)
        const rels = read('rel').toLowerCase().split(/\s+/)
        if (address === null) return
        if (rels.includes('https://api.w.org/')) page.wordpressApi ??= address
        const type = read('type').toLowerCase().split(';')[0] ?? ''
        // WordPress names each page's JSON in the same words as others name their JSON Feed.
        if (rels.includes('alternate') && feedTypes.test(type) && !/wp-json|rest_route/.test(address))
          page.feeds.push(address)
      },
      close(tag) {
        const name = tag.toLowerCase()
        if (name === 'title' && titleFrom !== null) {
          page.title ??= readHtml(titleFrom.join(''), null).text || null
          titleFrom = null
        }
        if (name === 'a' && link !== null) {
          const { address, words } = link
          if (
            address !== null &&
            (blogWords.test(words) ||
              blogWords.test(new URL(address).pathname) ||
              /^(?:blog|news)\./.test(new URL(address).host))
          ) {
            page.blogs.push(address)
          }
          link = null
        }
      },
    },
    'html',
  )
  return page
}
