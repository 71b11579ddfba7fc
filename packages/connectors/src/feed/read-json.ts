/**
 * Reads JSON, and JSON as some publishers print it: with line breaks within its texts, commas before its brackets close, and
 * more behind its end. `repaired` tells the two apart. Null for what is neither, or ends too early.
 */
export function readJson(source: string): { value: unknown; repaired: boolean } | null {
  const value = parse(source)
  if (value !== undefined) return { value, repaired: false }
  const mended = mend(source)
  const read = mended === null ? undefined : parse(mended)
  return read === undefined ? null : { value: read, repaired: true }
}

/** Whole numbers above 2^53, which are somebody's ids, are told apart by their digits alone. */
const holdsLongNumber = /"id"\s{0,20}:\s{0,20}-?\d{16,}/

/** `context` is what the language added to revivers in 2025. */
type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown

const keepDigits: Reviver = (key, value, context) =>
  key === 'id' && typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
    ? context?.source
    : value

function parse(source: string): unknown {
  try {
    return holdsLongNumber.test(source) ? JSON.parse(source, keepDigits) : JSON.parse(source)
  } catch {
    return undefined // Not JSON, or not whole: the caller tries to mend it, or says that it is no feed.
  }
}

const [quote, comma, backslash, space] = [0x22, 0x2c, 0x5c, 0x20]

const mostParts = 10_000

function mend(source: string): string | null {
  const chunks: string[] = []
  let parts: string[] = []
  let from = 0
  const replace = (at: number, by: string) => {
    parts.push(source.slice(from, at), by)
    from = at + 1
    // A stranger may have to be mended at every second character.
    if (parts.length < mostParts) return
    chunks.push(parts.join(''))
    parts = []
  }
  let depth = 0
  let lastComma = -1
  let inText = false
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (inText) {
      if (code === backslash) at += 1
      else if (code === quote) inText = false
      else if (code < space) replace(at, JSON.stringify(source[at]).slice(1, -1))
      continue
    }
    if (code <= space) continue
    const character = source[at]
    if (character === '}' || character === ']') {
      if (lastComma !== -1) replace(lastComma, '')
      depth -= 1
      if (depth === 0) return [...chunks, ...parts, source.slice(from, at + 1)].join('')
    } else if (character === '{' || character === '[') depth += 1
    inText = code === quote
    lastComma = code === comma ? at : -1
  }
  return null
}
