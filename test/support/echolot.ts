import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { api } from '@echolot/api'
import { collector } from '@echolot/collector'
import { type Config, type Echolot, start } from '@echolot/runtime'
import { scheduler } from '@echolot/scheduler'
import { triage } from '@echolot/triage'
import { type Client, clientOf } from './client.ts'
import { migratedDatabase } from './fresh-database.ts'
import { testConfig } from './test-config.ts'

export type TestEcholot = AsyncDisposable & {
  echolot: Echolot
  origin: string
  client(): Client
  /** What was logged so far. */
  logged: { level: string; fields: Record<string, unknown>; message: string }[]
}

/** The whole program in this process on a database of its own; it may ask servers on loopback. */
export async function runEcholot(overrides: Partial<Config> = {}): Promise<TestEcholot> {
  const database = overrides.databaseUrl === undefined ? await migratedDatabase() : null
  const data = await mkdtemp(join(tmpdir(), 'echolot-data-'))
  const logged: TestEcholot['logged'] = []
  const keep = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, fields: { ...fields }, message })
  const config = testConfig(data, {
    databaseUrl: database?.url ?? null,
    secret: 'a secret for tests only',
    logLevel: 'info',
    roles: ['collector', 'triage', 'scheduler', 'api'],
    concurrency: 2,
    ...overrides,
  })
  const services = [collector, triage, scheduler, api].filter(({ role }) => config.roles.includes(role))
  const echolot = await start(config, services, {
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  })
  const origin = `http://127.0.0.1:${echolot.host.http.port}`
  return {
    echolot,
    origin,
    logged,
    client: () => clientOf(origin),
    async [Symbol.asyncDispose]() {
      await echolot.stop()
      await database?.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
