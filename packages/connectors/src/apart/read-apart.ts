import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { FeedError, type ParsedItem } from '../feed/parse-feed.ts'
import type { Answer, Asked, Readings } from './thread.ts'

type ReadingFault = 'reading_too_long' | 'reading_too_heavy' | 'reading_failed'

/** Why something could not be read to its end: ours is the fault, whatever was in it. The message is for the person who looks after the source. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed'
  readonly code: ReadingFault

  constructor(code: ReadingFailed['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** An answer that is whole. */
type Whole = Exclude<Answer, { kind: 'part' }>
type Job = { asked: Asked; resolve(answer: Whole): void; reject(error: ReadingFailed): void }

const tickMs = 500
/** Of a processor: the most laborious bodies of the size that is fetched take two seconds, the usual ones under a hundredth. */
const longestMs = 8_000
/** Of waiting for one that does nothing: a minute. */
const longestTicks = 120
/** One thread is enough, until something holds it up for so long. */
const heldUpTicks = 1
const mostThreads = 2
const restMs = 30_000
/** As much as the same bodies need; only one that is made for it needs more. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }
/** What the process was started with for its own heap, which has that size by now, would count for every thread's in place of these. */
setFlagsFromString('--max-old-space-size=0')
setFlagsFromString('--max-semi-space-size=0')

/**
 * Threads that read, the first of them started when somebody asks. It stays, for starting one takes longer than reading most
 * feeds; the second ends after a rest. One that does not come back is ended, with the work of nobody else.
 */
class Readers {
  readonly #threads = new Set<Thread>()
  readonly #waiting: Job[] = []
  #ticking: NodeJS.Timeout | null = null
  #resting: NodeJS.Timeout | null = null

  ask(asked: Asked): Promise<Whole> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject })
      this.#handOut()
    })
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      const threads = [...this.#threads]
      const free = threads.find(({ job }) => job === null) ?? this.#start(threads)
      const job = free === null ? undefined : this.#waiting.shift()
      if (free === null || job === undefined) break
      free.take(job)
    }
    const busy = [...this.#threads].some(({ job }) => job !== null)
    if (busy) {
      this.#ticking ??= setInterval(() => this.#tick(), tickMs)
      clearTimeout(this.#resting ?? undefined)
      this.#resting = null
    } else {
      clearInterval(this.#ticking ?? undefined)
      this.#ticking = null
      this.#resting ??= setTimeout(() => {
        for (const thread of [...this.#threads].slice(1)) thread.end()
      }, restMs).unref()
    }
  }

  #start(threads: readonly Thread[]): Thread | null {
    if (threads.length >= mostThreads || threads.some(({ ticks }) => ticks < heldUpTicks)) return null
    const thread = new Thread((ended) => {
      if (ended) this.#threads.delete(thread)
      this.#handOut()
    })
    this.#threads.add(thread)
    return thread
  }

  #tick(): void {
    for (const thread of this.#threads) void thread.tick()
    this.#handOut()
  }
}

class Thread {
  job: Job | null = null
  ticks = 0
  /** What its thread had worked at the first tick of this job. */
  #usedBeforeMs: number | null = null
  /** The items of the answer that is coming, as far as they are here. */
  #parts: ParsedItem[][] = []
  readonly #onFree: (ended: boolean) => void
  readonly #worker = new Worker(new URL('./thread.ts', import.meta.url), { resourceLimits, name: 'reader' })

  /** @param onFree called when it can take the next job, or never can again. */
  constructor(onFree: (ended: boolean) => void) {
    this.#onFree = onFree
    this.#worker.on('message', (answer: Answer) => {
      if (answer.kind === 'part') {
        this.#parts.push(answer.items)
        this.#worker.postMessage('next')
        return
      }
      if (answer.kind === 'read' && 'items' in answer.value)
        answer.value.items = [...this.#parts, answer.value.items].flat()
      const done = this.#letGo()
      this.#worker.unref()
      done?.resolve(answer)
      onFree(false)
    })
    this.#worker.on('error', (error: Error & { code?: string }) =>
      this.#fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new ReadingFailed('reading_too_heavy', 'Reading this takes more memory than anything should.')
          : brokeOff(`${error.name}: ${error.message}`),
      ),
    )
    this.#worker.on('exit', () => this.#fail(brokeOff('it ended without an answer')))
    this.#worker.unref()
  }

  take(job: Job): void {
    this.job = job
    // Whoever waits for the answer keeps the process alive, and a thread at rest does not.
    this.#worker.ref()
    this.#worker.postMessage(job.asked)
  }

  /**
   * Ends a reading that has had its time. What counts is the work of its thread, not the clock: on a busy machine, or in
   * a process that was frozen for a while, nobody is blamed for time that they did not have.
   */
  async tick(): Promise<void> {
    const { job } = this
    if (job === null) return
    this.ticks += 1
    const used = await this.#worker.cpuUsage().catch(() => null)
    if (job !== this.job || used === null) return
    const usedMs = (used.user + used.system) / 1_000
    this.#usedBeforeMs ??= usedMs
    if (usedMs - this.#usedBeforeMs < longestMs && this.ticks < longestTicks) return
    this.#fail(new ReadingFailed('reading_too_long', 'Reading this took longer than anything should.'))
    this.end()
  }

  end(): void {
    this.#onFree(true)
    void this.#worker.terminate()
  }

  #fail(error: ReadingFailed): void {
    this.#letGo()?.reject(error)
    this.#onFree(true)
  }

  #letGo(): Job | null {
    const { job } = this
    this.job = null
    this.#parts = []
    this.ticks = 0
    this.#usedBeforeMs = null
    return job
  }
}

const brokeOff = (why: string) =>
  new ReadingFailed('reading_failed', `Reading this ended in a fault of Echolot's: ${why}.`)

const readers = new Readers()

/**
 * Reads what strangers wrote in a thread that can be ended, with at most 8 s of a processor and 512 MB, so that nothing in it holds up or takes down
 * the process: a feed (its bytes, `Content-Type` and address), a web page (the same), pieces of markup, or a mail.
 * @throws FeedError as `parseFeed` does; ReadingFailed where it took too long, too much memory, or ended in an error.
 */
export async function readApart<What extends keyof Readings>(
  what: What,
  ...input: Parameters<Readings[What]>
): Promise<Awaited<ReturnType<Readings[What]>>> {
  // What and its input are one pair of the union, and the answer is to what was asked: the thread sees to both.
  const answer = await readers.ask({ what, input } as Asked)
  switch (answer.kind) {
    case 'read':
      return answer.value as Awaited<ReturnType<Readings[What]>>
    case 'no feed':
      throw new FeedError(answer.code, answer.message)
    case 'failed':
      throw brokeOff(answer.message)
  }
}
