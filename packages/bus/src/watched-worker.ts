import { randomBytes } from 'node:crypto'
import type { Lane } from '@echolot/domain'
import type { Job } from 'bullmq'
import { AskingWorker } from './asking-worker.ts'
import { describeError, storableError } from './describe-error.ts'
import { canaryEvent } from './names.ts'
import { fruitlessBuilds, missedCanaries, type Timing, workerOptions } from './options.ts'
import type { Log, Outage } from './outage.ts'
import type { Queues } from './queues.ts'
import type { Store } from './store.ts'
import { within } from './within.ts'

/** A job as its handler sees it. `attempt` counts its starts from 1, those that ended in a crash included. */
export type BusJob = { event: string; data: unknown; lane: Lane; attempt: number; key: string }
export type JobHandler = (job: BusJob) => Promise<void>

/** `canaryAgeMs` is how long ago the worker last proved itself, null when it never has. */
export type QueueHealth = { queue: string; canaryAgeMs: number | null; ok: boolean }

export type WatchedWorker = {
  health(): QueueHealth
  /** Lets running jobs end, for at most `timeoutMs`; what runs longer is taken up again elsewhere. */
  stop(timeoutMs: number): Promise<void>
}

type Watched = {
  worker: AskingWorker
  canaryId: string
  /** Jobs that are being handled. */
  running: number
  /** Jobs taken, and among them canaries. */
  taken: number
  canaries: number
  finished: number
  proved: boolean
  discarded: boolean
}

/**
 * Works on a queue and sees to it that the work goes on: BullMQ's own word for it (`isRunning`) stays true in a worker that
 * will never take a job again.
 *
 * A worker is built only after the store has answered. Every `canary` ms it has to prove itself: by taking a job of any kind,
 * for which a canary is put first in the queue whenever there was no other; or by having asked for work meanwhile, where
 * several processes share a queue and another one took the canary, and every other time while nothing else happens: a canary
 * is written three times and wakes everybody, a question is read. After `missedCanaries` misses it is discarded and built
 * anew. Misses are counted, not seconds: a process that was suspended has not been silent.
 */
export function watchWorker({
  store,
  queues,
  queue: name,
  lane,
  handler,
  concurrency,
  timing,
  log,
  trouble,
  onHopeless,
}: {
  store: Store
  queues: Queues
  queue: string
  lane: Lane
  handler: JobHandler
  concurrency: number
  timing: Timing
  log: Log
  trouble: Outage
  onHopeless: (queue: string) => void
}): WatchedWorker {
  let current: Watched | null = null
  let provedAt: number | null = null
  let missed = 0
  let fruitless = 0
  let endsWithinMs = 0
  const stopping = new AbortController()

  const running = live()

  async function live(): Promise<void> {
    let wait = 250
    while (!stopping.signal.aborted) {
      let watched: Watched
      try {
        watched = await build()
      } catch (error) {
        trouble.trouble(error)
        await pause(wait)
        wait = Math.min(wait * 2, 2_000)
        continue
      }
      wait = 250
      current = watched
      await watchUntilSilent(watched)
      current = null
      if (stopping.signal.aborted) return await letEnd(watched)
      await discard(watched)
      await judge(watched)
    }
  }

  /** Builds a worker on a store that answers, and sends it its first canary. */
  async function build(): Promise<Watched> {
    await store.ready()
    // Only `clear` pauses a queue; one that was cut short there would rest for ever.
    if (await queues.ask(name, 10_000, (queue) => queue.isPaused()))
      await queues.ask(name, 10_000, (queue) => queue.resume())
    const id = `${process.pid}-${randomBytes(4).toString('hex')}`
    const worker = new AskingWorker(
      name,
      (job) => handle(watched, job),
      { ...workerOptions({ name: id, concurrency, timing }), connection: store.connection },
      store.backend,
    )
    const watched: Watched = {
      worker,
      canaryId: `${canaryEvent}-${id}`,
      running: 0,
      taken: 0,
      canaries: 0,
      finished: 0,
      proved: false,
      discarded: false,
    }
    worker.on('error', (error) => {
      if (!watched.discarded) trouble.trouble(error)
    })
    worker.on('stalled', (key) => log.warn({ queue: name, key }, 'job taken back from a silent worker'))
    worker.on('failed', (job, error) => {
      if (job === undefined || job.name === canaryEvent || job.attemptsMade < (job.opts.attempts ?? 1)) return
      log.error(
        { queue: name, key: job.id, attempts: job.attemptsMade, ...describeError(error.cause ?? error) },
        'job given up',
      )
    })
    try {
      await within(10_000, `The worker of ${name}`, worker.waitUntilReady())
      await sendCanary(watched)
      return watched
    } catch (error) {
      await discard(watched)
      throw error
    }
  }

  async function handle(watched: Watched, job: Job<unknown, void>): Promise<void> {
    watched.taken += 1
    if (!watched.discarded) {
      watched.proved = true
      provedAt = performance.now()
      missed = 0
      fruitless = 0
      trouble.over()
    }
    if (job.name === canaryEvent) {
      watched.canaries += 1
      return
    }
    watched.running += 1
    try {
      await handler({ event: job.name, data: job.data, lane, attempt: job.attemptsStarted, key: job.id ?? '' })
    } catch (error) {
      throw storableError(error)
    } finally {
      watched.running -= 1
      watched.finished += 1
    }
  }

  /**
   * First in the queue, so that a long queue does not look like a dead worker; one id a worker, so that canaries which
   * nobody takes do not pile up; and gone once taken, however that ends.
   */
  async function sendCanary({ canaryId }: Watched): Promise<void> {
    const options = { jobId: canaryId, lifo: true, attempts: 1, removeOnFail: true }
    await queues.ask(name, 10_000, (queue) => queue.add(canaryEvent, {}, options))
  }

  async function canaryTaken({ canaryId }: Watched): Promise<boolean> {
    return (await queues.ask(name, 10_000, (queue) => queue.getJobState(canaryId))) === 'unknown'
  }

  async function watchUntilSilent(watched: Watched): Promise<void> {
    let stuckMs = 0
    let canarySent = true
    // Asking proves something only of a worker that had to ask, whatever else happened.
    const askingProves = timing.canary >= 2 * timing.ask
    while (!stopping.signal.aborted) {
      const { taken, canaries, finished } = watched
      const { answers } = watched.worker
      await pause(timing.canary)
      if (stopping.signal.aborted) return

      if (watched.running >= concurrency && watched.finished === finished) {
        // No slot for a canary. That is work as long as it ends some time.
        stuckMs += timing.canary
        if (stuckMs >= timing.stuck) return
        continue
      }
      stuckMs = 0
      try {
        const took = watched.taken > taken
        const asked = watched.worker.answers > answers
        const proved: boolean = took || (asked && (!canarySent || (await canaryTaken(watched))))
        if (!proved) {
          missed += 1
        } else if (!took) {
          provedAt = performance.now()
          watched.proved = true
          missed = 0
        }
        if (missed >= missedCanaries) return
        const tookWork = watched.taken - taken > watched.canaries - canaries
        canarySent = !tookWork && !(proved && canarySent && askingProves)
        if (canarySent) await sendCanary(watched)
      } catch (error) {
        trouble.trouble(error)
        missed += 1
        if (missed >= missedCanaries) return
      }
    }
  }

  async function discard(watched: Watched): Promise<void> {
    watched.discarded = true
    missed = 0
    await within(5_000, `The worker of ${name}`, watched.worker.close(true)).catch(() => {
      /* It has lost its queue either way: what it held is taken back by whoever comes next. */
    })
  }

  /** Takes no more jobs, and lets those that run end. */
  async function letEnd(watched: Watched): Promise<void> {
    try {
      await within(endsWithinMs, `The worker of ${name}`, watched.worker.close())
    } catch (error) {
      log.warn({ queue: name, running: watched.running, ...describeError(error) }, 'worker left with work unfinished')
      watched.discarded = true
      watched.worker.getBackend().close().catch(trouble.trouble)
    }
  }

  /** A worker that came to nothing although the store answers is a bad sign; several in a row mean that we cannot help. */
  async function judge(watched: Watched): Promise<void> {
    log.warn({ queue: name, running: watched.running, proved: watched.proved }, 'silent worker discarded')
    if (watched.proved) return
    try {
      await store.ready()
    } catch {
      return // The store is away: no worker could have done better.
    }
    fruitless += 1
    if (fruitless === fruitlessBuilds) onHopeless(name)
  }

  function pause(ms: number): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        stopping.signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      stopping.signal.addEventListener('abort', done)
    })
  }

  return {
    health() {
      const canaryAgeMs = provedAt === null ? null : Math.round(performance.now() - provedAt)
      return { queue: name, canaryAgeMs, ok: current !== null && provedAt !== null && missed < missedCanaries - 1 }
    },
    async stop(timeoutMs) {
      endsWithinMs = timeoutMs
      stopping.abort()
      // A worker may be half built on a store that has stopped to answer; it ends by itself when it is.
      await within(timeoutMs + 100, `The worker of ${name}`, running).catch(trouble.trouble)
    },
  }
}
