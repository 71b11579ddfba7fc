import { setTimeout as pause } from 'node:timers/promises'
import { type Bus, type BusJob, describeError, type JobHandler, type Log } from '@echolot/bus'
import { type EventName, eventNames, type Handlers, type Listener, parseEvent } from '@echolot/domain'
import type { Park } from './dead-letters.ts'
import { traceIn } from './trace-in.ts'
import { type Traces, untraced } from './traces.ts'

/** The waits before an id that failed alone is tried again; then it is poison. Once for all of a job, not for each. */
const waitsMs = [100, 400]

/** A batch that was started so often ended in crashes: each id gets a job of its own, so that poison ends only itself. */
const startsBeforeSplit = 3
/** Starts of one id, more than any run of failures makes, after which it is not started again. */
const startsBeforePark = 10

type Outcome = { outcome: 'done' | 'split' } | { outcome: 'parked'; parked: number; code: string; text: string }

/**
 * Turns a service's table of handlers into the worker of its queues.
 *
 * A handler gets a batch and does all of it or, when it throws, none. If the database is in trouble, the job is given back and
 * tried again later. If it is something else, the batch is halved until the ids stand alone that cannot be worked on; each of
 * these is tried three times in all, then put aside with its reason, and the rest goes on.
 *
 * @param makeContext called before every attempt, so that each has a fresh `now`.
 * @param isTransient whether an error speaks of the database's state and not of the work.
 */
export function handle<L extends Listener, Context>(
  handlers: Handlers<L, Context>,
  {
    makeContext,
    park,
    isTransient,
    publish,
    log,
    traces = untraced,
  }: {
    makeContext: () => Promise<Context>
    park: Park
    isTransient: (error: unknown) => boolean
    publish: Bus['publish']
    log: Log
    traces?: Traces
  },
): JobHandler {
  return (job) =>
    traces.span(`job ${job.event}`, { parent: traceIn(job.data), fields: { key: job.key } }, () => finish(job))

  async function finish({ event, data, lane, attempt, key }: BusJob): Promise<void> {
    const began = performance.now()
    let size = 0
    const finished = () => ({ event, key, lane, size, attempt, ms: Math.round(performance.now() - began) })
    try {
      const job = readJob(handlers, event, data)
      size = job.ok ? job.ids.length : 0
      const result = job.ok ? await work(job) : await parkUnreadable(job.error)
      log[result.outcome === 'parked' ? 'error' : 'info']({ ...finished(), ...result }, 'job finished')
    } catch (error) {
      log.warn({ ...finished(), outcome: 'again', ...describeError(error) }, 'job finished')
      throw error
    }

    async function work(job: ReadJob<Context>): Promise<Outcome> {
      const { ids } = job
      if (attempt > startsBeforeSplit && ids.length > 1) {
        await publish(
          ids.map((id) => ({
            event: job.event,
            data: job.only([id]),
            lane,
            key: `${key}-${id}`,
            trace: traceIn(data),
          })),
        )
        return { outcome: 'split' }
      }
      if (attempt > startsBeforePark) {
        const error = new Error(`It was started ${attempt - 1} times and never came to an end.`)
        return await parkAll(
          job,
          ids.map((id) => ({ id, error })),
          attempt - 1,
        )
      }
      let failures = await halve(job, ids)
      for (const waitMs of waitsMs) {
        if (failures.length === 0) break
        await pause(waitMs)
        const again: Failure[] = []
        for (const { id } of failures) again.push(...(await halve(job, [id])))
        failures = again
      }
      return failures.length === 0 ? { outcome: 'done' } : await parkAll(job, failures, 1 + waitsMs.length)
    }

    async function parkAll(job: ReadJob<Context>, failures: readonly Failure[], attempts: number): Promise<Outcome> {
      for (const { id, error } of failures) {
        const { code, text } = describeError(error)
        await park({ topic: event, subjectId: id, payload: job.only([id]), errorCode: code, error: text, attempts })
      }
      return { outcome: 'parked', parked: failures.length, ...describeError(failures[0]?.error) }
    }

    /** A job of another version, under the number that its key ends with. */
    async function parkUnreadable(error: unknown): Promise<Outcome> {
      const { code, text } = describeError(error)
      const subjectId = Number(/\d{1,15}$/.exec(key)?.[0] ?? 0)
      await park({ topic: `job.${event}`, subjectId, payload: data, errorCode: code, error: text, attempts: attempt })
      return { outcome: 'parked', parked: 1, code, text }
    }
  }

  /** Works on a batch, in halves where it fails. Returns the ids that failed alone. @throws what is transient. */
  async function halve(job: ReadJob<Context>, ids: readonly number[]): Promise<Failure[]> {
    const context = await makeContext()
    try {
      await job.run(context, ids)
      return []
    } catch (error) {
      if (isTransient(error)) throw error
      const [id] = ids
      if (id !== undefined && ids.length === 1) return [{ id, error }]
      const middle = Math.ceil(ids.length / 2)
      return [...(await halve(job, ids.slice(0, middle))), ...(await halve(job, ids.slice(middle)))]
    }
  }
}

type Failure = { id: number; error: unknown }

type ReadJob<Context> = {
  ok: true
  event: EventName
  ids: readonly number[]
  /** The payload with these ids alone. */
  only(ids: readonly number[]): Record<string, unknown>
  run(context: Context, ids: readonly number[]): Promise<void>
}

function readJob<L extends Listener, Context>(
  handlers: Handlers<L, Context>,
  event: string,
  raw: unknown,
): ReadJob<Context> | { ok: false; error: unknown } {
  try {
    const name = eventNames.find((known) => known === event)
    // The table has a handler for each event of its listener and for nothing else, each taking what its event's schema gives;
    // the compiler cannot carry that pair through an index that is known only now.
    const table = handlers as unknown as Record<
      string,
      ((context: Context, data: unknown) => Promise<void>) | undefined
    >
    const handler = table[event]
    if (name === undefined || handler === undefined) throw new Error(`Nobody here handles "${event}".`)
    const data: Record<string, unknown> = parseEvent<EventName>(name, raw)
    const [field, ids] = Object.entries(data).find(([, value]) => Array.isArray(value)) ?? []
    if (field === undefined || !isIds(ids)) throw new Error(`"${event}" names no ids to work on.`)
    const only = (some: readonly number[]) => ({ ...data, [field]: some })
    return { ok: true, event: name, ids, only, run: (context, some) => handler(context, only(some)) }
  } catch (error) {
    return { ok: false, error }
  }
}

function isIds(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'number')
}
