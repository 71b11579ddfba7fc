import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { loadConfig } from '@echolot/runtime'
import { DCLinter } from 'dclint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { clientOf } from '../support/client.ts'
import { type Compose, type ComposeService, readCompose } from '../support/compose.ts'
import { buildImage, type Image } from '../support/image.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { ownRedis, redisServer } from '../support/own-redis.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { receiveTraces } from '../support/traces.ts'
import { until } from '../support/until.ts'

const root = new URL('../../', import.meta.url)
const files = ['docker-compose.yml', 'infra/compose.scaled.yml'] as const
const secrets = { ECHOLOT_SECRET: 'a secret for tests only', POSTGRES_PASSWORD: 'a-password-for-tests' }
const read = (file: string) => readCompose(new URL(file, root), secrets)
const partsOf = ({ services }: Compose) => Object.entries(services).filter(([, { build }]) => build !== undefined)

test.each(files)('%s keeps to the published schema of compose and its linter', (file) => {
  // Order and quotes are taste, and ours differs; an image that is built here has a name of ours too.
  const off = ['no-build-and-image', 'require-quotes-in-ports', 'service-keys-order', 'services-alphabetical-order']
  const rules = Object.fromEntries([...off, 'top-level-properties-order'].map((name) => [name, 0 as const]))
  const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] })
  const [result] = linter.lintFiles([fileURLToPath(new URL(file, root))], false)
  const problems: { rule: string; message: string; line: number }[] = result?.messages ?? []
  expect(problems.map(({ rule, message, line }) => `${line}: ${rule}: ${message}`)).toEqual([])
})

test.each(files)('%s refuses to start without its secrets, by name', async (file) => {
  await expect(readCompose(new URL(file, root), {})).rejects.toThrow(/Set \w+ in \.env, for example/)
  for (const name of Object.keys(secrets))
    await expect(readCompose(new URL(file, root), { ...secrets, [name]: '' })).rejects.toThrow(`Set ${name} in .env`)
})

test.each(files)('%s publishes Echolot alone, to this machine alone, and lets nobody write', async (file) => {
  const { services, networks } = await read(file)
  for (const [name, service] of Object.entries(services)) {
    expect(service.image, name).toMatch(/:[\w.-]*\d/)
    expect(service.restart, name).toBe('unless-stopped')
    expect(service.healthcheck, name).toBeDefined()
    for (const port of service.ports) expect(port, name).toMatch(/^127\.0\.0\.1:/)
    for (const { condition } of Object.values(service.depends_on)) expect(condition).toBe('service_healthy')
    if (service.build === undefined) {
      expect(service.ports, name).toEqual([])
      expect(
        service.networks.every((network) => networks[network]?.internal),
        name,
      ).toBe(true)
    } else {
      expect(service, name).toMatchObject({
        read_only: true,
        init: true,
        tmpfs: ['/tmp'],
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        stop_grace_period: '15s',
        volumes: [],
      })
      expect(service.healthcheck?.test.join(' '), name).toContain('/readyz')
    }
  }
})

test.each(files)(
  '%s sets nothing that Echolot does not know, and points at its own PostgreSQL and Redis',
  async (file) => {
    const { services } = await read(file)
    const known = (await readFile(new URL('.env.example', root), 'utf8')).matchAll(/^#([A-Z_]+)=/gm)
    const names = new Set([...known].map(([, name]) => name))
    for (const [part, { environment }] of partsOf(await read(file))) {
      expect(
        Object.keys(environment).filter((name) => !names.has(name)),
        part,
      ).toEqual([])
      expect(loadConfig(environment), part).toMatchObject({ ok: true })
      const database = new URL(environment.DATABASE_URL ?? '')
      expect(services[database.hostname]?.environment, part).toEqual({
        POSTGRES_USER: database.username,
        POSTGRES_PASSWORD: database.password,
        POSTGRES_DB: database.pathname.slice(1),
      })
      expect(services[new URL(environment.REDIS_URL ?? '').hostname]?.image, part).toMatch(/^redis:/)
    }
  },
)

test('the roles apart are all the roles, and both files know the same settings', async () => {
  const [one, scaled] = await Promise.all(files.map(read))
  const settings = ({ environment }: ComposeService) =>
    Object.keys(environment).filter((name) => name !== 'ECHOLOT_ROLES')
  const [whole] = partsOf(one as Compose).map(([, service]) => settings(service))
  const roles = partsOf(scaled as Compose).map(([name, service]) => {
    expect(settings(service)).toEqual(whole)
    expect(service.environment.ECHOLOT_ROLES).toBe(name)
    return name
  })
  const all = loadConfig({})
  expect(roles.sort()).toEqual(all.ok ? [...all.config.roles].sort() : [])
})

let image: Image
beforeAll(async () => {
  image = await buildImage({
    dockerfile: fileURLToPath(new URL('infra/Dockerfile', root)),
    context: fileURLToPath(root),
  })
}, 300_000)
afterAll(() => image[Symbol.asyncDispose]())

test.each(files)('%s hands on every setting of .env that means anything in a container', async (file) => {
  const known = (await readFile(new URL('.env.example', root), 'utf8')).matchAll(/^#([A-Z_]+)=/gm)
  // Nothing is kept in a folder there, a setup file is mounted at its usual place, and each part has its role.
  const elsewhere = [...Object.keys(image.env), 'ECHOLOT_DATA', 'ECHOLOT_CONFIG', 'ECHOLOT_ROLES']
  const wanted = [...known].map(([, name = '']) => name).filter((name) => !elsewhere.includes(name))
  for (const [part, { environment }] of partsOf(await read(file)))
    expect(
      wanted.filter((name) => environment[name] === undefined),
      part,
    ).toEqual([])
})

test('the image listens to everybody in its container, runs as nobody in particular, and brings only what it needs', async () => {
  expect(image.env).toEqual({
    NODE_ENV: 'production',
    ECHOLOT_HOST: '0.0.0.0',
    ECHOLOT_PORT: '4700',
    ECHOLOT_STATUS_PORT: '4701',
  })
  expect(image.user).toBe('node')
  const found = await promisify(execFile)('find', [
    image.folder,
    '-name',
    '*.test.ts',
    '-not',
    '-path',
    '*/node_modules/*',
  ])
  expect(found.stdout).toBe('')
})

/** Numbers that nobody uses now, for what a container has to itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

type Started = AsyncDisposable & {
  name: string
  port: number
  child: ChildProcess
  said(): string
  healthy(): Promise<boolean>
}

/**
 * A service as its container would run it: the image's files, which its user cannot change, the image's command and both
 * environments. Only addresses differ, since all containers are one machine here.
 */
async function startPart(
  name: string,
  { environment, healthcheck }: ComposeService,
  addresses: NodeJS.ProcessEnv,
): Promise<Started> {
  const [port, statusPort] = [await freePort(), await freePort()]
  const env = {
    PATH: image.bin,
    HOME: '/nonexistent',
    ...image.env,
    ...environment,
    ...addresses,
    ECHOLOT_HOST: '127.0.0.1',
    ECHOLOT_PORT: String(port),
    ECHOLOT_STATUS_PORT: String(statusPort),
  }
  // Only root may become somebody else; without it the files are ours to change, and nothing should.
  const nobody = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {}
  const options = { cwd: image.folder, env, ...nobody }
  const [command = '', ...args] = image.cmd
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  return {
    name,
    port,
    child,
    said: () => said,
    async healthy() {
      if (child.exitCode !== null) throw new Error(`${name} ended with code ${child.exitCode}: ${said}`)
      // Before it says that it works, asking would only take the processor from it.
      if (!/^Echolot (works|is ready)/m.test(said)) return false
      const [kind, program = '', ...words] = healthcheck?.test ?? []
      expect(kind).toBe('CMD')
      const asked = words.map((word) => word.replaceAll(image.env.ECHOLOT_STATUS_PORT ?? '', String(statusPort)))
      const check = spawn(program, asked, { ...options, stdio: 'ignore' })
      const [code] = (await once(check, 'exit')) as [number | null]
      return code === 0
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
    },
  }
}

test.skipIf(redisServer === null).each([
  ['docker-compose.yml', {}],
  ['infra/compose.scaled.yml', { api: 2, collector: 2, triage: 2 }],
] as const)(
  'what %s starts carries a complaint from its feed to the report',
  { timeout: 300_000 },
  async (file, scale) => {
    await using traces = await receiveTraces()
    const variables = { ...secrets, ECHOLOT_ALLOW_NETWORKS: '127.0.0.1', ECHOLOT_TRACES: traces.origin }
    const compose = await readCompose(new URL(file, root), variables)
    const [, ...flags] = compose.services.redis?.command ?? []
    const settings = Object.fromEntries(
      flags.flatMap((flag, at) => (flag.startsWith('--') ? [[flag.slice(2), flags[at + 1] ?? '']] : [])),
    )
    await using redis = await ownRedis({ settings })
    await using postgres = await ownPostgres()
    await using feed = await serveFeed(() =>
      rss('Presse', [
        {
          id: 'a-1',
          title: 'Kaffeemühle defekt',
          text: 'Meine Bestellung bei Muster kam an, aber die Lieferung war kaputt.',
          author: 'Erika Beispiel',
          at: '2026-03-02T08:00:00Z',
        },
      ]),
    )
    await using started = new AsyncDisposableStack()
    const addresses = { DATABASE_URL: postgres.url, REDIS_URL: `${redis.url}/0` }
    const parts: Started[] = []
    for (const [name, service] of partsOf(compose))
      for (let n = 0; n < ((scale as Record<string, number>)[name] ?? 1); n += 1)
        parts.push(started.use(await startPart(name, service, addresses)))
    for (const part of parts) await until(`${part.name} is healthy`, () => part.healthy(), 60_000)

    const [first, ...others] = parts.filter(({ said }) => said().includes('Echolot is ready'))
    const anna = clientOf(`http://127.0.0.1:${first?.port}`)
    expect((await fetch(`http://127.0.0.1:${first?.port}/`)).status).toBe(200)
    await setUp(anna)
    await addFeed(anna, feed.origin)
    const waiting = async () => (await anna.tickets.list({ view: 'waiting' })).rows
    await until('the ticket is there', async () => (await waiting()).length > 0)
    const [ticket] = await waiting()
    expect(ticket).toMatchObject({ departmentId: 'service', authorName: 'Erika Beispiel' })
    const id = ticket?.id ?? 0
    await anna.tickets.claim({ id })
    await anna.tickets.respond({ id, kind: 'recorded', url: 'https://press.example/answer' })
    const today = new Date(ticket?.openedAt ?? 0).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
    expect((await anna.reports.get({ from: today, to: today })).figures).toMatchObject({
      'cohort.arrived': 1,
      'cohort.answered': 1,
      'cohort.open': 0,
    })
    // Whichever api is asked, it knows the same.
    for (const { port } of others) {
      const ben = clientOf(`http://127.0.0.1:${port}`)
      await ben.session.signIn({ email: 'anna@muster.example', password: 'ein langes Passwort' })
      expect((await ben.tickets.get({ id })).state).toBe('answered')
    }

    await Promise.all(
      parts.map(async ({ name, child, said }) => {
        const began = performance.now()
        child.kill('SIGTERM')
        if (child.exitCode === null) await once(child, 'exit')
        expect(child.exitCode, `${name}: ${said()}`).toBe(0)
        expect(performance.now() - began, name).toBeLessThan(15_000)
      }),
    )
    // One trace leads through all the processes that had a part in it.
    const opening = traces.spans.find(({ name }) => name === 'job mentions.found')
    expect(traces.path(opening)).toEqual(['job sources.due', 'job items.collected', 'job mentions.found'])
    const poll = traces.spans.find(({ name }) => name === 'poll')
    expect(poll?.traceId).toBe(opening?.traceId)
    if (file !== 'docker-compose.yml') expect([poll?.roles, opening?.roles]).toEqual([['collector'], ['triage']])
    expect(Number(await redis.ask('dbsize')), 'the queues live in Redis').toBeGreaterThan(0)
  },
)
