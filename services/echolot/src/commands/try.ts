import { once } from 'node:events'
import { StringDecoder } from 'node:string_decoder'

type Answer = (input: unknown) => unknown

/** Each dry run loads only the engine it asks. */
const engines: Record<'parse' | 'match' | 'route' | 'clock' | 'report' | 'url' | 'story', () => Promise<Answer>> = {
  parse: async () => (await import('@echolot/connectors/parse')).tryParse,
  match: async () => (await import('@echolot/matching')).tryMatch,
  route: async () => (await import('@echolot/language')).tryRoute,
  url: async () => (await import('@echolot/matching/story')).tryUrl,
  story: async () => (await import('@echolot/matching/story')).tryStory,
  clock: async () => (await import('@echolot/timekeeping')).tryClock,
  report: async () => (await import('@echolot/timekeeping')).tryReport,
}

/** Longer than any question: a feed may have 64 MB, and base64 makes them 86. */
const longestLine = 100_000_000

/**
 * Answers one JSON object a line with one line, in order, as it comes; blank lines are skipped. A line that cannot be
 * answered gets `{"error":{"code","message"}}` and the next goes on. Only the line at hand is held in memory.
 */
export async function answerLines(name: keyof typeof engines): Promise<void> {
  const engine = await engines[name]()
  for await (const line of lines(process.stdin)) {
    if (line?.trim() === '') continue
    const answer = `${JSON.stringify(line === null ? tooLong : await answerOne(engine, line))}\n`
    if (!process.stdout.write(answer)) await once(process.stdout, 'drain')
  }
}

const tooLong = refused('too_large', `The line is longer than ${longestLine} characters, so it was passed over.`)

function refused(code: string, message: string) {
  return { error: { code, message } }
}

async function answerOne(engine: Answer, line: string): Promise<unknown> {
  let input: unknown
  try {
    input = JSON.parse(line)
  } catch (error) {
    return refused('invalid_json', `The line is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  try {
    return await engine(input)
  } catch (error) {
    // Reading goes down level by level, and so does whoever shows what was wrong.
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return refused(
        'invalid_input',
        'Lists or objects of the line lie too deep in each other; no question is like that.',
      )
    const { code, message } = error as { code?: unknown; message?: unknown }
    return refused(typeof code === 'string' ? code : 'internal', typeof message === 'string' ? message : String(error))
  }
}

/**
 * Lines end with LF or CRLF and nothing else: JSON may hold U+2028, which is no end of a line. A byte order mark before
 * the first is none of it. Null stands for a line that is too long, of which nothing is kept.
 */
async function* lines(input: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  let length = 0
  let first = true
  const add = (text: string) => {
    length += text.length
    if (length > longestLine) parts = []
    else parts.push(first ? text.replace(/^\ufeff/, '') : text)
    first &&= text === ''
  }
  const take = () => {
    const line = length > longestLine ? null : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return line
  }
  for await (const chunk of input) {
    const pieces = decoder.write(chunk).split('\n')
    const last = pieces.pop() ?? ''
    for (const piece of pieces) {
      add(piece)
      yield take()
      // A blank line is a line.
      first = false
    }
    add(last)
  }
  add(decoder.end())
  if (length > 0) yield take()
}
