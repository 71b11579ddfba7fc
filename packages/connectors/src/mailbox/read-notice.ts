import { canonicalAddress, isTracker, unwrapAddress } from '@echolot/domain/address'
import type { ArrivedMail } from '@echolot/mail'
import type { Notice, Place, Sender } from './sender.ts'
import { senders } from './senders/index.ts'

/** What a mail of a network tells of: one thing, or the findings of a list. */
export type Told = {
  notice: Notice
  url: string
  /** What names the thing for good, where that is its address. */
  id: string | null
  title: string | null
  text: string | null
  author: string | null
  rating: number | null
}

/** Who writes from this address; undefined where no rule knows it. */
export function senderOf(address: string): Sender | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return senders.find(({ from }) =>
    from.some((one) => (one.includes('@') ? one === address : domain === one || domain.endsWith(`.${one}`))),
  )
}

/** Whether nobody says anything to us in it, by its subject. */
export const isIdle = (sender: Sender, mail: ArrivedMail) => sender.idle.some((one) => one.test(mail.subject ?? ''))

/** What it tells; null where it does not look like any mail of this sender that is known. */
export function readNotice(sender: Sender, mail: ArrivedMail): Told[] | null {
  const subject = (mail.subject ?? '').replace(/^(?:(?:fwd?|wg|aw|re)\s*:\s*)+/i, '')
  const lines = linesOf(mail.linked, sender)
  for (const notice of sender.notices) {
    const match = notice.subject.map((one) => one.exec(subject)).find((one) => one !== null)
    if (match == null) continue
    const told = sender.lists ? findingsIn(lines, notice) : toldIn(lines, notice, match, subject)
    if (told.length > 0) return told
  }
  return null
}

type Link = { words: string; url: string }
type Line = { words: string; links: readonly Link[] }

const mostLines = 2_000

/** Its lines with where their links lead, trackers and redirects taken off without asking anybody. */
function linesOf(linked: string, sender: Sender): Line[] {
  return linked
    .split('\n')
    .slice(0, mostLines)
    .map((line) => {
      const links: Link[] = []
      let before = 0
      const words = line
        .replace(/<(https?:\/\/[^<>\s]{1,6000})>/g, (whole, address: string, at: number) => {
          const url = placeBehind(address, sender)
          const label = line.slice(before, at).trim()
          before = at + whole.length
          if (url !== null) links.push({ words: label, url })
          return ''
        })
        .replace(/\u034f|[\u00ad\u200b-\u200f\u2060\ufeff\u2007]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      return { words, links }
    })
}

/** Where a link of a mail leads; null where that is not guarded by TLS. */
function placeBehind(address: string, sender: Sender): string | null {
  const url = URL.parse(unwrapAddress(ownWrapper(unwrapAddress(address), sender)))
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  // LinkedIn's mails lead through /comm/ to the page itself.
  if (/(?:^|\.)linkedin\.com$/.test(url.hostname)) url.pathname = url.pathname.replace(/^\/comm\//, '/')
  for (const [name, value] of [...url.searchParams])
    if (isTracker(name, value, url.pathname) || sender.trackers?.test(name)) url.searchParams.delete(name)
  return url.href
}

/** A network's own link that says where it leads: Facebook's `/n/?permalink.php&…`, and others with the address as a parameter. */
function ownWrapper(address: string, { from }: Sender): string {
  const url = URL.parse(address)
  if (url === null) return address
  if (/(?:^|\.)facebook\.com$/.test(url.hostname) && /^\/n\/?$/.test(url.pathname)) {
    const [path = '', ...rest] = url.search.slice(1).split('&')
    return `https://www.facebook.com/${decoded(path).replace(/^\/+/, '')}${rest.length === 0 ? '' : `?${rest.join('&')}`}`
  }
  const isOurs = from.some((one) => url.hostname.endsWith(one.slice(one.indexOf('@') + 1)))
  const inner = ['url', 'u', 'target', 'redirect', 'redirect_url', 'redirectUrl', 'link', 'next']
    .map((name) => url.searchParams.get(name))
    .find((value) => value !== null && /^https:\/\//.test(value))
  return isOurs && inner ? inner : address
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // A per cent sign of its own.
  }
}

function isAt(link: Link, { host, path }: Place): boolean {
  const url = new URL(link.url)
  const isHost = host === '' || url.hostname === host || url.hostname.endsWith(`.${host}`)
  return isHost && path.test(url.pathname + url.search)
}

/** What stands on the button that leads to the thing, where the button's address hides where it leads. */
const buttons =
  /\b(?:ansehen|anzeigen|lesen|antworten|beantworten|öffnen|aufrufen|zur bewertung|zum beitrag|zur nachricht|view|see|read|reply|respond|open|show)\b/i
const parting =
  /\b(?:abmelden|abbestellen|unsubscribe|impressum|imprint|datenschutz|privacy|hilfe|help|einstellungen|settings|nutzungsbedingungen|terms)\b/i

function toldIn(lines: readonly Line[], notice: Notice, match: RegExpExecArray, subject: string): Told[] {
  const isPlace = (link: Link) => notice.places.some((place) => isAt(link, place))
  // No page of its own: its homepage, its help, the way out of its mails.
  const isOfIt = (link: Link) => !parting.test(link.words) && !/^https:\/\/[^/]+\/?$/.test(link.url)
  const links = lines.flatMap((line, at) => line.links.map((link) => ({ ...link, at })))
  // The last that leads there with words on it is the button; those above are pictures and names.
  const places = links.filter((link) => isPlace(link) && isOfIt(link))
  const found =
    places.find((link) => buttons.test(link.words)) ??
    places[0] ??
    links.find((link) => buttons.test(link.words) && isOfIt(link) && leadsToSender(link, notice))
  if (found === undefined) return []
  const headline = notice.subject.concat(notice.above ?? [])
  const head = lines.findLastIndex(
    ({ words }, at) => at <= found.at && words !== '' && headline.some((one) => one.test(words.replace(/[:.]$/, ''))),
  )
  const inMail = head === -1 ? null : headlineMatch(lines[head]?.words ?? '', notice)
  const author = (match.groups?.author ?? inMail?.groups?.author)?.trim() || null
  const between = lines.slice(head + 1, found.at).map(({ words }) => words)
  const rating = notice.stars === undefined ? null : starsIn(lines.slice(0, found.at + 1), notice.stars)
  const text = head === -1 ? quotedIn(between) : saidIn(between, author, notice.stars)
  if (text === null && notice.words === 'always') return []
  const title = text === null ? subject : null
  const id = notice.placeIsId === true && isPlace(found) ? (canonicalAddress(found.url)?.canonical ?? null) : null
  return [{ notice, url: found.url, id, title, text, author, rating }]
}

const headlineMatch = (words: string, { subject }: Notice) =>
  subject.map((one) => one.exec(words.replace(/[:.]$/, ''))).find((one) => one !== null) ?? null

function leadsToSender(link: Link, { places }: Notice): boolean {
  const { hostname } = new URL(link.url)
  return places.some(({ host }) => host !== '' && (hostname === host || hostname.endsWith(`.${host}`)))
}

/** A line that is no more than who it was, when it was, how many stars, or a greeting to whoever reads the mail. */
const besides =
  /^(?:(?:vor )?\d+ (?:minuten?|stunden?|tage?n?|min\.?|std\.?|minutes?|hours?|days?)(?: ago)?|gerade eben|just now|heute|today|(?:hallo|hi|hello|guten tag|liebe[rs]?|dear)\b.{0,80}[,!]|[-–—_=*·•|\s]*|\d{1,2}\. \p{L}+(?: \d{4})?(?: (?:um|at) \d{1,2}:\d{2}.*)?|\p{L}+ \d{1,2}(?:, \d{4})?(?: at \d{1,2}:\d{2}.*)?|[★☆ ]+)$/iu

/** The lines of what somebody said, without what stands around them. */
function saidIn(lines: readonly string[], author: string | null, stars: RegExp | undefined): string | null {
  const isBeside = (line: string) =>
    besides.test(line) ||
    line === author ||
    line === `@${author}` ||
    (line.length < 40 && stars?.test(line) === true) ||
    (line.length < 40 && buttons.test(line) && line.split(' ').length <= 3)
  const kept = lines.filter((line) => line === '' || !isBeside(line))
  const text = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return unquoted(text) || null
}

/** The words in quotation marks, where nothing else says where somebody's words begin. */
function quotedIn(lines: readonly string[]): string | null {
  const whole = lines.join('\n')
  return /[„“"»«](?<words>[^„“”"»«]{3,5000})[“”"«»]/.exec(whole)?.groups?.words?.trim() ?? null
}

const unquoted = (text: string) => /^[„“"»«](?<words>[^„“”"»«]+)[“”"«»]$/.exec(text)?.groups?.words?.trim() ?? text

function starsIn(lines: readonly Line[], pattern: RegExp): number | null {
  for (const { words } of lines) {
    const { stars, said, full } = pattern.exec(words)?.groups ?? {}
    const value = full === undefined ? Number((stars ?? said ?? '').replace(',', '.')) : [...full].length
    if (value >= 1 && value <= 5) return value
  }
  return null
}

const mostFindings = 100

/** The findings of a list: each link to elsewhere with words on it, and what stands below it until the next. */
function findingsIn(lines: readonly Line[], notice: Notice): Told[] {
  const told: (Told & { said: string[] })[] = []
  const seen = new Set<string>()
  let above: string[] = []
  for (const { words, links } of lines) {
    const link = links.find(({ url, words: label }) => isElsewhere(url) && !parting.test(label))
    if (link === undefined) {
      const last = told.at(-1)
      if (links.length === 0 && words !== '' && !/^[-–—_=*\s]+$/.test(words)) {
        above.push(words)
        if (last !== undefined && last.said.length < 6) last.said.push(words)
        continue
      }
      // What stood above a bare link was about that.
      if (links.length > 0 && words === '' && above.length > 0) last?.said.splice(-above.length, above.length)
      above = []
      continue
    }
    // In a plain mail the link stands alone, below what it is about.
    const [title = '', ...said] = link.words === '' ? above : [link.words]
    const before = told.at(-1)
    if (link.words === '' && above.length > 0) before?.said.splice(-above.length, above.length)
    above = []
    const id = canonicalAddress(link.url)?.canonical ?? link.url
    if (title === '' || seen.has(id) || told.length >= mostFindings) continue
    seen.add(id)
    told.push({ notice, url: link.url, id, title, text: null, author: null, rating: null, said })
  }
  return told.map(({ said, ...one }) => ({ ...one, text: said.join('\n').slice(0, 2_000) || null }))
}

/** Not at whoever sent the list, nor a button that hands a finding on. */
function isElsewhere(url: string): boolean {
  const { hostname, pathname } = new URL(url)
  if (/(?:^|\.)google\.[a-z.]{2,6}$/.test(hostname) || /(?:^|\.)gstatic\.com$/.test(hostname)) return false
  return !(
    /(?:^|\.)(?:facebook|twitter|x)\.com$/.test(hostname) &&
    /\/(?:sharer?|intent|share\.php|sharer\.php)\b/.test(pathname)
  )
}
