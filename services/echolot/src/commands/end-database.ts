import { endEmbeddedPostgres } from '@echolot/runtime'
import { configOfEnvironment } from '../with-base.ts'

/** Stops the embedded database that an Echolot ended by force has left running. An outside one is not ours to stop. */
export async function endDatabase(): Promise<void> {
  const { databaseUrl, data } = configOfEnvironment()
  if (databaseUrl === null) await endEmbeddedPostgres(data)
}
