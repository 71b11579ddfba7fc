import type { ServiceRole } from '@echolot/actions'
import { distance } from '@echolot/domain'
import { type EnvironmentName, environment, explain, givenIn, names } from './environment.ts'
import { masked, short, shownWrong } from './hide-secrets.ts'
import { isDomain, isNetwork, isProxy, type levels, list, type MailServerAddress } from './read-value.ts'

export interface Config {
  host: string
  port: number
  publicUrl: string | null
  /** Whether hubs are asked to push, where there is a public address. */
  websub: 'on' | 'off'
  /** The data folder, absolute. */
  data: string
  /** The setup file. Where it was not named, it may be missing. Null: none is read. */
  setupFile: { path: string; named: boolean } | null
  databaseUrl: string | null
  /** Where the queues are, where not in the database. */
  redisUrl: string | null
  redisPrefix: string
  secret: string | null
  allowNetworks: string[]
  trustedProxies: string[]
  /** For how long raw bodies are kept; 0: not at all. */
  rawBodyDays: number
  unmatchedDays: number
  sendDelaySeconds: number
  /** The mail server that the environment names, and what goes with it; null: the pages have it. */
  mail: (MailServerAddress & { from: string; answers: string | null; proofsBy: string | null }) | null
  metricsToken: string | null
  statusPort: number | null
  /** The OTLP endpoint, without the slash at its end. */
  traces: string | null
  logLevel: (typeof levels)[number]
  roles: ServiceRole[]
  concurrency: number
  hostGapMs: number
  separateHosts: string[]
}

/** What is wrong with one name. `value` is masked where it may be a secret; `message` says what would be right. */
export interface ConfigProblem {
  name: string
  value: string
  message: string
}

/** Reads the environment. A name set to nothing counts as not set. All problems are found at once. */
export function loadConfig(
  env: NodeJS.ProcessEnv,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const given = givenIn(env)
  const unknown = Object.keys(given).filter((name) => /^echolot_/i.test(name) && !isKnown(name))
  const problems = unknown.map((name) => problemOfUnknown(name, given[name] ?? ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
    for (const name of names)
      if (wrong.has(name)) problems.push(problemOfValue(name, wrongPart(name, given[name] ?? '')))
  }
  const { ECHOLOT_MAIL_SERVER: mailServer, ECHOLOT_MAIL_FROM: mailFrom } = parsed.success ? parsed.data : {}
  if (mailServer !== undefined && mailFrom === undefined)
    problems.push(problemOfValue('ECHOLOT_MAIL_FROM', given.ECHOLOT_MAIL_FROM ?? ''))
  if (parsed.success && mailServer === undefined)
    for (const name of ['ECHOLOT_MAIL_FROM', 'ECHOLOT_MAIL_ANSWERS', 'ECHOLOT_MAIL_PROOFS_BY'] as const)
      if (given[name] !== undefined)
        problems.push({
          ...{ name, value: short(given[name]) },
          message: 'It goes with ECHOLOT_MAIL_SERVER, which is not set; set that too, or name all of it in the pages.',
        })
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const { data } = parsed
  return {
    ok: true,
    config: {
      host: data.ECHOLOT_HOST,
      port: data.ECHOLOT_PORT,
      publicUrl: data.ECHOLOT_PUBLIC_URL ?? null,
      websub: data.ECHOLOT_WEBSUB,
      data: data.ECHOLOT_DATA,
      setupFile: { path: data.ECHOLOT_CONFIG, named: given.ECHOLOT_CONFIG !== undefined },
      databaseUrl: data.DATABASE_URL ?? null,
      redisUrl: data.REDIS_URL ?? null,
      redisPrefix: data.ECHOLOT_REDIS_PREFIX,
      secret: data.ECHOLOT_SECRET ?? null,
      allowNetworks: data.ECHOLOT_ALLOW_NETWORKS,
      trustedProxies: data.ECHOLOT_TRUSTED_PROXIES,
      rawBodyDays: data.ECHOLOT_RAW_BODY_DAYS,
      unmatchedDays: data.ECHOLOT_UNMATCHED_DAYS,
      sendDelaySeconds: data.ECHOLOT_SEND_DELAY_SECONDS,
      mail:
        mailServer === undefined || mailFrom === undefined
          ? null
          : {
              ...mailServer,
              from: mailFrom,
              answers: data.ECHOLOT_MAIL_ANSWERS ?? null,
              proofsBy: data.ECHOLOT_MAIL_PROOFS_BY ?? null,
            },
      metricsToken: data.ECHOLOT_METRICS_TOKEN ?? null,
      statusPort: data.ECHOLOT_STATUS_PORT ?? null,
      traces: data.ECHOLOT_TRACES ?? null,
      logLevel: data.ECHOLOT_LOG_LEVEL,
      roles: data.ECHOLOT_ROLES,
      concurrency: data.ECHOLOT_CONCURRENCY,
      hostGapMs: data.ECHOLOT_HOST_GAP_MS,
      separateHosts: data.ECHOLOT_SEPARATE_HOSTS,
    },
  }
}

function isKnown(name: string): name is EnvironmentName {
  return names.some((known) => known === name)
}

function problemOfUnknown(name: string, value: string): ConfigProblem {
  const near = nearest(name)
  const secret = /secret|token|pass|key/i.test(name) || (near !== null && explain(near).secret === true)
  return {
    name,
    value: secret ? masked : short(shownWrong(near, value)),
    message: near
      ? `Echolot does not know this name; did you mean ${near}?`
      : `Echolot does not know this name; it knows ${names.join(', ')}.`,
  }
}

/** What an entry of a list must be. */
const parts: Partial<Record<EnvironmentName, (entry: string) => boolean>> = {
  ECHOLOT_ALLOW_NETWORKS: isNetwork,
  ECHOLOT_TRUSTED_PROXIES: isProxy,
  ECHOLOT_SEPARATE_HOSTS: isDomain,
}

/** Of a list that may be long, the entries that are wrong. */
function wrongPart(name: EnvironmentName, value: string): string {
  const right = parts[name]
  return right === undefined
    ? value
    : list(value)
        .filter((entry) => !right(entry))
        .join(', ')
}

function problemOfValue(name: EnvironmentName, value: string): ConfigProblem {
  return { name, value: short(shownWrong(name, value)), message: `It must be ${explain(name).right}.` }
}

/** The known name somebody most likely meant, also without or with the prefix. */
function nearest(name: string): EnvironmentName | null {
  const bare = (text: string) => text.toUpperCase().replace(/^ECHOLOT_/, '')
  const [best] = names
    .map((known) => ({ known, away: distance(bare(name), bare(known)) }))
    .sort((a, b) => a.away - b.away)
  return best && best.away <= Math.max(1, Math.floor(bare(best.known).length / 3)) ? best.known : null
}
