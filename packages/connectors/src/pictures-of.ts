import type { FoundPicture } from './connector.ts'
import { decodeReferences } from './feed/decode-references.ts'
import { isEmoji } from './feed/read-html.ts'
import { type Attribute, scanMarkup } from './feed/scan-markup.ts'

/** An item is remembered by its first pictures; an album has a page. */
export const mostPictures = 6
const longestAddress = 2_000
const longestAlt = 500

/**
 * The pictures of an item: those that its channel names apart, then those of its HTML, each once and in their order, at most
 * 6. Addresses are absolute already. Emoji are text, and what is no larger than two pixels counts readers.
 */
export function picturesOf(named: readonly FoundPicture[], html: string | null): FoundPicture[] {
  const pictures = new Map<string, FoundPicture>()
  const add = ({ url, alt }: FoundPicture) => {
    const address = url.trim().toWellFormed()
    if (!/^https?:\/\//i.test(address) || address.length > longestAddress || pictures.size >= mostPictures) return
    const before = pictures.get(address)
    const described = alt?.replace(/\s+/g, ' ').trim().slice(0, longestAlt).toWellFormed() || null
    if (before === undefined) pictures.set(address, { url: address, alt: described })
    else if (before.alt === null) pictures.set(address, { url: address, alt: described })
  }
  for (const picture of named) add(picture)
  if (html !== null && /<img\b/i.test(html)) {
    const ignore = () => undefined
    scanMarkup(
      html,
      {
        text: ignore,
        cdata: ignore,
        close: ignore,
        open(name, attributes) {
          if (name.toLowerCase() !== 'img' || isEmoji(attributes) || isTrifling(attributes)) return
          const src = attributeOf(attributes, 'src')
          if (src !== null) add({ url: src, alt: attributeOf(attributes, 'alt') })
        },
        done: () => pictures.size >= mostPictures,
      },
      'html',
    )
  }
  return [...pictures.values()]
}

function attributeOf(attributes: readonly Attribute[], wanted: string): string | null {
  const attribute = attributes.find(({ name }) => name.toLowerCase() === wanted)
  return attribute === undefined ? null : decodeReferences(attribute.value)
}

/** A pixel that tells its owner who reads. */
function isTrifling(attributes: readonly Attribute[]): boolean {
  return ['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(attributeOf(attributes, side)?.trim() ?? ''))
}
