import { decodeReferences } from './feed/decode-references.ts'
import { scanMarkup } from './feed/scan-markup.ts'

const mostLinks = 50
const longestLink = 2_000

/** Where the links of an item's HTML lead, each once and in their order; its addresses are absolute already. At most 50. */
export function linksOf(html: string | null): string[] {
  if (html === null || !html.includes('href')) return []
  const links = new Set<string>()
  const ignore = () => undefined
  scanMarkup(
    html,
    {
      text: ignore,
      cdata: ignore,
      close: ignore,
      open(name, attributes) {
        if (name.toLowerCase() !== 'a') return
        const href = attributes.find((attribute) => attribute.name.toLowerCase() === 'href')
        const url = href === undefined ? '' : decodeReferences(href.value).trim().toWellFormed()
        if (/^https?:\/\//i.test(url) && url.length <= longestLink) links.add(url)
      },
      done: () => links.size >= mostLinks,
    },
    'html',
  )
  return [...links]
}
