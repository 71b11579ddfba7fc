/** What everybody may know of a YouTube channel, a playlist, or an account on Bluesky, however much it looks like a secret. */
const publicIds = /^(?:UC|UU|PL|FL|OL)[\w-]{16,}$|^did:/

/** Whether a part of a feed's path lets whoever knows it read the feed; `before` are the parts in front of it. */
export function isSecretPart(part: string, before: readonly string[]): boolean {
  const [outer, inner] = [before.at(-2), before.at(-1)]
  // Google Alerts: the account, then the alert. Talkwalker: a token.
  if (before[1] === 'alerts' && before[2] === 'feeds') return part !== ''
  if (outer === 'alerts' && inner === 'rss') return part !== ''
  // Calendars and podcasts for subscribers: `/private-0123abcd/`, `/private/0123abcd/feed`.
  if (/^private-[\w-]{6,}$/i.test(part)) return true
  if (/^(?:private|secret|token|key|subscribers?|members?|premium)$/i.test(inner ?? '') && isOdd(part)) return true
  return part.length >= 40 || isOpaque(part)
}

/** The same of a value in its query. */
export function isSecretValue(name: string, value: string, all: URLSearchParams): boolean {
  if (value === '') return false
  if (/token|secret|passw|auth(?!or)|signature|^sig$|api_?key|access_?key|jwt|credential/i.test(name)) return true
  if (/pass$|key$|^(?:hash|hmac|sid|session|uuid|guid|code)$/i.test(name)) return value.length >= 8
  // Reddit's own feeds: whose they are, and a token that shows it.
  const feed = all.get('feed') ?? ''
  if (/^(?:feed|user)$/.test(name) && (isOpaque(feed) || (all.has('user') && feed !== ''))) return true
  return value.length >= 24 && isOpaque(value)
}

const isOdd = (part: string) => part.length >= 6 && /\d/.test(part)

/** Nobody's words: hexadecimal, or letters and digits that change places as no word does. */
function isOpaque(text: string): boolean {
  const bare = text.replace(/\.(?:xml|rss|atom|json|ics)$/i, '')
  if (bare.length < 16 || publicIds.test(bare) || !/^[\w.~=+-]+$/.test(bare)) return false
  if (/^[\da-f-]+$/i.test(bare) && /\d/.test(bare) && /[a-f]/i.test(bare)) return true
  return (bare.match(/[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g) ?? []).length >= 5
}
