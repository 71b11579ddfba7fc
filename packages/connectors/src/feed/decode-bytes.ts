import { isUtf8 } from 'node:buffer'
import { decodeCodePage, isCodePage } from './code-pages.ts'
import { decodeEbcdic, isEbcdic } from './ebcdic.ts'
import { guessEncoding } from './guess-encoding.ts'

/**
 * The text of a body and the encoding it was read in; `claimed` is what the publisher said where that was not it,
 * `damaged` whether bytes were no characters in it.
 */
export type DecodedText = { text: string; encoding: string; claimed: string | null; damaged: boolean }

/**
 * Reads a body as text by what its bytes show, then by what its headers and its declaration say. Publishers' claims are
 * often defaults of a server or a framework (`charset=ISO-8859-1`, `encoding="utf-16"`), so valid UTF-8 beats them.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = byMark(bytes)
  if (marked !== null) return { ...marked.decode(bytes), encoding: marked.encoding, claimed: null }
  if (isEbcdic(bytes)) {
    const { text, encoding } = decodeEbcdic(bytes)
    return { text, encoding, claimed: null, damaged: text.includes('\ufffd') }
  }

  const header = known(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1])
  const declaration = known(declared(bytes))
  const claimed = header ?? declaration
  const read = (encoding: string) => ({
    ...decode(bytes, encoding),
    encoding,
    claimed: claimed !== null && claimed !== encoding ? claimed : null,
  })

  // All of its bytes are ASCII, so it is valid UTF-8 too, and must be asked for first.
  if ([header, declaration].includes('iso-2022-jp') && bytes.includes(0x1b)) return read('iso-2022-jp')
  if (isUtf8(bytes)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    return { text, damaged: false, encoding: 'utf-8', claimed: claimed === 'utf-8' ? null : claimed }
  }
  const asUtf8 = read('utf-8')
  // Not UTF-8 throughout: now the claims count.
  const legacy = (label: string | null) => (label !== null && !label.startsWith('utf-') ? label : null)
  const fromHeader = legacy(header)
  const fromDeclaration = legacy(declaration)
  // Western European is what servers say when nobody told them: a declaration that names another charset knows better.
  if (fromHeader !== null && fromHeader !== 'windows-1252') return read(fromHeader)
  const said = fromDeclaration ?? fromHeader
  if (said !== null) return read(said)
  return mostlyUtf8(bytes) ? asUtf8 : read(guessEncoding(bytes) ?? 'windows-1252')
}

/** Where bytes are no characters, U+FFFD stands for them; a publisher may write that one too. */
function decode(bytes: Uint8Array, encoding: string): { text: string; damaged: boolean } {
  if (isCodePage(encoding)) {
    const text = decodeCodePage(bytes, encoding)
    return { text, damaged: text.includes('\ufffd') }
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), damaged: false }
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), damaged: true }
  }
}

type Marked = { encoding: string; decode: (bytes: Uint8Array) => { text: string; damaged: boolean } }

/** The encoding that a byte order mark, or the zeros around the first character, give away. */
function byMark(bytes: Uint8Array): Marked | null {
  const [a = -1, b = -1, c = -1, d = -1] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(true)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(false)
  if (a === 0xef && b === 0xbb && c === 0xbf) return plain('utf-8')
  if (a === 0xff && b === 0xfe) return plain('utf-16le')
  if (a === 0xfe && b === 0xff) return plain('utf-16be')
  if (a > 0 && b === 0 && c === 0 && d === 0) return utf32(true)
  if (a === 0 && b === 0 && c === 0 && d > 0) return utf32(false)
  if (a > 0 && b === 0 && c > 0 && d === 0) return plain('utf-16le')
  if (a === 0 && b > 0 && c === 0 && d > 0) return plain('utf-16be')
  return null
}

function plain(encoding: string): Marked {
  return { encoding, decode: (bytes) => decode(bytes, encoding) }
}

/** TextDecoder knows no UTF-32. */
function utf32(littleEndian: boolean): Marked {
  const decode = (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const parts: string[] = []
    let damaged = bytes.length % 4 > 0
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      const point = view.getUint32(at, littleEndian)
      const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      damaged ||= !valid
      if (point !== 0xfeff || at > 0) parts.push(valid ? String.fromCodePoint(point) : '\ufffd')
    }
    return { text: parts.join(''), damaged }
  }
  return { encoding: littleEndian ? 'utf-32le' : 'utf-32be', decode }
}

/** What the XML declaration, or an HTML page's meta element, calls the encoding. */
function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  const xml = /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(head)
  return xml?.[1] ?? /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head)?.[1]
}

/** What Microsoft and Apple called their encodings. */
const oldNames = new Map([
  ['ms-ansi', 'windows-1252'],
  ['ms-arab', 'windows-1256'],
  ['ms-cyrl', 'windows-1251'],
  ['ms-ee', 'windows-1250'],
  ['ms-greek', 'windows-1253'],
  ['ms-hebr', 'windows-1255'],
  ['ms-turk', 'windows-1254'],
  ['winbaltrim', 'windows-1257'],
  ['cp-is', 'ibm861'],
  ['mac', 'macintosh'],
  ['macroman', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['macgreek', 'x-mac-greek'],
  ['maccentraleurope', 'x-mac-ce'],
  ['maclatin2', 'x-mac-ce'],
  ['macturkish', 'x-mac-turkish'],
  ['maciceland', 'x-mac-icelandic'],
  ['maccroatian', 'x-mac-croatian'],
  ['macromania', 'x-mac-romanian'],
  ['macromanian', 'x-mac-romanian'],
  ['cp866u', 'ibm1125'],
  ['roman8', 'hp-roman8'],
  ['r8', 'hp-roman8'],
  ['cshproman8', 'hp-roman8'],
  ['pt154', 'ptcp154'],
  ['csptcp154', 'ptcp154'],
  ['cyrillicasian', 'ptcp154'],
  ['kz1048', 'rk1048'],
  ['windows-932', 'shift_jis'],
  ['windows-936', 'gb18030'],
  ['windows-949', 'euc-kr'],
  ['windows-950', 'big5'],
  ['windows-65001', 'utf-8'],
])

/** The name of the encoding that a label means, or null: `none` and `utf8mb4` are no encodings. */
function known(label: string | undefined): string | null {
  if (label === undefined) return null
  // What nearly every feed says; a decoder is long in the making.
  if (/^utf-8$/i.test(label)) return 'utf-8'
  const spelled = label.trim().toLowerCase()
  const respelled = spelled
    .replace(/^(?:win|cp|windows|ms)[-_]?(?=\d)/, 'windows-')
    .replace(/^(?:iso[-_]?)?latin[-_]?(?=\d{1,2}$)/, 'latin')
    // These have no name of their own in the list of encodings that browsers share.
    .replace(/^latin(7|8|9|10)$/, (_, part: string) => `iso-8859-${Number(part) + 6}`)
    .replace(/^(?:mac|x-mac|x-macintosh)(?:[-_]?roman)?$/, 'macintosh')
    .replaceAll('_', '-')
  const page = /^(?:cs)?(?:pc|ibm|cp|dos|oem|windows)?[-_]?(?:p?cp|pc8codepage)?[-_]?(\d{3,4})[a-z]*$/.exec(
    spelled,
  )?.[1]
  const old = oldNames.get(respelled) ?? oldNames.get(respelled.replace(/^x-|-/g, '')) ?? `ibm${page}`
  for (const candidate of [spelled, respelled, old]) {
    if (isCodePage(candidate)) return candidate
    try {
      return new TextDecoder(candidate).encoding
    } catch {
      // Unknown under this spelling.
    }
  }
  return null
}

/** Whether a body that is not all valid UTF-8 still is UTF-8, with a bad byte in it or cut off in the middle. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0
    let whole = length > 0
    for (let next = at + 1; next < at + length; next += 1) whole &&= ((bytes[next] ?? 0) & 0xc0) === 0x80
    if (whole && length > 1) good += 1
    if (!whole) bad += 1
    at += whole ? length : 1
  }
  return good > bad
}
