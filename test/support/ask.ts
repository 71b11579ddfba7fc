import pg from 'pg'

/** The rows of one statement, on a connection of its own. */
export async function ask<Row extends Record<string, unknown>>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // Lost while it asks: the query says so.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end().catch(() => {})
  }
}
