import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** What fits into one packet comes no sooner for being smaller. */
const worthBytes = 1_400
/** A hundred rows of tickets (70 kB) take under a millisecond, and a fast level leaves as little of them as the best. */
const level = 4

/**
 * Compresses an answer that stands whole in memory, for who takes gzip. What flows (live changes, files, pictures) goes on as it
 * is: nothing waits for a buffer to fill. A secret is only ever the answer to a change, which no foreign page can ask for, so that
 * sizes tell nobody anything.
 */
export async function compressAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < worthBytes) return payload
  reply.header('vary', 'accept-encoding')
  if (!takesGzip(request.headers['accept-encoding'])) return payload
  const packed = await promisify(gzip)(payload, { level })
  reply.header('content-encoding', 'gzip').removeHeader('content-length')
  return packed
}

function takesGzip(accepted: string | string[] | undefined): boolean {
  const named = /(?:^|[\s,])gzip\s*(?:;\s*q=([\d.]+))?\s*(?:,|$)/i.exec(String(accepted ?? ''))
  return named !== null && Number(named[1] ?? 1) > 0
}
