/** What is absolute and clean already: a host with a name, and nothing that a parser of addresses would read otherwise. */
const clean = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z]{2,20}(?:\/[\w\-./?=&%+,;:@!$'()*~#[\]]*)?$/

/**
 * A web address as an absolute one, or null: what has no base to be relative to, and what is no web address at all
 * (`javascript:` above all). An address that is absolute and clean stays as it is spelled.
 */
export function resolveAddress(written: string, base: string | null): string | null {
  if (clean.test(written) && !/\/\.|xn--|&amp;/i.test(written)) return written
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

/** What stands behind the inner address in links of Google Alerts, and in those of Bing News and of Google's pages. */
const beforeAlert = /[?&](?:url|q)=(https?:[^#]*?)&ct=ga/
const beforeOthers = /[?&](?:url|q)=(https?:[^#]*?)(?:&(?:c=\d|(?:sa|ved|usg|rct)=)|$)/

/**
 * The address that a search engine's link leads to: Google Alerts and Bing News put the article's into a query of
 * their own, and would be asked about each click otherwise. Any other address comes back as it is.
 */
export function unwrapAddress(address: string): string {
  if (address.length > 8_000 || !/google\.|bing\.com/i.test(address) || !URL.canParse(address)) return address
  const { hostname, pathname, searchParams } = new URL(address)
  const google = pathname === '/url' && /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(hostname)
  const bing = pathname === '/news/apiclick.aspx' && /(?:^|\.)bing\.com$/.test(hostname)
  if (!google && !bing) return address
  // Some write the inner address without escaping it; then its own query would be lost.
  const end = address.includes('&ct=ga') ? beforeAlert : beforeOthers
  const raw = end.exec(address)?.[1]
  const inner = raw?.includes('?') ? raw : (searchParams.get('url') ?? searchParams.get('q'))
  return (inner && resolveAddress(inner, null)) || address
}
