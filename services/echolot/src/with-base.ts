import {
  type Base,
  borrowDatabase,
  type Config,
  createLogger,
  loadConfig,
  openBase,
  refusedByDatabase,
  StartRefusal,
} from '@echolot/runtime'

/** The configuration of the environment. @throws StartRefusal with every problem, a line each. */
export function configOfEnvironment(): Config {
  const loaded = loadConfig(process.env)
  if (!loaded.ok)
    throw new StartRefusal(loaded.problems.map(({ name, value, message }) => `${name}=${value}: ${message}`).join('\n'))
  return loaded.config
}

/** Does something on the database: a running Echolot's, the outside one, or the embedded one started for as long as this takes. */
export async function withBase<T>(work: (base: Base) => Promise<T>): Promise<T> {
  const config = configOfEnvironment()
  const log = createLogger({ logLevel: config.logLevel === 'debug' ? 'debug' : 'warn' }, 'stderr')
  const database = await borrowDatabase(config, log)
  try {
    const base = await openBase(config, database.url, log, {
      connections: 4,
      ownAddresses: () => [config.port, config.statusPort ?? 0].map((port) => ({ host: config.host, port })),
    })
    try {
      return await work(base)
    } finally {
      await base.close()
    }
  } finally {
    await database.close()
  }
}

/** Does something on the database as it is, without bringing it to this version's schema first. */
export async function withDatabase<T>(work: (database: { url: string; config: Config }) => Promise<T>): Promise<T> {
  const config = configOfEnvironment()
  const log = createLogger({ logLevel: config.logLevel === 'debug' ? 'debug' : 'warn' }, 'stderr')
  const database = await borrowDatabase(config, log)
  try {
    return await work({ url: database.url, config })
  } catch (error) {
    throw refusedByDatabase(error, config)
  } finally {
    await database.close()
  }
}
