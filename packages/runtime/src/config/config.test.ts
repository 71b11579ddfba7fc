import { join } from 'node:path'
import { serviceRoles } from '@echolot/actions'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderConfigurationPage, renderEnvExample } from './config-documents.ts'
import { describeConfig } from './describe-config.ts'
import { names } from './environment.ts'
import { loadConfig } from './load-config.ts'

function problemsOf(env: NodeJS.ProcessEnv) {
  const loaded = loadConfig(env)
  return loaded.ok ? [] : loaded.problems
}

function configOf(env: NodeJS.ProcessEnv) {
  const loaded = loadConfig(env)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.config
}

test('with nothing set, everything runs here on port 4700', () => {
  expect(configOf({ PATH: '/usr/bin', ECHOLOT_SECRET: '', ECHOLOT_ALLOW_NETWORKS: ' ' })).toEqual({
    host: '127.0.0.1',
    port: 4700,
    publicUrl: null,
    websub: 'off',
    data: join(process.cwd(), 'data'),
    setupFile: { path: join(process.cwd(), 'echolot.yaml'), named: false },
    databaseUrl: null,
    redisUrl: null,
    redisPrefix: 'echolot',
    secret: null,
    allowNetworks: [],
    trustedProxies: [],
    mail: null,
    metricsToken: null,
    statusPort: null,
    traces: null,
    logLevel: 'info',
    roles: [...serviceRoles],
    concurrency: 4,
    hostGapMs: 1_000,
    separateHosts: [],
    rawBodyDays: 14,
    unmatchedDays: 90,
    sendDelaySeconds: 10,
  })
})

test('what is set is in force', () => {
  const env = {
    ECHOLOT_HOST: '::1',
    ECHOLOT_PORT: '0',
    ECHOLOT_PUBLIC_URL: 'https://echolot.example.com/',
    ECHOLOT_DATA: '/srv/echo lot',
    ECHOLOT_CONFIG: '/etc/echolot/firma.yaml',
    DATABASE_URL: 'postgresql://u:p%40ss@db:5432/echolot?sslmode=require',
    REDIS_URL: 'rediss-sentinel://:p%40ss@one:26379,two/mymaster/3',
    ECHOLOT_REDIS_PREFIX: 'firma-2',
    ECHOLOT_ALLOW_NETWORKS: '10.1.0.0/16, [::1]:8080,feeds.lan:1200',
    ECHOLOT_ROLES: 'triage, collector',
    ECHOLOT_CONCURRENCY: '16',
    ECHOLOT_HOST_GAP_MS: '2500',
    ECHOLOT_SEPARATE_HOSTS: 'blogs.example.com, Example.org',
  }
  expect(configOf(env)).toMatchObject({
    host: '::1',
    port: 0,
    publicUrl: 'https://echolot.example.com',
    data: '/srv/echo lot',
    setupFile: { path: '/etc/echolot/firma.yaml', named: true },
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    redisPrefix: 'firma-2',
    allowNetworks: ['10.1.0.0/16', '[::1]:8080', 'feeds.lan:1200'],
    roles: ['collector', 'triage'],
    concurrency: 16,
    hostGapMs: 2_500,
    separateHosts: ['blogs.example.com', 'example.org'],
  })
})

test('of a long list of networks the entries that are wrong are named', () => {
  const right = Array.from({ length: 40 }, (_, n) => `10.${n}.0.0/16`)
  const [problem] = problemsOf({ ECHOLOT_ALLOW_NETWORKS: [...right, '10.1.0.0/33', 'feeds.lan:1200', 'a b'].join(',') })
  expect(problem).toMatchObject({ name: 'ECHOLOT_ALLOW_NETWORKS', value: '10.1.0.0/33, a b' })
})

test('every mistake is named at once, with what would be right', () => {
  const problems = problemsOf({
    ECHOLOT_PORT: '70000',
    ECHOLOT_LOG_LEVEL: 'loud',
    ECHOLOT_ROLES: 'api,cook',
    ECHOLOT_PROT: '4701',
    ECHOLOT_DATABASE_URL: 'postgres://u:hunter2@db/echolot',
    ECHOLOT_MOOD: 'good',
  })
  expect(problems).toEqual([
    { name: 'ECHOLOT_PROT', value: '4701', message: 'Echolot does not know this name; did you mean ECHOLOT_PORT?' },
    {
      name: 'ECHOLOT_DATABASE_URL',
      value: 'postgres://u:********@db/echolot',
      message: 'Echolot does not know this name; did you mean DATABASE_URL?',
    },
    {
      name: 'ECHOLOT_MOOD',
      value: 'good',
      message: `Echolot does not know this name; it knows ${names.join(', ')}.`,
    },
    { name: 'ECHOLOT_PORT', value: '70000', message: 'It must be a whole number from 0 to 65535.' },
    { name: 'ECHOLOT_LOG_LEVEL', value: 'loud', message: 'It must be one of debug, info, warn, error.' },
    {
      name: 'ECHOLOT_ROLES',
      value: 'api,cook',
      message: 'It must be a comma-separated list of collector, triage, scheduler, api.',
    },
  ])
})

test.each([
  ['ECHOLOT_HOST', '127.0.0.1:4700'],
  ['ECHOLOT_HOST', '256.1.1.1'],
  ['ECHOLOT_HOST', 'http://localhost'],
  ['ECHOLOT_PORT', '-1'],
  ['ECHOLOT_PORT', '80.5'],
  ['ECHOLOT_PORT', '0x50'],
  ['ECHOLOT_PUBLIC_URL', 'echolot.example.com'],
  ['ECHOLOT_PUBLIC_URL', 'https://example.com/echolot'],
  ['ECHOLOT_PUBLIC_URL', 'ftp://example.com'],
  ['DATABASE_URL', 'mysql://db/echolot'],
  ['DATABASE_URL', 'postgres://db'],
  ['DATABASE_URL', 'db:5432/echolot'],
  ['REDIS_URL', 'redis.example.com:6379'],
  ['REDIS_URL', 'http://redis.example.com'],
  ['ECHOLOT_REDIS_PREFIX', '{echolot}'],
  ['ECHOLOT_SECRET', 'too short'],
  ['ECHOLOT_METRICS_TOKEN', 'with a space inside it'],
  ['ECHOLOT_ALLOW_NETWORKS', '10.1.0.0/99'],
  ['ECHOLOT_ROLES', ','],
  ['ECHOLOT_CONCURRENCY', '0'],
  ['ECHOLOT_HOST_GAP_MS', '-1'],
  ['ECHOLOT_SEPARATE_HOSTS', 'example.com, https://example.org'],
])('%s=%s is refused', (name, value) => {
  expect(problemsOf({ [name]: value })).toMatchObject([{ name, message: expect.stringMatching(/^It must be /) }])
})

test('a name in other letters is refused, not ignored', () => {
  expect(problemsOf({ echolot_port: '1' })[0]?.message).toContain('did you mean ECHOLOT_PORT?')
})

test('no secret is ever shown, right or wrong, under its name or a mistyped one', () => {
  const secret = fc.string({ minLength: 4, maxLength: 40, unit: fc.constantFrom(...'qwxyzQWXYZ57') })
  const named = fc.constantFrom(
    'ECHOLOT_SECRET',
    'ECHOLOT_METRICS_TOKEN',
    'ECHOLOT_SECERT',
    'ECHOLOT_API_KEY',
    'ECHOLOT_METRIC_TOKN',
  )
  fc.assert(
    fc.property(named, secret, fc.constantFrom('db', 'db:x', ''), (name, text, host) => {
      const env = {
        [name]: text,
        DATABASE_URL: `postgres://echolot:${text}@${host}/echolot`,
        REDIS_URL: `redis://${text}@${host}`,
      }
      const loaded = loadConfig(env)
      const said = JSON.stringify(loaded.ok ? describeConfig(loaded.config, env) : loaded.problems)
      expect(said).not.toContain(text)
    }),
  )
})

test.each([
  ['redis://:hunter2@db:6379/0', 'redis://:********@db:6379/0'],
  ['redis://anna:hunter2@db', 'redis://anna:********@db'],
  ['redis://:hunter2/with?all#of@it@db', 'redis://:********@db'],
  ['redis://hunter2@db', 'redis://********@db'],
  ['valkeys-cluster://:hunter2@a:1,b:2', 'valkeys-cluster://:********@a:1,b:2'],
  [
    'redis-sentinel://a:26379,b/mymaster?sentinelUsername=s&sentinelPassword=hunter2',
    'redis-sentinel://a:26379,b/mymaster?sentinelUsername=s&sentinelPassword=********',
  ],
])('the password in %s is not shown', (REDIS_URL, shown) => {
  const loaded = loadConfig({ REDIS_URL })
  const value = loaded.ok
    ? describeConfig(loaded.config, { REDIS_URL }).find(({ name }) => name === 'REDIS_URL')?.value
    : loaded.problems[0]?.value
  expect(value).toBe(shown)
})

test.each([
  ['postgres://u:geh#eim@127.0.0.1:1/db', 'postgres://u:********@127.0.0.1:1/db'],
  ['postgres://u:1/geheim@h/db', 'postgres://u:********@h/db'],
  ['postgres://u:1?geheim@h/db', 'postgres://u:********@h/db'],
  ['postgres//u:geheim@h/db', 'postgres//u:********@h/db'],
  ['u:geheim@h:5432/db', 'u:********@h:5432/db'],
  ['postgres://u:geheim', 'postgres://u:********'],
  ['postgres://geheim@', 'postgres://********@'],
  ['host=h user=u password=geheim', 'host=h user=u password=********'],
  ["host=h password='ge geheim@x' user=u", 'host=h password=********'],
  ['mysql://h/db?password=ge&heim@geheim', 'mysql://h/db?password=********'],
  ['geheim', '********'],
  [`postgres//u:geheim${'x'.repeat(200)}@h/db`, 'postgres//u:********@h/db'],
])('of a wrong address nothing is shown that may be a password: %s', (value, shown) => {
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'ECHOLOT_DATABASE_URL'])
    expect(problemsOf({ [name]: value })).toMatchObject([{ name, value: shown }])
})

test('a wrong value that can hold no password is shown', () => {
  expect(problemsOf({ ECHOLOT_HOST: '127.0.0.1:4700', DATABASE_URL: 'http://db' })).toMatchObject([
    { name: 'ECHOLOT_HOST', value: '127.0.0.1:4700' },
    { name: 'DATABASE_URL', value: 'http://db', message: expect.stringContaining('%23') },
  ])
  for (const REDIS_URL of [
    'http://redis.example.com:6379',
    'https://127.0.0.1:6379/0',
    'redis://db:99999',
    'tcp://[::1]:6379',
    'redis-sentinal://a:26379,b:26379/main',
  ])
    expect(problemsOf({ REDIS_URL })).toMatchObject([{ name: 'REDIS_URL', value: REDIS_URL }])
})

test.each(['echölot', '{echolot}', 'echo lot', 'echolot:', 'x'.repeat(65)])(
  'a prefix of keys such as "%s" is refused with its value and what would be right',
  (ECHOLOT_REDIS_PREFIX) => {
    expect(problemsOf({ ECHOLOT_REDIS_PREFIX })).toMatchObject([
      { value: ECHOLOT_REDIS_PREFIX, message: expect.stringMatching(/a to z.*such as echolot-test; the braces/) },
    ])
  },
)

test('who may speak for others are addresses and networks, and never everybody', () => {
  const trusted = (ECHOLOT_TRUSTED_PROXIES: string) => {
    const loaded = loadConfig({ ECHOLOT_TRUSTED_PROXIES })
    return loaded.ok ? loaded.config.trustedProxies : loaded.problems[0]
  }
  expect(trusted(' 10.1.0.7, 172.16.0.0/12,fd00::/8 ')).toEqual(['10.1.0.7', '172.16.0.0/12', 'fd00::/8'])
  for (const wrong of ['0.0.0.0/0', '::/0', '10.1.0.7/33', 'gateway', '10.1.0.7:80', '172.16.0.0/12/4', '10.1/16'])
    expect(trusted(`127.0.0.1, ${wrong}`)).toMatchObject({ value: wrong, message: expect.stringMatching(/172\.16/) })
})

test.each([
  [
    'smtp://echolot:ge%40heim@mail.muster.example',
    { port: 587, security: 'starttls', user: 'echolot', password: 'ge@heim' },
  ],
  ['smtps://mail.muster.example:4465', { port: 4465, security: 'tls', user: null, password: null }],
  ['smtp://mail.muster.example?tls=none', { port: 25, security: 'none', user: null, password: null }],
])('a mail server is read from its address: %s', (ECHOLOT_MAIL_SERVER, server) => {
  const env = { ECHOLOT_MAIL_SERVER, ECHOLOT_MAIL_FROM: 'Echolot <echolot@muster.example>' }
  const { mail } = configOf(env)
  expect(mail).toEqual({
    host: 'mail.muster.example',
    ...server,
    from: env.ECHOLOT_MAIL_FROM,
    answers: null,
    proofsBy: null,
  })
  expect(JSON.stringify(describeConfig(configOf(env), env))).not.toContain('heim')
})

test('a mail server that is none is refused without its password, and so is what goes with none', () => {
  const from = { ECHOLOT_MAIL_FROM: 'echolot@muster.example' }
  for (const wrong of [
    'mail.muster.example',
    'http://mail.muster.example',
    'smtp://a:geheim@b/c',
    'smtps://b?tls=none',
    'smtp://a:%zz@b',
  ])
    expect(problemsOf({ ECHOLOT_MAIL_SERVER: wrong, ...from })).toMatchObject([{ value: '********' }])
  expect(problemsOf({ ECHOLOT_MAIL_SERVER: 'smtp://mail.muster.example' })).toMatchObject([
    { name: 'ECHOLOT_MAIL_FROM' },
  ])
  expect(problemsOf(from)).toMatchObject([{ message: expect.stringContaining('ECHOLOT_MAIL_SERVER') }])
  for (const wrong of ['Echolot', 'Echolot <echolot>', 'a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example'])
    expect(problemsOf({ ECHOLOT_MAIL_SERVER: 'smtp://b.example', ECHOLOT_MAIL_FROM: wrong })).toMatchObject([
      { name: 'ECHOLOT_MAIL_FROM' },
    ])
})

test('the description says what is in force and where it comes from', () => {
  const env = { ECHOLOT_PORT: '4711', ECHOLOT_SECRET: 'correct horse battery staple' }
  const lines = describeConfig(configOf(env), env)
  expect(lines.map(({ name }) => name)).toEqual(names)
  expect(lines).toContainEqual({ name: 'ECHOLOT_PORT', value: '4711', from: 'environment' })
  expect(lines).toContainEqual({ name: 'ECHOLOT_SECRET', value: '********', from: 'environment' })
  expect(lines).toContainEqual({ name: 'ECHOLOT_HOST', value: '127.0.0.1', from: 'default' })
  expect(lines).toContainEqual({ name: 'DATABASE_URL', value: null, from: 'default' })
})

// To write them anew: vitest run packages/runtime/src/config -u
test('the example file and the page in the docs say what the code reads', async () => {
  const root = join(import.meta.dirname, '../../../..')
  await expect(renderEnvExample()).toMatchFileSnapshot(join(root, '.env.example'))
  await expect(renderConfigurationPage()).toMatchFileSnapshot(join(root, 'docs/configuration.md'))
})

test('the example file, used as it stands, changes nothing', () => {
  const lines = renderEnvExample()
    .split('\n')
    .filter((line) => /^#[A-Z_]+=./.test(line))
    .map((line) => line.slice(1).split(/=(.*)/).slice(0, 2))
  expect(lines.length).toBeGreaterThan(5)
  expect(problemsOf(Object.fromEntries(lines))).toEqual([])
})
