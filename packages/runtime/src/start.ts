import { fileURLToPath } from 'node:url'
import {
  bracketStoredQueries,
  buryDeadLetter,
  type Ctx,
  type LiveNews,
  type Reminded,
  type RunningService,
  type Service,
  type ServiceHost,
  showAddressesAnew,
  sweepOnce,
  takeMailFromEnvironment,
} from '@echolot/actions'
import { createBus, describeError, within } from '@echolot/bus'
import { isTransient, listen, liveChannel, nextDue } from '@echolot/db'
import { lanes } from '@echolot/domain'
import { type Base, openBase } from './base.ts'
import { checkQueues, troubleOfQueues } from './check-queues.ts'
import type { Config } from './config/load-config.ts'
import { serveDatabase } from './database-url.ts'
import { audible, type Hear } from './hear.ts'
import { hearFullDisk } from './hear-full-disk.ts'
import type { Log } from './logger.ts'
import { measure } from './measure.ts'
import { outboxOf, startRelay } from './relay.ts'
import { repeat } from './repeat.ts'
import { applySetup, readSetupText } from './setup-file.ts'
import { serveStatus } from './status.ts'
import { openTraces } from './traces.ts'
import { version } from './version.ts'
import { watchVersion } from './watch-version.ts'
import { whenDue } from './when-due.ts'
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

/** Of the ten seconds that a stop may take, what running work gets to end; PostgreSQL needs up to six. */
const drainMs = 1_500

/**
 * Starts services on one base: database first, then the bus, then whoever works on it. Whatever was started is stopped
 * again when a later step fails or `signal` breaks the start off; once it has started, `stop` is what stops it.
 * @throws StartRefusal with a sentence for the person at the keyboard.
 */
export async function start(
  config: Config,
  services: readonly Service[],
  logTo: Log,
  onLost: (message: string) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Echolot> {
  const disk = hearFullDisk()
  const hearing: Hear[] = [disk.hear]
  const roles = services.map(({ role }) => role)
  const log = audible(logTo, hearing)
  const setup = await readSetupText(config.setupFile)
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
      trustedProxies: config.trustedProxies,
      metricsToken: config.metricsToken,
      version,
      address: null,
      webFolder: fileURLToPath(new URL('../../../services/web/dist', import.meta.url)),
    }
    const traces = await openTraces(config, log)
    stops.push(() => traces.stop())
    hearing.push(traces.hear)
    const statusAt: { host: string; port: number }[] = []
    const base = await openBase(config, served.url, log, {
      connections: 10,
      // A part without the API goes by where the API is told to listen: it may be beside it on this machine.
      ownAddresses: () => [http.address ?? { host: config.host, port: config.port }, ...statusAt],
      trace: traces.current,
    })
    stops.push(() => within(500, 'The database pool', base.close()))
    await bracketStoredQueries(await base.context())
    await showAddressesAnew(await base.context())
    await applySetup(base, setup, log)
    // Whoever has no pages need not be told of the server.
    if (config.mail !== null || config.roles.includes('api'))
      await takeMailFromEnvironment(await base.context(), config.mail)
    const { db, context } = base
    const versionWatch = watchVersion(db, log, onLost)
    stops.push(() => within(1_000, 'The watch on the version', versionWatch.stop()))

    const bus = createBus({
      connectionString: config.redisUrl ?? served.url,
      prefix: config.redisPrefix,
      log,
      onHopeless: (queue) => onLost(`The queue ${queue} cannot be worked on any more; see the log.`),
    })
    stops.push(() => bus.close({ timeoutMs: drainMs }))
    await checkQueues(bus, log)
    const clocks = repeat(15_000, bus.rightClocks, (error) =>
      log.warn({ sweep: 'right clocks', ...describeError(error) }, 'sweep failed'),
    )
    stops.push(() => within(1_000, 'The look at the clocks', clocks.stop()))
    const janitor = repeat(
      3_600_000,
      async () => {
        await bus.pruneFailed(new Date((await context()).now.getTime() - 14 * 86_400_000))
        for (const reason of await troubleOfQueues(bus)) log.error({ reason }, 'queues are in danger')
      },
      (error) => log.warn({ sweep: 'prune failed jobs', ...describeError(error) }, 'sweep failed'),
    )
    stops.push(() => within(1_000, 'The janitor', janitor.stop()))
    const park = async (letter: Parameters<Parameters<typeof handle>[1]['park']>[0]) => {
      const ctx = await context()
      await buryDeadLetter(ctx, { ...letter, at: ctx.now })
    }
    /** Rises with whatever moves between the rows, the outbox and the queues. */
    let moves = 0
    const publish: typeof bus.publish = async (publications) => {
      moves += 1
      await bus.publish(publications)
    }
    const relay = startRelay({ outbox: outboxOf(db), publish, park, log })
    stops.push(() => within(500, 'The relay', relay.stop()))

    const ears = new Set<(news: LiveNews) => void>()
    const live = await listen(db, liveChannel, (payload) => {
      // An empty payload follows a reconnect: something may have been missed.
      const news = payload === '' ? { event: '', ids: [] } : (JSON.parse(payload) as LiveNews)
      for (const ear of ears) ear(news)
    })
    stops.push(() => within(500, 'The live channel', live.stop()))
    const figures = measure({ db, bus, roles, gapMs: config.hostGapMs })
    stops.push(async () => figures.stop())
    hearing.push(figures.hear)

    let sweeping = 0
    const sweepNow = async (sweep: (ctx: Ctx) => Promise<unknown>) => {
      sweeping += 1
      try {
        await sweep(await context())
      } finally {
        sweeping -= 1
      }
    }
    const sweepFailed = (name: string, error: unknown) =>
      log.warn({ sweep: name, ...describeError(error) }, 'sweep failed')
    const host: ServiceHost = {
      log,
      roles,
      context,
      http,
      work(listener, handlers) {
        const handler = handle(handlers, { makeContext: context, isTransient, park, publish, log, traces })
        const counted: typeof handler = async (job) => {
          moves += 1
          await handler(job).finally(() => {
            moves += 1
          })
        }
        for (const lane of lanes)
          bus.work(listener, lane, counted, { concurrency: lane === 'live' ? config.concurrency : 1 })
      },
      every(seconds, name, sweep) {
        figures.awaitSweep(name)
        const repeated = repeat(
          seconds * 1000,
          () => sweepNow(sweep),
          (error) => sweepFailed(name, error),
        )
        stops.push(() => within(1_000, name, repeated.stop()))
      },
      whenDue(sweeps, afterAbsence) {
        for (const { name } of sweeps) figures.awaitSweep(name)
        const due = whenDue({
          look: () => nextDue(db),
          afterAbsence: async () => afterAbsence(await context()),
          sweeps: sweeps.map(({ name, dueAt, sweep }) => ({ name, dueAt, sweep: () => sweepNow(sweep) })),
          onFailure: sweepFailed,
        })
        stops.push(() => within(1_000, 'What is due', due.stop()))
        // A new source is asked at once, and a mail leaves at once.
        ears.add(({ event }) => {
          if (['', 'settings.changed', 'messages.waiting'].includes(event)) due.look()
        })
      },
      onLive(ear) {
        ears.add(ear)
        return () => ears.delete(ear)
      },
      async readiness() {
        const reasons: string[] = []
        await within(2_000, 'The database', context()).catch(() => reasons.push('The database does not answer.'))
        if (disk.full()) reasons.push('The disk of the database is full.')
        const silent = bus.health().filter(({ ok }) => !ok)
        for (const { queue } of silent) reasons.push(`Queue ${queue} has not proved itself.`)
        if (silent.length > 0 && config.redisUrl !== null) reasons.push(...(await troubleOfQueues(bus)))
        return { ready: reasons.length === 0, reasons }
      },
      metrics: () => figures.text(),
      follow: traces.request,
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
    if (config.statusPort !== null) {
      const status = await serveStatus(host, { host: config.host, port: config.statusPort })
      stops.push(() => within(500, 'The status port', status.stop()))
      statusAt.push({ host: config.host, port: status.port })
      log.info({ host: config.host, port: status.port }, 'status served')
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
        const reminded: Reminded = new Map()
        // A job that ends between two looks leaves its facts to the one looked at first. So a look counts only where nothing
        // moved in it; and quiet counts when seen twice, for other processes move things too.
        for (let quiet = 0; quiet < 2; ) {
          const before = moves
          const more = await sweepOnce(await context(), reminded)
          relay.nudge()
          // A sweep under way holds what it claimed, and nobody else sees it before it commits.
          const still = !more && sweeping === 0 && (await relay.idle()) && (await bus.idle()) && moves === before
          quiet = still ? quiet + 1 : 0
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
