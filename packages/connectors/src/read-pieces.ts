import { readApart } from './apart/read-apart.ts'
import type { ReadHtml } from './feed/read-html.ts'

export type Piece = { markup: string; base: string | null }

/** Reads the HTML in a site's answers, all of it in one go. @returns what each piece says. @throws ReadingFailed */
export async function readPieces(pieces: readonly Piece[]): Promise<(piece: Piece) => ReadHtml> {
  const read = pieces.length === 0 ? [] : await readApart('pieces', pieces)
  const known = new Map(pieces.map((piece, index) => [keyOf(piece), read[index]]))
  return (piece) => {
    const found = known.get(keyOf(piece))
    if (found === undefined) throw new Error('This piece was not among those that were read.')
    return found
  }
}

const keyOf = ({ markup, base }: Piece) => `${base ?? ''}\n${markup}`

/** Names and titles come as HTML: `M&uuml;ller &#038; S&ouml;hne`. */
export const lineOf = (markup: string): Piece => ({ markup, base: null })
