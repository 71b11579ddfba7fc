import { type EventName, type Lane, type Listener, listenersOf, parseEvent } from '@echolot/domain'
import { canaryEvent, jobId, queueName, queueNames } from './names.ts'
import { defaultTiming, type Timing } from './options.ts'
import { type Log, outage } from './outage.ts'
import { openQueues } from './queues.ts'
import type { Verdict } from './store.ts'
import { storeAt } from './store-at.ts'
import { type JobHandler, type QueueHealth, type WatchedWorker, watchWorker } from './watched-worker.ts'

/** A fact to be carried to its listeners. `key` names this one occurrence: publishing it again while it is on the way adds nothing. `trace` stands beside the job's data. */
export type Publication = { event: EventName; data: unknown; lane: Lane; key: string; trace?: string | null }

export type QueueDepth = { queue: string; waiting: number; active: number; delayed: number; failed: number }

export type Bus = {
  /**
   * Resolves when the store answers and the queues' schema is there.
   * @throws what the store said. Asking again tries again.
   */
  ready(): Promise<void>
  /** What the store's configuration means for the queues, in sentences. @throws where it does not answer. */
  inspect(): Promise<Verdict>
  /**
   * Rings for the listeners of each event: one job a listener, all jobs of a queue at once. Events without listeners ring for nobody.
   * @throws ZodError when a payload does not fit the catalogue (then nothing was published), or what the store said.
   */
  publish(jobs: readonly Publication[]): Promise<void>
  /**
   * Works on a service's lane from now on, whatever happens to the store meanwhile, `concurrency` jobs at a time. May be
   * called while the store is away. A handler that throws is tried again up to 5 times in all.
   */
  work(
    listener: Listener,
    lane: Lane,
    handler: JobHandler,
    options: { concurrency: number },
  ): { stop(timeoutMs?: number): Promise<void>; health(): QueueHealth }
  /** One entry for each queue worked on here. */
  health(): QueueHealth[]
  /** Jobs in every queue, counted at most every 10 s: a count reads all jobs of a queue. The last known where the store is away. */
  depths(): Promise<QueueDepth[]>
  /** Whether no job waits or is worked on anywhere, counted now. Failed jobs and canaries are no work. */
  idle(): Promise<boolean>
  /** Takes back what a process whose clock ran ahead has put off. Asked now and then, by whoever works. */
  rightClocks(): Promise<void>
  /** Removes the jobs that failed for good before this instant; returns how many. One janitor calls it, never the workers. */
  pruneFailed(olderThan: Date): Promise<number>
  /** Removes every job, failed ones too, without a trace. Workers go on with what comes after. */
  clear(): Promise<void>
  /** Lets running jobs end and lets go of everything, within `timeoutMs`, whatever hangs. */
  close(options: { timeoutMs: number }): Promise<void>
}

const countedForMs = 10_000

/**
 * The event catalogue carried by BullMQ: a doorbell, not a memory. It delivers at least once, in no promised order; what it
 * loses is found again by those who keep the rows.
 *
 * @param connectionString where the queues live: in PostgreSQL, in the schema `bullmq`, or in a Redis (see `parseRedisAddress`).
 * @param prefix of every key in Redis; what shares a Redis without sharing work needs another. PostgreSQL has no use for it.
 * @param onHopeless told of a queue on which several new workers in a row came to nothing although the store answers.
 * @param timing for tests alone.
 */
export function createBus({
  connectionString,
  prefix = 'echolot',
  log,
  onHopeless = () => {},
  timing = {},
}: {
  connectionString: string
  prefix?: string
  log: Log
  onHopeless?: (queue: string) => void
  timing?: Partial<Timing>
}): Bus {
  const waits = { ...defaultTiming, ...timing }
  const trouble = outage(log, {}, 'queue in trouble')
  const store = storeAt(connectionString, { prefix, onError: trouble.trouble })
  const queues = openQueues(store, waits, trouble)
  const workers = new Set<WatchedWorker>()
  let counted: { at: number; depths: QueueDepth[] } | null = null

  async function count(queue: string): Promise<QueueDepth> {
    const counts = await queues.ask(queue, 30_000, (asked) => asked.getJobCounts())
    const { waiting = 0, paused = 0, active = 0, delayed = 0, failed = 0 } = counts
    return { queue, waiting: waiting + paused, active, delayed, failed }
  }

  /** Whether a queue holds nothing but canaries. */
  async function atRest(name: string): Promise<boolean> {
    for (let look = 0; look < 5; look++) {
      const { waiting, active, delayed } = await count(name)
      const work = waiting + active + delayed
      if (work === 0) return true
      const jobs = await queues.ask(name, 30_000, (queue) => queue.getJobs(['waiting', 'active', 'delayed'], 0, 20))
      const canaries = jobs.filter((job) => job?.name === canaryEvent).length
      if (canaries >= work) return true
      if (jobs.length > canaries) return false
      // Something ended between the two, a canary perhaps; what it left behind is not counted yet.
    }
    return false
  }

  return {
    ready: () => store.ready(),
    inspect: () => store.inspect(),

    async publish(jobs) {
      const bulks = new Map<string, { name: string; data: unknown; opts: { jobId: string } }[]>()
      for (const { event, data, lane, key, trace = null } of jobs) {
        const payload = parseEvent(event, data)
        const job = { name: event, data: trace === null ? payload : { ...payload, trace }, opts: { jobId: jobId(key) } }
        for (const listener of listenersOf(event)) {
          const queue = queueName(listener, lane)
          const bulk = bulks.get(queue)
          if (bulk === undefined) bulks.set(queue, [job])
          else bulk.push(job)
        }
      }
      for (const [name, bulk] of bulks) await queues.ask(name, 30_000, (queue) => queue.addBulk(bulk))
      if (bulks.size > 0) trouble.over()
    },

    work(listener, lane, handler, { concurrency }) {
      const worker = watchWorker({
        store,
        queues,
        queue: queueName(listener, lane),
        lane,
        handler,
        concurrency,
        timing: waits,
        log,
        trouble,
        onHopeless,
      })
      workers.add(worker)
      return {
        health: () => worker.health(),
        async stop(timeoutMs = 25_000) {
          workers.delete(worker)
          await worker.stop(timeoutMs)
        },
      }
    },

    health: () => [...workers].map((worker) => worker.health()),

    async depths() {
      if (counted !== null && performance.now() - counted.at < countedForMs) return counted.depths
      try {
        counted = { at: performance.now(), depths: await Promise.all(queueNames.map(count)) }
      } catch (error) {
        trouble.trouble(error)
      }
      return counted?.depths ?? []
    },

    async idle() {
      for (const name of queueNames) if (!(await atRest(name))) return false
      return true
    },

    rightClocks: () => store.rightClocks(waits.lock),

    async pruneFailed(olderThan) {
      let removed = 0
      for (const name of queueNames) {
        const age = Math.max(0, Date.now() - olderThan.getTime())
        for (let found = 1_000; found === 1_000; removed += found)
          found = (await queues.ask(name, 30_000, (queue) => queue.clean(age, 1_000, 'failed'))).length
      }
      return removed
    },

    async clear() {
      for (const name of queueNames) {
        await queues.ask(name, 60_000, (queue) => queue.obliterate({ force: true }))
        await queues.discard(name)
      }
      counted = null
    },

    async close({ timeoutMs }) {
      const started = performance.now()
      const left = () => Math.max(100, timeoutMs - (performance.now() - started))
      await Promise.all([...workers].map((worker) => worker.stop(left() * 0.7)))
      workers.clear()
      await queues.close(Math.min(1_000, left() * 0.5))
      await store.close(Math.min(1_000, left() * 0.5))
    },
  }
}
