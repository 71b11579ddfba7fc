import { createHash } from 'node:crypto'

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
const tid = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/

/**
 * The key under which a response lies in our repository: the same for the same words to the same post, so that one that was
 * sent twice is one. In the form that posts want (a TID: microseconds since 1970 and ten bits more), a moment after the post's own.
 */
export function keyOfReply(to: string, text: string): string {
  const digest = createHash('sha256').update(`${to}\n${text}`).digest()
  const post = to.split('/').at(-1) ?? ''
  const parent = tid.test(post)
    ? [...post].reduce((sum, one) => sum * 32n + BigInt(alphabet.indexOf(one)), 0n) >> 10n
    : 0n
  // Below its first bit, which is never set.
  const microseconds = (parent + 1n + BigInt(digest.readUIntBE(0, 4) >>> 8)) & ((1n << 53n) - 1n)
  let value = (microseconds << 10n) | BigInt(digest.readUInt16BE(4) & 0x3ff)
  let key = ''
  for (let place = 0; place < 13; place += 1) {
    key = alphabet[Number(value & 31n)] + key
    value >>= 5n
  }
  return key
}
