import type { BackendFactory, IQueueBackend } from 'bullmq'

/** Where the queues live. Queues and workers are built on it in one way, whatever is behind. */
export type Store = {
  backend: BackendFactory<IQueueBackend, unknown>
  connection: unknown
  /**
   * Resolves when the store answers and fits this version of BullMQ. Asked before every queue and worker: one that is built
   * while the store is away never recovers. A refusal is not remembered.
   */
  ready(): Promise<void>
  /** Ends all connections, after `timeoutMs` by cutting them. */
  close(timeoutMs: number): Promise<void>
}
