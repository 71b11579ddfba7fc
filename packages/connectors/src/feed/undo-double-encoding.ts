import { characterOf } from './decode-references.ts'

/** The bytes 80 to 9f by how they read in windows-1252; the others are what they are in Latin-1. */
const byteOf = new Map(Array.from({ length: 32 }, (_, low) => [characterOf(low + 0x80), low + 0x80] as const))
/** What the first byte of a letter of Western Europe, of a punctuation mark or of a picture reads as. */
const firstOfSome = /[ÂÃâð]/
const wrong = '\ufffd'

/**
 * A text that was UTF-8 and was encoded once more as if it were windows-1252 (`MÃ¼ller`), as it was meant. Only where all that is
 * not ASCII in it can be read so; any other text comes back as it is.
 */
export function undoDoubleEncoding(text: string): string {
  if (!firstOfSome.test(text)) return text
  let undone = true
  const meant = text.replace(/[^\0-\x7f]+/g, (run) => {
    const read = undone ? readRun(run) : wrong
    undone &&= !read.includes(wrong)
    return read
  })
  return undone ? meant : text
}

function readRun(run: string): string {
  const bytes = Array.from(run, (letter) => byteOf.get(letter) ?? letter.codePointAt(0) ?? 0)
  // Beyond these a letter and a quotation mark behind it (`Ä“`) can be what is meant.
  if (bytes.some((byte) => byte > 0xff || (byte > 0xc3 && byte !== 0xe2 && byte !== 0xf0))) return wrong
  return Buffer.from(bytes).toString('utf8')
}
