import type { ConnectorId } from '@echolot/domain'
import type { Ctx } from '../context.ts'

/**
 * An address as a page may show it. Feed addresses can be bearer secrets (a Google Alert carries its user's id, a Reddit
 * feed its token): long opaque parts of the path and values of the query are masked; the site stays readable.
 */
export function shownAddress(address: string): string {
  const url = new URL(address)
  url.username = ''
  url.password = ''
  const secretPath = /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/alerts/feeds/')
  url.pathname = url.pathname
    .split('/')
    .map((part) => (part.length >= 40 || (secretPath && /^\d{6,}$/.test(part)) ? '…' : part))
    .join('/')
  for (const [key, value] of url.searchParams)
    if (/token|key|secret|pass|auth|sig|^feed$|^user$/i.test(key) && value.length >= 8) url.searchParams.set(key, '…')
  return url.href.replaceAll('%E2%80%A6', '…')
}

/** Whether an address is what pages show of another: who sends that back means the other. */
export function isMaskOf(url: string, address: string): boolean {
  return spelledAddress(url).replaceAll('%E2%80%A6', '…') === shownAddress(address)
}

/** Whether an address was made of what pages show of another, and so lacks its secrets. */
export function isMasked(url: string, address: string): boolean {
  return url.includes('%E2%80%A6') && shownAddress(address).includes('…')
}

/**
 * The one spelling of an address: scheme and host in lower case, no usual port, and no fragment, which is never sent. A name
 * and password in it stay: they are sealed with it, and shown to nobody.
 */
export function spelledAddress(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

/** The three columns that hold a source's address: shown, sealed, and as a digest that keeps it from being added twice. */
export function addressColumns(seal: Ctx['seal'], connector: ConnectorId, address: string) {
  const href = spelledAddress(address)
  return {
    url: shownAddress(href),
    addressSealed: seal.seal(href, 'source.address'),
    addressDigest: seal.digest(`${connector}\n${href}`, 'source address'),
  }
}

/** The channel of a source, guessed from its address where nobody says it. */
export function channelOf(
  connector: ConnectorId,
  address: string,
  purpose: 'mentions' | 'own_channel' | 'account',
): string {
  const { hostname, pathname } = new URL(address)
  if (connector === 'wordpress') return 'comment'
  if (purpose === 'own_channel') return 'comment'
  if (
    /(^|\.)(news\.google|google)\.[a-z.]+$/.test(hostname) ||
    (/(^|\.)bing\.com$/.test(hostname) && pathname.startsWith('/news'))
  )
    return 'news'
  if (/(^|\.)bsky\.app$/.test(hostname)) return 'bluesky'
  if (/(^|\.)reddit\.com$/.test(hostname)) return 'reddit'
  if (/(^|\.)youtube\.com$/.test(hostname)) return 'youtube'
  if (/^\/tags\/[^/]+\.rss$/.test(pathname) || /^\/@[^/]+\.rss$/.test(pathname)) return 'mastodon'
  if (/customerreviews/.test(pathname)) return 'review'
  return 'web'
}
