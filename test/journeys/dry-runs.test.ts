import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { runProgram, startProgram } from '../support/program.ts'

const item = (text: string) => ({
  title: null,
  text,
  url: null,
  author: null,
  handle: null,
  channel: null,
  language: null,
})
const questions = {
  parse: {
    body: Buffer.from('<rss><channel><item><guid>1</guid></item></channel></rss>').toString('base64'),
    contentType: 'text/xml; charset=utf-8',
    url: 'https://press.example/feed',
  },
  match: { watch: 'Muster', items: [item('Wo bleibt Muster?'), item('Mustermann')] },
  route: { title: null, text: 'Wo bleibt mein Paket?', channel: 'comment', language: 'de' },
  clock: {
    calendar: { zone: 'Europe/Berlin', weekly: { mon: ['09:00-17:00'] }, holidays: null, days: {} },
    from: '2026-03-02T08:00:00.000Z',
    to: '2026-03-02T10:00:00.000Z',
    pauses: [],
    targetMinutes: 60,
  },
  report: {
    items: [
      { arrivedAt: '2026-03-02T08:00:00Z', answeredAt: '2026-03-02T08:30:00Z', dismissedAt: null },
      { arrivedAt: '2026-03-02T08:00:00Z', answeredAt: null, dismissedAt: '2026-03-02T09:00:00Z' },
      { arrivedAt: '2026-03-02T08:00:00Z', answeredAt: null, dismissedAt: null },
    ],
    asOf: '2026-03-02T10:00:00Z',
    targetMinutes: 60,
    calendar: null,
  },
}
const answers = {
  parse: { format: 'rss', feed: { title: null, url: null, language: null }, items: [{ id: '1', title: null }] },
  match: { matches: [{ index: 0, spans: [{ field: 'text', start: 10, end: 16, term: 'Muster' }] }], problems: [] },
  route: { department: 'service' },
  clock: { calendarMs: 7_200_000, businessMs: 7_200_000, dueAt: '2026-03-02T09:00:00.000Z' },
  report: {
    counts: { items: 3, answered: 1, dismissed: 1, open: 1 },
    answeredWithin: { share: 1 / 3 },
    median: { ms: null, low: 1_800_000, high: null },
  },
}
const names = ['parse', 'match', 'route', 'clock', 'report'] as const

/** An open conversation: a line is said, its answer is awaited. */
function converse(name: (typeof names)[number]) {
  const child = startProgram(['try', name], {})
  if (child.stdin === null || child.stdout === null) throw new Error('no pipes')
  const { stdin } = child
  const lines = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  return {
    pid: child.pid ?? 0,
    /** Says lines as they stand. */
    async say(text: string | Buffer) {
      if (!stdin.write(text)) await once(stdin, 'drain')
    },
    hear: async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null'),
    async end(): Promise<number | null> {
      const exit = once(child, 'exit')
      stdin.end()
      return ((await exit) as [number | null])[0]
    },
  }
}

test.concurrent.each(names)(
  'try %s answers while the pipe stays open, skips blank lines, and goes on after a bad one',
  async (name) => {
    const { say, hear, end } = converse(name)
    const line = `${JSON.stringify(questions[name])}\n`
    await say(line)
    expect(await hear()).toMatchObject(answers[name])
    await say(`\n   \n\r\n{"broken\n[]\n"text"\n{}\nnull\n${line}`)
    for (const code of ['invalid_json', /./, /./, /./, /./])
      expect(await hear()).toEqual({
        error: { code: expect.stringMatching(code), message: expect.stringMatching(/\S/) },
      })
    expect(await hear()).toMatchObject(answers[name])
    // Half a line is none yet; a carriage return before the end belongs to the end.
    await say(line.slice(0, 20))
    await say(`${line.slice(20, -1)}\r\n`)
    expect(await hear()).toMatchObject(answers[name])
    expect(await end()).toBe(0)
  },
)

test.concurrent('a last line without its end is answered, and nothing at all is answered by nothing', async () => {
  const line = JSON.stringify(questions.match)
  const { code, stdout, stderr } = await runProgram(['try', 'match'], {}, line)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject(answers.match)
  expect(await runProgram(['try', 'match'], {}, '')).toEqual({ code: 0, stdout: '', stderr: '' })
})

test.concurrent('line separators of other kinds and letters of several bytes are part of a line', async () => {
  const text = 'Grüße\u2028von\u2029Muster\u0085🙂'
  const { say, hear, end } = converse('match')
  const bytes = Buffer.from(`${JSON.stringify({ watch: 'Muster', items: [item(text)] })}\n`)
  // In pieces that cut letters apart.
  for (let at = 0; at < bytes.length; at += 7) await say(bytes.subarray(at, at + 7))
  const start = text.indexOf('Muster')
  expect(await hear()).toMatchObject({ matches: [{ spans: [{ field: 'text', start, end: start + 6 }] }] })
  expect(await end()).toBe(0)
})

test.concurrent('ten thousand lines are answered in their order and take no more memory than one thousand', async () => {
  const { pid, say, hear, end } = converse('match')
  const filler = 'x '.repeat(2_000)
  const ask = async (from: number, to: number) => {
    const saying = (async () => {
      for (let n = from; n < to; n++)
        await say(`${JSON.stringify({ watch: `Nummer${n}`, items: [item(`${filler}Nummer${n}`)] })}\n`)
    })()
    for (let n = from; n < to; n++)
      expect(await hear()).toMatchObject({ matches: [{ spans: [{ term: `Nummer${n}` }] }] })
    await saying
  }
  const megabytes = async () =>
    Number(/VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  await ask(0, 1_000)
  const before = await megabytes()
  await ask(1_000, 10_000)
  expect(await megabytes()).toBeLessThan(before + 100)
  expect(await end()).toBe(0)
})

test.concurrent('a byte order mark before the first line is none of it', async () => {
  const line = `${JSON.stringify(questions.match)}\n`
  const { stdout } = await runProgram(['try', 'match'], {}, `\ufeff${line}\ufeff${line}`)
  const [first = '', second = ''] = stdout.split('\n')
  expect(JSON.parse(first)).toMatchObject(answers.match)
  expect(JSON.parse(second)).toMatchObject({ error: { code: 'invalid_json' } })
})

test.concurrent.each(names)('try %s says of what lies too deep that it is no question, and goes on', async (name) => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000)
  const [field = ''] = Object.keys(questions[name])
  const input = `${deep}\n${JSON.stringify({ ...questions[name], [field]: 0 }).replace(`"${field}":0`, `"${field}":${deep}`)}\n`
  const { code, stdout } = await runProgram(['try', name], {}, `${input}${JSON.stringify(questions[name])}\n`)
  const [first = '', second = '', third = ''] = stdout.split('\n')
  expect(code).toBe(0)
  for (const answer of [first, second])
    expect(JSON.parse(answer)).toEqual({
      error: { code: expect.stringMatching(/^invalid_/), message: expect.stringMatching(/\.$/) },
    })
  expect(JSON.parse(third)).toMatchObject(answers[name])
})

test.concurrent('a line that no memory should hold is passed over, and the next is answered', async () => {
  const { pid, say, hear, end } = converse('match')
  const piece = Buffer.alloc(1_000_000, 'x')
  for (let n = 0; n < 160; n++) await say(piece)
  const resident = Number(/VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  expect(resident).toBeLessThan(500)
  await say(`\n${JSON.stringify(questions.match)}\n`)
  expect(await hear()).toMatchObject({ error: { code: 'too_large' } })
  expect(await hear()).toMatchObject(answers.match)
  expect(await end()).toBe(0)
})

test.concurrent.each(names)('try %s --help names the fields of a line and what the exit code means', async (name) => {
  const { stdout } = await runProgram(['try', name, '--help'])
  for (const field of Object.keys(questions[name])) expect(stdout).toMatch(new RegExp(`^  .*\\b${field}\\b`, 'm'))
  expect(stdout).toContain('exit code')
})

test.concurrent('an answer that cannot be written is one sentence and exit code 1', async () => {
  const main = join(import.meta.dirname, '../../services/echolot/src/main.ts')
  await using full = await open('/dev/full', 'w')
  const child = spawn(process.execPath, [main, 'try', 'route'], { stdio: ['pipe', full.fd, 'pipe'] })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin?.end(`${JSON.stringify(questions.route)}\n`)
  expect(await once(child, 'close')).toEqual([1, null])
  expect(stderr).toMatch(/^Echolot cannot write [^\n]+\.\n$/)
})

test.concurrent('who stops reading ends it without a complaint', async () => {
  const child = startProgram(['try', 'route'], {})
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin?.on('error', () => {
    /* It has gone, as it should. */
  })
  const closed = once(child, 'close')
  child.stdout?.destroy()
  for (let n = 0; n < 100; n++) child.stdin?.write(`${JSON.stringify(questions.route)}\n`)
  expect((await closed)[0]).toBe(0)
  expect(stderr).toBe('')
})
