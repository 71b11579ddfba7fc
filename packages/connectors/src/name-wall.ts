import type { OutboundAnswer } from '@echolot/outbound'
import type { Trouble } from './connector.ts'

export type Wall = Extract<Trouble, { outcome: 'blocked' | 'failed' }>
type Seen = {
  status: number
  headers: OutboundAnswer['headers']
  /** The beginning of the body in lower case; marks are ASCII in every encoding that pages have. */
  page: string
  host: string
  path: string
  /** A page that leads on, to feeds or many places: it may have a login or a captcha, and is none. */
  leadsOn: boolean
}

/** What stands in a page's head and first screens; a wall shows itself there. */
const looksAt = 100_000

const asksForConsent =
  /(?:before you|in order to|to) (?:continue|proceed|access|read)|(?:um|bevor sie) [^<>]{0,40}(?:fortfahren|fortzufahren|weiterlesen|weiterzulesen)|\bconsent\b[^<>]{0,40}\b(?:required|needed)\b|(?:zustimmung|einwilligung)[^<>]{0,40}(?:erforderlich|ben\S{1,2}tigt|n\S{1,2}tig)/

/** In this order: whoever asks for proof of being human often does so on a page that also offers to sign in. */
const walls: readonly { code: string; says: string; shows(seen: Seen): boolean }[] = [
  {
    code: 'blocked',
    says: 'asks for proof of being human (a challenge by Cloudflare or the like). Ask its operator to let feed readers in, or try another user agent in the settings of this source.',
    shows: ({ headers, page, status }) =>
      headers['cf-mitigated'] === 'challenge' ||
      /challenge|captcha/.test(headers['x-amzn-waf-action'] ?? '') ||
      /<title>\s*(?:just a moment|attention required! \| cloudflare|ddos-guard|checking your browser|one moment, please|access denied \| |sucuri website firewall|vercel security checkpoint|making sure you(?:'|&#39;)re not a bot)/.test(
        page,
      ) ||
      /enable javascript and cookies to continue|\/cdn-cgi\/challenge-platform\/|_cf_chl_opt|captcha-delivery\.com|_incapsula_resource|id="px-captcha|window\._pxappid|\/\.within\.website\/x\/cmd\/anubis|awswafcookiedomainlist/.test(
        page,
      ) ||
      (status === 403 &&
        /you don(?:'|&#39;)t have permission to access[^<]{0,300}on this server\.?<p>\s*reference&#32;#/.test(page)),
  },
  {
    code: 'captcha',
    says: 'shows a captcha. Ask for this feed less often, or ask its operator to let feed readers in.',
    shows: ({ page, host, path, leadsOn }) =>
      (/(?:^|\.)google\.[a-z.]+$/.test(host) && path.startsWith('/sorry/')) ||
      /our systems have detected unusual traffic from your computer network|unusual traffic from your/.test(page) ||
      (!leadsOn &&
        /class=["']?(?:[^"'<>]{0,100}\s)?(?:g-recaptcha|h-captcha|cf-turnstile|frc-captcha)[\s"'>]|smartcaptcha|\/captcha\/(?:challenge|api)|recaptcha\/api|hcaptcha\.com\/1\/api|challenges\.cloudflare\.com\/turnstile|(?:verify|confirm|prove) (?:that )?you(?: are|'re) (?:a )?(?:human|not a robot)|are you a (?:robot|human)\?|i(?: a|')m not a robot|ich bin kein roboter|(?:complete|solve|enter) the captcha|<title>\s*captcha/.test(
          page,
        )),
  },
  {
    code: 'consent_page',
    says: 'shows a page that asks for consent to cookies in place of the feed. Look for the address of the feed itself, which needs no consent.',
    shows: ({ page, host, path, leadsOn }) =>
      /^(?:consent|guce|myprivacy|privacy-?gate|cmp)\./.test(host) ||
      /^\/(?:cookie-?consent|consent|cookiewall|privacygate|collectconsent)(?:[/.]|$)/.test(path) ||
      /<form[^<>]{0,300}action=["']?[^"'<>]{0,200}\bconsent\b|<title>\s*(?:before you continue|bevor sie (?:zu |mit )|zustimmung erforderlich|consent required|cookie[- ]?(?:wall|consent))|consent-required|cookiewall/.test(
        page,
      ) ||
      (!leadsOn && page.includes('cookie') && asksForConsent.test(page)),
  },
  {
    code: 'login_wall',
    says: 'wants somebody to sign in before it shows this. Use a feed that is public, or an address with its token or its password.',
    shows: ({ page, path, status, leadsOn }) =>
      /^\/(?:[a-z]{2}\/)?(?:(?:users?|accounts?|auth|session|member)\/)?(?:log-?in|sign-?in|sso|authenticate)(?:[/.]|$)|^\/wp-login\.php/.test(
        path,
      ) ||
      (!leadsOn && /<input[^<>]{0,300}type=["']?password/.test(page)) ||
      (status !== 404 && /<title>\s*(?:log ?in|sign ?in|anmelden|anmeldung|einloggen)\b/.test(page)),
  },
  {
    code: 'parked_domain',
    says: 'is a parked domain that is for sale or full of advertisements. The feed has gone elsewhere: look for its new address.',
    shows: ({ page, host, path, leadsOn }) =>
      /(?:^|\.)(?:sedoparking|parkingcrew|hugedomains|afternic|bodis|dan|sedo|undeveloped|domainmarket)\.(?:com|net)$/.test(
        host,
      ) ||
      (host !== '' && path === '/lander') ||
      /sedoparking\.com|parkingcrew\.net|hugedomains\.com\/domain|\bparklogic\.com|bodiscdn|d38psrni17bvxu\.cloudfront\.net|(?:this|diese|the) domain(?: name)? (?:is|may be|ist|steht) (?:for sale|parked|zu verkaufen|zum verkauf|geparkt)|buy this domain|domain(?:name)? zum verkauf|diese domain (?:kaufen|wurde geparkt)|inquire about this domain|domain parking|parked free|domain (?:name )?(?:has )?expired|domain is available for purchase/.test(
        page,
      ) ||
      (!leadsOn && /\.[a-z]{2,12} (?:is|ist|steht) (?:for sale|parked|zum verkauf|zu verkaufen)/.test(page)),
  },
  {
    code: 'json_error',
    says: 'answers with an error in JSON in place of a feed. Look at its documentation for the address of a feed, and whether it wants a key.',
    shows: ({ page, headers }) =>
      (headers['content-type'] ?? '').includes('application/problem+json') ||
      (/^[\s\u00ef\u00bb\u00bf]*\{/.test(page) &&
        /^[\s\u00ef\u00bb\u00bf]*\{[^[]{0,2000}?"(?:error|errors|error_?code|error_?message|message|detail|status|code)"\s*:/.test(
          page,
        )),
  },
]

/**
 * What stands in place of a feed, where it shows: a challenge, a captcha, a login, a consent, an advertisement, an error.
 * Null where it is none that is known. Asked only of what is no feed, for a feed may speak of all of these.
 */
export function nameWall({ status, headers, body, url }: OutboundAnswer): Wall | null {
  const { hostname, host, pathname } = new URL(url)
  const page = body.toString('latin1', 0, looksAt).toLowerCase()
  const seen = { status, headers, page, host: hostname, path: pathname.toLowerCase(), leadsOn: leadsOn(page) }
  const wall = walls.find(({ shows }) => shows(seen))
  if (wall === undefined) return null
  return { outcome: keepsOut.has(wall.code) ? 'blocked' : 'failed', code: wall.code, message: `${host} ${wall.says}` }
}

/** It is there, and not for Echolot; behind the others there is no feed. */
const keepsOut: ReadonlySet<string> = new Set(['blocked', 'captcha', 'consent_page', 'login_wall'])

/** Walls link to their help and their imprint. */
const fewLinks = 40

function leadsOn(page: string): boolean {
  return /type=["']?application\/(?:rss|atom|feed)\+/.test(page) || page.split('<a ').length > fewLinks
}
