import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { ServiceRole } from '@echolot/actions'
import { parseRedisAddress } from '@echolot/bus'
import { distance } from '@echolot/domain'
import { parseAllowedNetwork } from '@echolot/outbound'
import { z } from 'zod'

/** What a setting is for (`about`), what a right value looks like (`right`), and whether nobody may read it. */
interface Explained {
  about: string
  right: string
  secret?: true
  example?: string
}

const explained = z.registry<Explained>()

const list = (text: string) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

const roles = ['collector', 'triage', 'scheduler', 'api'] as const satisfies readonly ServiceRole[]
const levels = ['debug', 'info', 'warn', 'error'] as const

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))

/** Every name Echolot reads from its environment. All else about configuration derives from this object. */
export const environment = z.object({
  ECHOLOT_HOST: z.string().refine(isHost).default('127.0.0.1').register(explained, {
    about:
      'The address Echolot listens on. On an address that others can reach, first run asks for a code that the start prints.',
    right: 'an IP address or host name without port, such as 127.0.0.1, 0.0.0.0 or ::1',
  }),
  ECHOLOT_PORT: wholeNumber(0, 65535).prefault('4700').register(explained, {
    about: 'The port it listens on; 0 takes any that is free.',
    right: 'a whole number from 0 to 65535',
  }),
  ECHOLOT_PUBLIC_URL: z.string().transform(toOrigin).optional().register(explained, {
    about:
      'The address under which browsers reach Echolot, where a proxy stands before it. With https, cookies are bound to it.',
    right: 'an http or https address without path, such as https://echolot.example.com',
    example: 'https://echolot.example.com',
  }),
  ECHOLOT_DATA: z
    .string()
    .regex(/^[^\0]+$/)
    .transform((path) => resolve(path))
    .prefault('./data')
    .register(explained, {
      about: 'The folder for everything Echolot keeps: the embedded PostgreSQL and the key file. Back it up.',
      right: 'the path of a folder',
    }),
  ECHOLOT_CONFIG: z
    .string()
    .regex(/^[^\0]+$/)
    .transform((path) => resolve(path))
    .prefault('./echolot.yaml')
    .register(explained, {
      about:
        'A file that says what to listen to and who answers, applied at each start; docs/setup-file.md describes it. The default is read where it exists; a file that is named must.',
      right: 'the path of a YAML file',
    }),
  DATABASE_URL: z.string().refine(isDatabaseUrl).optional().register(explained, {
    about: 'A PostgreSQL (15 or later) to use in place of the embedded one.',
    right:
      'an address such as postgres://user:password@host:5432/echolot, with #, / and ? in a password written as %23, %2F and %3F',
    example: 'postgres://echolot:password@db.example.com:5432/echolot',
  }),
  REDIS_URL: z
    .string()
    .transform((text) => text.trim())
    .refine((text) => parseRedisAddress(text) !== null)
    .optional()
    .register(explained, {
      about:
        'A Redis or Valkey for the queues, in place of PostgreSQL. docs/operations.md has every form: TLS, Sentinel, Cluster.',
      right:
        'an address such as redis://user:password@host:6379/0, rediss://host:6380, redis-sentinel://host:26379,host2:26379/NAME or redis-cluster://host:6379,host2:6379, with what is special in a password written as %40',
      example: 'redis://:password@redis.example.com:6379/0',
    }),
  ECHOLOT_REDIS_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .default('echolot')
    .register(explained, {
      about: 'What all keys in Redis begin with, in braces. Two Echolots that share a Redis need two.',
      right: 'up to 64 letters, digits, dots, hyphens or underscores',
    }),
  ECHOLOT_SECRET: z.string().min(16).optional().register(explained, {
    about:
      'Encrypts the secrets kept in the database. Without it a key file is made in the data folder at first start; with several machines on one database it must be the same on all.',
    right: 'at least 16 characters that nobody can guess, such as the output of: openssl rand -base64 32',
    secret: true,
  }),
  ECHOLOT_ALLOW_NETWORKS: z.string().transform(toNetworks).prefault('').register(explained, {
    about:
      'Addresses that are not public and that Echolot may nevertheless reach. An entry without a port admits all its ports.',
    right: 'a comma-separated list of networks and hosts, such as 10.1.0.0/16, 192.168.2.5:8080, feeds.lan:443',
    example: '10.1.0.0/16, feeds.lan:8080',
  }),
  ECHOLOT_METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/)
    .optional()
    .register(explained, {
      about: 'Opens /metrics to other machines, as a bearer token. Without it only this machine may read it.',
      right: 'at least 16 printable ASCII characters without spaces',
      secret: true,
    }),
  ECHOLOT_STATUS_PORT: wholeNumber(0, 65535).optional().register(explained, {
    about:
      'A port that answers /healthz, /readyz and /metrics and nothing else, whatever roles the process runs. Without it a process without the role api listens nowhere.',
    right: 'a whole number from 0 to 65535; 0 takes any that is free',
    example: '4701',
  }),
  ECHOLOT_TRACES: z.string().transform(toBase).optional().register(explained, {
    about:
      'Where OpenTelemetry traces of requests, jobs and polls are sent, by OTLP over HTTP. Without it there are none.',
    right: 'an http or https address to which /v1/traces is added, such as http://collector:4318',
    example: 'http://collector:4318',
  }),
  ECHOLOT_LOG_LEVEL: z
    .enum(levels)
    .default('info')
    .register(explained, {
      about: 'The least important thing that is still logged.',
      right: `one of ${levels.join(', ')}`,
    }),
  ECHOLOT_ROLES: z
    .string()
    .transform(toRoles)
    .prefault(roles.join(','))
    .register(explained, {
      about: 'The parts of Echolot this process runs. Several processes share the work when they share DATABASE_URL.',
      right: `a comma-separated list of ${roles.join(', ')}`,
    }),
  ECHOLOT_CONCURRENCY: wholeNumber(1, 64).prefault('4').register(explained, {
    about: 'How many jobs each part works on at a time.',
    right: 'a whole number from 1 to 64',
  }),
})

export type EnvironmentName = keyof typeof environment.shape

export interface Config {
  host: string
  port: number
  publicUrl: string | null
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
  metricsToken: string | null
  statusPort: number | null
  /** The OTLP endpoint, without the slash at its end. */
  traces: string | null
  logLevel: (typeof levels)[number]
  roles: ServiceRole[]
  concurrency: number
}

/** What is wrong with one name. `value` is masked where it may be a secret; `message` says what would be right. */
export interface ConfigProblem {
  name: string
  value: string
  message: string
}

export const names = Object.keys(environment.shape) as EnvironmentName[]

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
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const { data } = parsed
  return {
    ok: true,
    config: {
      host: data.ECHOLOT_HOST,
      port: data.ECHOLOT_PORT,
      publicUrl: data.ECHOLOT_PUBLIC_URL ?? null,
      data: data.ECHOLOT_DATA,
      setupFile: { path: data.ECHOLOT_CONFIG, named: given.ECHOLOT_CONFIG !== undefined },
      databaseUrl: data.DATABASE_URL ?? null,
      redisUrl: data.REDIS_URL ?? null,
      redisPrefix: data.ECHOLOT_REDIS_PREFIX,
      secret: data.ECHOLOT_SECRET ?? null,
      allowNetworks: data.ECHOLOT_ALLOW_NETWORKS,
      metricsToken: data.ECHOLOT_METRICS_TOKEN ?? null,
      statusPort: data.ECHOLOT_STATUS_PORT ?? null,
      traces: data.ECHOLOT_TRACES ?? null,
      logLevel: data.ECHOLOT_LOG_LEVEL,
      roles: data.ECHOLOT_ROLES,
      concurrency: data.ECHOLOT_CONCURRENCY,
    },
  }
}

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
    ECHOLOT_DATA: config.data,
    ECHOLOT_CONFIG: config.setupFile?.path ?? null,
    DATABASE_URL: config.databaseUrl,
    REDIS_URL: config.redisUrl,
    ECHOLOT_REDIS_PREFIX: config.redisPrefix,
    ECHOLOT_SECRET: config.secret,
    ECHOLOT_ALLOW_NETWORKS: config.allowNetworks.join(', ') || null,
    ECHOLOT_METRICS_TOKEN: config.metricsToken,
    ECHOLOT_STATUS_PORT: config.statusPort,
    ECHOLOT_TRACES: config.traces,
    ECHOLOT_LOG_LEVEL: config.logLevel,
    ECHOLOT_ROLES: config.roles.join(', '),
    ECHOLOT_CONCURRENCY: config.concurrency,
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

/** What the registry says of a name. Each has its entry above; a name without one is a mistake in this file. */
export function explain(name: EnvironmentName): Explained {
  const found = explained.get(environment.shape[name])
  if (!found) throw new Error(`${name} is not explained`)
  return found
}

function givenIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value]])),
  )
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

/** Of a list that may be long, the entries that are wrong. */
function wrongPart(name: EnvironmentName, value: string): string {
  return name === 'ECHOLOT_ALLOW_NETWORKS'
    ? list(value)
        .filter((entry) => !isNetwork(entry))
        .join(', ')
    : value
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

const masked = '********'

function shown(name: EnvironmentName, value: string) {
  return explain(name).secret ? masked : maskUrl(value)
}

/** Hides the password of an address, also of one that is not well-formed, and what stands alone where Redis wants a password. */
function maskUrl(value: string) {
  return value
    .replace(/(:\/\/[^:@]*:).*(?=@)/, `$1${masked}`)
    .replace(/^((?:redis|valkey)[a-z-]*:\/\/)[^:@]+(?=@)/i, `$1${masked}`)
    .replace(/([?&][a-z]*password=)[^&]*/gi, `$1${masked}`)
}

function shownWrong(name: EnvironmentName | null, value: string) {
  if (name !== null && explain(name).secret) return masked
  return name === 'DATABASE_URL' || name === 'REDIS_URL' || /@|pass|pwd/i.test(value) ? maskDoubtful(value) : value
}

/**
 * What is left of a wrong value when everything is hidden that may be a password, wherever its author put the marks: what
 * stands between the first colon and the last @, what is called a password, and all of what is no plain address.
 */
function maskDoubtful(value: string) {
  const named = value.replace(/((?:pass\w*|pwd|secret)\s*=).*$/is, `$1${masked}`)
  const [, scheme = '', rest = named] = /^([a-z][a-z0-9+.-]*:?\/\/)(.*)$/is.exec(named) ?? []
  const at = rest.lastIndexOf('@')
  const colon = rest.indexOf(':')
  if (at === -1) {
    if (scheme === '') return named === value ? masked : named
    return colon === -1 ? named : `${scheme}${rest.slice(0, colon + 1)}${masked}`
  }
  const before = colon === -1 || colon > at ? '' : rest.slice(0, colon + 1)
  return `${scheme}${before}${masked}${rest.slice(at)}`
}

function short(value: string) {
  return value.length > 120 ? `${value.slice(0, 120)}…` : value
}

function isHost(text: string) {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
  // A last label of digits alone is an address that is wrong, such as 256.1.1.1.
  return isIP(text) !== 0 || new RegExp(`^(?:${label}\\.)*(?!\\d+$)${label}$`, 'i').test(text)
}

function isDatabaseUrl(text: string) {
  const url = URL.parse(text)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return false
  // A password with #, / or ? as it is ends the host early: what follows would be taken for a path, and shown.
  if (url.hash !== '' || url.pathname.includes('@')) return false
  return (url.hostname !== '' || url.searchParams.has('host')) && url.pathname.length > 1
}

function toOrigin(text: string, context: z.RefinementCtx) {
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin
  context.addIssue('not an origin')
  return z.NEVER
}

function toBase(text: string, context: z.RefinementCtx) {
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url.href.replace(/\/+$/, '')
  context.addIssue('not an address')
  return z.NEVER
}

function toNetworks(text: string, context: z.RefinementCtx) {
  const entries = list(text)
  if (!entries.every(isNetwork)) context.addIssue('not a network')
  return entries
}

function isNetwork(entry: string): boolean {
  try {
    parseAllowedNetwork(entry)
    return true
  } catch {
    return false
  }
}

function toRoles(text: string, context: z.RefinementCtx): ServiceRole[] {
  const wanted = list(text)
  if (wanted.length === 0 || wanted.some((role) => !roles.some((known) => known === role))) {
    context.addIssue('not a list of roles')
  }
  return roles.filter((role) => wanted.includes(role))
}
