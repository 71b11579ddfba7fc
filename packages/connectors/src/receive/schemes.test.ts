import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Heard, Receiving } from './receiving.ts'
import { schemes } from './schemes.ts'

const now = new Date('2026-11-21T22:00:00Z')
const secret = 'nobody else knows this'
const body = Buffer.from('{"text":"\\u00e4 \\/","b":"ä\0"}')
const seconds = String(now.getTime() / 1000)
const mac = (by: string | Buffer, ...of: (string | Buffer)[]) =>
  of.reduce((hmac, part) => hmac.update(part), createHmac('sha256', by)).digest()
const hex = (by: string | Buffer, ...of: (string | Buffer)[]) => mac(by, ...of).toString('hex')
const heard = (headers: Record<string, string>, of: Buffer = body): Heard => ({
  ...{ method: 'POST', headers, body: of },
  query: new URLSearchParams(),
})

const key = Buffer.from('0123456789abcdef01234567')
const whsec = `whsec_${key.toString('base64')}`
const standard = (at: string, id = 'msg_1', by = key) => ({
  ...{ 'webhook-id': id, 'webhook-timestamp': at },
  'webhook-signature': `v1,${mac(by, `${id}.${at}.`, body).toString('base64')}`,
})

/** What each channel sends, by its documentation, with the secret by which it is right. */
const ways: [name: keyof typeof schemes, headers: Record<string, string>, secret: string, id: string | null][] = [
  ['standard', standard(seconds), whsec, 'msg_1'],
  ['bearer', { authorization: `Bearer ${secret}` }, secret, null],
  ['websub', { 'x-hub-signature': `sha256=${hex(secret, body)}` }, secret, null],
  ['meta', { 'x-hub-signature-256': `sha256=${hex(secret, body)}` }, secret, null],
  ['x', { 'x-twitter-webhooks-signature': `sha256=${mac(secret, body).toString('base64')}` }, secret, null],
  ['linkedin', { 'x-li-signature': hex(secret, 'hmacsha256=', body) }, secret, null],
  ['tiktok', { 'tiktok-signature': `t=${seconds},s=${hex(secret, `${seconds}.`, body)}` }, secret, null],
  ['discourse', { 'x-discourse-event-signature': `sha256=${hex(secret, body)}` }, secret, null],
  ['telegram', { 'x-telegram-bot-api-secret-token': secret }, secret, null],
]

test.each(ways)('what %s signs is known by its secret, and nobody else can sign it', (name, headers, right, id) => {
  const verify = schemes[name]
  expect(verify(heard(headers), right, now)).toEqual({ outcome: 'genuine', id })
  for (const wrong of ['', 'another', `x${right}`, right.slice(1), 'whsec_'])
    expect(verify(heard(headers), wrong, now)).toEqual({ outcome: 'refused', doubt: 'forged' })
  expect(verify(heard({}), right, now)).toEqual({ outcome: 'refused', doubt: 'unsigned' })
  for (const [field, value] of Object.entries(headers).filter(([, value]) => value.length > 20)) {
    for (const spoilt of [`${value}0`, value.slice(0, -4), `${value.slice(0, -6)}äöü`, 'x'.repeat(100_000)])
      expect(verify(heard({ ...headers, [field]: spoilt }), right, now).outcome).toBe('refused')
  }
  // Told by its secret alone, a body is anybody's who knows it.
  if (name === 'bearer' || name === 'telegram') return
  // The same JSON in other bytes is another message.
  for (const other of [
    Buffer.from(JSON.stringify(JSON.parse('{"text":"ä /"}'))),
    Buffer.concat([body, body]),
    Buffer.alloc(0),
  ])
    expect(verify(heard(headers, other), right, now)).toEqual({ outcome: 'refused', doubt: 'forged' })
})

test.each(['sha1', 'sha256', 'sha384', 'sha512'])('a body that a hub signed with %s is known by it', (way) => {
  const signature = `${way}=${createHmac(way, secret).update(body).digest('hex')}`
  for (const spelled of [signature, signature.toUpperCase(), ` ${signature} `])
    expect(schemes.websub(heard({ 'x-hub-signature': spelled }), secret, now).outcome).toBe('genuine')
})

test.each([
  ['an empty one', ''],
  ['a way alone', 'sha256='],
  ['no secret at all', `sha256=${hex('', body)}`],
  ['the right one cut short', `sha256=${hex(secret, body).slice(0, 62)}`],
  ['the right one under another name', `sha512=${hex(secret, body)}`],
  ['a broken way of signing', `md5=${createHmac('md5', secret).update(body).digest('hex')}`],
  ['a name that every object has', `constructor=${hex(secret, body)}`],
  ['two of which one is right', `sha256=${hex(secret, body)}, sha256=${hex(secret, body)}`],
  ['other letters', `sha256=${'ß'.repeat(64)}`],
  ['the right one in base64', `sha256=${mac(secret, body).toString('base64')}`],
  ['a million letters', `sha256=${'a'.repeat(1_000_000)}`],
  ['a million spaces', `${' '.repeat(1_000_000)}sha256=`],
])('a body with %s for a signature is no hub’s', (_what, signature) => {
  const told = schemes.websub(heard({ 'x-hub-signature': signature }), secret, now)
  expect(told).toEqual({ outcome: 'refused', doubt: 'forged' })
})

test.each([
  ['five minutes ago', -300, 'genuine'],
  ['in five minutes', 300, 'genuine'],
  ['longer ago', -301, 'refused'],
  ['later', 301, 'refused'],
])('what was signed %s is heard or is a repetition', (_when, shift, outcome) => {
  const at = String(now.getTime() / 1000 + shift)
  expect(schemes.standard(heard(standard(at)), whsec, now).outcome).toBe(outcome)
  const signature = `t=${at},s=${hex(secret, `${at}.`, body)}`
  const told = schemes.tiktok(heard({ 'tiktok-signature': signature }), secret, now)
  expect(told).toEqual(outcome === 'genuine' ? { outcome, id: null } : { outcome, doubt: 'stale' })
})

test('one of several signatures is enough, and a secret need not be in base64', () => {
  const headers = standard(seconds)
  const several = { ...headers, 'webhook-signature': `v1a,abc v1,${'A'.repeat(44)} ${headers['webhook-signature']}` }
  expect(schemes.standard(heard(several), whsec, now).outcome).toBe('genuine')
  const plain = standard(seconds, 'msg_1', Buffer.from(secret))
  expect(schemes.standard(heard(plain), secret, now).outcome).toBe('genuine')
  // The id and the time are signed, too.
  expect(schemes.standard(heard({ ...headers, 'webhook-id': 'msg_2' }), whsec, now).outcome).toBe('refused')
})

/** How the channels make sure of us, each in the few lines of its connector. */
const greetings: Record<string, NonNullable<Receiving<unknown, unknown>['greet']>> = {
  meta: ({ query }, { key }) =>
    query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === key
      ? { body: query.get('hub.challenge') ?? '', contentType: 'text/plain' }
      : null,
  x: ({ query }, { secret }) => {
    const token = query.get('crc_token')
    if (token === null) return null
    const answer = { response_token: `sha256=${mac(secret, token).toString('base64')}` }
    return { body: JSON.stringify(answer), contentType: 'application/json' }
  },
  linkedin: ({ query }, { secret }) => {
    const challengeCode = query.get('challengeCode')
    if (challengeCode === null) return null
    const answer = { challengeCode, challengeResponse: hex(secret, challengeCode) }
    return { body: JSON.stringify(answer), contentType: 'application/json' }
  },
  discourse: ({ headers }) =>
    headers['x-discourse-event-type'] === 'ping' ? { body: '', contentType: 'text/plain' } : null,
}

test.each([
  ['meta', 'hub.mode=subscribe&hub.verify_token=the-key&hub.challenge=1158201444', {}, '1158201444'],
  ['meta', 'hub.mode=subscribe&hub.verify_token=guessed&hub.challenge=1158201444', {}, null],
  ['x', 'crc_token=abc', {}, JSON.stringify({ response_token: `sha256=${mac(secret, 'abc').toString('base64')}` })],
  ['linkedin', 'challengeCode=8', {}, JSON.stringify({ challengeCode: '8', challengeResponse: hex(secret, '8') })],
  ['discourse', '', { 'x-discourse-event-type': 'ping' }, ''],
  ['discourse', '', { 'x-discourse-event-type': 'post' }, null],
])('%s, asking "%s", is answered as it wants', (name, query, headers, wanted) => {
  const asked: Heard = {
    method: 'GET',
    headers: headers as Record<string, string>,
    query: new URLSearchParams(query),
    body: Buffer.alloc(0),
  }
  expect(greetings[name]?.(asked, { secret, key: 'the-key' })?.body ?? null).toBe(wanted)
})
