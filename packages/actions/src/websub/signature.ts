import { createHmac, timingSafeEqual } from 'node:crypto'

/** The ways of signing that WebSub knows (section 8); what else is named is no signature. */
const ways: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/**
 * Whether a body was signed with the secret that its hub alone has: `X-Hub-Signature: sha256=<hex>`, over the bytes as they
 * came. How long the answer takes says nothing of how near a wrong signature was.
 */
export function isSigned(body: Uint8Array, header: string | null, secret: string): boolean {
  const [, way = '', hex = ''] = /^\s*([a-z0-9]{1,10})=([0-9a-f]{1,200})\s*$/i.exec(header?.slice(0, 300) ?? '') ?? []
  if (!ways.has(way.toLowerCase())) return false
  const right = createHmac(way.toLowerCase(), secret).update(body).digest()
  return hex.length === right.length * 2 && timingSafeEqual(Buffer.from(hex, 'hex'), right)
}
