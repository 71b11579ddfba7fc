import { type IQueueBackend, Queue } from 'bullmq'
import { queueOptions, type Timing } from './options.ts'
import type { Outage } from './outage.ts'
import type { Store } from './store.ts'
import { within } from './within.ts'

type JobQueue = Queue<unknown, void, string, unknown, void, string, IQueueBackend, unknown>

export type Queues = {
  /**
   * Asks the queue of this name, built when the store answers, for at most `ms`. One that fails is built anew, for a connection
   * can be silent for good without knowing it; where it failed at once, it most likely broke before, and the new one is asked
   * the same. So a question must be one that may be asked twice.
   * @throws what the store said; asking again tries again.
   */
  ask<T>(name: string, ms: number, question: (queue: JobQueue) => Promise<T>): Promise<T>
  /** Forgets a queue, so that the next question builds it anew. */
  discard(name: string): Promise<void>
  close(timeoutMs: number): Promise<void>
}

const atOnceMs = 500

export function openQueues(store: Store, timing: Timing, trouble: Outage): Queues {
  const opened = new Map<string, Promise<JobQueue>>()

  async function build(name: string): Promise<JobQueue> {
    await store.ready()
    const queue: JobQueue = new Queue(name, { ...queueOptions(timing), connection: store.connection }, store.backend)
    queue.on('error', trouble.trouble)
    try {
      await within(10_000, `Queue ${name}`, queue.waitUntilReady())
      return queue
    } catch (error) {
      queue.close().catch(trouble.trouble)
      throw error
    }
  }

  function open(name: string): Promise<JobQueue> {
    const known = opened.get(name)
    if (known !== undefined) return known
    const opening = build(name)
    opened.set(name, opening)
    opening.catch(() => forget(name, opening))
    return opening
  }

  /** False where somebody else was faster. */
  function forget(name: string, opening: Promise<JobQueue>): boolean {
    return opened.get(name) === opening && opened.delete(name)
  }

  async function askOnce<T>(name: string, ms: number, question: (queue: JobQueue) => Promise<T>): Promise<T> {
    const opening = open(name)
    const queue = await opening
    try {
      return await within(ms, `Queue ${name}`, question(queue))
    } catch (error) {
      if (forget(name, opening)) void close(name, queue)
      throw error
    }
  }

  async function close(name: string, queue: JobQueue): Promise<void> {
    await within(5_000, `Queue ${name}`, queue.close()).catch(trouble.trouble)
  }

  return {
    async ask(name, ms, question) {
      const old = opened.has(name)
      const asked = performance.now()
      try {
        return await askOnce(name, ms, question)
      } catch (error) {
        if (!old || performance.now() - asked > atOnceMs) throw error
        return await askOnce(name, ms, question)
      }
    },
    async discard(name) {
      const queue = await opened.get(name)
      opened.delete(name)
      if (queue !== undefined) await close(name, queue)
    },
    async close(timeoutMs) {
      const closing = [...opened.values()].map((opening) => opening.then((queue) => queue.close()))
      await within(timeoutMs, 'The queues', Promise.allSettled(closing)).catch(trouble.trouble)
      opened.clear()
    },
  }
}
