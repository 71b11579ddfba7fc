import { decodeReferences } from './decode-references.ts'
import { Quotes } from './quotes.ts'
import { resolveAddress } from './resolve-address.ts'
import { type Attribute, scanMarkup } from './scan-markup.ts'
import { TextWriter } from './write-text.ts'

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
  /**
   * What a reader sees: inline tags vanish, blocks begin a line, scripts and styles are gone. Lines that quote somebody else
   * begin with `> `.
   */
  text: string
  /** The same markup with its addresses absolute. It is a stranger's and not made safe: whoever shows it does that. */
  html: string
}

/** Reads a piece of HTML. Without a base its relative addresses stay as they are. */
export function readHtml(source: string, base: string | null): ReadHtml {
  const text = new TextWriter()
  if (!source.includes('<')) {
    text.write(decodeReferences(source))
    return { text: text.read(), html: source }
  }
  const quotes = new Quotes()
  const edits = new Edits(source)
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
      compares(from) {
        const compares = isComparison(source, from)
        if (compares) edits.replace(from, from + 1, '&lt;')
        return compares
      },
      open(name, attributes, selfClosing, from, to) {
        const tag = name.toLowerCase()
        if (attributes.length > 0 && base !== null) {
          const resolved = attributes.map((attribute) => absolute(tag, attribute, base))
          if (resolved.some((attribute, index) => attribute !== attributes[index]))
            edits.replace(from, to, writeTag(name, resolved, selfClosing))
        }
        if (tag === 'img') text.write(emojiOf(attributes))
        if (tag === 'head') inHead = true
        else if (tag === 'body') inHead = false
        if (tag === 'pre' || tag === 'textarea') text.verbatim += 1
        if (quotes.opens(tag, attributes)) text.quote(quotes.depth)
        else if (blocks.has(tag)) text.breakLine()
        else if (cells.has(tag)) text.space()
      },
      close(name) {
        const tag = name.toLowerCase()
        if (tag === 'head') inHead = false
        if ((tag === 'pre' || tag === 'textarea') && text.verbatim > 0) text.verbatim -= 1
        if (quotes.closes(tag)) text.quote(quotes.depth)
        else if (blocks.has(tag)) text.breakLine()
        else if (cells.has(tag)) text.space()
      },
    },
    'html',
  )
  return { text: text.read(), html: edits.read() }
}

/** Blogs and forums show emoji as pictures, WordPress in its feeds above all: what somebody typed stands in their alternative text. */
const emojiClass = /(?:^|[\s_-])(?:emoji|smiley|emoticon|emojione|twemoji)(?:[\s_-]|$)/i

function emojiOf(attributes: readonly Attribute[]): string {
  return isEmoji(attributes) ? decodeReferences(attributeOf(attributes, 'alt')) : ''
}

/** Whether a picture with these attributes stands for an emoji. */
export function isEmoji(attributes: readonly Attribute[]): boolean {
  return emojiClass.test(attributeOf(attributes, 'class'))
}

function attributeOf(attributes: readonly Attribute[], wanted: string): string {
  return attributes.find(({ name }) => name.toLowerCase() === wanted)?.value ?? ''
}

/** A text with some places of it written anew, each behind the last. */
class Edits {
  readonly #source: string
  readonly #parts: string[] = []
  #from = 0

  constructor(source: string) {
    this.#source = source
  }

  replace(from: number, to: number, by: string) {
    this.#parts.push(this.#source.slice(this.#from, from), by)
    this.#from = to
  }

  read(): string {
    return this.#from === 0 ? this.#source : this.#parts.join('') + this.#source.slice(this.#from)
  }
}

function absolute(tag: string, attribute: Attribute, base: string): Attribute {
  const name = attribute.name.toLowerCase()
  if (name === 'srcset') return absoluteSet(attribute, base)
  if (!(addressAttributes.has(name) || (name === 'data' && tag === 'object'))) return attribute
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
  if (text.includes('<')) {
    for (const { 1: name = '', index } of text.matchAll(/<\/?([a-z][a-z0-9]{0,11})(?=[\s/>])/gi))
      if (known.has(name.toLowerCase()) && !isComparison(text, index)) return true
    if (text.includes('<!--') || text.includes('<![CDATA[')) return true
  }
  return text.includes('&') && decodeReferences(text) !== text
}

const startOfTag = /<[a-z][a-z0-9]{0,11}\s([^<>="']*)([<>]|$)/iy

/** `a<b und c>d` compares: where nothing but words stands behind a name, no tag begins, and the bracket is text. */
function isComparison(text: string, from: number): boolean {
  startOfTag.lastIndex = from
  const [, behind, end] = startOfTag.exec(text) ?? []
  if (behind === undefined || behind === '') return false
  const words = behind
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]+[.,;:!?]?$/u.test(word) && !lone.has(word.toLowerCase()))
  // A teaser may be cut within a tag, behind the name of an attribute.
  return words.length > (end === '' ? 1 : 0)
}

/** What would be lost as an unknown tag in a line of text (`List<String>`, `x <y`) is written so that it stays. */
export function keepUnknownTags(text: string): string {
  return text
    .replace(/<(?!\/?([a-z][a-z0-9]{0,11})(?=[\s/>])|!--|!\[CDATA\[)/gi, '&lt;')
    .replace(/<\/?([a-z][a-z0-9]{0,11})(?=[\s/>])/gi, (tag, name: string) =>
      known.has(name.toLowerCase()) ? tag : `&lt;${tag.slice(1)}`,
    )
}
