import { decodeHTMLStrict } from 'entities'

const reference =
  /&(?:#(\d{1,10});(?:&#(\d{1,10});)?|#[xX]([0-9a-fA-F]{1,8});(?:&#[xX]([0-9a-fA-F]{1,8});)?|([A-Za-z][A-Za-z0-9]{0,39});)/g

/** What 128 to 159 mean to those who write them: windows-1252, as browsers read them. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Replaces character references, and the named ones of HTML whether a DTD declares them or not. What has no semicolon
 * (`&copy=2`) or no meaning stays as it is. `entity` tells what the document itself declared.
 */
export function decodeReferences(text: string, entity?: (name: string) => string | undefined): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole, dec?: string, dec2?: string, hex?: string, hex2?: string, name?: string) => {
    if (name !== undefined) return entity?.(name) ?? named(whole)
    const first = Number.parseInt(dec ?? hex ?? '', dec === undefined ? 16 : 10)
    const second = dec2 ?? hex2
    if (second === undefined) return character(first)
    const low = Number.parseInt(second, dec2 === undefined ? 16 : 10)
    // Java and friends write what lies beyond U+FFFF as two halves.
    const halves = first >= 0xd800 && first < 0xdc00 && low >= 0xdc00 && low < 0xe000
    return halves ? String.fromCharCode(first, low) : character(first) + character(low)
  })
}

const namedBefore = new Map<string, string>()

function named(whole: string): string {
  let meaning = namedBefore.get(whole)
  if (meaning === undefined) {
    meaning = decodeHTMLStrict(whole)
    // Names that mean nothing are strangers' text: remembering them would grow without end.
    if (meaning !== whole) namedBefore.set(whole, meaning)
  }
  return meaning
}

function character(point: number): string {
  if (point >= 0x80 && point <= 0x9f) return windows1252[point - 0x80] ?? ''
  if (point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d) return ''
  if (point === 0xfffe || point === 0xffff) return ''
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point)
}
