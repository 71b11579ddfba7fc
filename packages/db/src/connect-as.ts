import pg from 'pg'

/** One connection for one errand, called by it; whoever asks ends it. Waits at most 10 s to be let in. */
export async function connectAs(errand: 'backup' | 'doctor' | 'migrate' | 'restore', url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `echolot ${errand}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  client.on('error', () => {
    /* The query under way rejects with the same error. */
  })
  await client.connect()
  return client
}
