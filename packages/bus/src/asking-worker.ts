import { type IQueueBackend, type Job, type JobProgress, Worker } from 'bullmq'

/** A worker that notes when the store last answered its question for work, with a job or with none. */
export class AskingWorker extends Worker<unknown, void, string, IQueueBackend, JobProgress, unknown> {
  /** How often the store has answered. */
  answers = 0

  protected override async moveToActive(
    token: string,
    name?: string,
  ): Promise<Job<unknown, void, string, JobProgress>> {
    try {
      const job = await super.moveToActive(token, name)
      this.answers += 1
      return job
    } catch (error) {
      // BullMQ waits only after a refused connection. A server that is starting, or full, would be asked without a pause.
      await new Promise((resolve) => setTimeout(resolve, 250))
      throw error
    }
  }
}
