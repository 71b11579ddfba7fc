export type Attribute = { name: string; value: string }

export type MarkupHandler = {
  /** Text between tags, its references not decoded. */
  text(raw: string): unknown
  /** `lostEnd`: its end is missing, and it was ended where it must have stood. */
  cdata(text: string, lostEnd: boolean): unknown
  /** `from` and `to` are where the tag stands in the source. */
  open(name: string, attributes: readonly Attribute[], selfClosing: boolean, from: number, to: number): unknown
  close(name: string): unknown
  doctype?(raw: string): void
  /** Whether the bracket at `from`, before a letter, begins no tag: it is text then. */
  compares?(from: number): boolean
  /** True ends the scan. */
  done?(): boolean
}

const mostAttributes = 200
const longestDoctype = 32_000
const longestBrokenValue = 4_000
/** Of tags that turn out to be none, what is read in all, by the length of the source; and of each one after that. */
const mostReadAgain = 2
const longestTagThen = 300
/** What is written in no text. */
const itemTag = /^(?:item|entry)$/i
const noAttributes: readonly Attribute[] = []
const isEquals = /\s*=\s*/y
const unquoted = /[^\s>]*/y
const restOfClose = /[^<>]*>?/y

/** HTML elements whose content is not markup, and not for readers. */
const rawElements = /^(?:script|style|iframe|noembed|noframes|xmp)$/i

/**
 * Walks through XML or HTML as it is found in the wild, and tells what it meets in order. Linear in the length of the
 * source whatever stands in it: every search that fails is remembered and not repeated, and what is read again is limited.
 *
 * What is not markup is text: a bare `<`, and in XML a tag that meets another `<` before its end, unless it begins an item.
 */
export function scanMarkup(source: string, handler: MarkupHandler, as: 'xml' | 'html'): void {
  const missing = new Set<string>()
  /** Where `needle` next stands at or after `from`; -1 once and for all when it stands nowhere. */
  const find = (needle: string, from: number) => {
    if (missing.has(needle)) return -1
    const at = source.indexOf(needle, from)
    if (at === -1) missing.add(needle)
    return at
  }
  const skip = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from
    return pattern.test(source) ? pattern.lastIndex : from
  }
  let readAgain = 0
  let lastOpened = ''
  let textFrom = 0
  let declared = false
  const flush = (to: number) => {
    if (to > textFrom) handler.text(source.slice(textFrom, to))
  }

  let at = source.indexOf('<')
  while (at !== -1 && handler.done?.() !== true) {
    let end = -1
    const next = source.charCodeAt(at + 1)
    if (next === slash) {
      flush(at)
      const nameEnd = endOfName(at + 2)
      if (nameEnd > at + 2) handler.close(source.slice(at + 2, nameEnd))
      end = source.charCodeAt(nameEnd) === greater ? nameEnd + 1 : skip(restOfClose, nameEnd)
    } else if (next === exclamation) {
      flush(at)
      end = declaration(at)
    } else if (next === question) {
      flush(at)
      end = (as === 'xml' ? after('?>', find('?>', at)) : null) ?? after('>', find('>', at)) ?? source.length
    } else if (beginsName(next) && handler.compares?.(at) !== true) {
      end = openTag(at)
    }
    if (end === -1) {
      at = source.indexOf('<', at + 1)
    } else {
      textFrom = end
      at = source.indexOf('<', end)
    }
  }
  if (handler.done?.() !== true) flush(source.length)

  /** The end of a comment, a section or a declaration, each told of as what it is. */
  function declaration(start: number): number {
    if (source.startsWith('--', start + 2))
      return after('-->', find('-->', start + 2)) ?? after('>', find('>', start)) ?? source.length
    if (source.startsWith('[CDATA[', start + 2)) {
      const close = find(']]>', start + 9)
      const lost = as === 'xml' ? endOfLost(start + 9, close) : null
      handler.cdata(source.slice(start + 9, lost ?? (close === -1 ? source.length : close)), lost !== null)
      return lost ?? after(']]>', close) ?? source.length
    }
    const end = after('>', find('>', start)) ?? source.length
    if (declared || !/^<!doctype/i.test(source.slice(start, start + 9))) return end
    declared = true
    const whole = endOfDoctype(source, start) ?? end
    handler.doctype?.(source.slice(start, whole))
    return whole
  }

  /**
   * Where a section must have ended whose end is missing: one that holds the end of its item before the next section begins.
   * It ends where the element that it stands in does. Null for one that has its own end, or that nothing follows.
   */
  function endOfLost(from: number, close: number): number | null {
    const next = find('<![CDATA[', from)
    if (close !== -1 && (next === -1 || next > close)) return null
    const held = source.slice(from, next === -1 ? source.length : next)
    const end = held.indexOf(`</${lastOpened}`)
    return end !== -1 && /<\/(?:item|entry)\s*>/i.test(held.slice(end)) ? from + end : null
  }

  function endOfName(from: number): number {
    let end = from
    while (end < source.length && !endsName(source.charCodeAt(end))) end += 1
    return end
  }

  /** Tells of the tag at `start` and returns where it ends, or -1 where it is none. */
  function openTag(start: number): number {
    const nameEnd = endOfName(start + 1)
    const name = source.slice(start + 1, nameEnd)
    let attributes: Attribute[] | null = null
    let cursor = nameEnd
    const last = readAgain > source.length * mostReadAgain ? start + longestTagThen : source.length
    for (;;) {
      const from = cursor
      while (isSpace(source.charCodeAt(cursor)) || source.charCodeAt(cursor) === slash) cursor += 1
      const character = source.charCodeAt(cursor)
      if (character === greater) {
        flush(start)
        const selfClosing = source.charCodeAt(cursor - 1) === slash
        lastOpened = name
        handler.open(name, attributes ?? noAttributes, selfClosing, start, cursor + 1)
        return as === 'html' && rawElements.test(name) ? endOfRaw(name, cursor + 1) : cursor + 1
      }
      // NaN is what stands behind the end.
      if (Number.isNaN(character) || character === less || cursor > last) {
        const lacksBracket = attributes === null && character === less && itemTag.test(name)
        if (as === 'xml' && !lacksBracket) {
          readAgain += cursor - start
          return -1
        }
        flush(start)
        handler.open(name, attributes ?? noAttributes, false, start, cursor)
        return cursor
      }
      const attributeEnd = endOfName(cursor)
      if (attributeEnd === cursor) {
        // A stray quote or equals sign between attributes.
        cursor += 1
        continue
      }
      const attribute = { name: source.slice(cursor, attributeEnd), value: '' }
      cursor = attributeEnd
      const valueFrom = skip(isEquals, cursor)
      if (valueFrom > cursor) {
        const quote = source[valueFrom]
        const read = quote === '"' || quote === "'" ? quoted(valueFrom + 1, quote) : bare(valueFrom)
        attribute.value = read.value
        cursor = read.end
      }
      attributes ??= []
      if (attributes.length < mostAttributes) attributes.push(attribute)
      if (cursor === from) cursor += 1
    }
  }

  function bare(from: number) {
    const end = skip(unquoted, from)
    const value = source.slice(from, end)
    // `<br class=x/>` closes itself, `<a href=http://host/>` has an address that ends in a slash.
    const closes = value.endsWith('/') && source[end] === '>' && !value.slice(0, -1).includes('/')
    return closes ? { value: value.slice(0, -1), end: end - 1 } : { value, end }
  }

  function quoted(from: number, quote: string) {
    const close = find(quote, from)
    const end = close === -1 ? source.length : close
    // A quote that was never closed ends at some other tag's quote: the tag ends at its own bracket then.
    if (close === -1 || !/[\s/>?]/.test(source[close + 1] ?? '>')) {
      const bracket = source.slice(from, Math.min(end, from + longestBrokenValue)).indexOf('>')
      if (bracket !== -1) return { value: source.slice(from, from + bracket), end: from + bracket }
      if (close === -1) return bare(from)
    }
    return { value: source.slice(from, end), end: end + 1 }
  }

  /** Where the content of a raw element ends. What is not code is for readers where its end is missing. */
  function endOfRaw(name: string, from: number): number {
    const end = `</${name.toLowerCase()}`
    if (missing.has(end)) return endless(name, from)
    const pattern = new RegExp(`${end}(?=[\\s/>])`, 'gi')
    pattern.lastIndex = from
    const at = pattern.exec(source)?.index
    if (at === undefined) missing.add(end)
    return at ?? endless(name, from)
  }

  function endless(name: string, from: number): number {
    return /^(?:script|style)$/i.test(name) ? source.length : from
  }
}

const [slash, exclamation, question, less, greater] = [0x2f, 0x21, 0x3f, 0x3c, 0x3e]

/** As a pattern knows it, for the characters that stand in tags. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2028 || code === 0x2029
}

function beginsName(code: number): boolean {
  return ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code === 0x5f || code === 0x3a || code >= 0x80
}

/** White space, a slash, a bracket, an equals sign or a quote. */
function endsName(code: number): boolean {
  if (code > 0x3e) return code === 0xa0 || code === 0x2028 || code === 0x2029
  return isSpace(code) || code === slash || code === less || code >= 0x3d || code === 0x22 || code === 0x27
}

function after(needle: string, at: number): number | null {
  return at === -1 ? null : at + needle.length
}

/** The end of `<!DOCTYPE …>` with the declarations between its brackets, or null where it has none within reason. */
function endOfDoctype(source: string, from: number): number | null {
  let brackets = 0
  for (const { 0: mark, index } of source
    .slice(from + 2, from + longestDoctype)
    .matchAll(/<!--[\s\S]*?-->|"[^"]*"|'[^']*'|[[\]>]/g)) {
    if (mark === '[') brackets += 1
    else if (mark === ']') brackets -= 1
    else if (mark === '>' && brackets <= 0) return from + 2 + index + 1
  }
  return null
}
