import { fileURLToPath } from 'node:url'
import {
  buryDeadLetter,
  type LiveNews,
  type RunningService,
  type Service,
  type ServiceHost,
  sweepOnce,
} from '@echolot/actions'
import { createBus, describeError, within } from '@echolot/bus'
import { isTransient, listen, liveChannel } from '@echolot/db'
import { lanes } from '@echolot/domain'
import { type Base, openBase } from './base.ts'
import type { Config } from './config.ts'
import { serveDatabase } from './database-url.ts'
import type { Log } from './logger.ts'
import { measure } from './measure.ts'
import { outboxOf, startRelay } from './relay.ts'
import { repeat } from './repeat.ts'
import { version } from './version.ts'
import { handle } from './work.ts'

/** A running Echolot. */
export type Echolot = AsyncDisposable & {
  base: Base
  /** What the services see; `host.http.address` is where the API listens, null where it is not among the roles. */
  host: ServiceHost
  /** Works until nothing is left to do: all that is due, committed or queued has been done. For tests and the command line. */
  settle(timeoutMs?: number): Promise<void>
  /** Stops everything within 10 s, whatever hangs. */
  stop(): Promise<void>
}

/** Of the ten seconds that a stop may take, what running work gets to end; PostgreSQL needs up to eight. */
const drainMs = 1_500

/**
 * Starts services on one base: database first, then the bus, then whoever works on it. Whatever was started is stopped
 * again when a later step fails or `signal` breaks the start off; once it has started, `stop` is what stops it.
 * @throws StartRefusal with a sentence for the person at the keyboard.
 */
export async function start(
  config: Config,
  services: readonly Service[],
  log: Log,
  onLost: (message: string) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Echolot> {
  const served = await serveDatabase(config, log, onLost, signal)
  const stops: (() => Promise<unknown>)[] = [() => served.stop()]
  let stopped = Promise.resolve()
  const stopAll = () => {
    stopped = stopped.then(async () => {
      for (const stop of stops.splice(0).reverse())
        await stop().catch((error: unknown) => log.warn(describeError(error), 'stop was rough'))
    })
    return stopped
  }
  // A step that waits for the database fails when that goes, and so does not hold up the end.
  signal.addEventListener('abort', stopAll, { once: true })
  try {
    const http: ServiceHost['http'] = {
      host: config.host,
      port: config.port,
      publicUrl: config.publicUrl,
      metricsToken: config.metricsToken,
      version,
      address: null,
      webFolder: fileURLToPath(new URL('../../../services/web/dist', import.meta.url)),
    }
    const base = await openBase(config, served.url, log, { connections: 10, ownAddress: () => http.address })
    stops.push(() => within(500, 'The database pool', base.close()))
    const { db, context } = base

    const bus = createBus({
      connectionString: served.url,
      log,
      onHopeless: (queue) => onLost(`The queue ${queue} cannot be worked on any more; see the log.`),
    })
    stops.push(() => bus.close({ timeoutMs: drainMs }))
    await bus.ready()
    const janitor = repeat(
      3_600_000,
      async () => bus.pruneFailed(new Date((await context()).now.getTime() - 14 * 86_400_000)),
      (error) => log.warn({ sweep: 'prune failed jobs', ...describeError(error) }, 'sweep failed'),
    )
    stops.push(() => within(1_000, 'The janitor', janitor.stop()))
    const park = async (letter: Parameters<Parameters<typeof handle>[1]['park']>[0]) => {
      const ctx = await context()
      await buryDeadLetter(ctx, { ...letter, at: ctx.now })
    }
    const relay = startRelay({ outbox: outboxOf(db), publish: bus.publish, park, log })
    stops.push(() => within(500, 'The relay', relay.stop()))

    const ears = new Set<(news: LiveNews) => void>()
    const live = await listen(db, liveChannel, (payload) => {
      // An empty payload follows a reconnect: something may have been missed.
      const news = payload === '' ? { event: '', ids: [] } : (JSON.parse(payload) as LiveNews)
      for (const ear of ears) ear(news)
    })
    stops.push(() => within(500, 'The live channel', live.stop()))
    const figures = measure({ db, bus })
    stops.push(async () => figures.stop())

    const host: ServiceHost = {
      log,
      context,
      http,
      work(listener, handlers) {
        const handler = handle(handlers, { makeContext: context, isTransient, park, publish: bus.publish, log })
        for (const lane of lanes)
          bus.work(listener, lane, handler, { concurrency: lane === 'live' ? config.concurrency : 1 })
      },
      every(seconds, name, sweep) {
        const repeated = repeat(
          seconds * 1000,
          async () => sweep(await context()),
          (error) => log.warn({ sweep: name, ...describeError(error) }, 'sweep failed'),
        )
        stops.push(() => within(1_000, name, repeated.stop()))
      },
      onLive(ear) {
        ears.add(ear)
        return () => ears.delete(ear)
      },
      async readiness() {
        const reasons: string[] = []
        await within(2_000, 'The database', context()).catch(() => reasons.push('The database does not answer.'))
        for (const { queue, ok } of bus.health()) if (!ok) reasons.push(`Queue ${queue} has not proved itself.`)
        return { ready: reasons.length === 0, reasons }
      },
      metrics: () => figures.text(),
      clearQueues: () => bus.clear(),
      listening(bound) {
        http.address = bound
        http.port = bound.port
      },
    }
    const running: RunningService[] = []
    for (const service of services) {
      const started = await service.start(host)
      running.push(started)
      stops.push(() => within(1_000, service.role, started.stop()))
    }
    signal.throwIfAborted()
    signal.removeEventListener('abort', stopAll)

    let stopping: Promise<void> | null = null
    const stop = () => {
      stopping ??= (async () => {
        await within(500, 'The claim', served.stopping()).catch(() => {})
        await stopAll()
      })()
      return stopping
    }
    return {
      base,
      host,
      async settle(timeoutMs = 30_000) {
        const until = performance.now() + timeoutMs
        // A job that ends between two looks leaves its facts to the one looked at first, so quiet counts when seen twice.
        for (let quiet = 0; quiet < 2; ) {
          const more = await sweepOnce(await context())
          relay.nudge()
          quiet = !more && (await relay.idle()) && (await bus.idle()) ? quiet + 1 : 0
          if (performance.now() > until) throw new Error(`Work was left after ${timeoutMs} ms.`)
          if (quiet === 0) await new Promise((resolve) => setTimeout(resolve, 20))
        }
      },
      stop,
      [Symbol.asyncDispose]: stop,
    }
  } catch (error) {
    await stopAll()
    throw error
  }
}
