import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@echolot/runtime'

const quiet = { info() {}, warn() {}, error() {} }

/**
 * A PostgreSQL of a test's own, for those that need more connections than the run's shared one can spare, or that `kill` it:
 * it comes back by itself.
 */
export async function ownPostgres({
  connections,
}: {
  connections?: number
} = {}): Promise<AsyncDisposable & { url: string; pid: number; kill(): void }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'echolot-postgres-'))
  const postgres = await startEmbeddedPostgres({
    dataFolder,
    log: quiet,
    ...(connections === undefined ? {} : { connections }),
  })
  return {
    url: postgres.url,
    pid: postgres.pid,
    kill: () => void process.kill(postgres.pid, 'SIGKILL'),
    async [Symbol.asyncDispose]() {
      await postgres.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
