import { decodeReferences } from './decode-references.ts'
import { Namespaces } from './namespaces.ts'
import { resolveAddress } from './resolve-address.ts'
import { type Attribute, scanMarkup } from './scan-markup.ts'

export type XmlElement = {
  /** In lower case under our own prefixes: `title`, `atom:title`, `dc:creator`, `xhtml:div`; `?:x` is nobody's. */
  name: string
  /** The local name as it is written, for writing it again. */
  local: string
  /** Names in lower case, their values decoded. */
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  /** What relative addresses in it are relative to. */
  base: string | null
  language: string | null
}
/** Text is decoded once; what stood in a CDATA section is kept apart, since it is often markup. */
export type XmlNode = XmlElement | string | { cdata: string }

export type XmlFeed = {
  root: XmlElement
  /** Every item or entry in its order, wherever it was put; none of them inside another. */
  items: XmlElement[]
  /** Whether tags had to be closed or overlooked, or the end was missing. */
  repaired: boolean
  /** Whether the document ended before its own end; `within an item`: the last of `items` is not whole. */
  cutOff: 'no' | 'after an item' | 'within an item'
  /** Whether it has more elements than are read. */
  tooLarge: boolean
  /** Whether a text refers to an entity that the feed declares and that is not resolved here. */
  entityLeft: boolean
}

type Entities = { resolve: (name: string) => string | undefined; left: () => boolean }
type Open = { element: XmlElement; scope: Namespaces; tag: string }

/** Without the words that every object carries, and as quick as an object that has them. */
class Attributes {
  [name: string]: string
}
Reflect.deleteProperty(Attributes.prototype, 'constructor')
Object.setPrototypeOf(Attributes.prototype, null)

const noAttributes = Object.freeze(new Attributes())

const deepest = 400
const mostItems = 100_000
const longestBase = 2_000
const mostJunkTags = 2_000
/** Each is held until the whole is read. Fifty thousand items have a million. */
const mostElements = 2_000_000
/** Characters that a feed's own entities may stand for in all. */
const mostExpanded = 1_000_000

const roots = /^(?:rss|rdf:rdf|rdf|channel|(?:atom:)?feed|(?:atom:)?entry)$/

const itemNames = new Set(['item', 'atom:item', 'entry', 'atom:entry'])
/** What an item or a feed's head stands in, and where its fields are. */
const holders = new Set(['item', 'atom:item', 'entry', 'atom:entry', 'feed', 'atom:feed', 'channel'])
/** Elements of RSS and Atom whose content is text, so that another field's start tag means that an end tag is missing. */
const textFields =
  /^(?:(?:atom:)?(?:title|link|id|updated|published|modified|issued|summary|content)|guid|pubdate|category|comments|description|content:encoded|dc:\w+)$/
const fieldsNobodyWritesInText =
  /^(?:(?:atom:)?(?:id|updated|published|summary|content|author|category)|guid|pubdate|description|enclosure|comments|content:encoded|dc:\w+)$/
const plainFields =
  /^(?:atom:)?(?:title|link|id|updated|published|modified|issued|guid|pubdate|author|category|comments)$/

/**
 * Reads a feed's XML as it is found in the wild: the first element that can be a feed's root becomes the root, what
 * stands before it is junk, and nothing after it makes the feed unreadable. Returns null where there is no such root.
 */
export function readXml(source: string, url: string | null): XmlFeed | null {
  let entities: Entities | undefined
  let root: XmlElement | null = null
  let junk = 0
  let elements = 0
  let notFeed = false
  let repaired = false
  /** Open elements deeper than we follow. */
  let below = 0
  const items: XmlElement[] = []
  const open: Open[] = []
  let openItem = -1
  const top = () => open.at(-1)
  /** What the root stands in. */
  const document: Open = {
    element: { name: '', local: '', attributes: noAttributes, children: [], base: url, language: null },
    scope: new Namespaces(),
    tag: '',
  }

  /** How many elements of a name are open: of end tags without a start there may be as many as of characters. */
  const openOfName = new Map<string, number>()
  const push = (opened: Open) => {
    open.push(opened)
    openOfName.set(opened.tag, (openOfName.get(opened.tag) ?? 0) + 1)
  }
  const closeDownTo = (depth: number) => {
    for (let at = depth; at < open.length; at += 1) {
      const tag = open[at]?.tag ?? ''
      const others = (openOfName.get(tag) ?? 1) - 1
      if (others === 0) openOfName.delete(tag)
      else openOfName.set(tag, others)
    }
    open.length = depth
    if (openItem >= depth) openItem = -1
    below = 0
  }

  scanMarkup(
    source,
    {
      done: () => notFeed || elements > mostElements,
      doctype(raw) {
        // Whatever it declares: some feeds begin as web pages do.
        entities ??= declaredEntities(raw)
      },
      text(raw) {
        const parent = top()
        if (parent !== undefined) parent.element.children.push(decodeReferences(raw, entities?.resolve))
      },
      cdata(text, lostEnd) {
        repaired ||= lostEnd
        const parent = top()
        if (parent !== undefined) parent.element.children.push({ cdata: text })
      },
      open(tag, attributes, selfClosing, from, to) {
        if (open.length >= deepest && !/(?:item|entry)$/i.test(tag)) {
          if (!selfClosing) below += 1
          return
        }
        elements += 1
        const outer = top()
        const { element, scope } = begin(tag, attributes, outer ?? document, entities?.resolve)
        if (root === null) {
          if (!roots.test(element.name)) {
            junk += 1
            if (junk > mostJunkTags || element.name.endsWith('html')) notFeed = true
            return
          }
          root = element
          if (/entry$/.test(element.name)) items.push(element)
          if (!selfClosing) push({ element, scope, tag: tag.toLowerCase() })
          return
        }
        // One that bears the other format's name is an item where an item belongs.
        const isItem =
          itemNames.has(element.name) &&
          (element.name.endsWith(itemName(root)) || (openItem === -1 && /(?:feed|channel|rss)$/.test(top()?.tag ?? '')))
        // Items do not nest: one inside another means that the other's end is missing. It is read again, outside.
        if (isItem && openItem !== -1) {
          repaired = true
          closeDownTo(openItem)
          return this.open(tag, attributes, selfClosing, from, to)
        }
        if (isItem) {
          if (items.length < mostItems) items.push(element)
          if (top() !== undefined) top()?.element.children.push(element)
          if (!selfClosing) {
            openItem = open.length
            push({ element, scope, tag: tag.toLowerCase() })
          }
          return
        }
        if (open.length >= deepest) {
          if (!selfClosing) below += 1
          return
        }
        if (outer !== undefined && endsField(outer.element.name, element.name, open.at(-2)?.element.name)) {
          repaired = true
          closeDownTo(open.length - 1)
        }
        const parent = top()
        if (parent === undefined) return
        parent.element.children.push(element)
        if (!selfClosing) push({ element, scope, tag: tag.toLowerCase() })
      },
      close(tag) {
        const current = top()
        if (current === undefined) return
        const lower = tag.toLowerCase()
        if (below > 0 && !/(?:^|:)(?:item|entry|channel|rss|feed|rdf)$/.test(lower)) {
          below -= 1
          return
        }
        if (current.tag === lower) {
          closeDownTo(open.length - 1)
          return
        }
        repaired = true
        if (openOfName.has(lower)) closeDownTo(open.findLastIndex((opened) => opened.tag === lower))
      },
    },
    'xml',
  )
  if (root === null || notFeed || (items.length === 0 && !speaksOfFeed(root, junk > 0))) return null
  const said = items.filter(saysSomething)
  const last = said.at(-1)
  const ended = open.length === 0 || source.slice(-200).trimEnd().toLowerCase().endsWith(`</${open[0]?.tag}>`)
  return {
    root,
    items: said,
    // A section that is never closed swallows the tags behind it, the last of all included: that is no early end.
    repaired: repaired || open.length > 0,
    cutOff: ended ? 'no' : open.some(({ element }) => element === last) ? 'within an item' : 'after an item',
    tooLarge: elements > mostElements,
    entityLeft: entities?.left() ?? false,
  }
}

/** An empty tag is the place of an item, and none. */
function saysSomething({ attributes, children }: XmlElement): boolean {
  return attributes !== noAttributes || children.some((node) => typeof node !== 'string' || node.trim() !== '')
}

/** The vocabularies of RSS that is RDF, and none of its modules; RDF is written of anything. */
const rssInRdf = /purl\.org\/(?:rss\/1\.0|net\/rss1\.1)\W*$|netscape\.com\/rdf\/simple\/0\.9/i

/** Whether RDF is RSS by its vocabularies, under whatever prefix. */
function declaresRss({ attributes }: XmlElement): boolean {
  return Object.entries(attributes).some(([name, value]) => /^xmlns(?::|$)/.test(name) && rssInRdf.test(value))
}

/**
 * Whether a root without items is a feed's: RDF is written of anything, and many a thing is called a feed. `within`: it is not
 * the document's own root.
 */
function speaksOfFeed(root: XmlElement, within: boolean): boolean {
  if (root.name === 'atom:feed' || root.name === 'atom:entry' || (root.name === 'rss' && !within)) return true
  if (/^rdf/.test(root.name) && declaresRss(root)) return true
  const holder = root.name === 'channel' ? root : root.children.find((node) => isNamed(node, /(?:^|:)channel$/))
  if (holder === undefined) return /feed$|entry$/.test(root.name) && describes(root)
  return describes(holder) || root.attributes.href !== undefined
}

const describes = ({ children }: XmlElement) =>
  children.some((node) => isNamed(node, /^(?:atom:)?(?:title|link|id|updated|description|subtitle|tagline)$/))

const isNamed = (node: XmlNode, name: RegExp): node is XmlElement =>
  typeof node === 'object' && 'name' in node && name.test(node.name)

function itemName(root: XmlElement): string {
  return /(?:feed|entry)$/.test(root.name) ? 'entry' : 'item'
}

function begin(
  tag: string,
  raw: readonly Attribute[],
  outer: Open,
  entity: Entities['resolve'] | undefined,
): { element: XmlElement; scope: Namespaces } {
  const name = outer.scope.canonical(tag)
  const local = tag.slice(tag.indexOf(':') + 1)
  const { base: outerBase, language } = outer.element
  if (raw.length === 0)
    return {
      element: { name, local, attributes: noAttributes, children: [], base: outerBase, language },
      scope: outer.scope,
    }
  const attributes = new Attributes()
  const declarations: { prefix: string; uri: string }[] = []
  for (const { name, value } of raw) {
    const key = name.toLowerCase()
    const decoded = decodeReferences(value, entity)
    if (key === 'xmlns') declarations.push({ prefix: '', uri: decoded })
    else if (key.startsWith('xmlns:')) declarations.push({ prefix: key.slice(6), uri: decoded })
    attributes[key] ??= decoded
  }
  const scope = outer.scope.with(declarations)
  // RSS 1.0 has its ids in this attribute, under whatever prefix the feed gives to RDF.
  for (const { name, value } of raw)
    if (name.includes(':') && scope.canonical(name) === 'rdf:about')
      attributes['rdf:about'] ??= decodeReferences(value, entity)
  // `base` alone is how Microsoft's channels wrote it.
  const ownBase = attributes['xml:base'] ?? (local.toLowerCase() === 'channel' ? attributes.base : undefined)
  const element: XmlElement = {
    name: declarations.length === 0 ? name : scope.canonical(tag),
    local,
    attributes,
    children: [],
    base:
      ownBase === undefined || ownBase.length > longestBase
        ? outerBase
        : (resolveAddress(ownBase, outerBase) ?? outerBase),
    language: attributes['xml:lang']?.trim() || language,
  }
  return { element, scope }
}

/** Whether a field's start tag tells that the text field it stands in was never closed. */
function endsField(open: string, starting: string, around: string | undefined): boolean {
  if (around === undefined || holders.has(open) || !holders.has(around) || !textFields.test(open)) return false
  if (fieldsNobodyWritesInText.test(starting)) return true
  return plainFields.test(open) && /^(?:atom:)?(?:title|link)$/.test(starting)
}

/**
 * The entities that a DTD declares as plain text, character references resolved. None that holds markup or another
 * entity: that alone ends what grows without bounds. External ones are never read.
 */
function declaredEntities(doctype: string): Entities {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of doctype.matchAll(
    /<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"]{0,200})"|'([^']{0,200})')\s*>/g,
  )) {
    const written = double ?? single ?? ''
    const value = decodeReferences(written)
    if (!/<|&(?!#)/.test(written) && !/[<&]/.test(value) && found.size < 100) found.set(name, value)
  }
  const declared = new Set([...doctype.matchAll(/<!ENTITY\s+([\w.-]{1,40})\s/g)].map(([, name = '']) => name))
  let room = mostExpanded
  let left = false
  return {
    resolve(name) {
      const value = found.get(name)
      if (value === undefined || value.length > room) {
        // What HTML knows by that name stands in its place.
        left ||= declared.has(name) && decodeReferences(`&${name};`) === `&${name};`
        return undefined
      }
      room -= value.length
      return value
    },
    left: () => left,
  }
}
