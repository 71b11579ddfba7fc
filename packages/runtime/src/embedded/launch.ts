import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../logger.ts'
import { refusedByFileSystem, StartRefusal } from '../start-refusal.ts'
import { type Cluster, changePassword, failureOf, prepareCluster } from './cluster.ts'
import { ask, clearRemains, type Postmaster, readPostmaster, serves, terminate } from './postmaster.ts'
import { findProgram, plainEnvironment } from './program.ts'
import { settings } from './settings.ts'
import { chooseWay, type Way } from './way.ts'

/** A server that takes connections now. */
export interface Launched {
  pid: number
  port: number
  cluster: Cluster
  /** Whether it ran already: another Echolot's, or left over from one that was killed. */
  joined: boolean
  /** Resolves when it ends; null where it is not our child and nobody tells us. */
  ended: Promise<void> | null
}

interface Wishes {
  dataFolder: string
  log: Log
  /** How many it takes at a time. */
  connections: number
  /** The port it had before: connection pools then simply reconnect. */
  port: number | null
  signal: AbortSignal
}

/** A server that lives and takes no connection for so long is hung; recovering from a crash, it at least answers. */
export const hungAfterMs = 30_000

/**
 * Joins the server that runs on the data folder, or starts one; two starts at once end with one server for both.
 * @throws {StartRefusal} when neither can be done
 */
export async function launch({ dataFolder, log, connections, port, signal }: Wishes): Promise<Launched> {
  const program = findProgram()
  const way = await chooseWay(program, log)
  const cluster = await prepareCluster(dataFolder, program, way, signal)
  if (cluster.passwordIsNew) await replacePassword(dataFolder, cluster, way, log, signal)
  let wanted = port
  for (let attempt = 1; attempt <= 20; attempt++) {
    signal.throwIfAborted()
    const running = await joinRunning(cluster, log, signal)
    if (running) return { ...running, cluster, joined: true, ended: null }
    await clearRemains(cluster.folder)
    wanted = await freePort(wanted)
    const result = await start({ dataFolder, cluster, way, connections, port: wanted, log, signal })
    switch (result.outcome) {
      case 'ready':
        return { pid: result.pid, port: wanted, cluster, joined: false, ended: result.ended }
      case 'port taken':
        wanted = null
        break
      case 'folder taken':
        await pause(50 * attempt, undefined, { signal })
        break
      case 'failed':
        throw result.refusal
    }
  }
  throw new StartRefusal(`PostgreSQL could not get hold of ${cluster.folder}: another process keeps using it.`)
}

/** A server that runs with a password nobody knows any more helps nobody: it is stopped and learns the new one. */
async function replacePassword(dataFolder: string, cluster: Cluster, way: Way, log: Log, signal: AbortSignal) {
  const running = readPostmaster(cluster.folder)
  if (running) await terminate(running.pid, cluster.folder)
  await clearRemains(cluster.folder)
  await changePassword(dataFolder, cluster, way, signal)
  log.warn({ folder: cluster.folder }, 'PostgreSQL password was missing and is a new one')
}

async function joinRunning(
  { folder }: Cluster,
  log: Log,
  signal: AbortSignal,
): Promise<Omit<Postmaster, 'status'> | null> {
  for (let answeredAt = performance.now(); ; ) {
    const running = readPostmaster(folder)
    if (!running || !serves(running.pid, folder)) return null
    const answer = await ask(running.port, 2_000, signal)
    if (answer === 'ready' && running.status === 'ready') return running
    if (answer === 'busy') answeredAt = performance.now()
    if (performance.now() - answeredAt > hungAfterMs) {
      log.warn({ pid: running.pid }, 'PostgreSQL hangs and is stopped')
      await terminate(running.pid, folder, 0)
      return null
    }
    await pause(20, undefined, { signal })
  }
}

type Started =
  | { outcome: 'ready'; pid: number; ended: Promise<void> }
  | { outcome: 'port taken' }
  | { outcome: 'folder taken' }
  | { outcome: 'failed'; refusal: StartRefusal }

async function start(wishes: {
  dataFolder: string
  cluster: Cluster
  way: Way
  connections: number
  port: number
  log: Log
  signal: AbortSignal
}): Promise<Started> {
  const { dataFolder, cluster, way, connections, port, log, signal } = wishes
  const { folder } = cluster
  const words = openWords(dataFolder)
  const { file, args, ...options } = way.command('postgres', [
    '-D',
    way.nameOf(folder),
    ...settings({ port, connections }),
  ])
  const child = spawn(file, args, {
    ...options,
    cwd: folder,
    env: plainEnvironment,
    stdio: ['ignore', words.fd, words.fd],
    // A session of its own: Ctrl-C in the terminal must not stop it before those who use it.
    detached: true,
  })
  words.handOver()
  child.unref()
  let ended: string | null = null
  child.on('error', (error) => {
    ended = error.message
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.on('exit', (code, name) => {
    ended = `it ended with ${code === null ? name : `code ${code}`}`
  })
  for (let began = performance.now(), said = 0; ; ) {
    const running = readPostmaster(folder)
    if (running && running.pid === child.pid && running.status === 'ready')
      return { outcome: 'ready', pid: running.pid, ended: gone }
    if (ended !== null) return whyNotStarted(words.since(), ended, folder)
    if (signal.aborted) {
      if (child.pid) await terminate(child.pid, folder)
      signal.throwIfAborted()
    }
    // It rereads what was written since its last checkpoint, and that may be much.
    const seconds = Math.floor((performance.now() - began) / 10_000) * 10
    if (seconds > said) log.info({ seconds }, 'PostgreSQL still starting')
    said = seconds
    await pause(10)
  }
}

function whyNotStarted(words: string, ended: string, folder: string): Started {
  if (/Address already in use|could not create any TCP\/IP sockets/.test(words)) return { outcome: 'port taken' }
  if (/lock file ".*" already exists|pre-existing shared memory block|lock file ".*" is empty/.test(words)) {
    return { outcome: 'folder taken' }
  }
  return { outcome: 'failed', refusal: failureOf(words || ended, 'PostgreSQL did not start', folder) }
}

const wordsKeptBytes = 5_000_000

/** The file PostgreSQL writes its log to. A file and no pipe: it must outlive us. */
function openWords(dataFolder: string) {
  const path = join(dataFolder, 'postgres.log')
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > wordsKeptBytes) renameSync(path, `${path}.1`)
    const fd = openSync(path, 'a', 0o600)
    const from = fstatSync(fd).size
    return { fd, handOver: () => closeSync(fd), since: () => readFileSync(path).subarray(from).toString('utf8') }
  } catch (error) {
    throw refusedByFileSystem(path, error) ?? error
  }
}

/** The wanted port if it is free, else another, below those that the system gives to outgoing connections. */
async function freePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await isFree(wanted))) return wanted
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 17_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number) {
  return new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(false))
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
