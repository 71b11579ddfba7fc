import { connectAlone, type Database } from '@echolot/db'
import type { Config } from './config/load-config.ts'
import { claimServer } from './embedded/claim-server.ts'
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import { openEmbeddedPostgres } from './embedded/open-embedded-postgres.ts'
import type { Log } from './logger.ts'
import { StartRefusal } from './start-refusal.ts'

/** A database for as long as a server runs: the outside one, or the embedded one that it alone serves. */
export type ServedDatabase = { url: string; stopping(): Promise<void>; stop(): Promise<void> }

/**
 * Finds the database that the configuration names, or starts the embedded one and claims it.
 * @param onLost told when another server took the data folder, or the database moved: this process must end.
 * @throws StartRefusal with the sentence for the person at the keyboard.
 */
export async function serveDatabase(
  config: Config,
  log: Log,
  onLost: (message: string) => void,
  signal: AbortSignal,
): Promise<ServedDatabase> {
  if (config.databaseUrl !== null) return { url: spelledOut(config.databaseUrl), async stopping() {}, async stop() {} }
  const postgres = await startEmbeddedPostgres({
    dataFolder: config.data,
    log,
    signal,
    onDown: () => log.warn({}, 'database is down'),
    onUp: (url) => {
      log.info({}, 'database is back')
      if (url !== served.url)
        onLost('The database came back at another port, because somebody else took its own. Start Echolot again.')
    },
  })
  const served = { url: postgres.url }
  const claim = await claimServer({
    url: () => postgres.url,
    dataFolder: config.data,
    connect: connectAlone,
    log,
    onLost,
  }).catch(async (error: unknown) => {
    await postgres.stop()
    throw error
  })
  if (!claim.ok) {
    await postgres.leave()
    throw new StartRefusal(claim.message)
  }
  if (signal.aborted) {
    await claim.release()
    await postgres.stop()
    signal.throwIfAborted()
  }
  return {
    url: served.url,
    stopping: () => claim.stopping(),
    async stop() {
      await claim.release()
      await postgres.stop()
    },
  }
}

/**
 * Any sslmode that asks for TLS means one with a certificate that is checked, as the driver has it until its next major
 * version; written as what it means, the driver has nothing to warn of (https://node-postgres.com/features/ssl).
 */
function spelledOut(address: string): string {
  const url = new URL(address)
  const asked = url.searchParams.get('sslmode') ?? ''
  if (url.searchParams.has('uselibpqcompat') || !['prefer', 'require', 'verify-ca'].includes(asked)) return address
  url.searchParams.set('sslmode', 'verify-full')
  return url.href
}

/** The database for the duration of a command: the outside one, a running Echolot's, or the embedded one started for this long. */
export async function borrowDatabase(
  config: Config,
  log: Log,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  if (config.databaseUrl !== null) return { url: spelledOut(config.databaseUrl), async close() {} }
  return openEmbeddedPostgres({ dataFolder: config.data, log, connect: connectAlone })
}

/** Refuses a start with a clock that is off: times of this process and of the database must mean the same. */
export async function checkClock(db: Database, databaseNow: (db: Database) => Promise<Date>): Promise<void> {
  const before = Date.now()
  const theirs = (await databaseNow(db)).getTime()
  const after = Date.now()
  const skew = theirs < before ? before - theirs : theirs > after ? theirs - after : 0
  if (skew > 2_000)
    throw new StartRefusal(
      `The clock of this machine and the database's are ${Math.round(skew / 1000)} s apart; Echolot allows 2 s. Set the clock (for example by NTP) and start again.`,
    )
}
