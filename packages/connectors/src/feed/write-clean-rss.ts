import { longestWritten, parseDate } from './parse-date.ts'
import type { Problems } from './problems.ts'
import { escapeHtml, keepUnknownTags, looksLikeHtml, readHtml } from './read-html.ts'
import type { XmlElement, XmlFeed, XmlNode } from './read-xml.ts'
import { resolveAddress, unwrapAddress } from './resolve-address.ts'
import { beginsIn, isToldIn } from './told-in.ts'
import { undoDoubleEncoding } from './undo-double-encoding.ts'
import { textContent, writeMarkup } from './write-markup.ts'

/**
 * An RSS 2.0 document in the shape that xml2js gives to rss-parser: each name with a list of texts. What a feed leaves
 * open is absent, so that rss-parser's own mapping decides what stands for what.
 */
export type CleanRss = { rss: { $: { version: '2.0' }; channel: [CleanChannel] } }
type Texts = Record<string, [string]>
type CleanChannel = Record<string, [string] | Texts[]> & { item: Texts[] }

export type XmlFormat = 'rss' | 'atom' | 'rdf'

export function formatOf(root: XmlElement): XmlFormat {
  if (/(?:feed|entry)$/.test(root.name)) return 'atom'
  return root.name.startsWith('rdf') ? 'rdf' : 'rss'
}

/**
 * Writes any RSS, RDF or Atom as clean RSS: one title, one link, one body, one author an item, text plain, addresses
 * absolute, dates in ISO 8601. Where a fact can stand in several elements the first of the list that says it wins. `self` is
 * where the feed says that it is, for addresses that are relative to it where `url` is not known.
 */
export function writeCleanRss(
  feed: XmlFeed,
  { url, self }: { url: string | null; self: string | null },
  problems: Problems,
): CleanRss {
  const { root, items } = feed
  const format = formatOf(root)
  const channel = root.children.find((node) => isElement(node) && node.name.endsWith('channel'))
  // An entry that is a document of its own has no feed around it; a feed without a channel is its own.
  const head = isElement(channel) ? channel : root.name.endsWith('entry') ? null : root
  const headFields = new Fields(head, format)
  const site = headFields.link(self)
  const feedAuthor = headFields.author(['managingeditor', 'itunes:owner', 'googleplay:owner'])
  const base = url ?? site ?? self
  const written: CleanChannel = {
    item: items.map((element) => writeItem(new Fields(element, format), base, feedAuthor, problems)),
  }
  put(written, 'title', headFields.title())
  put(written, 'link', site)
  put(
    written,
    'language',
    tag(headFields.text(['language', 'dc:language', 'atom:language']) ?? head?.language ?? root.language),
  )
  return { rss: { $: { version: '2.0' }, channel: [written] } }
}

function writeItem(fields: Fields, base: string | null, feedAuthor: Author | null, problems: Problems): Texts {
  const written: Texts = {}
  const permalink = fields.link(base)
  const link = permalink === null ? null : unwrapAddress(permalink)
  if (permalink === null && fields.hasLink())
    problems.add('warning', 'link_unusable', 'A link is no web address, or relative to nothing that is known.')
  const author = fields.author([]) ?? feedAuthor
  const body = fields.body(base ?? link)
  put(written, 'title', fields.title())
  put(written, 'link', link)
  put(written, 'guid', fields.id())
  put(written, 'description', body?.text ?? null)
  put(written, 'content:encoded', body?.html ?? null)
  put(written, 'lead', body === null ? null : fields.lead(body, base ?? link))
  put(written, 'pictures', fields.pictures(base ?? link).join(' '))
  put(written, 'dc:creator', author?.name ?? null)
  put(written, 'authorUrl', author?.url ?? null)
  put(written, 'pubDate', fields.date(publication, problems))
  put(written, 'updated', fields.date(modification, problems))
  // A text may be in another language than what stands around it.
  put(written, 'dc:language', tag(fields.text(languages) ?? body?.language ?? fields.element.language))
  return written
}

function put(into: Record<string, unknown>, name: string, value: string | null) {
  if (value !== null && value !== '') into[name] = [value]
}

/** A language as BCP 47 writes it; Java and POSIX have underscores. */
function tag(language: string | null): string | null {
  return language?.replace(/^([a-z]{2,3})_(?=[a-z\d])/i, '$1-') ?? null
}

type Author = { name: string | null; url: string | null }
type Body = { text: string; html: string | null; language?: string | null; from?: XmlElement }

const publication = [
  'pubdate',
  'atom:pubdate',
  'atom:published',
  'published',
  'atom:issued',
  'issued',
  'dc:date',
  'dcterms:issued',
  'prism:publicationdate',
  'date',
  'atom:created',
  'created',
  'dcterms:created',
]
const modification = [
  'atom:updated',
  'updated',
  'atom:modified',
  'modified',
  'dcterms:modified',
  'prism:modificationdate',
  // An event in the life of the item, says Dublin Core: where nothing else was said, both.
  'dc:date',
]
/** What RSS calls an author is an address of mail; Atom's own word is a name. */
const rssAuthors = ['dc:creator', 'dc:author', 'atom:author', 'author', 'itunes:author', 'googleplay:author']
const atomAuthors = ['atom:author', 'author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author']
const none: readonly XmlElement[] = []
const guids = ['guid', 'atom:guid']
const ids = ['guid', 'atom:id', 'id', 'atom:guid']
const identifiers = ['dc:identifier', 'dcterms:identifier']
const pages = ['link', 'atom:link']
/** Where an item's link led before a service that counts clicks put its own address there. */
const originals = ['feedburner:origlink', 'pheedo:origlink']
const languages = ['dc:language', 'language', 'atom:language']
const titles = ['title', 'atom:title', 'dc:title', 'dcterms:title', 'media:title', 'itunes:title']
/** What may hold the whole text, most likely first. RSS's own words are also found in Atom, under its namespace. */
const bodies = [
  'content:encoded',
  'atom:content',
  'content',
  'xhtml:body',
  'xhtml:div',
  'body',
  'fullitem',
  'description',
  'atom:description',
  'atom:summary',
  'summary',
  'itunes:summary',
  'googleplay:description',
  'dc:description',
  'abstract',
]
/** Each is held against the whole text. */
const mostSummaries = 10
/** What is shown in its place where there is none; the description of a picture may be longer than the text. */
const captions = ['dcterms:abstract', 'media:description', 'itunes:subtitle']

/** A later body must be longer than an earlier one by this factor and by so many characters: ads and dots are no content. */
const fullerBy = 1.1
const leastMore = 20

const mostNamedPictures = 6

/** Whether an element names a picture as such: by its kind, or where it tells none, by the ending of its address. */
function isPicture({ name, attributes: { type, medium, url, rel } }: XmlElement): boolean {
  if (name === 'atom:link' && rel !== 'enclosure') return false
  if (medium !== undefined) return medium === 'image'
  return type === undefined ? /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(url ?? '') : /^image\//i.test(type)
}

/** Most items were changed last when they were published, and name the same instant twice. */
let lastDate = { written: '', iso: '' }

/** The child elements of an item or a channel, by what they say. */
class Fields {
  readonly element: XmlElement
  readonly #atom: boolean
  readonly #byName = new Map<string, XmlElement[]>()

  constructor(element: XmlElement | null, format: XmlFormat) {
    this.element = element ?? { name: '', local: '', attributes: {}, children: [], base: null, language: null }
    this.#atom = format === 'atom'
    this.#gather(this.element)
  }

  title(): string | null {
    for (const element of this.#all(titles)) {
      const line = this.#read(element, null, true).text.replace(/\s+/g, ' ').trim()
      if (line !== '') return line
    }
    return null
  }

  text(names: readonly string[]): string | null {
    for (const element of this.#all(names)) {
      const text = decodedLine(textContent(element))
      if (text !== '') return text
    }
    return null
  }

  /** The publisher's own id. RSS 1.0 has it in rdf:about. */
  id(): string | null {
    return this.#first(ids) ?? (this.element.attributes['rdf:about']?.trim() || null) ?? this.#first(identifiers)
  }

  hasLink(): boolean {
    return this.#all(pages).some((element) => textContent(element).trim() !== '')
  }

  /** Where the item can be read, best first: what is said to be its page, a permanent id, then what it is about. */
  link(base: string | null): string | null {
    const links = this.#all(pages).map((element) => ({ element, rank: rankOfLink(element) }))
    const ofRank = (wanted: number) =>
      firstOf(links, ({ element, rank }) =>
        rank === wanted ? addressOf(element, element.attributes.href, base) : null,
      )
    return (
      firstOf(this.#all(originals), (element) => addressOf(element, textContent(element).trim(), base)) ??
      firstOf(links, ({ element, rank }) =>
        element.attributes.href === undefined && rank !== null
          ? addressOf(element, textContent(element).trim(), base)
          : null,
      ) ??
      ofRank(0) ??
      ofRank(1) ??
      ofRank(2) ??
      firstOf(this.#all(guids), (element) => {
        const permanent = element.attributes.ispermalink?.trim().toLowerCase()
        // An id is permanent unless it says otherwise, but many an id that says nothing is a number.
        return permanent === 'true'
          ? addressOf(element, textContent(element).trim(), base)
          : permanent === 'false'
            ? null
            : identityOf(element, base)
      }) ??
      this.#about(base) ??
      ofRank(3) ??
      // Microsoft's channels, the oldest feeds of all, have the address of an item in its own tag.
      addressOf(this.element, this.element.attributes.href, base) ??
      firstOf(this.#all(['atom:content']), (element) => addressOf(element, element.attributes.src, base)) ??
      // An episode that has no page can be heard.
      firstOf(this.#all(['enclosure']), (element) =>
        /^(?:audio|video)\//i.test(element.attributes.type ?? '')
          ? addressOf(element, element.attributes.url?.trim(), base)
          : null,
      ) ??
      // Last of all an id that could be an address: many are, though none must.
      (/(?:feed|channel)$/.test(this.element.name)
        ? null
        : firstOf(this.#all(['atom:id']), (element) => identityOf(element, base)))
    )
  }

  #about(base: string | null): string | null {
    const about = this.element.attributes['rdf:about']
    return this.element.name.endsWith('channel') || !/^https?:\/\//i.test(about ?? '')
      ? null
      : addressOf(this.element, about, base)
  }

  author(alsoFrom: readonly string[]): Author | null {
    let address: Author | null = null
    for (const element of this.#all([...(this.#atom ? atomAuthors : rssAuthors), ...alsoFrom])) {
      const { name, isAddress, page } = readAuthor(element)
      const uri = childText(element, /^(?:atom:)?(?:uri|url|homepage)$/) ?? page
      const url = uri === null ? null : resolveAddress(uri, element.base)
      if (name !== null && !isAddress) return { name, url }
      if (name !== null || url !== null) address ??= { name, url }
    }
    const source = this.#all(['atom:source'])[0]
    return address ?? (source === undefined ? null : new Fields(source, 'atom').author([]))
  }

  date(names: readonly string[], problems: Problems): string | null {
    let unread: 'date_unreadable' | 'date_ambiguous' | null = null
    for (const element of this.#all(names)) {
      const written = textContent(element).trim()
      if (written === '') continue
      if (written === lastDate.written) return lastDate.iso
      const reading = parseDate(written.length > longestWritten ? written : decodedLine(written))
      if ('at' in reading) {
        lastDate = { written, iso: reading.at.toISOString() }
        return lastDate.iso
      }
      unread ??= reading.problem
    }
    // Microsoft's channels have it in the tag.
    const modified = names === modification ? this.element.attributes.lastmod : undefined
    const reading = modified === undefined ? null : parseDate(modified)
    if (reading !== null && 'at' in reading) return reading.at.toISOString()
    if (unread === 'date_unreadable')
      problems.add('warning', unread, 'A date is in no form that is known, or no day of the calendar.')
    if (unread === 'date_ambiguous')
      problems.add('warning', unread, 'A date such as 04/03/2025 can mean two days, so it is left open.')
    return null
  }

  /** The fullest body: content before summary, unless the summary says more. */
  body(base: string | null): Body | null {
    let fullest: Body | null = null
    // Bluesky's posts are plain text, and may be about HTML.
    const plain = this.id()?.startsWith('at://') === true
    let most = 0
    for (const element of [...this.#all(bodies), ...this.#all(captions)]) {
      if (most > 0 && captions.includes(element.name)) break
      // Reading makes no text longer than its source.
      if (fullest !== null && !isFuller(sourceLength(element), most)) continue
      const body = plain ? { text: textContent(element).trim(), html: null } : this.#read(element, base, false)
      const length = seenLength(body.text)
      if (isFuller(length, most) || (fullest === null && body.html !== null)) {
        fullest = { ...body, language: element.language, from: element }
        most = length
      }
    }
    return fullest
  }

  /** Addresses of the pictures that it names beside its body; a small one only where there is no larger. */
  pictures(base: string | null): string[] {
    const named = this.#all(['enclosure', 'media:content', 'atom:link']).filter(isPicture)
    const addresses = (named.length > 0 ? named : this.#all(['media:thumbnail'])).flatMap(
      (element) => addressOf(element, (element.attributes.url ?? element.attributes.href)?.trim(), base) ?? [],
    )
    return [...new Set(addresses)].slice(0, mostNamedPictures)
  }

  /** Another body that says what the fullest does not: a summary is not always the beginning of its text. */
  lead({ text, from }: Body, base: string | null): string | null {
    for (const element of this.#all(bodies).slice(0, mostSummaries)) {
      // Most summaries are the beginning of their text, which shows without reading them as HTML.
      if (element === from || beginsIn(textContent(element), text)) continue
      const said = this.#read(element, base, false).text
      if (said !== '' && !isToldIn(said, `${this.title() ?? ''}\n${text}`)) return said
    }
    return null
  }

  #gather(element: XmlElement) {
    // A picture has a name of its own: that of the author, where it is a portrait.
    const ofPicture = element.name === 'media:content' && element.attributes.medium === 'image'
    for (const child of element.children) {
      if (!isElement(child)) continue
      const { name } = child
      if (name === 'item' || name === 'entry' || name === 'atom:entry' || (ofPicture && name === 'media:title'))
        continue
      const named = this.#byName.get(name)
      if (named === undefined) this.#byName.set(name, [child])
      else named.push(child)
      // Media RSS may group what it says of one thing.
      if (name === 'media:group' || name === 'media:content') this.#gather(child)
    }
  }

  #all(names: readonly string[]): readonly XmlElement[] {
    let found: readonly XmlElement[] = none
    for (const name of names) {
      const named = this.#byName.get(name)
      if (named !== undefined) found = found === none ? named : [...found, ...named]
    }
    return found
  }

  #first(names: readonly string[]): string | null {
    return firstOf(this.#all(names), (element) => textContent(element).trim() || null)
  }

  /** The text and the HTML of an element, by what it says that it holds. */
  #read(element: XmlElement, base: string | null, line: boolean): Body {
    const from = element.base ?? base
    const asHtml = (source: string) => {
      const { text, html } = readHtml(source, from)
      return { text, html: html.trim() === '' ? null : html.trim() }
    }
    const holdsElements = element.children.some(isElement)
    const type = element.attributes.type?.split(';')[0]?.trim().toLowerCase() ?? ''
    const atom = element.name.startsWith('atom:') || (this.#atom && !element.name.includes(':'))
    if (element.attributes.src !== undefined && atom) return { text: '', html: null }
    if (holdsElements) return asHtml(unwrapDiv(element))
    const source = undoDoubleEncoding(unwrapCdata(textContent(element)))
    if (atom) {
      if (isBase64(element, type)) {
        const decoded = decodeText(Buffer.from(source, 'base64'), type)
        return /html|octet-stream/.test(type) ? asHtml(decoded) : { text: decoded.trim(), html: null }
      }
      if (type === 'html' || type === 'text/html') return asHtml(source)
      // XHTML in a CDATA section, or escaped, is a publisher's mistake about the type and markup all the same.
      if (/xhtml|xml$/.test(type)) return looksLikeHtml(source) ? asHtml(source) : { text: source.trim(), html: null }
      return { text: source.trim(), html: null }
    }
    if (!looksLikeHtml(source)) {
      const text = source.trim()
      return { text, html: line || text === '' ? null : escapeHtml(text) }
    }
    const body = asHtml(line ? keepUnknownTags(source) : source)
    return !line && isOverEscaped(source, body.text) ? asHtml(body.text) : body
  }
}

/** Whether a body of `length` characters says so much more than one of `than` that it stands for the item in its place. */
function isFuller(length: number, than: number): boolean {
  return than === 0 ? length > 0 : length > than * fullerBy && length >= than + leastMore
}

function firstOf<Each>(all: readonly Each[], read: (each: Each) => string | null): string | null {
  for (const each of all) {
    const found = read(each)
    if (found !== null) return found
  }
  return null
}

function addressOf(element: XmlElement, written: string | undefined, base: string | null): string | null {
  return written === undefined || written === '' ? null : resolveAddress(written, element.base ?? base)
}

/** An id that is a web address. */
function identityOf(element: XmlElement, base: string | null): string | null {
  const id = textContent(element).trim()
  return /^https?:\/\//i.test(id) ? addressOf(element, id, base) : null
}

function sourceLength({ children }: XmlElement): number {
  return children.some(isElement)
    ? Number.POSITIVE_INFINITY
    : children.reduce(
        (sum, node) => sum + (typeof node === 'string' ? node.length : 'cdata' in node ? node.cdata.length : 0),
        0,
      )
}

/** How much a reader gets of a text; tags that were escaped once too often are nothing to read. */
function seenLength(text: string): number {
  return looksLikeHtml(text) ? readHtml(text, null).text.length : text.length
}

/** Whether a body holds no tag until it is read a second time, as in WordPress's comment feeds. */
function isOverEscaped(source: string, text: string): boolean {
  return !source.includes('<') && /<(?:a\s[^<>]{0,500}href=|p[\s>]|div[\s>]|br\s*\/?>|img\s)/i.test(text)
}

/** The page itself in HTML, then in any form but a feed or data, then any other; a related page last; others never. */
function rankOfLink({ attributes }: XmlElement): 0 | 1 | 2 | 3 | null {
  if (attributes.rel === undefined && attributes.type === undefined) return 1
  const rel = (attributes.rel ?? '').trim().toLowerCase().replace('http://www.iana.org/assignments/relation/', '')
  if (rel === 'related' || rel === 'via') return 3
  if (rel !== '' && rel !== 'alternate') return null
  const type = (attributes.type ?? '').trim().toLowerCase()
  if (/html/.test(type)) return 0
  return type === '' ? 1 : 2
}

function isBase64(element: XmlElement, type: string): boolean {
  if (element.attributes.mode?.toLowerCase() === 'base64') return true
  return (
    type.includes('/') &&
    !/^text\/|xml$|html/.test(type) &&
    /^[\sA-Za-z0-9+/]+={0,2}$/.test(textContent(element).trim())
  )
}

/** What bytes say in UTF-8; nothing where they are a picture or the like. */
function decodeText(bytes: Buffer, type: string): string {
  const text = bytes.toString('utf8')
  return /^(?:image|audio|video|font)\/|pdf|zip/.test(type) || /[\0-\x08\x0e-\x1f]/.test(text) ? '' : text
}

/** Of mail (RFC 5321, 4.5.3.1.3, without its brackets). */
const longestAddress = 254

type Named = { name: string | null; isAddress: boolean; page: string | null }

/** An author's name from `name@host (Name)`, `Name <name@host>`, a `name` element, or an address where that is all. */
function readAuthor(element: XmlElement): Named {
  const named = childText(element, /^(?:(?:atom|itunes|foaf|\?):)?name$/)
  const email = childText(element, /^(?:(?:atom|itunes|\?):)?email$/)
  if (named !== null) return readName(named)
  if (email !== null) return { name: email, isAddress: true, page: null }
  const holdsElements = element.children.some(isElement)
  const raw = holdsElements ? readHtml(writeMarkup(element), null).text : textContent(element)
  return readName(decodedLine(raw))
}

function readName(line: string): Named {
  const known = (name: string) => ({ name: name.trim(), isAddress: false, page: null })
  const [, before = '', inside = '', behind = ''] = /^([^()]*)\(([^()]+)\)([^()]*)$/.exec(line) ?? []
  if (inside !== '' && before.includes('@')) return known(inside)
  if (inside.includes('@') && (before + behind).trim() !== '') return known(`${before} ${behind}`)
  const [, quoted = ''] = /^"?([^"<>@]+?)"?\s*<[^<>]*>$/.exec(line) ?? []
  if (quoted !== '') return known(quoted)
  // A page tells who it is, and is no name.
  if (/^https?:\/\/\S+$/i.test(line)) return { name: null, isAddress: true, page: line }
  const address = line.replace(/^mailto:/i, '').replace(/^<([^<>]*)>$/, '$1')
  return {
    name: address === '' ? null : address,
    isAddress: address.length <= longestAddress && /^[^\s@]+@\S+$/.test(address),
    page: null,
  }
}

function childText(element: XmlElement, name: RegExp): string | null {
  for (const child of element.children) {
    if (!isElement(child) || !name.test(child.name)) continue
    const text = decodedLine(textContent(child))
    if (text !== '') return text
  }
  return null
}

/** One line of text: what may have been escaped once too often is read once more, and tags in it vanish. */
function decodedLine(text: string): string {
  if (!/[<&\s]/.test(text)) return text
  const plain = looksLikeHtml(text) ? readHtml(keepUnknownTags(text), null).text : text
  return plain.replace(/\s+/g, ' ').trim()
}

/** XHTML content stands in a `div` that is not part of it (RFC 4287, 3.1.1.3). */
function unwrapDiv(element: XmlElement): string {
  const parts = element.children.filter((node) => typeof node !== 'string' || node.trim() !== '')
  const [only] = parts
  const wrapped = parts.length === 1 && isElement(only) && /(?:^|:)div$/.test(only.name)
  return writeMarkup(wrapped ? only : element)
}

/** Some escape the CDATA section that they meant to write. */
function unwrapCdata(text: string): string {
  const trimmed = text.trim()
  return trimmed.startsWith('<![CDATA[') && trimmed.endsWith(']]>') ? trimmed.slice(9, -3) : text
}

function isElement(node: XmlNode | undefined): node is XmlElement {
  return typeof node === 'object' && 'name' in node
}
