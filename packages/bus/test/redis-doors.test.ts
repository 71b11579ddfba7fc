import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { type OwnRedis, openssl, ownRedis, redisServer } from '../../../test/support/own-redis.ts'
import { serve } from '../../../test/support/serve.ts'
import { type BusJob, createBus } from '../src/index.ts'
import { collected, hurried, keptLog } from './keeps-bus-promises.ts'

const open: AsyncDisposable[] = []

async function redisWith(settings: Record<string, string> = {}): Promise<OwnRedis> {
  const redis = await ownRedis({ settings })
  open.push(redis)
  return redis
}

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]()
})

/** What a bus on this address says before it begins; the handed value where it would begin. */
async function look(connectionString: string) {
  const bus = createBus({ connectionString, log: keptLog().log, timing: hurried })
  try {
    await bus.ready()
    return await bus.inspect()
  } catch (error) {
    return (error as Error).message
  } finally {
    await bus.close({ timeoutMs: 500 })
  }
}

async function carriesAJob(connectionString: string): Promise<boolean> {
  const bus = createBus({ connectionString, log: keptLog().log, timing: hurried })
  try {
    const done = Promise.withResolvers<BusJob>()
    bus.work('triage', 'live', async (job) => done.resolve(job), { concurrency: 1 })
    await bus.publish([collected(7)])
    return (await done.promise).key === 'items.collected-7'
  } finally {
    await bus.close({ timeoutMs: 1_000 })
  }
}

describe.skipIf(redisServer === null)('a bus on Redis', { timeout: 60_000 }, () => {
  test('takes a Redis that evicts nothing and writes everything down, without a word', async () => {
    expect(await look((await redisWith()).url)).toEqual({ refused: [], doubts: [] })
  })

  test('refuses one that may evict, and doubts one that keeps nothing', async () => {
    const redis = await redisWith({ 'maxmemory-policy': 'allkeys-lru', appendonly: 'no' })
    expect(await look(redis.url)).toEqual({
      refused: [expect.stringContaining('maxmemory-policy is allkeys-lru')],
      doubts: [expect.stringContaining('keeps nothing on disk')],
    })
    await redis.ask('config', 'set', 'maxmemory-policy', 'noeviction')
    await redis.ask('config', 'set', 'save', '60 1')
    expect(await look(redis.url)).toEqual({
      refused: [],
      doubts: [expect.stringContaining('snapshots alone (save 60 1)')],
    })
  })

  test('says what it could not check where CONFIG is forbidden, and works all the same', async () => {
    const redis = await redisWith({ appendonly: 'no', 'rename-command': 'CONFIG ""' })
    expect(await look(redis.url)).toEqual({ refused: [], doubts: [expect.stringContaining('CONFIG is forbidden')] })
    expect(await carriesAJob(redis.url)).toBe(true)
  })

  test('refuses a replica', async () => {
    const primary = await redisWith()
    const replica = await redisWith({ replicaof: `127.0.0.1 ${primary.port}` })
    expect(await look(replica.url)).toMatch(/it is a replica and takes no writes/)
  })

  test('says in a sentence why nobody lets it in, and names no secret', async () => {
    const redis = await redisWith({ requirepass: 'hunter2' })
    const at = `127.0.0.1:${redis.port}`
    const because = (reason: string) => `Echolot cannot use the Redis at ${at}: ${reason}.`
    expect(await look(`redis://${at}`)).toBe(because('it wants a password'))
    expect(await look(`redis://:hunter3@${at}`)).toBe(because('it refuses the user or the password'))
    expect(await look(`redis://nobody:hunter2@${at}`)).toBe(because('it refuses the user or the password'))
    expect(await look(`redis://:hunter2@${at}/99`)).toBe(because('it has no database of that number'))
    expect(await look(`rediss://:hunter2@${at}`)).toBe(
      because('it does not answer; perhaps it speaks no TLS (redis://)'),
    )
    expect(await look(`redis-cluster://:hunter2@${at}`)).toBe(
      because('it is not a cluster; write redis:// in place of redis-cluster://'),
    )
    expect(await look(`redis-sentinel://:hunter2@${at}/mymaster`)).toBe(
      because('no Sentinel there answers, or none knows a primary of that name'),
    )
    expect(await look(`redis://:hunter2@${at}/5`)).toEqual({ refused: [], doubts: [] })
    expect(await carriesAJob(`redis://default:hunter2@${at}/5`)).toBe(true)
    expect(await redis.ask('-a', 'hunter2', '-n', '5', 'exists', '{echolot}:triage-live:meta')).toBe('1')
  })

  test('says what is not there, or is no Redis', async () => {
    expect(await look('redis://127.0.0.1:1')).toMatch(/at 127\.0\.0\.1:1: nothing listens there\.$/)
    expect(await look('redis://nowhere.invalid')).toMatch(/at nowhere\.invalid:6379: there is no such host\.$/)
    await using web = await serve((_request, response) => response.end('<p>'))
    expect(await look(web.origin.replace('http', 'redis'))).toMatch(/what answers there is not Redis\.$/)
  })

  test('says which rights its user lacks, and needs no more than its own keys', async () => {
    const redis = await redisWith()
    await redis.ask('acl', 'setuser', 'weak', 'on', '>word', '~*', '+ping', '+info', '+select', '+client')
    await redis.ask('acl', 'setuser', 'fit', 'on', '>word', '~{echolot}:*', '+@all', '-config')
    const at = (user: string) => redis.url.replace('//', `//${user}:word@`)
    expect(await look(at('weak'))).toMatch(/its user may not do what Echolot needs there/)
    expect(await look(at('fit'))).toEqual({ refused: [], doubts: [expect.stringContaining('CONFIG is forbidden')] })
    expect(await carriesAJob(at('fit'))).toBe(true)
  })

  test('speaks TLS, and only with whom it can verify', async ({ skip }) => {
    if (openssl === null) return skip('There is no openssl on this machine.')
    const plain = await redisWith()
    const [key, cert] = [join(plain.folder, 'key.pem'), join(plain.folder, 'cert.pem')]
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2', '-nodes']
    await promisify(execFile)(openssl, [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ])
    const redis = await redisWith({
      'tls-port': String(plain.port + 1),
      'tls-cert-file': cert,
      'tls-key-file': key,
      'tls-ca-cert-file': cert,
    })
    expect(redis.port).not.toBe(plain.port + 1)
    const at = `localhost:${plain.port + 1}`
    const mutual = `ca=${encodeURIComponent(cert)}&cert=${encodeURIComponent(cert)}&key=${encodeURIComponent(key)}`
    expect(await look(`rediss://${at}`)).toMatch(/its certificate comes from nobody who is trusted here/)
    expect(await look(`rediss://127.0.0.1:${plain.port + 1}?${mutual}`)).toMatch(/its certificate is for another name/)
    expect(await look(`rediss://${at}?ca=${encodeURIComponent(join(plain.folder, 'none.pem'))}`)).toMatch(
      /a file of its certificates cannot be read/,
    )
    expect(await look(`redis://${at}`)).toMatch(/perhaps it wants TLS/)
    expect(await look(`rediss://${at}?${mutual}`)).toEqual({ refused: [], doubts: [] })
    expect(await carriesAJob(`rediss://${at}?${mutual}`)).toBe(true)
  })
})
