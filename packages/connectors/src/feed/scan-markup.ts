export type Attribute = { name: string; value: string }

export type MarkupHandler = {
  /** Text between tags, its references not decoded. */
  text(raw: string): unknown
  cdata(text: string): unknown
  /** `at` is where the tag begins. */
  open(name: string, attributes: readonly Attribute[], selfClosing: boolean, at?: number): unknown
  close(name: string): unknown
  doctype?(raw: string): void
  /** True ends the scan. */
  done?(): boolean
}

const mostAttributes = 200
const longestDoctype = 32_000
const longestBrokenValue = 4_000
const nameStart = /[A-Za-z_:\u0080-\uffff]/
const tagName = /[^\s/>=<"']+/y
const attributeName = /[^\s/>=<"']+/y
const space = /[\s/]*/y
const equals = /\s*=\s*/y
const unquoted = /[^\s>]*/y
const restOfClose = /[^<>]*>?/y

/** HTML elements whose content is not markup, and not for readers. */
const rawElements = /^(?:script|style|iframe|noembed|noframes|xmp)$/i

/**
 * Walks through XML or HTML as it is found in the wild, and tells what it meets in order. Linear in the length of the
 * source whatever stands in it: every search that fails is remembered, and none is repeated.
 *
 * What is not markup is text: a bare `<`, and in XML a tag that meets another `<` before its end.
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
  let textFrom = 0
  let declared = false
  const flush = (to: number) => {
    if (to > textFrom) handler.text(source.slice(textFrom, to))
  }

  let at = source.indexOf('<')
  while (at !== -1 && handler.done?.() !== true) {
    let end = -1
    const next = source[at + 1] ?? ''
    if (source.startsWith('<!--', at)) {
      flush(at)
      end = after('-->', find('-->', at + 2)) ?? after('>', find('>', at)) ?? source.length
    } else if (source.startsWith('<![CDATA[', at)) {
      flush(at)
      const close = find(']]>', at + 9)
      handler.cdata(source.slice(at + 9, close === -1 ? source.length : close))
      end = after(']]>', close) ?? source.length
    } else if (next === '!') {
      flush(at)
      end = after('>', find('>', at)) ?? source.length
      if (!declared && /^<!doctype/i.test(source.slice(at, at + 9))) {
        declared = true
        end = endOfDoctype(source, at) ?? end
        handler.doctype?.(source.slice(at, end))
      }
    } else if (next === '?') {
      flush(at)
      end = (as === 'xml' ? after('?>', find('?>', at)) : null) ?? after('>', find('>', at)) ?? source.length
    } else if (next === '/') {
      flush(at)
      const nameEnd = skip(tagName, at + 2)
      if (nameEnd > at + 2) handler.close(source.slice(at + 2, nameEnd))
      end = skip(restOfClose, nameEnd)
    } else if (nameStart.test(next)) {
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

  /** Tells of the tag at `start` and returns where it ends, or -1 where it is none. */
  function openTag(start: number): number {
    const nameEnd = skip(tagName, start + 1)
    const name = source.slice(start + 1, nameEnd)
    const attributes: Attribute[] = []
    let cursor = nameEnd
    for (;;) {
      const from = cursor
      cursor = skip(space, cursor)
      const character = source[cursor]
      if (character === '>') {
        flush(start)
        const selfClosing = source[cursor - 1] === '/'
        handler.open(name, attributes, selfClosing, start)
        return as === 'html' && rawElements.test(name) ? endOfRaw(name, cursor + 1) : cursor + 1
      }
      if (character === undefined || character === '<') {
        if (as === 'xml') return -1
        flush(start)
        handler.open(name, attributes, false, start)
        return cursor
      }
      const attributeEnd = skip(attributeName, cursor)
      if (attributeEnd === cursor) {
        // A stray quote or equals sign between attributes.
        cursor += 1
        continue
      }
      const attribute = { name: source.slice(cursor, attributeEnd), value: '' }
      cursor = attributeEnd
      const valueFrom = skip(equals, cursor)
      if (valueFrom > cursor) {
        const quote = source[valueFrom]
        const read = quote === '"' || quote === "'" ? quoted(valueFrom + 1, quote) : bare(valueFrom)
        attribute.value = read.value
        cursor = read.end
      }
      if (attributes.length < mostAttributes) attributes.push(attribute)
      if (cursor === from) cursor += 1
    }
  }

  function bare(from: number) {
    const end = skip(unquoted, from)
    const value = source.slice(from, end)
    // `<br class=x/>` closes itself, `<a href=http://host/>` has an address that ends in a slash.
    const slash = value.endsWith('/') && source[end] === '>' && !value.slice(0, -1).includes('/')
    return slash ? { value: value.slice(0, -1), end: end - 1 } : { value, end }
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

  function endOfRaw(name: string, from: number): number {
    const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    pattern.lastIndex = from
    return pattern.exec(source)?.index ?? source.length
  }
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
