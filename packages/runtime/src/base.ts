import type { Ctx } from '@echolot/actions'
import { connectors } from '@echolot/connectors'
import {
  type Database,
  databaseNow,
  getKeyFingerprint,
  keepKeyFingerprint,
  MigrationRefused,
  migrate,
  openDatabase,
} from '@echolot/db'
import { sendMail } from '@echolot/messengers'
import { createOutbound, type Outbound } from '@echolot/outbound'
import type { Config } from './config/load-config.ts'
import { checkClock } from './database-url.ts'
import type { Log } from './logger.ts'
import { readReportPage } from './report-page.ts'
import { createSeal, keyFingerprint, loadKey } from './secrets.ts'
import { StartRefusal } from './start-refusal.ts'
import { version } from './version.ts'

/** What every process and command of Echolot stands on: a migrated database, the key, the guarded client. */
export type Base = {
  db: Database
  outbound: Outbound
  /** A context whose `now` was just read from the database's clock. */
  context(): Promise<Ctx>
  close(): Promise<void>
}

/**
 * Opens the base on a database: migrates it, checks clock and key.
 * @param trace what is under way here, for traces.
 * @param ownAddresses where this process serves HTTP, once it does; demo sources alone may ask there.
 * @throws StartRefusal with a sentence for a database that cannot be reached or used.
 */
export async function openBase(
  config: Config,
  url: string,
  log: Log,
  {
    connections = 10,
    ownAddresses = () => [],
    trace = () => null,
  }: {
    connections?: number
    ownAddresses?: () => readonly { host: string; port: number }[]
    trace?: () => string | null
  } = {},
): Promise<Base> {
  const { applied, unknown } = await migrate(url).catch((error: unknown) => {
    throw refusedByDatabase(error, config)
  })
  if (applied.length > 0) log.info({ migrations: applied }, 'database migrated')
  if (unknown.length > 0) log.warn({ migrations: unknown }, 'database is newer, and compatible')
  let closing = false
  const db = openDatabase({
    url,
    max: connections,
    trace,
    // A pool that was told to end lets go before its connections have: what becomes of them then is nobody's news.
    onError: (error) => closing || log.warn({ problem: error.message }, 'database connection lost'),
  })
  try {
    await checkClock(db, databaseNow)
    const key = await loadKey(config, { sealed: (await getKeyFingerprint(db)) !== null })
    const fingerprint = keyFingerprint(key)
    const kept = await keepKeyFingerprint(db, fingerprint, await databaseNow(db))
    if (!kept.equals(fingerprint))
      throw new StartRefusal(
        'The key is not the one that this database was sealed with. Use the same ECHOLOT_SECRET, or the same secret.key in the data folder, as before.',
      )
    const seal = createSeal(key)
    const outbound = createOutbound({
      allowNetworks: config.allowNetworks,
      // Publishers count readers by the number before this very word; one company reads here.
      userAgent: `Echolot/${version} (+https://github.com/echolot/echolot; 1 subscribers)`,
      ownAddresses,
    })
    const pace = { gapMs: config.hostGapMs, separate: config.separateHosts }
    const pagesOrigin = () => {
      const [{ host, port } = config] = ownAddresses()
      const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
      return config.publicUrl ?? `http://${here}:${port}`
    }
    const hooksOrigin = config.websub === 'on' ? config.publicUrl : null
    return {
      db,
      outbound,
      context: async () => ({
        db,
        now: await databaseNow(db),
        sight: 'all',
        log,
        seal,
        outbound,
        connectors,
        pace,
        rawBodyDays: config.rawBodyDays,
        unmatchedDays: config.unmatchedDays,
        sendAfterMs: config.sendDelaySeconds * 1_000,
        hooksOrigin,
        sendMail,
        pagesOrigin,
        readReportPage,
      }),
      async close() {
        closing = true
        await outbound.close()
        await db.close()
      },
    }
  } catch (error) {
    await db.close()
    throw error
  }
}

/** What a database that cannot be reached or used says, as a sentence for the person at the keyboard; other errors stay as they are. */
export function refusedByDatabase(error: unknown, config: Config): unknown {
  if (error instanceof MigrationRefused) return new StartRefusal(error.message, { cause: error })
  if (!(error instanceof Error)) return error
  const { code } = error as Error & { code?: string }
  const where =
    config.databaseUrl === null ? 'the embedded database' : `the database at ${new URL(config.databaseUrl).host}`
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'its name cannot be resolved',
    ETIMEDOUT: 'it does not answer',
    ECONNRESET: 'it closed the connection',
    '28P01': 'it refuses the password',
    '28000': 'it refuses this user',
    '3D000': 'there is no database of that name',
    '42501': 'the user may not create tables there',
  }
  const reason = (code === undefined ? undefined : reasons[code]) ?? tlsReason(error)
  if (reason === undefined && !/timeout|terminated/i.test(error.message)) return error
  return new StartRefusal(
    `Echolot cannot use ${where}: ${reason ?? 'it does not answer'}. ${config.databaseUrl === null ? 'See the log in the data folder.' : 'Check DATABASE_URL.'}`,
    { cause: error },
  )
}

/** Why a connection that was to be encrypted is not; undefined where that is not what went wrong. */
function tlsReason(error: Error & { code?: string; syscall?: string; path?: string }): string | undefined {
  const { code = '', syscall, path, message } = error
  if (/does not support SSL/.test(message)) return 'it speaks no TLS, which the sslmode of the address demands'
  if (/^(?:CERT_|ERR_TLS_)|SELF_SIGNED|UNABLE_TO_/.test(code))
    return `its certificate is not trusted here (${message}); name the one to trust with sslrootcert=FILE, or ask for none with sslmode=no-verify`
  if (syscall === 'open' && (code === 'ENOENT' || code === 'EACCES'))
    return `the certificate file ${path} that the address names cannot be read`
  return undefined
}
