import {
  type Base,
  borrowDatabase,
  type Config,
  createLogger,
  loadConfig,
  openBase,
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
      ownAddress: () => ({ host: config.host, port: config.port }),
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
