import type { Facet } from './shapes.ts'

/** A piece of a text, and where it leads. */
type Piece = { text: string; link: string | null }

/** A text in pieces, by the bytes that its facets name; one that makes no sense is plain text. */
export function facetsIn(text: string, facets: readonly Facet[]): Piece[] {
  const bytes = Buffer.from(text)
  const pieces: Piece[] = []
  let at = 0
  const add = (end: number, link: string | null) => {
    if (end > at) pieces.push({ text: bytes.toString('utf8', at, end), link })
    at = Math.max(at, end)
  }
  for (const { index, features } of facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)) {
    const link = features.find(({ uri }) => uri !== undefined && /^https?:\/\//i.test(uri))?.uri
    if (link === undefined || index.byteStart < at || index.byteEnd <= index.byteStart || index.byteEnd > bytes.length)
      continue
    add(index.byteStart, null)
    add(index.byteEnd, link)
  }
  add(bytes.length, null)
  return pieces
}

export type NewFacet = { index: { byteStart: number; byteEnd: number }; features: readonly [Record<string, string>] }

const link = /(?<![\p{L}\p{N}_@/.-])https?:\/\/[^\s<>"]+/giu
const mention = /(?<![\p{L}\p{N}_@/.-])@([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)/giu
const tag = /(?<![\p{L}\p{N}_&/#])#(?=[\p{L}\p{M}\p{N}_]*[\p{L}_])([\p{L}\p{M}\p{N}_]{1,64})/gu

/**
 * What in a text of ours becomes a link, a mention or a tag: Bluesky itself looks for nothing in it.
 * @param didOf whose handle this is; null where it is nobody's, which then stays text.
 */
export async function facetsFor(text: string, didOf: (handle: string) => Promise<string | null>): Promise<NewFacet[]> {
  const facets: NewFacet[] = []
  const add = (start: number, shown: string, feature: Record<string, string>) => {
    const byteStart = Buffer.byteLength(text.slice(0, start))
    facets.push({ index: { byteStart, byteEnd: byteStart + Buffer.byteLength(shown) }, features: [feature] })
  }
  for (const found of text.matchAll(link)) {
    const shown = withoutEnd(found[0])
    if (URL.canParse(shown)) add(found.index, shown, { $type: 'app.bsky.richtext.facet#link', uri: shown })
  }
  for (const found of text.matchAll(mention)) {
    const did = await didOf((found[1] ?? '').toLowerCase())
    if (did !== null) add(found.index, found[0], { $type: 'app.bsky.richtext.facet#mention', did })
  }
  for (const found of text.matchAll(tag))
    add(found.index, found[0], { $type: 'app.bsky.richtext.facet#tag', tag: found[1] ?? '' })
  return facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)
}

/** The full stop behind an address ends the sentence, and a bracket that opened before it closes behind it. */
function withoutEnd(address: string): string {
  const bare = address.replace(/[.,;:!?'"»“”)\]]+$/, '')
  const rest = address.slice(bare.length)
  return rest.startsWith(')') && bare.includes('(') ? `${bare})` : bare
}
