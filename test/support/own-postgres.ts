import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@echolot/runtime'

const quiet = { info() {}, warn() {}, error() {} }

/** A PostgreSQL of a test's own, for those that need more connections than the run's shared one can spare. */
export async function ownPostgres(): Promise<AsyncDisposable & { url: string }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'echolot-postgres-'))
  const postgres = await startEmbeddedPostgres({ dataFolder, log: quiet })
  return {
    url: postgres.url,
    async [Symbol.asyncDispose]() {
      await postgres.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
