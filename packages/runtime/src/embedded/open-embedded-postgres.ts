import type { Log } from '../logger.ts'
import { type Connect, type Connection, endUse, shareUse, tryToBeAlone } from './claim-server.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

export interface OpenedPostgres extends AsyncDisposable {
  readonly url: string
  /** Stops the database if nobody else uses it, else leaves it running. */
  close(): Promise<void>
}

/**
 * The data folder's database for the duration of a command: joined where it runs, else started, and stopped at the end
 * by whoever uses it last.
 * @throws {StartRefusal} with a sentence when it cannot be had
 */
export async function openEmbeddedPostgres(wishes: {
  dataFolder: string
  log: Log
  connect: Connect
  signal?: AbortSignal
}): Promise<OpenedPostgres> {
  const { postgres, use } = await openInUse(wishes)
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= end(postgres, use)
    return closing
  }
  return {
    get url() {
      return postgres.url
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Another command may be closing the database just as we join it: then we start it again. */
async function openInUse(wishes: Parameters<typeof openEmbeddedPostgres>[0]) {
  const { connect, dataFolder, log, signal } = wishes
  for (let attempt = 1; ; attempt++) {
    const postgres = await startEmbeddedPostgres({ dataFolder, log, ...(signal ? { signal } : {}) })
    try {
      const use = await connect(postgres.url)
      await use.query(shareUse)
      return { postgres, use }
    } catch (error) {
      await postgres.leave()
      if (attempt === 5 || signal?.aborted) throw error
    }
  }
}

async function end(postgres: EmbeddedPostgres, use: Connection) {
  const alone = await use
    .query(endUse)
    .then(() => use.query(tryToBeAlone))
    .then(
      ({ rows }) => rows[0]?.mine === true,
      () => false, // it has gone or is being stopped by its server
    )
  if (alone) await postgres.stop()
  else await postgres.leave()
  await use.end().catch(() => {})
}
