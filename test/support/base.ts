import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Base, loadConfig, openBase } from '@echolot/runtime'
import { migratedDatabase } from './fresh-database.ts'

export type TestBase = Base & AsyncDisposable & { url: string; logged: { fields: object; message: string }[] }

/** A migrated database of its own with all that an action needs, and nobody working on it. It may ask 127.0.0.1. */
export async function openTestBase({ secret = 'a secret for tests only' } = {}): Promise<TestBase> {
  const database = await migratedDatabase()
  const data = await mkdtemp(join(tmpdir(), 'echolot-data-'))
  const loaded = loadConfig({
    DATABASE_URL: database.url,
    ECHOLOT_DATA: data,
    ECHOLOT_SECRET: secret,
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
  })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const logged: TestBase['logged'] = []
  const keep = (fields: object, message: string) => void logged.push({ fields, message })
  const base = await openBase(loaded.config, database.url, { info: keep, warn: keep, error: keep })
  return {
    ...base,
    url: database.url,
    logged,
    async [Symbol.asyncDispose]() {
      await base.close()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
