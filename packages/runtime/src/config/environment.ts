import { resolve } from 'node:path'
import { parseRedisAddress } from '@echolot/bus'
import { z } from 'zod'
import {
  isDatabaseUrl,
  isDomain,
  isHost,
  levels,
  roles,
  toBase,
  toDomains,
  toMailServer,
  toNetworks,
  toOrigin,
  toPlainAddress,
  toProxies,
  toRoles,
  toSender,
  wholeNumber,
} from './read-value.ts'

/** What a setting is for (`about`), what a right value looks like (`right`), and whether nobody may read it. */
interface Explained {
  about: string
  right: string
  secret?: true
  example?: string
}

const explained = z.registry<Explained>()

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
  ECHOLOT_WEBSUB: z.enum(['on', 'off']).default('off').register(explained, {
    about:
      'Whether feeds that name a hub are pushed by it (WebSub), in place of being asked often. It needs ECHOLOT_PUBLIC_URL, and that hubs on the Internet reach /hooks/websub/ there.',
    right: 'on or off',
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
      right:
        'up to 64 letters (a to z, A to Z), digits, dots, hyphens or underscores, such as echolot-test; the braces around it are added',
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
  ECHOLOT_TRUSTED_PROXIES: z.string().transform(toProxies).prefault('').register(explained, {
    about:
      'Where the proxy before Echolot comes from, besides this machine: with ECHOLOT_PUBLIC_URL, its X-Forwarded-For says who asks, and by that sign-ins are limited. In a container it comes from the gateway of its network.',
    right: 'a comma-separated list of IP addresses and networks, such as 10.1.0.7, 172.16.0.0/12',
    example: '172.16.0.0/12',
  }),
  ECHOLOT_RAW_BODY_DAYS: wholeNumber(0, 365).prefault('14').register(explained, {
    about:
      'For how many days what feeds answered is kept as it came, packed, so that `echolot replay --source` can read it again. It holds what strangers wrote; 0 keeps none.',
    right: 'a whole number from 0 to 365',
  }),
  ECHOLOT_UNMATCHED_DAYS: wholeNumber(1, 3650).prefault('90').register(explained, {
    about:
      'For how many days the texts of items that concern nobody are kept. A changed watch is held against them; then the texts go, and who wrote them.',
    right: 'a whole number from 1 to 3650',
  }),
  ECHOLOT_SEND_DELAY_SECONDS: wholeNumber(0, 300).prefault('10').register(explained, {
    about: 'For how many seconds a response that somebody sends can be taken back before it goes.',
    right: 'a whole number from 0 to 300',
  }),
  ECHOLOT_MAIL_SERVER: z.string().transform(toMailServer).optional().register(explained, {
    about:
      'The server by which people are told by mail, in place of one that is set in the pages. smtps is TLS from the first byte, smtp demands STARTTLS before anything is said; ?tls=none sends in the clear, for a server on this machine or network.',
    right:
      'an address such as smtp://user:password@mail.company.example:587, smtps://mail.company.example or smtp://127.0.0.1:25?tls=none, with @, :, / and % in a user or password written as %40, %3A, %2F and %25',
    secret: true,
    example: 'smtp://echolot:password@mail.company.example:587',
  }),
  ECHOLOT_MAIL_FROM: z.string().transform(toSender).optional().register(explained, {
    about: 'As whom mails are sent. ECHOLOT_MAIL_SERVER needs it.',
    right: 'an address, or a name with it, such as Echolot <echolot@company.example>',
    example: 'Echolot <echolot@company.example>',
  }),
  ECHOLOT_MAIL_ANSWERS: z.string().transform(toPlainAddress).optional().register(explained, {
    about:
      'Where answers to mails about tickets arrive, for `echolot mail-in` to read (docs/operations.md, Answers by mail). The server has to deliver what has + and more before the @ there, too.',
    right: 'an address of at most 20 characters before the @, such as answers@company.example',
    example: 'answers@company.example',
  }),
  ECHOLOT_MAIL_PROOFS_BY: z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .refine(isDomain)
    .optional()
    .register(explained, {
      about:
        'The name under which your own mail server writes Authentication-Results. With it, an answer by mail counts only where that server found SPF, DKIM or DMARC to prove its sender.',
      right: 'a name such as mx.company.example',
      example: 'mx.company.example',
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
  ECHOLOT_HOST_GAP_MS: wholeNumber(0, 600_000).prefault('1000').register(explained, {
    about:
      'Milliseconds between two requests of one host, of which at most two are under way at a time, whoever asks. All subdomains of a registrable domain count as one host. 0 spares no host.',
    right: 'a whole number from 0 to 600000',
  }),
  ECHOLOT_SEPARATE_HOSTS: z.string().transform(toDomains).prefault('').register(explained, {
    about: 'Domains each of whose subdomains is a host of its own, as where a service gives one to each of its users.',
    right: 'a comma-separated list of domains, such as blogs.example.com, example.org',
    example: 'blogs.example.com',
  }),
})

export type EnvironmentName = keyof typeof environment.shape

export const names = Object.keys(environment.shape) as EnvironmentName[]

/** What the registry says of a name. Each has its entry above; a name without one is a mistake in this file. */
export function explain(name: EnvironmentName): Explained {
  const found = explained.get(environment.shape[name])
  if (!found) throw new Error(`${name} is not explained`)
  return found
}

/** What is set to something, by name: a name set to nothing counts as not set. */
export function givenIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value]])),
  )
}
