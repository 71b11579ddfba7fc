import { type EnvironmentName, givenIn, names } from './environment.ts'
import { shown } from './hide-secrets.ts'
import type { Config } from './load-config.ts'

/** One line of `echolot config`: `value` is what is in force, null where nothing is, masked where it is a secret. */
export interface ConfigLine {
  name: EnvironmentName
  value: string | null
  from: 'environment' | 'default'
}

/** What is in force and where it comes from, without a single secret. */
export function describeConfig(config: Config, env: NodeJS.ProcessEnv): ConfigLine[] {
  const given = givenIn(env)
  const inForce: Record<EnvironmentName, string | number | null> = {
    ECHOLOT_HOST: config.host,
    ECHOLOT_PORT: config.port,
    ECHOLOT_PUBLIC_URL: config.publicUrl,
    ECHOLOT_WEBSUB: config.websub,
    ECHOLOT_DATA: config.data,
    ECHOLOT_CONFIG: config.setupFile?.path ?? null,
    DATABASE_URL: config.databaseUrl,
    REDIS_URL: config.redisUrl,
    ECHOLOT_REDIS_PREFIX: config.redisPrefix,
    ECHOLOT_SECRET: config.secret,
    ECHOLOT_ALLOW_NETWORKS: config.allowNetworks.join(', ') || null,
    ECHOLOT_TRUSTED_PROXIES: config.trustedProxies.join(', ') || null,
    ECHOLOT_RAW_BODY_DAYS: config.rawBodyDays,
    ECHOLOT_UNMATCHED_DAYS: config.unmatchedDays,
    ECHOLOT_SEND_DELAY_SECONDS: config.sendDelaySeconds,
    ECHOLOT_MAIL_SERVER: config.mail === null ? null : config.mail.host,
    ECHOLOT_MAIL_FROM: config.mail?.from ?? null,
    ECHOLOT_MAIL_ANSWERS: config.mail?.answers ?? null,
    ECHOLOT_MAIL_PROOFS_BY: config.mail?.proofsBy ?? null,
    ECHOLOT_METRICS_TOKEN: config.metricsToken,
    ECHOLOT_STATUS_PORT: config.statusPort,
    ECHOLOT_TRACES: config.traces,
    ECHOLOT_LOG_LEVEL: config.logLevel,
    ECHOLOT_ROLES: config.roles.join(', '),
    ECHOLOT_CONCURRENCY: config.concurrency,
    ECHOLOT_HOST_GAP_MS: config.hostGapMs,
    ECHOLOT_SEPARATE_HOSTS: config.separateHosts.join(', ') || null,
  }
  return names.map((name) => {
    const value = inForce[name]
    return {
      name,
      value: value === null ? null : shown(name, String(value)),
      from: given[name] === undefined ? 'default' : 'environment',
    }
  })
}
