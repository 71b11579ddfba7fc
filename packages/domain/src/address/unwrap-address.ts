/** What is told of a link: whether it is one of these, and what address it holds. Null where it holds none. */
type Wrapper = (url: URL) => string | null

const param =
  (...names: string[]): Wrapper =>
  ({ searchParams }) =>
    names.map((name) => searchParams.get(name)).find((value) => value !== null && value !== '') ?? null

/** Hosts, and below them paths, whose links lead elsewhere and say where. */
const wrappers: readonly { host: RegExp; path: RegExp; inner: Wrapper }[] = [
  { host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/, path: /^\/url$/, inner: googleInner },
  {
    host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/,
    path: /^\/amp\//,
    inner: ({ pathname, search }) => ampPath(pathname.slice(4), search),
  },
  {
    host: /^(?:www\.)?bing\.com$/,
    path: /^\/amp\//,
    inner: ({ pathname, search }) => ampPath(pathname.slice(4), search),
  },
  { host: /(?:^|\.)bing\.com$/, path: /^\/news\/apiclick\.aspx$/i, inner: googleInner },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/ck\/a$/, inner: bingClick },
  {
    host: /(?:^|\.)cdn\.ampproject\.org$/,
    path: /^\/(?:[a-z]\/|wp\/s\/)/,
    inner: ({ pathname, search }) => ampPath(pathname.replace(/^\/(?:[a-z]|wp)/, ''), search),
  },
  {
    host: /^(?:l|lm)\.(?:facebook|instagram|messenger|threads)\.(?:com|net)$/,
    path: /^\/(?:l\.php)?$/,
    inner: param('u'),
  },
  { host: /^(?:www|m)\.facebook\.com$/, path: /^\/(?:l|flx\/warn)(?:\.php|\/)?$/, inner: param('u') },
  {
    host: /^(?:[a-z]{2}\.|www\.)?linkedin\.com$/,
    path: /^\/(?:redir\/(?:redirect|general-malware-page)|safety\/go)\/?$/,
    inner: param('url'),
  },
  { host: /^(?:www\.|m\.)?youtube\.com$/, path: /^\/redirect$/, inner: param('q') },
  { host: /^go\.bsky\.app$/, path: /^\/redirect$/, inner: param('u') },
  { host: /^out\.reddit\.com$/, path: /./, inner: param('url') },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, inner: param('z') },
  { host: /^(?:away\.)?vk\.com$/, path: /^\/away(?:\.php)?$/, inner: param('to') },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/$/, inner: param('uddg') },
  {
    host: /^r\.search\.yahoo\.com$/,
    path: /\/RU=/,
    inner: ({ pathname }) => decoded(/\/RU=([^/]+)/.exec(pathname)?.[1]),
  },
  { host: /^deref-(?:gmx|web|web-02|1und1|mail)\.(?:net|de|com|at|ch)$/, path: /./, inner: param('redirectUrl') },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /./, inner: param('url') },
  { host: /^urldefense\.com$/, path: /^\/v3\/__/, inner: ({ href }) => /\/v3\/__(.+?)__;/.exec(href)?.[1] ?? null },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, inner: param('u', 'url') },
  {
    host: /^(?:www\.)?disq\.us$/,
    path: /^\/url$/,
    inner: (url) => param('url')(url)?.replace(/:[\w-]{20,40}$/, '') ?? null,
  },
  { host: /^exit\.sc$/, path: /^\/$/, inner: param('url') },
  { host: /^slack-redir\.net$/, path: /^\/link$/, inner: param('url') },
]

/** Asked first, for it is asked of every link of every feed. */
const mayWrap =
  /google\.|bing\.com|ampproject\.org|facebook\.|instagram\.|messenger\.|threads\.|linkedin\.|youtube\.com\/redirect|bsky\.app|out\.reddit|umblr|vk\.com|duckduckgo|search\.yahoo|deref-|safelinks|urldefense|linkfilter|disq\.us|exit\.sc|slack-redir/i

/**
 * The address that a link of a search engine, a network or a mail service leads to, read out of the link itself and never
 * asked for: Google, Google Alerts, Bing, AMP caches, Facebook, LinkedIn, GMX and WEB.DE among others. Wrappers within wrappers
 * are taken off up to five deep. Any other address comes back as it is.
 */
export function unwrapAddress(address: string): string {
  let present = address
  for (let deep = 0; deep < 5; deep++) {
    if (present.length > 8_000 || !mayWrap.test(present)) return present
    const url = URL.parse(present)
    const wrapper =
      url === null || !/^https?:$/.test(url.protocol)
        ? undefined
        : wrappers.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
    const inner = url === null ? null : wrapper?.inner(url)
    if (!inner || !/^https?:\/\/[^/\s]/i.test(inner) || !URL.canParse(inner) || inner === present) return present
    present = inner
  }
  return present
}

/** Some write the inner address without escaping it; its own query ends where the wrapper's goes on. */
const beforeAlert = /[?&](?:url|q)=(https?:[^#]*?)&ct=ga/
const beforeOthers = /[?&](?:url|q)=(https?:[^#]*?)(?:&(?:c=\d|(?:sa|ved|usg|rct)=)|$)/

function googleInner(url: URL): string | null {
  const end = url.href.includes('&ct=ga') ? beforeAlert : beforeOthers
  const raw = end.exec(url.href)?.[1]
  return raw?.includes('?') ? raw : param('url', 'q')(url)
}

/** `a1` and the address in base64. */
function bingClick(url: URL): string | null {
  const coded = url.searchParams.get('u')
  return coded?.startsWith('a1') ? base64(coded.slice(2)) : null
}

/** `/s/host/path` is https, `/host/path` is http; the cache's own parameters (`amp_js_v`, `usqp`) go. */
function ampPath(path: string, search: string): string | null {
  const [, secure, rest] = /^\/(s\/)?([^/]+\.[^/]+.*)$/.exec(path) ?? []
  if (rest === undefined) return null
  const kept = [...new URLSearchParams(search)].filter(
    ([name]) => !/^(?:amp_.*|usqp|aoh|referrer|csi|gs_lcp)$/.test(name),
  )
  return `${secure === undefined ? 'http' : 'https'}://${rest.replace(/%3F/i, '?')}${kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`}`
}

function decoded(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text)
  } catch {
    return null /* Half a character: then it is no address. */
  }
}

function base64(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return null /* Not base64: then it is no address. */
  }
}
