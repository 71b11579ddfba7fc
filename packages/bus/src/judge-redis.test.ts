import { expect, test } from 'vitest'
import { judgeRedis, readInfo } from './judge-redis.ts'

const info = {
  redis_version: '7.2.4',
  role: 'master',
  cluster_enabled: '0',
  maxmemory_policy: 'noeviction',
  aof_enabled: '1',
}
const config = {
  'maxmemory-policy': 'noeviction',
  appendonly: 'yes',
  appendfsync: 'everysec',
  save: '3600 1',
  'min-replicas-to-write': '1',
}

function judge(
  said: Record<string, string | undefined>,
  configured: Record<string, string> | null = config,
  kind: 'single' | 'sentinel' | 'cluster' = 'single',
) {
  const known = Object.entries({ ...info, ...said }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return judgeRedis({ place: 'cache:6379', info: Object.fromEntries(known), config: configured }, kind)
}

test('a Redis that evicts nothing and writes everything down is as it should be', () => {
  expect(judge({})).toEqual({ refused: [], doubts: [] })
})

test.each(['allkeys-lru', 'volatile-lru', 'volatile-ttl', 'allkeys-random'])(
  'one that evicts by %s is refused',
  (policy) => {
    const { refused } = judge({ maxmemory_policy: policy })
    expect(refused).toEqual([
      `The Redis at cache:6379 may evict keys (maxmemory-policy is ${policy}), and so lose work without a word. Set it to noeviction: CONFIG SET maxmemory-policy noeviction, and the same in its configuration file.`,
    ])
    expect(judge({ maxmemory_policy: undefined }, { ...config, 'maxmemory-policy': policy }).refused).toEqual(refused)
  },
)

test.each<[string, Record<string, string | undefined>, Record<string, string> | null, RegExp]>([
  ['nothing at all is kept', { aof_enabled: '0' }, { ...config, save: '' }, /keeps nothing on disk.*appendonly to yes/],
  ['snapshots alone are kept', { aof_enabled: '0' }, config, /snapshots alone \(save 3600 1\).*appendonly to yes/],
  ['nobody may ask for snapshots', { aof_enabled: '0' }, null, /could not be checked \(CONFIG is forbidden\)/],
  ['nobody may ask how often it is written', {}, null, /could not be checked \(CONFIG is forbidden\).*everysec/],
  ['nobody says what is kept', { aof_enabled: undefined }, null, /does not say whether it keeps anything/],
  ['the system decides when to write', {}, { ...config, appendfsync: 'no' }, /appendfsync to everysec/],
  [
    'nobody says what is evicted',
    { maxmemory_policy: undefined },
    { appendfsync: 'always' },
    /does not say its maxmemory-policy/,
  ],
])('where %s, it is doubted and not refused', (_, said, configured, doubt) => {
  expect(judge(said, configured)).toEqual({ refused: [], doubts: [expect.stringMatching(doubt)] })
})

test('a failover that may lose what no replica has is doubted', () => {
  const lonely = { ...config, 'min-replicas-to-write': '0' }
  expect(judge({}, lonely, 'sentinel').doubts).toEqual([expect.stringContaining('min-replicas-to-write is 0')])
  expect(judge({}, lonely).doubts).toEqual([])
})

test('a replica, and a member of a cluster that is taken for a server of its own, are refused', () => {
  expect(judge({ role: 'slave' }).refused).toEqual([expect.stringContaining('is a replica')])
  expect(judge({ cluster_enabled: '1' }).refused).toEqual([expect.stringContaining('redis-cluster://')])
  expect(judge({ cluster_enabled: '1' }, config, 'cluster').refused).toEqual([])
})

test.each([
  ['4.0.14', 1, 0],
  ['5.0.14', 0, 1],
  ['6.0.20', 0, 1],
  ['6.2.0', 0, 0],
  ['8.4.0', 0, 0],
])('version %s is refused %i times and doubted %i times', (version, refused, doubts) => {
  const verdict = judge({ redis_version: version })
  expect([verdict.refused.length, verdict.doubts.length]).toEqual([refused, doubts])
})

test('Valkey is called by its name and counted by its own versions', () => {
  const valkey = readInfo('# Server\r\nredis_version:7.2.4\r\nserver_name:valkey\r\nvalkey_version:8.1.1\r\n')
  expect(judge({ ...valkey, maxmemory_policy: 'allkeys-lfu' }).refused[0]).toMatch(/^The Valkey at cache:6379/)
  expect(judge(valkey)).toEqual({ refused: [], doubts: [] })
})
