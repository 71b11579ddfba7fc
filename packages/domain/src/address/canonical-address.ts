import { isTracker, isTrackingAnchor } from './trackers.ts'
import { unwrapAddress } from './unwrap-address.ts'

/** What was done to an address, for whoever wants to know why two of them are one. */
export type AddressStep =
  | 'redirect'
  | 'amp'
  | 'mobile_host'
  | 'host'
  | 'path'
  | 'trackers'
  | 'sorted'
  | 'fragment'
  | 'known_site'

export type CanonicalAddress = {
  /** By this an address is known: https, without `www.`. It need not answer; open the original. */
  canonical: string
  /** Its host, without `www.` and hosts for phones. */
  host: string
  /** Whether it names nothing but a site. */
  isHomepage: boolean
  steps: readonly AddressStep[]
}

/**
 * The one form of all addresses under which a page is handed around: redirects taken off, AMP and hosts for phones led back,
 * trackers gone, query sorted. In doubt two stay two: a parameter that may carry meaning stays, and so does its case. Nobody is
 * asked. Null for what is no web address.
 */
export function canonicalAddress(address: string): CanonicalAddress | null {
  const trimmed = address.trim()
  if (trimmed.length > 8_000 || !/^https?:\/\//i.test(trimmed)) return null
  const steps = new Set<AddressStep>()
  const inner = unwrapAddress(trimmed)
  if (inner !== trimmed) steps.add('redirect')
  const url = URL.parse(inner)
  if (url === null || url.hostname === '') return null

  const plain = url.hostname.replace(/\.$/, '').replace(/^www\d?\.(?=.*\..)/, '')
  const reached = desktopHost(plain)
  if (reached !== plain) steps.add('mobile_host')
  if (plain !== url.hostname || url.port !== '' || url.username !== '' || url.protocol === 'http:') steps.add('host')

  let tidy = tidyPath(url.pathname)
  if (tidy !== url.pathname) steps.add('path')
  // Each time it is shorter: what is left may be one again.
  for (let led = withoutAmp(tidy, reached); led !== tidy; led = withoutAmp(tidy, reached)) {
    tidy = tidyPath(led)
    steps.add('amp')
  }
  const site = knownSite(reached, tidy, url)
  if (site !== null && (site.host !== reached || site.path !== tidy || site.search !== url.search))
    steps.add('known_site')
  const host = site?.host ?? reached
  const path = site?.path ?? tidy

  const all = [...new URLSearchParams(site?.search ?? url.search)]
  const led = all.filter(([name, value]) => !isAmpParameter(name, value))
  if (led.length < all.length) steps.add('amp')
  const kept = led.filter(([name, value]) => !isTracker(name, value, path) && !isOfSite(host, name))
  if (kept.length < led.length) steps.add('trackers')
  // By name alone: what comes twice means something in its order.
  const sorted = kept.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  if (sorted.some((pair, at) => pair !== kept[at])) steps.add('sorted')

  const anchor = fragmentOf(url.hash, path)
  if (anchor !== url.hash) steps.add('fragment')
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`
  const query = sorted.length === 0 ? '' : `?${new URLSearchParams(sorted)}`
  return {
    canonical: `https://${host}${port}${path === '/' && query === '' ? '' : path}${query}${anchor}`,
    host,
    isHomepage: path === '/' && query === '' && anchor === '',
    steps: [...steps],
  }
}

/** Second levels below which names are given: `m.co.uk` is a name, and no host for phones. */
const secondLevel = /^(?:co|com|ac|gv|or|org|net|gov|edu|ltd|plc|ne)\.[a-z]{2}$/

function desktopHost(host: string): string {
  // `de.m.wikipedia.org` and `m.spiegel.de`.
  const inner = host.replace(/^([a-z-]{2,12})\.m\.(wikipedia|wiktionary|wikinews|wikiquote)\.org$/, '$1.$2.org')
  if (inner !== host) return inner
  const rest = /^(?:m|mobile|mobil|amp|touch|wap|mbasic)\.(.+)$/.exec(host)?.[1]
  const isName = rest === undefined || !rest.includes('.') || secondLevel.test(rest) || /^[\d.]+$/.test(rest)
  return isName ? host : rest.replace(/^www\./, '')
}

/** Sites with several addresses for one and the same page. */
function knownSite(
  host: string,
  pathname: string,
  { search, searchParams }: URL,
): { host: string; path: string; search: string } | null {
  if (host === 'youtu.be' && /^\/[\w-]{6,20}$/.test(pathname))
    return { host: 'youtube.com', path: '/watch', search: `?v=${pathname.slice(1)}` }
  if (host === 'youtube.com' || host === 'music.youtube.com' || host === 'youtube-nocookie.com') {
    const id =
      /^\/(?:shorts|live|embed|v)\/([\w-]{6,20})\/?$/.exec(pathname)?.[1] ??
      (pathname === '/watch' ? searchParams.get('v') : null)
    // A comment below a video is a page of its own.
    const comment = searchParams.get('lc')
    if (id) return { host: 'youtube.com', path: '/watch', search: `?${comment ? `lc=${comment}&` : ''}v=${id}` }
  }
  if (host === 'twitter.com' || host === 'x.com') {
    const status = /^(\/[^/]+\/status\/\d+)(?:\/(?:photo|video)\/\d)?\/?$/.exec(pathname)?.[1]
    return { host: 'x.com', path: status ?? pathname, search: status === undefined ? search : '' }
  }
  if (host === 'redd.it' && /^\/[a-z0-9]{5,9}$/.test(pathname))
    return { host: 'reddit.com', path: `/comments${pathname}`, search: '' }
  if (/^(?:(?:old|new|np|i|out)\.)?reddit\.com$/.test(host))
    return { host: 'reddit.com', path: redditPath(pathname), search }
  if (/^[a-z]{2}\.linkedin\.com$/.test(host)) return { host: 'linkedin.com', path: pathname, search }
  const story = host === 'news.google.com' ? /^\/(?:rss\/)?(?:articles|read)\/([\w-]+)$/.exec(pathname)?.[1] : undefined
  if (story !== undefined) return { host, path: `/articles/${story}`, search: '' }
  const product = /^amazon\.[a-z.]{2,6}$/.test(host)
    ? /^(?:\/[^/]+)?\/(?:dp|gp\/product)\/([A-Z0-9]{10})(?:\/ref=[^/]*)?\/?$/.exec(pathname)?.[1]
    : undefined
  if (product !== undefined) return { host, path: `/dp/${product}`, search: '' }
  return null
}

/** A thread's number tells which it is, and below it that of a comment; its forum and its title come and go. */
function redditPath(path: string): string {
  const [, thread, comment] =
    /^(?:\/(?:r|u|user)\/[^/]+)?\/comments\/(?!amp\b)([a-z0-9]+)(?:\/[^/]*(?:\/([a-z0-9]+))?)?\/?$/.exec(path) ?? []
  if (thread === undefined) return path
  return `/comments/${thread}${comment === undefined ? '' : `/_/${comment}`}`
}

/** Parameters of single sites that show the same page otherwise. */
function isOfSite(host: string, name: string): boolean {
  const theirs = ofSites.get(host.split('.').slice(-2).join('.'))
  return theirs?.has(name.toLowerCase()) === true
}

const ofSites = new Map([
  ['sueddeutsche.de', new Set(['reduced', 'ieditorial'])],
  ['nzz.ch', new Set(['reduced', 'ga'])],
  ['faz.net', new Set(['premium', 'service'])],
  ['focus.de', new Set(['fbc'])],
  ['bild.de', new Set(['t_ref'])],
  ['x.com', new Set(['s', 't'])],
  ['reddit.com', new Set(['share_id', 'rdt'])],
  ['instagram.com', new Set(['img_index'])],
  ['linkedin.com', new Set(['trk', 'rcm', 'refid', 'trackingid', 'originalsubdomain'])],
  ['nytimes.com', new Set(['unlocked_article_code'])],
  ['derstandard.at', new Set(['amplified'])],
  ['msn.com', new Set(['cvid', 'ei'])],
])

function tidyPath(path: string): string {
  const plain = path
    .replace(/;(?:jsessionid|phpsessid)=[^/;]*/gi, '')
    // Within an address that a path holds, as of an archive, two strokes are meant.
    .replace(/(?<!:)\/{2,}/g, '/')
    .replace(/%[0-9a-f]{2}/gi, (coded) => unreserved(coded))
    .replace(/(?:\/(?:index\.(?:html?|php))?)+$/i, '')
  return plain || '/'
}

/** RFC 3986, 6.2.2: what needs no encoding is written plainly, the rest in capitals. */
function unreserved(coded: string): string {
  const character = String.fromCharCode(Number.parseInt(coded.slice(1), 16))
  return /[\w.~-]/.test(character) ? character : coded.toUpperCase()
}

/** `/a/amp`, `/amp/a`, `/a.amp.html`, `/a~amp.html`, `/a.amp`: only where a page remains. */
function withoutAmp(path: string, host: string): string {
  const plain = path
    .replace(/\.amp(\.html?)?$/, '$1')
    .replace(/(?<=[^/])[~_]amp(\.html?)$/, '$1')
    .replace(/(?<=[^/])\/amp$/, '')
    .replace(/(?<=[^/])\/amp\.html?$/, '.html')
  const led = /^\/amp\/[^/]+\/|^\/amp\/[^/]*[-\d]/.test(plain) && !host.startsWith('amp') ? plain.slice(4) : plain
  return led === '' ? path : led
}

const isAmpParameter = (name: string, value: string) => {
  const key = name.toLowerCase()
  return (
    (key === 'outputtype' && /^(?:val)?amp$/i.test(value)) ||
    (key === 'amp' && /^(?:1|true|)$/.test(value)) ||
    (key === 'noamp' && /^(?:1|true|mobile|available|)$/.test(value)) ||
    /^(?:amp_js_v|amp_gsa|usqp|aoh)$/.test(key)
  )
}

/** A route of a page that is a program, and a place that has a number, such as a comment: all else is a place on the same page. */
function fragmentOf(hash: string, path: string): string {
  const anchor = hash.slice(1)
  if (anchor === '' || anchor.startsWith('/') || anchor.startsWith('!')) return hash === '#' ? '' : hash
  return isTrackingAnchor(anchor, path) || !/\d/.test(anchor) ? '' : hash
}
