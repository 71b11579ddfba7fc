import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { serveEcholot } from '../support/program.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { receiveTraces } from '../support/traces.ts'
import { until } from '../support/until.ts'

test('one trace leads from the click that asks a source to the ticket, through every queue, and tells no secret', async () => {
  await using feed = await serveFeed(() =>
    rss('Presse', [
      {
        id: 'a-1',
        title: 'Geheimtitel',
        text: 'Muster antwortet nicht auf meine Kuckucksuhr.',
        author: 'Erika Beispiel',
        at: '2026-03-02T08:00:00Z',
      },
    ]),
  )
  await using receiver = await receiveTraces()
  await using run = await runEcholot({ traces: receiver.origin })
  const anna = run.client()
  await setUp(anna)
  const source = await addFeed(anna, `${feed.origin}/?key=very-secret-key`)
  await anna.sources.pollNow({ id: source.id })
  await run.echolot.settle()
  expect((await anna.tickets.list({ view: 'waiting' })).rows).toHaveLength(1)

  const poll = () => receiver.spans.find(({ name }) => name === 'poll')
  const opening = () => receiver.spans.find(({ name }) => name === 'job mentions.found')
  await until('the spans arrive', () => poll() !== undefined && opening() !== undefined)
  const { path } = receiver
  await until('the request too', () => path(opening())[0]?.startsWith('POST ') === true)
  expect(path(poll())).toEqual(['POST sources.pollNow', 'job sources.due', 'poll'])
  expect(path(opening())).toEqual([
    'POST sources.pollNow',
    'job sources.due',
    'job items.collected',
    'job mentions.found',
  ])
  const facts = Object.fromEntries(poll()?.attributes.map(({ key, value }) => [key, Object.values(value)[0]]) ?? [])
  expect(facts).toMatchObject({ 'echolot.outcome': 'items', 'echolot.items': 1, 'echolot.stored': 1 })
  expect(receiver.said()).not.toMatch(/Geheimtitel|Kuckucksuhr|Erika|very-secret-key|secret for tests|langes Passwort/)
})

test('a receiver of traces that is away holds up nobody', async () => {
  await using feed = await serveFeed(() =>
    rss('Presse', [{ id: 'a', title: 'Muster', text: 'Muster', at: '2026-03-02T08:00:00Z' }]),
  )
  const gone = await receiveTraces()
  await gone[Symbol.asyncDispose]()
  await using run = await runEcholot({ traces: gone.origin })
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  expect((await anna.tickets.list({ view: 'waiting' })).rows).toHaveLength(1)
  await until('it is said once', () => run.logged.some(({ message }) => message === 'traces cannot be sent'))
  const began = performance.now()
  await run.echolot.stop()
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(run.logged.filter(({ message }) => message === 'traces cannot be sent')).toHaveLength(1)
})

test('without the switch nothing that makes or sends traces is loaded', async () => {
  const says = `import { registerHooks } from 'node:module'
    registerHooks({ resolve(name, context, next) {
      if (/^@opentelemetry.(sdk|exporter)/.test(name)) process.stderr.write('loaded ' + name + '\\n')
      return next(name, context)
    } })`
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(says)}`
  await using database = await freshDatabase()
  await using receiver = await receiveTraces()
  const settings = { DATABASE_URL: database.url, ECHOLOT_SECRET: 'a secret for tests only', NODE_OPTIONS }
  await using plain = await serveEcholot(settings)
  expect(plain.said()).not.toContain('loaded @opentelemetry')
  await using traced = await serveEcholot({ ...settings, ECHOLOT_TRACES: receiver.origin })
  expect(traced.said()).toContain('loaded @opentelemetry')
})
