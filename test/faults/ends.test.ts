import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { clientOf } from '../support/client.ts'
import {
  clearFolder,
  embeddedServer,
  launchEcholot,
  processesOf,
  serveEcholot,
  startByNpm,
  startProgram,
} from '../support/program.ts'
import { serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const limitMs = 10_000

test.concurrent.each([
  { signal: 'SIGTERM', frozen: false },
  { signal: 'SIGINT', frozen: false },
  { signal: 'SIGTERM', frozen: true },
] as const)(
  '$signal ends everything within 10 s, with a feed that hangs and a page that is open (PostgreSQL frozen: $frozen)',
  async ({ signal, frozen }) => {
    const data = await mkdtemp(join(tmpdir(), 'echolot-ends-'))
    // Takes the question and never answers it.
    await using feed = await serve(() => {})
    await using echolot = await serveEcholot({ ECHOLOT_DATA: data, ECHOLOT_ALLOW_NETWORKS: '127.0.0.1' })
    try {
      const anna = clientOf(echolot.origin)
      await setUp(anna)
      await addFeed(anna, feed.origin, { name: 'Hängt', intervalSeconds: 60 })
      const page = await fetch(`${echolot.origin}/api/live`, { headers: { cookie: anna.cookie ?? '' } })
      const stream = page.body?.getReader()
      expect(page.headers.get('content-type')).toContain('text/event-stream')
      await stream?.read()
      await until('the feed is being asked', () => feed.requests.length > 0)
      if (frozen) await freezeDatabase(data)

      const { code, ms } = await echolot.end(signal)
      expect(ms).toBeLessThan(limitMs)
      // Whatever had to be ended by force is nothing that the caller must hear of.
      expect(code).toBe(0)
      expect(await processesOf({ folder: data, group: echolot.pid })).toEqual([])
      // The page's stream has ended too, and not by a wait of its own.
      await expect(readToEnd(stream)).resolves.toBeUndefined()
    } finally {
      await clearFolder(data)
    }
  },
)

test.each([{ database: 'at work' }, { database: 'frozen too' }] as const)(
  'a frozen Echolot and its database end within 10 s of a signal to npm start (database: $database)',
  async ({ database }) => {
    const data = await mkdtemp(join(tmpdir(), 'echolot-ends-'))
    try {
      await using launched = await launchEcholot({ ECHOLOT_DATA: data })
      process.kill(launched.echolot, 'SIGSTOP')
      if (database === 'frozen too') await freezeDatabase(data)

      const { code, ms } = await launched.end('SIGTERM')
      expect(ms).toBeLessThan(limitMs)
      expect(code).toBe(0)
      expect(await processesOf({ folder: data, group: launched.echolot })).toEqual([])
      expect(launched.said()).toContain('ended by force')
    } finally {
      await clearFolder(data)
    }
  },
)

test.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
  'npm start that is ended by %s leaves nothing running',
  async (signal) => {
    const data = await mkdtemp(join(tmpdir(), 'echolot-ends-'))
    try {
      await using npm = await startByNpm({ ECHOLOT_DATA: data })
      // Over when the last that writes to its streams has gone: Echolot, not npm.
      const { ms } = await npm.end(signal)
      expect(ms).toBeLessThan(limitMs)
      // Where a shell stays between npm and us, it has no stream of its own left, and may be gone a moment later.
      const left = () => processesOf({ folder: data, group: npm.pid })
      await until('nobody is left', async () => (await left()).length === 0, limitMs - ms)
      await expect(fetch(`${npm.origin}/healthz`)).rejects.toThrow()
    } finally {
      await clearFolder(data)
    }
  },
)

test.concurrent.each([
  { moment: 'its data folder is being made', sign: '' },
  { moment: 'its database begins', sign: 'postgres.log' },
  { moment: 'its database has begun', sign: 'postgres/postmaster.pid' },
])('a start that is broken off while $moment leaves nothing running, and the next one works', async ({ sign }) => {
  const data = join(await mkdtemp(join(tmpdir(), 'echolot-ends-')), 'data')
  try {
    const child = startProgram(['serve'], { ECHOLOT_DATA: data, ECHOLOT_PORT: '0' })
    const ended = once(child, 'close')
    await until('it is that far', () => existsSync(join(data, sign)))
    child.kill('SIGTERM')
    const began = performance.now()
    expect(await ended).toEqual([0, null])
    expect(performance.now() - began).toBeLessThan(limitMs)
    expect(await processesOf({ folder: data, group: child.pid ?? 0 })).toEqual([])

    await using again = await serveEcholot({ ECHOLOT_DATA: data })
    expect((await fetch(`${again.origin}/healthz`)).status).toBe(200)
    await again.end('SIGTERM')
  } finally {
    await clearFolder(dirname(data))
  }
})

/** Its server and all that this has started: a frozen machine freezes them together. */
async function freezeDatabase(data: string): Promise<void> {
  const frozen = await processesOf({ folder: join(data, 'postgres') })
  expect(frozen).toContain((await embeddedServer(data))?.pid)
  expect(frozen.length).toBeGreaterThan(3)
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
}

async function readToEnd(stream: ReadableStreamDefaultReader | undefined): Promise<void> {
  try {
    while (stream !== undefined && !(await stream.read()).done);
  } catch {
    // Cut off rather than ended: over all the same.
  }
}
