import type { Outbound, OutboundAnswer } from '@echolot/outbound'
import { OutboundError } from '@echolot/outbound'
import { ReadingFailed, readApart } from './apart/read-apart.ts'
import { decodeBytes } from './feed/decode-bytes.ts'
import { FeedError } from './feed/parse-feed.ts'
import { nameStatus } from './name-answer.ts'

/** What stands at an address that somebody points at. */
export type Article =
  | { kind: 'page'; url: string; title: string | null; text: string }
  | { kind: 'feed'; url: string; items: number }
  /** `step` says how far it came. */
  | { kind: 'failed'; step: 'fetch' | 'parse'; message: string }

/** Of a page: what is longer is no article. */
const mostBytes = 5_000_000
const withinMs = 15_000

/** Asks an address once and reads what a person would see there: the title and the text of a page, or that it is a feed. */
export async function readArticle(
  address: string,
  outbound: Pick<Outbound, 'fetch'>,
  { now, demo }: { now: Date; demo: boolean },
): Promise<Article> {
  let answer: OutboundAnswer
  try {
    answer = await outbound.fetch(address, { maxBytes: mostBytes, timeoutMs: withinMs, demo })
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    return { kind: 'failed', step: 'fetch', message: error.message }
  }
  const ending = nameStatus(answer, now)
  if (ending !== null) {
    const message = 'message' in ending ? ending.message : `The server answers with status ${answer.status}.`
    return { kind: 'failed', step: 'fetch', message }
  }
  try {
    return await readAnswer(answer)
  } catch (error) {
    if (!(error instanceof ReadingFailed)) throw error
    return { kind: 'failed', step: 'parse', message: error.message }
  }
}

async function readAnswer({ body, headers, url }: OutboundAnswer): Promise<Article> {
  const contentType = headers['content-type'] ?? null
  try {
    const feed = await readApart('feed', body, contentType, url)
    return { kind: 'feed', url, items: feed.items.length }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error
  }
  if (/^(?:image|audio|video|font)\//.test(contentType ?? '') || /octet-stream|pdf|zip/.test(contentType ?? ''))
    return {
      kind: 'failed',
      step: 'parse',
      message: `This is ${contentType ?? 'no text'}, in which no words can be looked for.`,
    }
  const markup = decodeBytes(body, contentType).text
  const page = await readApart('page', body, contentType, url)
  const [read] = await readApart('pieces', [{ markup, base: url }])
  return { kind: 'page', url, title: page.title, text: read?.text ?? '' }
}
