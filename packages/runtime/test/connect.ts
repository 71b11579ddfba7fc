import { openDatabase } from '@echolot/db'
import type { Connection } from '../src/embedded/claim-server.ts'

/** One real connection that stays the same until it breaks. */
export async function connect(url: string): Promise<Connection> {
  const { pool } = openDatabase({ url, max: 1, onError: () => {} })
  const client = await pool.connect().catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  client.on('error', () => {}) // the next query says so
  const lost = new Promise<void>((resolve) => client.once('end', resolve))
  let ended: Promise<void> | undefined
  return {
    query: (text) => client.query(text),
    lost,
    end() {
      ended ??= (async () => {
        client.release(true)
        await pool.end()
      })()
      return ended
    },
  }
}

/** The rows of one statement on a connection of its own. */
export async function query(url: string, text: string) {
  const connection = await connect(url)
  try {
    return (await connection.query(text)).rows
  } finally {
    await connection.end()
  }
}
