import { FeedError, type FeedFormat, parseFeed } from './parse-feed.ts'
import type { Problem } from './problems.ts'
import type { ProviderFacts } from './providers/provider.ts'

/** Why a dry run has no answer; `code` is for programs. */
export class TryParseError extends Error {
  override readonly name = 'TryParseError'
  readonly code: 'invalid_input' | 'not_a_feed' | 'too_large'

  constructor(code: TryParseError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export type TryParseAnswer = {
  format: FeedFormat
  feed: { title: string | null; url: string | null; language: string | null }
  items: (ProviderFacts & {
    id: string
    url: string | null
    title: string | null
    text: string | null
    /** What its summary says besides; the collector keeps it before the text. */
    lead?: string
    html: string | null
    author: string | null
    publishedAt: string | null
    updatedAt: string | null
  })[]
  problems: Problem[]
}

/**
 * Answers one line of `echolot try parse`: `{"body":"<base64>","contentType":string|null,"url":string|null}`.
 * Throws TryParseError `invalid_input`, `not_a_feed` or `too_large`.
 */
export async function tryParse(input: unknown): Promise<TryParseAnswer> {
  const { body, contentType, url } = readInput(input)
  try {
    const { format, feed, items, problems } = await parseFeed(body, contentType, url)
    return {
      format,
      feed,
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        text: item.text,
        ...(item.lead === null ? {} : { lead: item.lead }),
        html: item.html,
        author: item.author,
        publishedAt: item.publishedAt?.toISOString() ?? null,
        updatedAt: item.updatedAt?.toISOString() ?? null,
        ...item.provided,
      })),
      problems,
    }
  } catch (error) {
    if (error instanceof FeedError) throw new TryParseError(error.code, error.message, { cause: error })
    throw error
  }
}

function readInput(input: unknown) {
  if (typeof input !== 'object' || input === null || !('body' in input)) {
    throw new TryParseError('invalid_input', `${show(input)} is no object with "body", "contentType" and "url".`)
  }
  if (typeof input.body !== 'string' || !isBase64(input.body)) {
    throw new TryParseError('invalid_input', `"body" is the bytes of the feed in base64, not ${show(input.body)}.`)
  }
  return {
    body: Buffer.from(input.body, 'base64'),
    contentType: optional(input, 'contentType'),
    url: optional(input, 'url'),
  }
}

/** Buffer reads past what is not base64 and would answer for other bytes than the caller meant. */
function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/_\-\s]*={0,2}$/.test(text.trimEnd()) && text.replace(/[\s=]/g, '').length % 4 !== 1
}

/** A value as it stands in a message: JSON, cut where it would drown the sentence. */
function show(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function optional(input: object, name: string): string | null {
  const value: unknown = Object.entries(input).find(([key]) => key === name)?.[1] ?? null
  if (value === null || typeof value === 'string') return value
  throw new TryParseError('invalid_input', `"${name}" is a text or null, not ${show(value)}.`)
}
