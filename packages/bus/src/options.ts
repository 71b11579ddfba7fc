import type { DefaultJobOptions, QueueOptions, WorkerOptions } from 'bullmq'

/** The waits of the bus, in milliseconds. Only tests, which have less time, give others than these. */
export type Timing = {
  /** A job whose worker has not renewed it for so long counts as abandoned. */
  lock: number
  /** How often abandoned jobs are looked for; a job is taken back when two looks in a row found it so. */
  stalledCheck: number
  /** How often a worker must prove itself. */
  canary: number
  /** How often a worker that heard of nothing asks for work all the same. */
  ask: number
  /** How long a worker may have all its slots taken and finish nothing before it counts as stuck. */
  stuck: number
  /** How long a worker waits before it asks again a store that did not answer. */
  retry: number
  /** How long a job that failed waits the first time; twice as long each time after. */
  backoff: number
}

export const defaultTiming: Timing = {
  lock: 30_000,
  stalledCheck: 15_000,
  canary: 10_000,
  ask: 5_000,
  stuck: 300_000,
  retry: 1_000,
  backoff: 1_000,
}

/** Canaries that a worker may leave unanswered in a row: with one every 10 s it is given up after 30 s of silence. */
export const missedCanaries = 3

/** Workers built in a row, none of which ever proved itself, after which somebody else has to help. */
export const fruitlessBuilds = 3

/**
 * How every job is kept and tried again.
 *
 * - Done jobs go at once (`count: 0`): history lives in our own tables, and on PostgreSQL keeping some of them is slow and
 *   can deadlock, which then fails jobs that were done.
 * - Failed jobs stay until `pruneFailed`, for one janitor to remove: retention run by every worker is the same deadlock.
 * - No stack traces: a stranger's NUL in one could not be stored, and the job would never end.
 */
function jobOptions({ backoff }: Timing) {
  return {
    attempts: 5,
    backoff: { type: 'exponential', delay: backoff, jitter: 0.5 },
    removeOnComplete: { count: 0 },
    removeOnFail: false,
    stackTraceLimit: 0,
  } as const satisfies DefaultJobOptions
}

/**
 * The event stream is kept short, since nobody reads it: on PostgreSQL its readers miss events that were committed late, so
 * nothing that matters may hang on it.
 */
export function queueOptions(timing: Timing) {
  return { defaultJobOptions: jobOptions(timing), streams: { events: { maxLen: 1_000 } } } as const satisfies Omit<
    QueueOptions,
    'connection'
  >
}

/**
 * How every worker works. `removeOnComplete` and `removeOnFail` are not a worker's to set: as a boolean on a worker it fails
 * every job on Redis, so the type leaves no room for it.
 *
 * @param name unique to this worker: it stands in the jobs it takes and in the database's list of connections, so that
 * one can tell who holds what, also after a rebuild within the same process.
 */
export function workerOptions({ name, concurrency, timing }: { name: string; concurrency: number; timing: Timing }) {
  return {
    name,
    concurrency,
    lockDuration: timing.lock,
    stalledInterval: timing.stalledCheck,
    // A crash loop around one job must not fail its innocent neighbours; poison is counted by who handles the job.
    maxStalledCount: 1_000_000,
    maxStartedAttempts: 20,
    drainDelay: timing.ask / 1_000,
    runRetryDelay: timing.retry,
  } satisfies Omit<WorkerOptions, 'connection'> & { removeOnComplete?: never; removeOnFail?: never }
}
