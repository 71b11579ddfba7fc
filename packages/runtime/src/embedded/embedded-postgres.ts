import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../logger.ts'
import { hungAfterMs, type Launched, launch } from './launch.ts'
import { ask, serves, terminate } from './postmaster.ts'

export interface EmbeddedPostgres extends AsyncDisposable {
  /** How to connect now. After a crash the port stays the same unless somebody else took it meanwhile. */
  readonly url: string
  readonly pid: number
  /** Whether it ran already when we came. */
  readonly joined: boolean
  /** Lets it run and watches it no longer. */
  leave(): Promise<void>
  /** Stops it within 6 s, whatever hangs; by force in the end. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** The folder in which `postgres`, its password and its log lie; made if it is not there. */
  dataFolder: string
  log: Log
  /** How many it takes at a time; without it as many as one Echolot and its commands need. */
  connections?: number
  /** It has gone; it is being started again. */
  onDown?: () => void
  /** It is back, under this address. */
  onUp?: (url: string) => void
  /** Breaks off a start that takes long. */
  signal?: AbortSignal
}

const lookEveryMs = 200
/** Where its end is told. */
const lookAtChildEveryMs = 2_000
const askEveryMs = 10_000
const steadyAfterMs = 60_000

/**
 * Joins the PostgreSQL that runs on the data folder or starts it, and starts it again whenever it dies, ours or not.
 * @throws {StartRefusal} with a sentence when it cannot be had
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, onDown, onUp, connections = 60 } = options
  const dataFolder = resolve(options.dataFolder)
  const letGo = new AbortController()
  const first = AbortSignal.any([letGo.signal, ...(options.signal ? [options.signal] : [])])
  const began = performance.now()
  let current = await launch({ dataFolder, log, connections, port: null, signal: first })
  report(log, current, began)
  const { joined } = current

  const watching = watch()
  let ending: Promise<void> | undefined

  return {
    get url() {
      return urlOf(current)
    },
    get pid() {
      return current.pid
    },
    joined,
    leave: () => end(false),
    stop: () => end(true),
    [Symbol.asyncDispose]: () => end(true),
  }

  /** The first word holds: who has left does not stop. */
  function end(stop: boolean) {
    ending ??= (async () => {
      letGo.abort()
      await watching
      if (!stop) return
      const { pid, cluster } = current
      const stopping = performance.now()
      await terminate(pid, cluster.folder)
      log.info({ pid, ms: Math.round(performance.now() - stopping) }, 'PostgreSQL stopped')
    })()
    return ending
  }

  /** Never throws: it ends when we let go. */
  async function watch() {
    let upAt = performance.now()
    let failures = 0
    while (!letGo.signal.aborted) {
      if (!(await hasGone(current))) return
      log.error({ pid: current.pid }, 'PostgreSQL has gone')
      onDown?.()
      if (performance.now() - upAt > steadyAfterMs) failures = 0
      const again = await relaunch(failures)
      if (!again) return
      current = again.launched
      failures = again.failures
      upAt = performance.now()
      onUp?.(urlOf(current))
    }
  }

  /** Resolves with true when the server has died or hangs, with false when we let go. */
  async function hasGone({ pid, port, cluster, ended }: Launched): Promise<boolean> {
    let askedAt = performance.now()
    let answeredAt = askedAt
    while (!letGo.signal.aborted) {
      if (!serves(pid, cluster.folder)) return true
      const now = performance.now()
      // After a sleep of the whole machine the clock has jumped; what counts is that it was asked and kept silent.
      if (now - askedAt > askEveryMs) {
        askedAt = now
        if ((await ask(port, 5_000, letGo.signal)) !== 'silent') answeredAt = now
        else if (now - answeredAt > hungAfterMs) {
          log.warn({ pid }, 'PostgreSQL hangs and is stopped')
          await terminate(pid, cluster.folder, 0)
          return true
        }
      }
      if (ended === null) await restFor(lookEveryMs)
      else if (await Promise.race([ended.then(() => true), restFor(lookAtChildEveryMs)])) return true
    }
    return false
  }

  async function relaunch(before: number) {
    for (let failures = before + 1; !letGo.signal.aborted; failures++) {
      // At once after a first crash; then 0.2 s, 0.4 s, and so on up to 10 s.
      if (failures > 1) await restFor(Math.min(10_000, 100 * 2 ** (failures - 1)))
      if (letGo.signal.aborted) return null
      const began = performance.now()
      try {
        const launched = await launch({ dataFolder, log, connections, port: current.port, signal: letGo.signal })
        report(log, launched, began)
        return { launched, failures }
      } catch (error) {
        if (letGo.signal.aborted) return null
        log.error(
          { failures, reason: error instanceof Error ? error.message : String(error) },
          'PostgreSQL not started',
        )
      }
    }
    return null
  }

  function restFor(ms: number) {
    // Without a hold on the process: who only watches must not keep it running.
    return pause(ms, undefined, { signal: letGo.signal, ref: false }).catch(() => {})
  }
}

function urlOf({ port, cluster }: Launched) {
  return `postgres://echolot:${cluster.password}@127.0.0.1:${port}/echolot`
}

function report(log: Log, { pid, port, joined }: Launched, began: number) {
  log.info({ pid, port, joined, ms: Math.round(performance.now() - began) }, 'PostgreSQL ready')
}
