import { parse } from 'tldts'
import type { XmlElement } from '../read-xml.ts'
import { childrenOf, isElement } from './elements.ts'
import type { Provider } from './provider.ts'

/**
 * Podcasts: an episode without an id is known by its recording, whose address changes with each service that counts
 * downloads and stands before it; without those it holds.
 */
export const podcast: Provider = {
  name: 'podcast',
  channel: 'podcast',
  recognises: ({ head, elements }) =>
    head.children.some((node) => isElement(node) && /^itunes:(?!block$|new-feed-url$)/.test(node.name)) &&
    elements.some((element) => recordingOf(element) !== null),
  adapt(item, element) {
    const recording = item.id === null ? recordingOf(element) : null
    return recording === null ? item : { ...item, id: withoutCounters(recording) }
  },
}

function recordingOf(element: XmlElement): string | null {
  for (const { attributes } of childrenOf(element, 'enclosure', 'atom:link', 'link')) {
    const address = attributes.url ?? (attributes.rel === 'enclosure' ? attributes.href : undefined)
    if (address !== undefined && /^https?:\/\//i.test(address)) return address
  }
  return null
}

/** `https://counter.example/e/host.example/a.mp3?from=x` is `host.example/a.mp3`, whoever counts and by whatever scheme. */
function withoutCounters(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  const parts = [url.host, ...url.pathname.split('/').filter((part) => part !== '')]
  const host = parts.findLastIndex((part, index) => index < parts.length - 1 && (index === 0 || isHost(part)))
  return parts.slice(Math.max(host, 0)).join('/')
}

/** `redirect.mp3` has a dot and is no host. */
function isHost(part: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(part) && parse(part).isIcann === true
}
