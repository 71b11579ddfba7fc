import { decodeHTML } from 'entities'

const skipped = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'textarea',
  'select',
])
const blocks = new Set(
  'address article aside blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** How mail programs mark what they quote where they do not use a blockquote. */
const quoteMarks =
  /(?:class|id)\s*=\s*["']?[^"'>]*(?:gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra)/i
/** Where Outlook begins to quote: all that follows is quoted. */
const cutMarks = /id\s*=\s*["']?(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)/i

/**
 * The words of an HTML mail as plain text: quotes begin their lines with `>`, as they do in plain mails. Reads what is not well-formed, in one
 * pass; nothing is fetched or run.
 * @param links where a link leads stands behind its words, as in `Details <https://example.com/1>`.
 */
export function htmlToText(html: string, { links = false }: { links?: boolean } = {}): string {
  const lines: string[] = []
  let line = ''
  let quoted = 0
  let preformatted = 0
  const open: { name: string; quotes: boolean; leadsTo: string | null }[] = []
  const end = () => {
    lines.push(`${'> '.repeat(Math.min(quoted, 9))}${line.trim()}`)
    line = ''
  }
  const endIfBegun = () => {
    if (line.trim() !== '') end()
  }
  const say = (text: string) => {
    const decoded = decodeHTML(text)
    if (preformatted > 0)
      for (const [index, part] of decoded.split(/\r?\n/).entries()) {
        if (index > 0) end()
        line += part
      }
    else line += decoded.replace(/[\s\u00a0]+/g, ' ')
  }
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    if (tag === -1) {
      say(html.slice(at))
      break
    }
    if (tag > at) say(html.slice(at, tag))
    if (html.startsWith('<!--', tag)) {
      const close = html.indexOf('-->', tag + 4)
      at = close === -1 ? html.length : close + 3
      continue
    }
    // No tag but a sign: `<` alone.
    if (!/[a-z/!?]/i.test(html[tag + 1] ?? '')) {
      line += '<'
      at = tag + 1
      continue
    }
    const close = endOfTag(html, tag)
    // No tag needs more; what a stranger makes longer is not worth the time.
    const inside = html.slice(tag + 1, Math.min(close, tag + longestTag))
    at = close + 1
    const name = /^\/?([a-z][a-z0-9:]*)/i.exec(inside)?.[1]?.toLowerCase()
    if (name === undefined) continue
    const closes = inside.startsWith('/')
    if (name === 'br') {
      end()
      continue
    }
    if (!closes && skipped.has(name)) {
      const over = closingOf(html, name, at)
      at = over
      continue
    }
    if (blocks.has(name)) endIfBegun()
    if (name === 'p' || name === 'blockquote') if (lines.at(-1)?.replaceAll('>', '').trim() !== '') end()
    if (name === 'li' && !closes) line = '- '
    if (empty.has(name)) continue
    if (closes) {
      const index = open.findLastIndex((one) => one.name === name)
      if (index === -1) continue
      // What was left open within it ends with it.
      for (const one of open.splice(index)) {
        if (one.quotes) quoted -= 1
        if (one.name === 'pre') preformatted -= 1
        if (one.leadsTo !== null) line += ` <${one.leadsTo}>`
      }
      continue
    }
    if (cutMarks.test(inside)) {
      endIfBegun()
      lines.push('-----Original Message-----')
    }
    const quotes = name === 'blockquote' || quoteMarks.test(inside)
    if (quotes) {
      endIfBegun()
      quoted += 1
    }
    if (name === 'pre') preformatted += 1
    // Deeper than any mail is written, and not kept.
    const leadsTo = links && name === 'a' ? webAddressIn(inside) : null
    if (open.length < 1_000) open.push({ name, quotes, leadsTo })
    else if (quotes) quoted -= 1
  }
  endIfBegun()
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const longestTag = 6_000

/** Where a link leads, if that is a place on the web. */
function webAddressIn(tag: string): string | null {
  const [, ...quoted] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? []
  const address = decodeHTML(quoted.find((one) => one !== undefined) ?? '').replace(/\s+/g, '')
  return /^https?:\/\/[^<>]+$/i.test(address) ? address : null
}

/** Where a tag ends, with what stands in quotation marks taken whole. */
function endOfTag(html: string, from: number): number {
  let mark = ''
  for (let at = from + 1; at < html.length; at++) {
    const sign = html[at] ?? ''
    if (mark !== '') {
      if (sign === mark) mark = ''
    } else if (sign === '>') return at
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 3), at))) mark = sign
  }
  // Never closed: then it ends with the next sign that could, or with the text.
  const plain = html.indexOf('>', from)
  return plain === -1 ? html.length : plain
}

function closingOf(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi')
  pattern.lastIndex = from
  const found = pattern.exec(html)
  const close = found === null ? -1 : html.indexOf('>', found.index)
  return close === -1 ? html.length : close + 1
}
