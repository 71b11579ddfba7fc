import { unwrapAddress as unwrapped } from '@echolot/domain/address'

/** What is absolute and clean already: a host with a name, and nothing that a parser of addresses would read otherwise. */
const clean = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z]{2,20}(?:\/[\w\-./?=&%+,;:@!$'()*~#[\]]*)?$/

/** What stands behind the host of an address, of characters that a parser of addresses leaves as they are. */
const behindHost = /^\/(?:[\w\-.?=&%+,;:@!~#][\w\-./?=&%+,;:@!~#]*)?$/
const cleanHost = /^https?:\/\/(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z]{2,20}(?=\/|$)/

/**
 * A web address as an absolute one, or null: what has no base to be relative to, and what is no web address at all
 * (`javascript:` above all). An address that is absolute and clean stays as it is spelled.
 */
export function resolveAddress(written: string, base: string | null): string | null {
  if (clean.test(written) && !/\/\.|xn--|&amp;/i.test(written)) return written
  const host =
    base !== null && behindHost.test(written) && !/\/\.|&amp;/i.test(written) ? cleanHost.exec(base)?.[0] : undefined
  if (host !== undefined) return host + written
  const address = tidy(written)
  if (address === '') return null
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  // `news:80/x` is no scheme of ours, but neither is it worth guessing at.
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return null
  const rooted = scheme === undefined && /^www\.[^/\s]+\.[a-z]{2,}/i.test(address) ? `http://${address}` : address
  const parsed = parse(rooted, base)
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') || parsed.hostname === '')
    return null
  const asSpelled =
    /^https?:\/\/[^/\\\s]/i.test(rooted) &&
    !/[^\x21-\x7e]|["<>\\^`{|}]/.test(rooted) &&
    !/\/\.{1,2}(?:\/|$)/.test(rooted)
  return asSpelled ? rooted : parsed.href
}

function tidy(written: string): string {
  const trimmed = written.trim()
  if (!/[\t\n\r]|^feed:|&amp;/i.test(trimmed)) return trimmed
  return trimmed
    .replace(/[\t\n\r]+\s*/g, '')
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
    .replace(/&amp;/gi, '&')
}

function parse(address: string, base: string | null): URL | null {
  return (
    URL.parse(address, base ?? undefined) ??
    (address.startsWith('//') ? URL.parse(`https:${address}`) : URL.parse(address))
  )
}

/**
 * The address that a link of a search engine or a network leads to: they put it into a query of their own, and would be asked
 * about each click otherwise. Any other address comes back as it is.
 */
export function unwrapAddress(address: string): string {
  const inner = unwrapped(address)
  return inner === address ? address : (resolveAddress(inner, null) ?? address)
}
