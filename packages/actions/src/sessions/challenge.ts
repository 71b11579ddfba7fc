import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Ctx } from '../context.ts'

const nonceBytes = 16
const expiryBytes = 8
const markBytes = 16
const holdsMs = 5 * 60_000

/**
 * A question for an authenticator to sign: known again by its mark, so that nothing is stored for whoever asks for one.
 * @param personId whom it is for; null: whoever has a passkey.
 */
export function newChallenge({ now, seal }: Pick<Ctx, 'now' | 'seal'>, personId: number | null): Buffer {
  const expiry = Buffer.alloc(expiryBytes)
  expiry.writeBigUInt64BE(BigInt(now.getTime() + holdsMs))
  const head = Buffer.concat([randomBytes(nonceBytes), expiry])
  return Buffer.concat([head, markOf(seal, head, personId)])
}

/** Until when this question of ours may be answered; null where it is not ours, for somebody else, or over. */
export function readChallenge(
  { now, seal }: Pick<Ctx, 'now' | 'seal'>,
  challenge: string,
  personId: number | null,
): Date | null {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== nonceBytes + expiryBytes + markBytes) return null
  const head = bytes.subarray(0, -markBytes)
  if (!timingSafeEqual(bytes.subarray(-markBytes), markOf(seal, head, personId))) return null
  const expiresAt = new Date(Number(head.readBigUInt64BE(nonceBytes)))
  return expiresAt > now ? expiresAt : null
}

const markOf = (seal: Ctx['seal'], head: Buffer, personId: number | null) =>
  seal.digest(`${head.toString('hex')} ${personId ?? 'anyone'}`, 'passkey challenge').subarray(0, markBytes)
