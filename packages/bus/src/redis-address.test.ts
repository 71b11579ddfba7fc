import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRedisAddress, placeOf } from './redis-address.ts'

const bare = { username: null, password: null, tls: null, db: 0 }
const tls = { ca: null, cert: null, key: null, verify: true }
const sentinel = { kind: 'sentinel', name: 'mymaster', sentinelUsername: null, sentinelPassword: null }

test.each([
  ['redis://localhost', { kind: 'single', nodes: [{ host: 'localhost', port: 6379 }], ...bare }],
  ['REDIS://10.0.0.7:7000/2', { kind: 'single', nodes: [{ host: '10.0.0.7', port: 7000 }], ...bare, db: 2 }],
  ['redis://[::1]:6380/', { kind: 'single', nodes: [{ host: '::1', port: 6380 }], ...bare }],
  [
    'valkeys://anna:p%40ss%2Fword@cache.example:6380/0?ca=/etc/ca.pem&verify=no',
    {
      kind: 'single',
      nodes: [{ host: 'cache.example', port: 6380 }],
      username: 'anna',
      password: 'p@ss/word',
      tls: { ...tls, ca: '/etc/ca.pem', verify: false },
      db: 0,
    },
  ],
  [
    'rediss://:word:with:colons@cache?cert=c.pem&key=k.pem',
    {
      kind: 'single',
      nodes: [{ host: 'cache', port: 6379 }],
      ...bare,
      password: 'word:with:colons',
      tls: { ...tls, cert: 'c.pem', key: 'k.pem' },
    },
  ],
  [
    'redis-sentinel://one,two:26380/mymaster/3',
    {
      ...sentinel,
      nodes: [
        { host: 'one', port: 26379 },
        { host: 'two', port: 26380 },
      ],
      ...bare,
      db: 3,
    },
  ],
  [
    'valkeys-sentinel://:word@one/mymaster?sentinelUsername=s&sentinelPassword=t%26t',
    {
      ...sentinel,
      sentinelUsername: 's',
      sentinelPassword: 't&t',
      nodes: [{ host: 'one', port: 26379 }],
      ...bare,
      password: 'word',
      tls,
    },
  ],
  [
    'redis-cluster://one:7000,two',
    {
      kind: 'cluster',
      nodes: [
        { host: 'one', port: 7000 },
        { host: 'two', port: 6379 },
      ],
      ...bare,
    },
  ],
])('%s is read', (text, address) => {
  expect(parseRedisAddress(text)).toEqual(address)
})

test.each([
  ['', 'nothing'],
  ['localhost:6379', 'no scheme'],
  ['redis:localhost', 'no slashes'],
  ['postgres://localhost/echolot', 'another scheme'],
  ['redis-ring://localhost', 'a kind that nobody knows'],
  ['redis://', 'no host'],
  ['redis://one,two', 'two hosts for one server'],
  ['redis://host:0', 'no port'],
  ['redis://host:65536', 'no port either'],
  ['redis://word@host', 'a password where a name would stand'],
  ['redis://:@host', 'an empty password'],
  ['redis://:p@ss@host', 'a special character in the password as it is'],
  ['redis://:50%@host', 'a % that begins nothing'],
  ['redis://host/first', 'a database that is no number'],
  ['redis://host/0/1', 'two databases'],
  ['redis://host?ca=/etc/ca.pem', 'certificates without TLS'],
  ['rediss://host?verify=maybe', 'neither yes nor no'],
  ['rediss://host?cert=c.pem', 'a certificate without its key'],
  ['rediss://host?cafile=/etc/ca.pem', 'a misspelt option'],
  ['redis-sentinel://host:26379', 'no name of a primary'],
  ['redis-cluster://host/1', 'a second database in a cluster'],
])('"%s" is refused: %s', (text) => {
  expect(parseRedisAddress(text)).toBeNull()
})

test('any password can be written down, and none is shown', () => {
  const word = fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme' }).filter((text) => text.isWellFormed())
  fc.assert(
    fc.property(word, (password) => {
      const address = parseRedisAddress(`redis://echolot:${encodeURIComponent(password)}@host`)
      expect(address).toMatchObject({ username: 'echolot', password })
      expect(address && placeOf(address)).toBe('host:6379')
    }),
  )
})
