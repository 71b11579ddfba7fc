import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loggable } from './logger.ts'

test('facts pass: numbers, truth values, instants, and our own words', () => {
  const at = new Date(0)
  expect(loggable({ sourceId: 7, outcome: 'items', late: false, at, ms: 1.5, none: null, day: '2026-11-21' })).toEqual({
    sourceId: 7,
    outcome: 'items',
    late: false,
    at: '1970-01-01T00:00:00.000Z',
    ms: 1.5,
    none: null,
    day: '2026-11-21',
  })
})

test('a text under a name that is not known for our words is counted, not shown', () => {
  expect(loggable({ title: 'Müller is a crook', item: { body: 'xyz', id: 3 } })).toEqual({
    title: '[17 characters]',
    item: { body: '[3 characters]', id: 3 },
  })
})

test('addresses lose user, query and fragment, wherever they stand', () => {
  expect(
    loggable({
      url: 'https://me:pw@feeds.example/rss?key=s3cret#x',
      reason: 'no answer from postgres://a:b@db/x?y=1.',
    }),
  ).toEqual({
    url: 'https://feeds.example/rss',
    reason: 'no answer from postgres://db/x',
  })
})

test('secrets never pass, however deep they lie and whatever they are called', () => {
  const canary = fc.string({ minLength: 8, maxLength: 30, unit: fc.constantFrom(...'qwxzQWXZ') })
  const name = fc.constantFrom(
    'password',
    'ECHOLOT_SECRET',
    'accessToken',
    'Set-Cookie',
    'Authorization',
    'apiKey',
    'passphrase',
  )
  fc.assert(
    fc.property(name, canary, fc.integer({ min: 0, max: 5 }), (secret, text, depth) => {
      let value: unknown = { [secret]: text, [`${secret}s`]: [text] }
      for (let level = 0; level < depth; level++) value = level % 2 ? { inner: value } : [value]
      expect(JSON.stringify(loggable({ value, err: new Error('x', { cause: value }) }))).not.toContain(text)
    }),
  )
})

test('an error keeps its name, code, message and place; its other properties stay out', () => {
  const error = Object.assign(new TypeError('bad\0 \ud800 line\nnext', { cause: new Error('deeper') }), {
    code: 'ECONNREFUSED',
    detail: 'Key (email)=(a@b.example) already exists.',
  })
  const { err } = loggable({ err: error }) as { err: Record<string, unknown> }
  expect(err).toMatchObject({
    name: 'TypeError',
    code: 'ECONNREFUSED',
    message: 'bad \ufffd line next',
    cause: { name: 'Error', message: 'deeper' },
  })
  expect(JSON.stringify(err)).not.toContain('a@b.example')
  expect(JSON.stringify(loggable({ err: new Error('x'.repeat(1e6)) })).length).toBeLessThan(5000)
})

test.each(['22P02', '23505', 'P0001'])('what PostgreSQL quotes of a value that it refused (%s) is counted', (code) => {
  const message = 'invalid input: "Erika Muster"'
  const err = Object.assign(new Error(message), { code })
  expect(loggable({ code, text: `error: ${message}`, err })).toMatchObject({
    code,
    text: '[36 characters]',
    err: { code, message: '[29 characters]' },
  })
  expect(loggable({ code: '57014', text: 'error: canceled' })).toMatchObject({ text: 'error: canceled' })
})

test('what became of an entry is said in words', () => {
  expect(loggable({ kind: 'watch', name: 'Marke', became: 'off' })).toEqual({
    kind: 'watch',
    name: 'Marke',
    became: 'off',
  })
})

test('a line is one JSON object with its part, on the stream that was asked for', () => {
  const script = `
    const { createLogger } = await import(${JSON.stringify(join(import.meta.dirname, 'logger.ts'))})
    const log = createLogger({ logLevel: 'info' }, 'stderr').child({ part: 'collector' })
    log.debug({}, 'unheard')
    log.info({ sourceId: 7, title: 'a b' }, 'source polled')`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(stdout).toBe('')
  const { time, ...line } = JSON.parse(stderr)
  expect(line).toEqual({ level: 'info', part: 'collector', sourceId: 7, title: '[3 characters]', msg: 'source polled' })
  expect(new Date(time).getTime()).toBeGreaterThan(0)
})
