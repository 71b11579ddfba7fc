import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'
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
  const folder = await mkdtemp(join(await roomyFolder(), 'echolot-test-'))
  // Several Echolots at once, each with its own connections.
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: quiet, connections: 150 })
  project.provide('postgresUrl', postgres.url)
  project.provide('migrated', await makeTemplate(postgres.url))
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** In memory where there is plenty of it: nothing in there is to outlive the run, and waiting for a disk tells nothing. */
async function roomyFolder(): Promise<string> {
  const plenty = 6 * 1024 ** 3
  const memory = '/dev/shm'
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return Math.min(free, freemem()) > plenty ? memory : tmpdir()
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
