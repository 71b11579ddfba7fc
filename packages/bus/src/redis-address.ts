/** Where a Redis is and how to get in. Files of certificates are paths, read at each connection. */
export type RedisAddress = {
  nodes: readonly { host: string; port: number }[]
  username: string | null
  password: string | null
  tls: { ca: string | null; cert: string | null; key: string | null; verify: boolean } | null
  db: number
} & (
  | { kind: 'single' }
  | { kind: 'cluster' }
  /** `name` is the primary's, as the Sentinels know it. They have a user and a password of their own. */
  | { kind: 'sentinel'; name: string; sentinelUsername: string | null; sentinelPassword: string | null }
)

const schemes = /^(?:redis|valkey)(s?)(?:-(sentinel|cluster))?$/

/**
 * Reads the address of a Redis or Valkey, null where it is none:
 *
 * - `redis://user:password@host:6379/0`, with TLS `rediss:`
 * - `redis-sentinel://user:password@host:26379,host2:26379/NAME/0`, with TLS `rediss-sentinel:`
 * - `redis-cluster://user:password@host:6379,host2:6379`, with TLS `rediss-cluster:`
 *
 * `valkey` may stand for `redis` in each. Query: `ca`, `cert`, `key` (files) and `verify=no` with TLS; `sentinelUsername` and
 * `sentinelPassword` with Sentinel. What is not known is refused, for a misspelt option would be a silent one.
 */
export function parseRedisAddress(text: string): RedisAddress | null {
  const parts = /^([a-z-]+):\/\/(?:([^@/?#]*)@)?([^@/?#]+)(\/[^?#]*)?(?:\?([^#]*))?$/i.exec(text.trim())
  const [, scheme = '', user, hosts = '', path = '', search = ''] = parts ?? []
  const [known, secure, kind = 'single'] = schemes.exec(scheme.toLowerCase()) ?? []
  if (known === undefined) return null

  const nodes = hosts.split(',').map((host) => readHost(host, kind === 'sentinel' ? 26379 : 6379))
  const login = readUser(user)
  const steps = decode(path.replace(/^\/|\/$/g, ''))?.split('/')
  const query = readQuery(search, [
    ...(secure === '' ? [] : ['ca', 'cert', 'key', 'verify']),
    ...(kind === 'sentinel' ? ['sentinelUsername', 'sentinelPassword'] : []),
  ])
  if (!nodes.every((node) => node !== null) || login === null || steps === undefined || query === null) return null
  const { ca = null, cert = null, key = null, verify = 'yes', sentinelUsername = null, sentinelPassword = null } = query
  if (!/^(yes|no)$/.test(verify) || (cert === null) !== (key === null)) return null

  const name = kind === 'sentinel' ? (steps.shift() ?? '') : ''
  const [number = '', ...more] = steps
  if (more.length > 0 || !/^\d{0,5}$/.test(number)) return null
  const common = {
    nodes,
    ...login,
    tls: secure === '' ? null : { ca, cert, key, verify: verify === 'yes' },
    db: Number(number),
  }
  switch (kind) {
    case 'single':
      return nodes.length === 1 ? { kind, ...common } : null
    case 'cluster':
      // A cluster has one database.
      return common.db === 0 ? { kind, ...common } : null
    case 'sentinel':
      return name === '' ? null : { kind, name, sentinelUsername, sentinelPassword, ...common }
    default:
      return null
  }
}

/** The address for people: hosts and ports alone. */
export function placeOf({ nodes }: Pick<RedisAddress, 'nodes'>): string {
  return nodes.map(({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`).join(', ')
}

function readHost(text: string, usualPort: number): { host: string; port: number } | null {
  const [, six, name, digits] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(text.trim()) ?? []
  const host = six ?? name
  const port = digits === undefined ? usualPort : Number(digits)
  return host === undefined || port < 1 || port > 65535 ? null : { host, port }
}

/** A name without a password is a password in the wrong place, and would be shown as a name. */
function readUser(text: string | undefined): { username: string | null; password: string | null } | null {
  if (text === undefined) return { username: null, password: null }
  const [, name = '', word = ''] = /^([^:]*):(.+)$/.exec(text) ?? []
  const [username, password] = [decode(name), decode(word)]
  if (username === undefined || password === undefined || password === '') return null
  return { username: username === '' ? null : username, password }
}

function readQuery(search: string, known: readonly string[]): Record<string, string> | null {
  const entries = [...new URLSearchParams(search)]
  return entries.every(([name, value]) => known.includes(name) && value !== '') ? Object.fromEntries(entries) : null
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // a % that begins no pair of digits
  }
}
