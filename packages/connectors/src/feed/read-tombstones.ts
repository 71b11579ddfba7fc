import type { XmlElement } from './read-xml.ts'

/** More than any feed has items. */
const mostTombstones = 50_000

/**
 * The ids of entries that an Atom feed says were deleted, under whatever prefix (RFC 6721; YouTube pushes such):
 * `<at:deleted-entry ref="yt:video:abc" when="2026-11-23T08:00:00Z"/>`.
 */
export function readTombstones(root: XmlElement): string[] {
  const refs = root.children.flatMap((node) => {
    if (typeof node !== 'object' || !('name' in node) || !/(?:^|:)deleted-entry$/.test(node.name)) return []
    const ref = node.attributes.ref?.trim() ?? ''
    return ref === '' ? [] : [ref]
  })
  return [...new Set(refs)].slice(0, mostTombstones)
}
