import type { BackendFactory, IQueueBackend } from 'bullmq'

/** Sentences. `refused`: no bus on it keeps its promises. `doubts`: one does, at a price that somebody should know. */
export type Verdict = { refused: string[]; doubts: string[] }

/** Where the queues live. Queues and workers are built on it in one way, whatever is behind. */
export type Store = {
  backend: BackendFactory<IQueueBackend, unknown>
  connection: unknown
  /**
   * Resolves when the store answers and fits this version of BullMQ. Asked before every queue and worker: one that is built
   * while the store is away never recovers. A refusal is not remembered.
   */
  ready(): Promise<void>
  /**
   * Takes back what a process whose clock ran ahead has put off, for nobody else would come for it before that hour.
   * Nothing where the server counts by its own clock.
   * @param longestMs what a worker may put off at most.
   */
  rightClocks(longestMs: number): Promise<void>
  /** What its configuration means for the queues. @throws where it does not answer. */
  inspect(): Promise<Verdict>
  /** Ends all connections, after `timeoutMs` by cutting them. */
  close(timeoutMs: number): Promise<void>
}
