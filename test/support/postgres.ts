import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBus } from '@echolot/bus'
import { migrate } from '@echolot/db'
import { startEmbeddedPostgres } from '@echolot/runtime'
import type { TestProject } from 'vitest/node'
import { ask } from './ask.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    /** Its migrated database, of which copies are made; nobody may work in it. */
    migrated: string
  }
}

const quiet = { info() {}, warn() {}, error() {} }

/** One real PostgreSQL for a whole run; each test makes a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-test-'))
  // Several Echolots at once, each with its own connections.
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: quiet, connections: 150 })
  project.provide('postgresUrl', postgres.url)
  project.provide('migrated', await makeTemplate(postgres.url))
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Makes a database with all that a first start brings into it, our tables and those of the queues. Copying it takes a quarter of the time. */
async function makeTemplate(server: string): Promise<string> {
  const name = 'migrated'
  await ask(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrate(url.href)
  const bus = createBus({ connectionString: url.href, log: quiet })
  await bus.ready()
  await bus.close({ timeoutMs: 10_000 })
  await ask(server, `alter database ${name} with allow_connections false is_template true`)
  return name
}
