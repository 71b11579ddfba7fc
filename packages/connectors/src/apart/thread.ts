import { parentPort } from 'node:worker_threads'
import { FeedError, parseFeed } from '../feed/parse-feed.ts'
import { readHtml } from '../feed/read-html.ts'
import { readPage } from '../read-page.ts'

/** What is read apart: everything that walks through what strangers wrote. Inputs and answers are copied between the threads. */
const readings = {
  feed: parseFeed,
  page: readPage,
  /** Pieces of markup, each with the address that it is relative to. */
  pieces: (pieces: readonly { markup: string; base: string | null }[]) =>
    pieces.map(({ markup, base }) => readHtml(markup, base)),
}

export type Readings = typeof readings
export type Asked = { [What in keyof Readings]: { what: What; input: Parameters<Readings[What]> } }[keyof Readings]
export type Answer =
  | { kind: 'read'; value: Awaited<ReturnType<Readings[keyof Readings]>> }
  | { kind: 'no feed'; code: FeedError['code']; message: string }
  | { kind: 'failed'; message: string }

async function read(asked: Asked): Promise<Answer> {
  try {
    // The input belongs to what is asked for; the compiler cannot carry that pair through an index that is known only now.
    const reading = readings[asked.what] as (...input: unknown[]) => Awaited<ReturnType<Readings[keyof Readings]>>
    return { kind: 'read', value: await reading(...asked.input) }
  } catch (error) {
    if (error instanceof FeedError) return { kind: 'no feed', code: error.code, message: error.message }
    return { kind: 'failed', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await read(asked)))
