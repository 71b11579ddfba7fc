import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

/** The Redis (or Valkey) server of this machine, null where there is none. `npm test` gets it from the system's packages. */
export const redisServer: string | null = find(['redis-server', 'valkey-server'])

/** What makes certificates, null where it is not installed. */
export const openssl: string | null = find(['openssl'])

/** A Redis of a test's own, without a supervisor: it is down when the test says so, and comes back where it was. */
export type OwnRedis = AsyncDisposable & {
  url: string
  port: number
  folder: string
  start(): Promise<void>
  stop(): Promise<void>
  /** Ends it without a word, as a crash does. */
  kill(): Promise<void>
  /** Neither dead nor alive: connections stand, and nobody answers. */
  freeze(): void
  thaw(): void
  /** Does one thing past Echolot, such as `ask('flushall')`. @throws what the server answered. */
  ask(...command: string[]): Promise<string>
}

/**
 * @param settings names and values as in `redis.conf`; by default everything is kept on disk and nothing is evicted.
 * @param sentinel it watches others instead of keeping anything; its settings are those of `sentinel.conf`.
 */
export async function ownRedis({
  settings = {},
  sentinel = false,
}: {
  settings?: Record<string, string>
  sentinel?: boolean
} = {}): Promise<OwnRedis> {
  const program = redisServer
  if (program === null) throw new Error('There is no redis-server on this machine.')
  const folder = await mkdtemp(join(tmpdir(), 'echolot-redis-'))
  const port = await freePort()
  const file = join(folder, 'redis.conf')
  const kept = sentinel ? {} : { save: '""', appendonly: 'yes' }
  const all = { bind: '127.0.0.1', port: String(port), dir: folder, ...kept, ...settings }
  const lines = Object.entries(all).map(([name, value]) => `${name} ${value}`)
  await writeFile(file, `${lines.join('\n')}\n`)
  const args = sentinel ? [file, '--sentinel'] : [file]
  let child: ChildProcess | null = null

  async function end(name: NodeJS.Signals): Promise<void> {
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGCONT')
      child.kill(name)
      await ended
    }
    child = null
  }

  async function start(): Promise<void> {
    const starting = spawn(program ?? '', args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder })
    child = starting
    let said = ''
    for (const stream of [starting.stdout, starting.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-2_000)
      })
    for (const until = performance.now() + 20_000; !(await answers(port)); await pause(20)) {
      if (starting.exitCode === null && performance.now() < until) continue
      await end('SIGKILL')
      throw new Error(`Redis did not start: ${said}`)
    }
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    folder,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async ask(...command) {
      const cli = find([join(dirname(program), 'redis-cli'), 'redis-cli', 'valkey-cli'])
      const answer = await promisify(execFile)(cli ?? 'redis-cli', ['-e', '-p', String(port), ...command])
      return answer.stdout.trim()
    },
    async [Symbol.asyncDispose]() {
      await end('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Whether somebody there answers, and has read its data. A Redis that wants a password or a certificate answers in its way. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    const end = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.setTimeout(1_000, () => end(false))
    socket.on('error', () => end(false))
    socket.on('close', () => resolve(true))
    socket.once('data', (data) => end(!data.toString().startsWith('-LOADING')))
  })
}

/** A port that is free now, as is the one above by 10000, on which the members of a cluster speak to each other. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if ((await isFree(port)) && (await isFree(port + 10_000))) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

function find(names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/usr/sbin']
  for (const name of names)
    for (const path of name.includes('/') ? [name] : folders.map((folder) => join(folder, name))) {
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        /* Not there, or not for us. */
      }
    }
  return null
}
