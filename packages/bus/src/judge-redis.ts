import type { Verdict } from './store.ts'

/** What a server says of itself: `info` by the names of `INFO`, `config` by those of `CONFIG GET`, null where that is forbidden. */
export type RedisAccount = { place: string; info: Record<string, string>; config: Record<string, string> | null }

/** What Echolot asks of `CONFIG GET`. */
export const askedConfig = ['maxmemory-policy', 'appendonly', 'appendfsync', 'save', 'min-replicas-to-write']

/**
 * Whether a server is one to keep queues in.
 *
 * Evicted keys are lost jobs, and locks that nobody holds; so a server that may evict is refused, also one whose memory has no
 * limit yet. One without persistence loses what is on its way at each restart; sweeps find that again, within a minute or so.
 */
export function judgeRedis({ place, info, config }: RedisAccount, kind: 'single' | 'sentinel' | 'cluster'): Verdict {
  const refused: string[] = []
  const doubts: string[] = []
  const { name, version } = serverOf(info)
  const who = `The ${name} at ${place}`

  if (version !== null && name === 'Redis' && below(version, 5, 0))
    refused.push(`${who} is of version ${version.text}; Echolot needs 5.0, and 6.2 or later is better.`)
  else if (version !== null && name === 'Redis' && below(version, 6, 2))
    doubts.push(`${who} is of version ${version.text}; 6.2 or later is recommended.`)
  if (info.role === 'slave')
    refused.push(`${who} is a replica and takes no writes. Name its primary, or its Sentinels by redis-sentinel://.`)
  if (kind === 'single' && info.cluster_enabled === '1')
    refused.push(`${who} is a member of a cluster. Write redis-cluster:// in place of redis://.`)

  const policy = info.maxmemory_policy ?? config?.['maxmemory-policy']
  if (policy === undefined)
    doubts.push(`${who} does not say its maxmemory-policy; it must be noeviction, or it will lose work without a word.`)
  else if (policy !== 'noeviction')
    refused.push(
      `${who} may evict keys (maxmemory-policy is ${policy}), and so lose work without a word. Set it to noeviction: CONFIG SET maxmemory-policy noeviction, and the same in its configuration file.`,
    )

  const appends = info.aof_enabled ?? (config?.appendonly === 'yes' ? '1' : config?.appendonly && '0')
  if (appends === '0' && config === null)
    doubts.push(
      `${who} keeps no append-only file, and whether it saves snapshots could not be checked (CONFIG is forbidden). Without either, each of its restarts loses what is on its way, which sweeps find again. Set appendonly to yes.`,
    )
  else if (appends === '0' && (config?.save ?? '') === '')
    doubts.push(
      `${who} keeps nothing on disk: each of its restarts loses what is on its way, which sweeps find again within a minute or so. Set appendonly to yes.`,
    )
  else if (appends === '0')
    doubts.push(
      `${who} keeps snapshots alone (save ${config?.save}): a crash loses what came after the last one, which sweeps find again. Set appendonly to yes.`,
    )
  else if (appends === undefined)
    doubts.push(`${who} does not say whether it keeps anything on disk; appendonly should be yes.`)
  else if (config === null)
    doubts.push(
      `${who} keeps an append-only file, and how often it is written could not be checked (CONFIG is forbidden). appendfsync should be everysec, or always.`,
    )
  else if (config.appendfsync === 'no')
    doubts.push(
      `${who} leaves it to the system when its file is written (appendfsync no). Set appendfsync to everysec.`,
    )

  if (kind === 'sentinel' && config?.['min-replicas-to-write'] === '0')
    doubts.push(
      `${who} takes writes that no replica has (min-replicas-to-write is 0): a failover may lose what is on its way, which sweeps find again. Set it to 1.`,
    )
  return { refused, doubts }
}

/** The answer of `INFO` by name. */
export function readInfo(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).filter((line) => line.includes(':') && !line.startsWith('#'))
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]))
}

type Version = { text: string; major: number; minor: number }

/** Valkey and others also say which Redis they are like; their own version counts by their own rules. */
function serverOf(info: Record<string, string>): { name: string; version: Version | null } {
  if (info.valkey_version !== undefined) return { name: 'Valkey', version: readVersion(info.valkey_version) }
  if (info.dragonfly_version !== undefined) return { name: 'Dragonfly', version: readVersion(info.dragonfly_version) }
  return { name: 'Redis', version: readVersion(info.redis_version ?? '') }
}

function readVersion(text: string): Version | null {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? []
  return major === undefined || minor === undefined ? null : { text, major: Number(major), minor: Number(minor) }
}

function below({ major, minor }: Version, wantedMajor: number, wantedMinor: number): boolean {
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor)
}
