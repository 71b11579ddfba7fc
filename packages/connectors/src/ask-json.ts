import type { z } from 'zod'
import type { Handed } from './connector.ts'
import { type Ending, nameOutboundError, nameStatus } from './name-answer.ts'

/**
 * Asks an interface for JSON of a shape.
 * @returns what it said, or why it said nothing, for a poll to return as it is.
 * @public for the connectors of interfaces; the document on adding one is built with it.
 */
export async function askJson<Shape extends z.ZodType>(
  { outbound, now }: Pick<Handed<unknown, unknown>, 'outbound' | 'now'>,
  url: string,
  shape: Shape,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ outcome: 'said'; said: z.output<Shape> } | Ending> {
  const answer = await outbound
    .fetch(url, { headers: { accept: 'application/json', ...headers } })
    .catch(nameOutboundError)
  if ('outcome' in answer) return answer
  const ending = nameStatus(answer, now)
  if (ending !== null) return ending
  const read = shape.safeParse(parseJson(answer.body))
  if (read.success) return { outcome: 'said', said: read.data }
  return {
    outcome: 'failed',
    code: 'not_understood',
    message: `${new URL(answer.url).host} does not answer in the form of its interface. Is this its address?`,
    status: answer.status,
  }
}

/** Null where it is no JSON. */
export function parseJson(body: Buffer): unknown {
  try {
    // A byte order mark, or a notice that PHP prints before the answer, is no reason to lose it.
    return JSON.parse(body.toString('utf8').replace(/^[^[{]*(?=[[{])/, ''))
  } catch {
    return null // A page of HTML: the caller says what it wanted.
  }
}
