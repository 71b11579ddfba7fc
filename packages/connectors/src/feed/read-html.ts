import { decodeReferences } from './decode-references.ts'
import { resolveAddress } from './resolve-address.ts'
import { type Attribute, scanMarkup } from './scan-markup.ts'

const blocks = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option optgroup p pre section select summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
)
const cells = new Set(['td', 'th'])
const inline =
  'a abbr acronym applet area audio b base basefont bdi bdo big blink button canvas cite code col colgroup data datalist del dfn em embed font frame frameset i iframe img input ins kbd label link map mark marquee meta meter nobr noembed noframes noscript object output param picture progress q rp rt ruby s samp script slot small source span strike strong style sub sup svg template textarea time track tt u var video wbr xmp head td th'.split(
    ' ',
  )
const known = new Set([...blocks, ...inline])
/** Attributes that stand alone, without a value. */
const lone = new Set(
  'allowfullscreen async autofocus autoplay checked compact controls default defer disabled download formnovalidate hidden inert ismap itemscope loop multiple muted nohref nomodule noshade novalidate nowrap open playsinline readonly required reversed selected'.split(
    ' ',
  ),
)
const voids = new Set('area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '))

/** Attributes that hold an address. `data` does so in `object` alone, `background` and `profile` in ancient pages. */
const addressAttributes = new Set([
  'href',
  'src',
  'cite',
  'longdesc',
  'action',
  'background',
  'poster',
  'usemap',
  'codebase',
  'classid',
  'profile',
])

export type ReadHtml = {
  /** What a reader sees: inline tags vanish, blocks begin a line, scripts and styles are gone. */
  text: string
  /** The same markup with its addresses absolute. It is a stranger's and not made safe: whoever shows it does that. */
  html: string
}

/** Reads a piece of HTML. Without a base its relative addresses stay as they are. */
export function readHtml(markup: string, base: string | null): ReadHtml {
  const source = keepComparisons(markup)
  const text = new TextWriter()
  let relative = false
  let inHead = false
  scanMarkup(
    source,
    {
      text(raw) {
        if (!inHead) text.write(decodeReferences(raw))
      },
      cdata(content) {
        text.write(content)
      },
      open(name, attributes) {
        const tag = name.toLowerCase()
        relative ||= attributes.some((attribute) => absolute(tag, attribute, base) !== attribute)
        if (tag === 'head') inHead = true
        else if (tag === 'body') inHead = false
        if (tag === 'pre' || tag === 'textarea') text.verbatim += 1
        if (blocks.has(tag)) text.breakLine()
        else if (cells.has(tag)) text.space()
      },
      close(name) {
        const tag = name.toLowerCase()
        if (tag === 'head') inHead = false
        if ((tag === 'pre' || tag === 'textarea') && text.verbatim > 0) text.verbatim -= 1
        if (blocks.has(tag)) text.breakLine()
        else if (cells.has(tag)) text.space()
      },
    },
    'html',
  )
  return { text: text.read(), html: relative ? makeAbsolute(source, base) : source }
}

function makeAbsolute(source: string, base: string | null): string {
  const written: string[] = []
  scanMarkup(
    source,
    {
      text: (raw) => written.push(raw),
      cdata: (content) => written.push(escapeHtml(content)),
      open: (name, attributes, selfClosing) =>
        written.push(
          writeTag(
            name,
            attributes.map((attribute) => absolute(name.toLowerCase(), attribute, base)),
            selfClosing,
          ),
        ),
      close: (name) => written.push(`</${name}>`),
    },
    'html',
  )
  return written.join('')
}

/** Gathers words and lines; a line break or a space is owed until the next word. */
class TextWriter {
  verbatim = 0
  readonly #parts: string[] = []
  #owed: '' | ' ' | '\n' = ''

  write(text: string) {
    if (this.verbatim > 0) {
      if (text !== '') this.#push(text)
      return
    }
    const spaced = /[\t\n\f\r\u00a0]| {2}/.test(text) ? text.replace(/[\t\n\f\r \u00a0]+/g, ' ') : text
    if (spaced === '') return
    if (spaced.startsWith(' ')) this.space()
    const words = spaced.trim()
    if (words === '') return
    this.#push(words)
    if (spaced.endsWith(' ')) this.space()
  }

  space() {
    if (this.#owed === '') this.#owed = ' '
  }

  breakLine() {
    this.#owed = '\n'
  }

  read(): string {
    return this.#parts.join('').trim()
  }

  #push(text: string) {
    if (this.#parts.length > 0 && this.#owed !== '') this.#parts.push(this.#owed)
    this.#owed = ''
    this.#parts.push(text)
  }
}

function absolute(tag: string, attribute: Attribute, base: string | null): Attribute {
  const name = attribute.name.toLowerCase()
  if (base !== null && name === 'srcset') return absoluteSet(attribute, base)
  if (base === null || !(addressAttributes.has(name) || (name === 'data' && tag === 'object'))) return attribute
  const value = decodeReferences(attribute.value).trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return attribute
  const resolved = resolveAddress(value === '' ? base : value, base)
  return resolved === null ? attribute : { name: attribute.name, value: escapeHtml(resolved) }
}

/** `a.png, b.png 2x`: addresses with a size behind each. */
function absoluteSet(attribute: Attribute, base: string): Attribute {
  const images = decodeReferences(attribute.value).split(/,\s+/)
  const value = images.map((image) =>
    image
      .trim()
      .replace(/^\S+/, (address) =>
        /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : (resolveAddress(address, base) ?? address),
      ),
  )
  return value.join(', ') === images.join(', ')
    ? attribute
    : { name: attribute.name, value: escapeHtml(value.join(', ')) }
}

function writeTag(name: string, attributes: readonly Attribute[], selfClosing: boolean): string {
  const written = attributes.map((attribute) => ` ${attribute.name}="${attribute.value.replaceAll('"', '&quot;')}"`)
  return `<${name}${written.join('')}${selfClosing && voids.has(name.toLowerCase()) ? ' /' : ''}>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Whether a text that could be either shows itself as HTML: by a tag that HTML has, a comment, or a reference. */
export function looksLikeHtml(text: string): boolean {
  if (text.includes('&') && decodeReferences(text) !== text) return true
  if (!text.includes('<')) return false
  for (const [, name = ''] of keepComparisons(text).matchAll(/<\/?([a-z][a-z0-9]{0,11})(?=[\s/>])/gi))
    if (known.has(name.toLowerCase())) return true
  return text.includes('<!--') || text.includes('<![CDATA[')
}

/** `a<b und c>d` compares: where nothing but words stands behind a name, no tag begins, and the bracket is text. */
function keepComparisons(text: string): string {
  if (!text.includes('<')) return text
  return text.replace(/<(?=[a-z][a-z0-9]{0,11}\s([^<>="']*)([<>]|$))/gi, (bracket, behind: string, end: string) => {
    const words = behind
      .split(/\s+/)
      .filter((word) => /^[\p{L}\p{N}]+[.,;:!?]?$/u.test(word) && !lone.has(word.toLowerCase()))
    // A teaser may be cut within a tag, behind the name of an attribute.
    return words.length > (end === '' ? 1 : 0) ? '&lt;' : bracket
  })
}

/** What would be lost as an unknown tag in a line of text (`List<String>`, `x <y`) is written so that it stays. */
export function keepUnknownTags(text: string): string {
  return text
    .replace(/<(?!\/?([a-z][a-z0-9]{0,11})(?=[\s/>])|!--|!\[CDATA\[)/gi, '&lt;')
    .replace(/<\/?([a-z][a-z0-9]{0,11})(?=[\s/>])/gi, (tag, name: string) =>
      known.has(name.toLowerCase()) ? tag : `&lt;${tag.slice(1)}`,
    )
}
