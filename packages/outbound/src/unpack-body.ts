import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { OutboundError } from './outbound-error.ts'

/** Bodies below this may unpack to any ratio: small feeds full of one word pack well. */
const freeBytes = 1_000_000
/** No text packs better than this; a bomb does. */
const highestRatio = 100
/** `gzip, gzip` happens on badly set-up servers; more layers are an attack. */
const mostCodings = 2

// A stream that ends early, or with rubbish behind its end, still gives what came.
const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH }

type Unpacker = (body: Buffer, limit: number) => Promise<Buffer>

const gunzip: Unpacker = (body, maxOutputLength) => promisify(zlib.gunzip)(body, { ...lenient, maxOutputLength })
// A Map: a stranger names the coding, and `constructor` is in every object.
const unpackers = new Map<string, Unpacker>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  // Servers mean either form by "deflate"; only the wrapped one begins with a compression method of 8.
  [
    'deflate',
    (body, maxOutputLength) =>
      ((body[0] ?? 0) & 0x0f) === 8
        ? promisify(zlib.inflate)(body, { ...lenient, maxOutputLength })
        : promisify(zlib.inflateRaw)(body, { ...lenient, maxOutputLength }),
  ],
  ['br', (body, maxOutputLength) => promisify(zlib.brotliDecompress)(body, { maxOutputLength })],
  ['zstd', (body, maxOutputLength) => promisify(zlib.zstdDecompress)(body, { maxOutputLength })],
])

/**
 * The body as its author wrote it: undoes the codings that the header names, and gzip that no header names (`.xml.gz`).
 * Throws OutboundError `too_large` above `maxBytes` or where it unpacks better than text can, `bad_encoding` where
 * it does not unpack.
 */
export async function unpackBody(wire: Buffer, contentEncoding: string, maxBytes: number, host: string) {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > mostCodings) {
    throw new OutboundError('bad_encoding', `${host} packed its answer ${codings.length} times over.`)
  }
  const limit = Math.min(maxBytes, Math.max(freeBytes, wire.length * highestRatio))
  let body = wire
  for (const coding of codings.reverse()) body = await unpack(body, coding, limit, host)
  return isGzip(body) ? unpack(body, 'gzip', limit, host) : body
}

async function unpack(body: Buffer, coding: string, limit: number, host: string): Promise<Buffer> {
  const unpacker = unpackers.get(coding)
  if (unpacker === undefined) {
    throw new OutboundError(
      'bad_encoding',
      `${host} answered in the encoding "${coding.slice(0, 20)}", not in gzip, deflate, br or zstd.`,
    )
  }
  if (body.length === 0) return body
  // A header that claims gzip over a plain body is common enough to be read past.
  if (coding.endsWith('gzip') && !isGzip(body)) return body
  try {
    return await unpacker(body, limit)
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(host, limit, { cause })
    throw new OutboundError('bad_encoding', `The answer of ${host} says it is ${coding}, but does not unpack.`, {
      cause,
    })
  }
}

function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b && body[2] === 8
}

export function tooLarge(host: string, maxBytes: number, options?: ErrorOptions): OutboundError {
  return new OutboundError('too_large', `The answer of ${host} is larger than ${maxBytes} bytes.`, options)
}
