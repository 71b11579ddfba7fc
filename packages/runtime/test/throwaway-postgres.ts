import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../src/embedded/launch.ts'
import { processesIn, terminate } from '../src/embedded/postmaster.ts'

/** A PostgreSQL of a test's own, without a supervisor: it is down when the test says so, and comes back where it was. */
export type ThrowawayPostgres = AsyncDisposable & {
  url: string
  start(): Promise<void>
  stop(): Promise<void>
  /** Ends it without a word, as a crash does. */
  crash(): Promise<void>
  /** Neither dead nor alive: connections stand, and nobody answers. */
  freeze(): Promise<void>
  thaw(): Promise<void>
}

const log = { info() {}, warn() {}, error() {} }

export async function throwawayPostgres(): Promise<ThrowawayPostgres> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'echolot-test-'))
  const signal = new AbortController().signal
  let running = await launch({ dataFolder, log, connections: 60, port: null, signal })
  const { port, cluster } = running

  async function signalAll(name: NodeJS.Signals): Promise<void> {
    for (const pid of await processesIn(cluster.folder))
      try {
        process.kill(pid, name)
      } catch (error) {
        // A backend may end by itself between being listed and being told.
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
      }
  }

  return {
    url: `postgres://echolot:${cluster.password}@127.0.0.1:${port}/echolot`,
    async start() {
      running = await launch({ dataFolder, log, connections: 60, port, signal })
      if (running.port !== port) throw new Error(`Somebody took port ${port} meanwhile.`)
    },
    stop: () => terminate(running.pid, cluster.folder),
    crash: () => signalAll('SIGKILL'),
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    async [Symbol.asyncDispose]() {
      await signalAll('SIGCONT')
      await terminate(running.pid, cluster.folder)
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
