import { type IQueueBackend, Queue } from 'bullmq'
import { queueOptions, type Timing } from './options.ts'
import type { Outage } from './outage.ts'
import type { Store } from './store.ts'
import { within } from './within.ts'

type JobQueue = Queue<unknown, void, string, unknown, void, string, IQueueBackend, unknown>

export type Queues = {
  /** The queue of this name, built when the store answers. @throws when it does not; asking again tries again. */
  open(name: string): Promise<JobQueue>
  /** Forgets a queue, so that the next `open` builds it anew. */
  discard(name: string): Promise<void>
  close(timeoutMs: number): Promise<void>
}

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

  return {
    open(name) {
      const known = opened.get(name)
      if (known !== undefined) return known
      const opening = build(name)
      opened.set(name, opening)
      opening.catch(() => {
        if (opened.get(name) === opening) opened.delete(name)
      })
      return opening
    },
    async discard(name) {
      const queue = await opened.get(name)
      opened.delete(name)
      if (queue !== undefined) await within(5_000, `Queue ${name}`, queue.close()).catch(trouble.trouble)
    },
    async close(timeoutMs) {
      const closing = [...opened.values()].map((opening) => opening.then((queue) => queue.close()))
      await within(timeoutMs, 'The queues', Promise.allSettled(closing)).catch(trouble.trouble)
      opened.clear()
    },
  }
}
