import { once } from 'node:events'
import { StringDecoder } from 'node:string_decoder'

type Answer = (input: unknown) => unknown

/** Each dry run loads only the engine it asks. */
const engines: Record<'parse' | 'match' | 'route' | 'clock', () => Promise<Answer>> = {
  parse: async () => (await import('@echolot/connectors/parse')).tryParse,
  match: async () => (await import('@echolot/matching')).tryMatch,
  route: async () => (await import('@echolot/language')).tryRoute,
  clock: async () => (await import('@echolot/timekeeping')).tryClock,
}

/**
 * Answers one JSON object a line with one line, in order, as it comes; blank lines are skipped. A line that cannot be
 * answered gets `{"error":{"code","message"}}` and the next goes on. Only the line at hand is held in memory.
 */
export async function answerLines(name: keyof typeof engines): Promise<void> {
  const engine = await engines[name]()
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Who asked has gone; there is nobody left to answer.
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  for await (const line of lines(process.stdin)) {
    if (line.trim() === '') continue
    const answer = `${JSON.stringify(await answerOne(engine, line))}\n`
    if (!process.stdout.write(answer)) await once(process.stdout, 'drain')
  }
}

async function answerOne(engine: Answer, line: string): Promise<unknown> {
  let input: unknown
  try {
    input = JSON.parse(line)
  } catch (error) {
    return {
      error: {
        code: 'invalid_json',
        message: `The line is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      },
    }
  }
  try {
    return await engine(input)
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    return {
      error: {
        code: typeof code === 'string' ? code : 'internal',
        message: typeof message === 'string' ? message : String(error),
      },
    }
  }
}

/** Lines end with LF or CRLF and nothing else: JSON may hold U+2028, which is no end of a line. */
async function* lines(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  for await (const chunk of input) {
    const pieces = decoder.write(chunk).split('\n')
    const last = pieces.pop() ?? ''
    for (const piece of pieces) {
      yield [...parts, piece].join('').replace(/\r$/, '')
      parts = []
    }
    parts.push(last)
  }
  const rest = [...parts, decoder.end()].join('')
  if (rest !== '') yield rest.replace(/\r$/, '')
}
