import pg from 'pg'
import type { Database } from './database.ts'

/** How often a connection on which nothing is said proves that it still stands. */
const pulseMs = 15_000

/**
 * Hears a NOTIFY channel on a connection of its own and comes back by itself when it is lost (0.25 s, doubling to 5 s).
 * @param onMessage gets each payload, and `''` after every reconnect, because what was said meanwhile is gone.
 */
export async function listen(
  db: Database,
  channel: string,
  onMessage: (payload: string) => void,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | null = null

  const lost = (wait: number) => {
    client = null
    if (stopped) return
    timer = setTimeout(() => void connect(wait), wait)
  }

  async function connect(wait: number): Promise<void> {
    const next = new pg.Client({
      connectionString: db.url,
      application_name: `echolot listens to ${channel}`,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    })
    let ended = false
    let pulse: NodeJS.Timeout | undefined
    const end = () => {
      if (ended) return
      ended = true
      clearInterval(pulse)
      lost(Math.min(wait * 2, 5_000))
    }
    next.on('error', end)
    next.on('end', end)
    next.on('notification', ({ payload }) => onMessage(payload ?? ''))
    try {
      await next.connect()
      await next.query(`listen ${next.escapeIdentifier(channel)}`)
      if (stopped) return void (await next.end())
      client = next
      wait = 250
      onMessage('')
      pulse = setInterval(() => void beat(next), pulseMs)
    } catch {
      // The database is away; `end` has planned the next try, or does so now.
      end()
    }
  }

  await connect(250)
  return {
    async stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await client?.end().catch(() => {
        /* Already gone. */
      })
    },
  }
}

/** A connection that is lost without a word looks like one on which nothing is said; this one ends it. */
async function beat(client: pg.Client): Promise<void> {
  const late = setTimeout(
    () => client.connection.stream.destroy(new Error('PostgreSQL does not answer.')),
    pulseMs * 0.6,
  )
  try {
    await client.query('select 1')
  } catch {
    /* Its end is heard of. */
  } finally {
    clearTimeout(late)
  }
}
