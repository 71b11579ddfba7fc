import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Doubt, Heard, Verdict } from './receiving.ts'

type Hash = 'sha1' | 'sha256' | 'sha384' | 'sha512'
type Scheme = (heard: Heard, secret: string, now: Date) => Verdict

const genuine: Verdict = { outcome: 'genuine', id: null }
const doubt = (why: Doubt): Verdict => ({ outcome: 'refused', doubt: why })

/** How far the clock of who signs may be off, and how late a delivery may come: Standard Webhooks' own measure. */
const toleranceMs = 300_000

/** How long the answer takes says nothing of how near a wrong signature was. */
function isSame(given: string, encoding: 'hex' | 'base64', right: Buffer): boolean {
  if (given.length !== right.toString(encoding).length) return false
  const bytes = Buffer.from(given, encoding)
  return bytes.length === right.length && timingSafeEqual(bytes, right)
}

/** A signature over the body in one header field. `before`: what is signed in front of it. */
function signed({
  header,
  hash = 'sha256',
  prefix = '',
  encoding = 'hex',
  before = '',
}: {
  header: string
  hash?: Hash
  prefix?: string
  encoding?: 'hex' | 'base64'
  before?: string
}): Scheme {
  return ({ headers, body }, secret) => {
    const given = headers[header]
    if (given === undefined) return doubt('unsigned')
    const right = createHmac(hash, secret).update(before).update(body).digest()
    const isRight = given.startsWith(prefix) && isSame(given.slice(prefix.length), encoding, right)
    return isRight ? genuine : doubt('forged')
  }
}

/** The secret itself in one header field. */
function told({ header, prefix = '' }: { header: string; prefix?: string }): Scheme {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return ({ headers }, secret) => {
    const given = headers[header]
    if (given === undefined || given.slice(0, prefix.length).toLowerCase() !== prefix) return doubt('unsigned')
    return timingSafeEqual(digest(given.slice(prefix.length).trim()), digest(secret)) ? genuine : doubt('forged')
  }
}

const isNow = (seconds: string, now: Date) =>
  /^\d{1,12}$/.test(seconds) && Math.abs(now.getTime() - Number(seconds) * 1000) <= toleranceMs

/** `t=<seconds>,s=<hex>` over `t.body`, as TikTok signs. */
const timed: Scheme = ({ headers, body }, secret, now) => {
  const given = headers['tiktok-signature']
  if (given === undefined) return doubt('unsigned')
  const [, at = '', signature = ''] = /^t=(\d{1,12}),s=([0-9a-f]{1,200})$/.exec(given) ?? []
  const right = createHmac('sha256', secret).update(`${at}.`).update(body).digest()
  if (at === '' || !isSame(signature, 'hex', right)) return doubt('forged')
  return isNow(at, now) ? genuine : doubt('stale')
}

/** The bytes that a secret stands for: `whsec_` says that they follow in base64. */
const keyOf = (secret: string) =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret)

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
const standard: Scheme = ({ headers, body }, secret, now) => {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures } = headers
  if (id === undefined || at === undefined || signatures === undefined) return doubt('unsigned')
  const right = createHmac('sha256', keyOf(secret)).update(`${id}.${at}.`).update(body).digest()
  // Several, while their sender changes its secret.
  const isRight = signatures
    .slice(0, 2_000)
    .split(' ')
    .some((one) => one.startsWith('v1,') && isSame(one.slice('v1,'.length), 'base64', right))
  if (!isRight) return doubt('forged')
  return isNow(at, now) ? { outcome: 'genuine', id } : doubt('stale')
}

/** `<method>=<hex>` over the body; the hub chooses the method (WebSub, 8). */
const websub: Scheme = ({ headers, body }, secret) => {
  const given = headers['x-hub-signature']
  if (given === undefined) return doubt('unsigned')
  const [, hash = '', hex = ''] =
    /^\s*(sha(?:1|256|384|512))=([0-9a-f]{1,200})\s*$/i.exec(given.slice(0, 300))?.map((part) => part.toLowerCase()) ??
    []
  return hash !== '' && isSame(hex, 'hex', createHmac(hash, secret).update(body).digest()) ? genuine : doubt('forged')
}

/**
 * How the channels prove that a delivery is theirs, each over the bytes as they came. Where a channel names its deliveries
 * elsewhere than in its signature, its connector puts the id beside the verdict.
 */
export const schemes = {
  /** Standard Webhooks, with their id and five minutes to either side. */
  standard,
  /** The secret as a bearer token (RFC 6750). */
  bearer: told({ header: 'authorization', prefix: 'bearer ' }),
  websub,
  /** Facebook, Instagram and Threads: the app's secret. */
  meta: signed({ header: 'x-hub-signature-256', prefix: 'sha256=' }),
  /** X: the consumer secret. */
  x: signed({ header: 'x-twitter-webhooks-signature', prefix: 'sha256=', encoding: 'base64' }),
  /** LinkedIn: the client's secret; what is signed begins with a word that is not sent. */
  linkedin: signed({ header: 'x-li-signature', before: 'hmacsha256=' }),
  /** TikTok: the client's secret, and when. */
  tiktok: timed,
  discourse: signed({ header: 'x-discourse-event-signature', prefix: 'sha256=' }),
  telegram: told({ header: 'x-telegram-bot-api-secret-token' }),
} as const satisfies Record<string, Scheme>
