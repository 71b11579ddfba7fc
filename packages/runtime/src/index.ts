export { type Base, openBase } from './base.ts'
export { type Config, type ConfigLine, type ConfigProblem, describeConfig, loadConfig } from './config.ts'
export { borrowDatabase } from './database-url.ts'
export { type Claim, type Connect, type Connection, claimServer } from './embedded/claim-server.ts'
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded/embedded-postgres.ts'
export { type OpenedPostgres, openEmbeddedPostgres } from './embedded/open-embedded-postgres.ts'
export { createLogger, type Logger } from './logger.ts'
export { createSeal, keyFingerprint, loadKey, SealBroken } from './secrets.ts'
export { type Echolot, start } from './start.ts'
export { StartRefusal } from './start-refusal.ts'
export { version } from './version.ts'
