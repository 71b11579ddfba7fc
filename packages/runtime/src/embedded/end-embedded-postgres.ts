import { resolve } from 'node:path'
import { clusterFolder } from './cluster.ts'
import { readPostmaster, terminate } from './postmaster.ts'

/** Half of what a stop may take: the other half has gone by when an Echolot that hangs was given up. */
const politeMs = 2_000

/**
 * Stops the PostgreSQL of a data folder whose Echolot is gone and cannot do it. At most 4 s, whatever hangs; nothing
 * where none runs.
 */
export async function endEmbeddedPostgres(dataFolder: string): Promise<void> {
  const cluster = clusterFolder(resolve(dataFolder))
  const running = readPostmaster(cluster)
  if (running !== null) await terminate(running.pid, cluster, politeMs)
}
