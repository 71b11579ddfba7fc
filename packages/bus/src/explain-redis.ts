import { placeOf, type RedisAddress } from './redis-address.ts'
import { StoreTrouble } from './store-trouble.ts'

const silent = 'it does not answer'

/** By code of the error, or by a word of what Redis, or its client, says. The first that fits says it best. */
const reasons: readonly [RegExp, string][] = [
  [/WRONGPASS|invalid password|invalid username-password/, 'it refuses the user or the password'],
  [/NOAUTH|Authentication required/, 'it wants a password'],
  [/no password is set|without any password configured/, 'it knows no password, so none may be given'],
  [/NOPERM/, 'its user may not do what Echolot needs there (+@all on the keys of its prefix, -config at most)'],
  [/OOM/, 'its memory is full; give it more (maxmemory)'],
  [/MISCONF/, 'it cannot write to its disk, and takes nothing until it can'],
  [/NOREPLICAS/, 'too few of its replicas are there (min-replicas-to-write)'],
  [/READONLY/, 'it is a replica and takes no writes; name its primary, or its Sentinels by redis-sentinel://'],
  [/MOVED/, 'it is a member of a cluster; write redis-cluster:// in place of redis://'],
  [/DB index|SELECT is not allowed/, 'it has no database of that number'],
  [/CLUSTERDOWN/, 'the cluster is down'],
  [/cluster support disabled/, 'it is not a cluster; write redis:// in place of redis-cluster://'],
  [/LOADING/, 'it still reads its data from disk'],
  [/DENIED/, 'it is in protected mode and talks to its own machine alone'],
  [/All sentinels are unreachable/, 'no Sentinel there answers, or none knows a primary of that name'],
  [/Protocol error/, 'what answers there is not Redis'],
  [/ECONNREFUSED/, 'nothing listens there'],
  [/ENOTFOUND/, 'there is no such host'],
  [/EAI_AGAIN/, 'its name cannot be resolved'],
  [/EHOSTUNREACH|ENETUNREACH/, 'there is no way to it'],
  [/ENOENT|EACCES|EISDIR/, 'a file of its certificates cannot be read'],
  [/ERR_TLS_CERT_ALTNAME_INVALID/, 'its certificate is for another name'],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, 'its certificate is not valid at this time'],
  [
    /SELF_SIGNED|UNABLE_TO_|CERT_/,
    'its certificate comes from nobody who is trusted here; name who signed it by ?ca=FILE',
  ],
  [
    /wrong version number|packet length too long|EPROTO|ERR_SSL/i,
    'it speaks no TLS; write redis:// in place of rediss://',
  ],
  [/ETIMEDOUT|timed out|did not answer/, silent],
  [/ECONNRESET|EPIPE|[Cc]onnection is closed/, 'it closes the connection; perhaps it wants TLS (rediss://)'],
]

/** What went wrong with a Redis, in a sentence that names it and no secret. */
export function explainRedis(error: unknown, address: RedisAddress): StoreTrouble {
  const said = words(error, 0)
  const reason = reasons.find(([pattern]) => pattern.test(said))?.[1] ?? 'it does not answer as it should'
  // A Redis without TLS waits for the end of what it takes for a command.
  const perhaps = reason === silent && address.tls !== null ? '; perhaps it speaks no TLS (redis://)' : ''
  return new StoreTrouble(`Echolot cannot use the Redis at ${placeOf(address)}: ${reason}${perhaps}.`, { cause: error })
}

/** Code and message of an error and of those that a cluster's or a failed connection's error stands for. */
function words(error: unknown, depth: number): string {
  if (!(error instanceof Error) || depth > 3) return ''
  const { code, message, cause, lastNodeError, errors } = error as Error & Record<string, unknown>
  const inner = [cause, lastNodeError, ...(Array.isArray(errors) ? errors : [])]
  return [code, message, ...inner.map((one) => words(one, depth + 1))].join(' ')
}
