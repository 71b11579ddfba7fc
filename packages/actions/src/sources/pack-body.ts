import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress, zstdCompressSync, zstdDecompress } from 'node:zlib'
import type { PollResult, RawBody } from '@echolot/connectors'
import type { SourceBodyDraft } from '@echolot/db'
import { clean } from '@echolot/domain'
import type { Ctx } from '../context.ts'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** Up to here packing takes less than half a millisecond, and less than handing it to another thread. */
const smallBytes = 64 * 2 ** 10

/** What a poll's answer looks like where it is kept; null where the poll has none, or none is to be kept. */
export async function packBody(
  { seal, rawBodyDays }: Pick<Ctx, 'seal' | 'rawBodyDays'>,
  result: PollResult<unknown>,
): Promise<SourceBodyDraft | null> {
  const body = result.outcome === 'items' || result.outcome === 'failed' ? result.body : undefined
  if (body === undefined || rawBodyDays === 0) return null
  return {
    digest: createHash('sha256').update(body.bytes).digest(),
    contentType: body.contentType === null ? null : clean(body.contentType, 300),
    urlSealed: seal.seal(body.url, 'source_body.url'),
    problemCode: result.outcome === 'failed' ? result.code : null,
    bytes: body.bytes.length,
    packed: body.bytes.length <= smallBytes ? zstdCompressSync(body.bytes) : await compress(body.bytes),
  }
}

/** A kept body as its poll gave it. */
export async function unpackBody(
  { seal }: Pick<Ctx, 'seal'>,
  {
    packed,
    contentType,
    urlSealed,
    bytes,
  }: { packed: Buffer; contentType: string | null; urlSealed: Buffer; bytes: number },
): Promise<RawBody> {
  return {
    bytes: await decompress(packed, { maxOutputLength: Math.max(1, bytes) }),
    contentType,
    url: seal.unseal(urlSealed, 'source_body.url'),
  }
}
