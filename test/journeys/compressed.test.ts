import { readFileSync, statSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { post, withTickets } from '../support/with-tickets.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** What goes over the wire; `fetch` would have unpacked it. */
function raw(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
    })
      .on('error', reject)
      .end()
  })
}

test('the app comes as small as the browser takes it, once and for good', async () => {
  await using run = await runEcholot()
  const page = await raw(`${run.origin}/`, { accept: 'text/html' })
  const [script] = /(?<=\/assets\/)app-[^"]+\.js/.exec(page.body.toString()) ?? []
  const fetched = (accepted: string, headers = {}) =>
    raw(`${run.origin}/assets/${script}`, { 'accept-encoding': accepted, ...headers })
  const plain = await fetched('identity')
  expect(plain.headers['content-encoding']).toBeUndefined()
  const brotli = await fetched('gzip, deflate, br')
  const gzip = await fetched('gzip, deflate')
  expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
  expect(brotli.body.length).toBeLessThan(gzip.body.length)
  expect(gzip.body.length).toBeLessThan(plain.body.length / 2)
  for (const { headers } of [plain, brotli, gzip]) {
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/)
    expect(headers.vary).toMatch(/accept-encoding/i)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  }
  const known = await fetched('br', { 'if-none-match': brotli.headers.etag ?? '' })
  expect([known.status, known.body.length]).toEqual([304, 0])
  // The page that names the scripts is asked for each time: only so a new version is seen at once.
  expect(page.headers['cache-control']).toBe('no-cache')
})

test('a long answer comes compressed for who takes it, a short one as it is, and live changes wait for no compression', async () => {
  await using held = await withTickets(Array.from({ length: 30 }, (_, n) => post(`${n}`, `Muster ${n}`, 'Die Mühle.')))
  const asked = (path: string, accepted: string) =>
    raw(`${held.run.origin}/api${path}`, { cookie: held.api.cookie ?? '', 'accept-encoding': accepted })
  const plain = await asked('/tickets', 'identity')
  const packed = await asked('/tickets', 'gzip, deflate, br')
  const rowsIn = (body: Buffer): unknown => JSON.parse(body.toString()).rows
  expect(rowsIn(plain.body)).toHaveLength(30)
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(rowsIn(gunzipSync(packed.body))).toEqual(rowsIn(plain.body))
  expect(packed.body.length).toBeLessThan(plain.body.length / 4)
  for (const refusing of ['identity', 'gzip;q=0', 'br', 'x-gzip'])
    expect((await asked('/tickets', refusing)).headers['content-encoding']).toBeUndefined()
  expect((await asked('/session', 'gzip')).headers['content-encoding']).toBeUndefined()

  const leave = new AbortController()
  const headers = { cookie: held.api.cookie ?? '', 'accept-encoding': 'gzip, deflate, br' }
  const stream = await fetch(`${held.run.origin}/api/live`, { headers, signal: leave.signal })
  expect(stream.headers.get('content-encoding')).toBeNull()
  let heard = ''
  for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += part
    if (heard.includes('hello')) break
  }
  expect(heard).toContain('hello')
  leave.abort()
})

const dist = new URL('../../services/web/dist/', import.meta.url)
type Manifest = Record<string, { file: string; imports?: string[] }>

test.each(['de', 'en'])(
  'from the sign-in to the list of the queue a browser loads less than 200 kB of script (%s)',
  (language) => {
    const manifest: Manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
    const texts = ['core', 'day', 'sign-in'].map((name) => `src/texts/${language}/${name}.ts`)
    const wanted = [...['index.html', 'src/pages/sign-in/sign-in-page.tsx', 'src/pages/queue/queue-page.tsx'], ...texts]
    // A set goes on over what is added to it.
    const all = new Set(wanted)
    for (const name of all) {
      const part = manifest[name]
      if (part === undefined)
        throw new Error(`The build has no part ${name}; it has ${Object.keys(manifest).join(', ')}.`)
      for (const other of part.imports ?? []) all.add(other)
    }
    const bytes = [...all].map((name) => {
      const path = new URL(manifest[name]?.file ?? '', dist)
      // What is too small to be compressed goes as it is.
      return (statSync(new URL(`${path}.br`), { throwIfNoEntry: false }) ?? statSync(path)).size
    })
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(200_000)
  },
)
