import { parentPort } from 'node:worker_threads'
import { FeedError, type ParsedItem, parseFeed } from '../feed/parse-feed.ts'
import { readHtml } from '../feed/read-html.ts'
import { sortMail } from '../mailbox/sort-mail.ts'
import { readPage } from '../read-page.ts'

/** What is read apart: everything that walks through what strangers wrote. Inputs and answers are copied between the threads. */
const readings = {
  feed: parseFeed,
  page: readPage,
  /** Pieces of markup, each with the address that it is relative to. */
  pieces: (pieces: readonly { markup: string; base: string | null }[]) =>
    pieces.map(({ markup, base }) => readHtml(markup, base)),
  mail: sortMail,
}

export type Readings = typeof readings
export type Asked = { [What in keyof Readings]: { what: What; input: Parameters<Readings[What]> } }[keyof Readings]
/** `part` comes before its answer, with the first of its items, and the next one when it was asked for by `next`. */
export type Answer =
  | { kind: 'part'; items: ParsedItem[] }
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

/** What is copied in one piece takes whoever gets it a few milliseconds: so many items, or so many characters. */
const mostAtOnce = 250
const longestAtOnce = 500_000

let goOn: (() => void) | null = null

parentPort?.on('message', async (message: Asked | 'next') => {
  if (message === 'next') return goOn?.()
  const answer = await read(message)
  if (answer.kind === 'read' && 'items' in answer.value) {
    const pieces = inPieces(answer.value.items)
    answer.value.items = pieces.pop() ?? []
    for (const items of pieces) {
      parentPort?.postMessage({ kind: 'part', items } satisfies Answer)
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
    }
  }
  parentPort?.postMessage(answer)
})

function inPieces(items: readonly ParsedItem[]): ParsedItem[][] {
  const pieces: ParsedItem[][] = []
  let piece: ParsedItem[] = []
  let length = 0
  for (const item of items) {
    piece.push(item)
    length += (item.text?.length ?? 0) + (item.html?.length ?? 0)
    if (piece.length < mostAtOnce && length < longestAtOnce) continue
    pieces.push(piece)
    piece = []
    length = 0
  }
  return [...pieces, piece]
}
