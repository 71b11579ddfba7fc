import { decodeHTMLStrict } from 'entities'

/** What 128 to 159 mean to those who write them: windows-1252, as browsers read them. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const longestName = 40
const decimal = /^#\d{1,10}$/
const hexadecimal = /^#[xX][0-9a-fA-F]{1,8}$/
const name = /^[A-Za-z][A-Za-z0-9]*$/

/**
 * Replaces character references, and the named ones of HTML whether a DTD declares them or not. What has no semicolon
 * (`&copy=2`) or no meaning stays as it is. `entity` tells what the document itself declared.
 */
export function decodeReferences(text: string, entity?: (name: string) => string | undefined): string {
  let at = text.indexOf('&')
  if (at === -1) return text
  let decoded = ''
  let from = 0
  while (at !== -1) {
    // Escaped markup has thousands of these. What a document calls so itself is asked for below.
    const usual = entity === undefined ? usualAt(text, at) : null
    if (usual !== null) {
      decoded += text.slice(from, at) + usual.meaning
      from = at + usual.length
      at = text.indexOf('&', from)
      continue
    }
    const end = endOfReference(text, at)
    const said = end === -1 ? '' : text.slice(at + 1, end)
    const meaning = said === '' ? undefined : (entity?.(said) ?? meaningOf(said))
    let next = at + 1
    if (meaning !== undefined) {
      decoded += text.slice(from, at)
      from = end + 1
      next = from
      // Java and friends write what lies beyond U+FFFF as two halves.
      const low = meaning === brokenHalf ? lowHalf(text, from, said) : null
      if (low === null) decoded += meaning
      else {
        decoded += String.fromCharCode(pointOf(said), low.point)
        from = low.end
        next = from
      }
    }
    at = text.indexOf('&', next)
  }
  return from === 0 ? text : decoded + text.slice(from)
}

type Usual = { meaning: string; length: number }
const [lessThan, greaterThan, ampersand, quotationMark]: readonly [Usual, Usual, Usual, Usual] = [
  { meaning: '<', length: 4 },
  { meaning: '>', length: 4 },
  { meaning: '&', length: 5 },
  { meaning: '"', length: 6 },
]

/** The references with which markup is escaped, told apart by their first letter. */
function usualAt(text: string, at: number): Usual | null {
  switch (text.charCodeAt(at + 1)) {
    case 0x6c:
      return text.startsWith('lt;', at + 1) ? lessThan : null
    case 0x67:
      return text.startsWith('gt;', at + 1) ? greaterThan : null
    case 0x61:
      return text.startsWith('amp;', at + 1) ? ampersand : null
    case 0x71:
      return text.startsWith('quot;', at + 1) ? quotationMark : null
    default:
      return null
  }
}

const brokenHalf = '\ufffd'

/** Where the semicolon of the reference that begins at `at` stands, or -1 where none does. */
function endOfReference(text: string, at: number): number {
  const last = Math.min(text.length, at + longestName + 2)
  for (let index = at + 1; index < last; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x3b) return index
    const letter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
    if (!letter && !(code >= 0x30 && code <= 0x39) && code !== 0x23) return -1
  }
  return -1
}

/** What was looked up before. A stranger chooses the names, so it is bounded. */
const known = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])
const mostKnown = 3_000

function meaningOf(said: string): string | undefined {
  const before = known.get(said)
  if (before !== undefined) return before
  const meaning = said.startsWith('#') ? numbered(said) : named(said)
  // Names that mean nothing are strangers' text, and never remembered.
  if (meaning !== undefined && known.size < mostKnown) known.set(said, meaning)
  return meaning
}

function named(said: string): string | undefined {
  if (!name.test(said)) return undefined
  const whole = `&${said};`
  const meaning = decodeHTMLStrict(whole)
  return meaning === whole ? undefined : meaning
}

function numbered(said: string): string | undefined {
  return decimal.test(said) || hexadecimal.test(said) ? characterOf(pointOf(said)) : undefined
}

function pointOf(said: string): number {
  return /^#[xX]/.test(said) ? Number.parseInt(said.slice(2), 16) : Number.parseInt(said.slice(1), 10)
}

/** The second half of a character, written behind its first. */
function lowHalf(text: string, from: number, first: string): { point: number; end: number } | null {
  const high = pointOf(first)
  if (!(high >= 0xd800 && high < 0xdc00)) return null
  const behind = /^&(#(?:\d{1,10}|[xX][0-9a-fA-F]{1,8}));/.exec(text.slice(from, from + 14))
  const point = behind?.[1] === undefined ? 0 : pointOf(behind[1])
  return point >= 0xdc00 && point < 0xe000 && behind !== null ? { point, end: from + behind[0].length } : null
}

/** What a code point means to those who write it: nothing where XML has no such character, U+FFFD for half of one. */
export function characterOf(point: number): string {
  if (point >= 0x80 && point <= 0x9f) return windows1252[point - 0x80] ?? ''
  if (point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d) return ''
  if (point === 0xfffe || point === 0xffff) return ''
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? brokenHalf : String.fromCodePoint(point)
}
