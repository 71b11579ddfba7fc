import type { Config } from '@echolot/runtime'

/** Settings for a program that asks servers on this machine alone, on any free port. */
export function testConfig(
  data: string,
  overrides: Partial<Config> & Pick<Config, 'roles' | 'databaseUrl' | 'secret'>,
): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    websub: 'off',
    data,
    setupFile: null,
    redisUrl: null,
    redisPrefix: 'echolot',
    allowNetworks: ['127.0.0.1'],
    trustedProxies: [],
    rawBodyDays: 14,
    unmatchedDays: 90,
    sendDelaySeconds: 0,
    mail: null,
    metricsToken: null,
    statusPort: null,
    traces: null,
    logLevel: 'warn',
    concurrency: 4,
    // Every feed of a test is served by one machine.
    hostGapMs: 0,
    separateHosts: [],
    ...overrides,
  }
}
