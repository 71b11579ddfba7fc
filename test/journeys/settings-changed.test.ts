import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { post, withTickets } from '../support/with-tickets.ts'

test('a ticket keeps the watch that found it as it was, and says that it was changed or removed since', async () => {
  await using office = await withTickets([post('1', 'Kaffee', 'Die Mühle von Muster ist laut.')])
  const { api } = office
  const id = (await api.tickets.list({ view: 'waiting' })).rows[0]?.id ?? 0
  const [watch] = await api.watches.list()
  if (watch === undefined) throw new Error('no watch')
  const evidence = {
    version: 1,
    words: ['Muster'],
    spans: [{ field: 'text', start: 14, end: 20, term: 'Muster', form: 'muster' }],
    deciding: { start: 0, end: 6 },
    against: null,
  }
  const found = { ...evidence, id: watch.id, name: watch.name, query: 'Muster' }
  expect((await api.tickets.get({ id })).watches).toEqual([{ ...found, since: null }])

  const { brandId, enabled } = watch
  await api.watches.update({ id: watch.id, brandId, enabled, name: watch.name, query: 'Regenschirm' })
  expect((await api.tickets.get({ id })).watches).toEqual([{ ...found, since: 'changed' }])
  await api.watches.remove({ id: watch.id })
  expect((await api.tickets.get({ id })).watches).toEqual([{ ...found, since: 'removed' }])

  // What was found before names and queries were kept.
  await office.run.echolot.base.db.pool.query(`update mention set hits = hits #- '{0,name}' #- '{0,query}'`)
  expect((await api.tickets.get({ id })).watches).toEqual([
    { ...evidence, id: watch.id, name: null, query: null, since: 'removed' },
  ])
})

const source = { connector: 'feed', purpose: 'mentions', intervalSeconds: 900 } as const

test('a source saved with the address that the page shows keeps its secret; an address put together from the mask is refused', async () => {
  await using feed = await serveFeed(() => rss('Presse', []))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id, url } = await anna.sources.create({
    ...source,
    name: 'Presse',
    url: `${feed.origin}/rss?token=geheim123456`,
  })
  expect(url).toBe(`${feed.origin}/rss?token=…`)
  for (const shown of [url, new URL(url).href]) await anna.sources.update({ ...source, id, name: 'Presse', url: shown })
  await run.echolot.settle()
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
  expect(new Set(feed.requests.map((request) => request.url))).toEqual(new Set(['/rss?token=geheim123456']))

  const other = anna.sources.update({ ...source, id, name: 'Presse', url: `${feed.origin}/atom?token=…` })
  await expect(other).rejects.toMatchObject({ code: 'BAD_REQUEST', data: { reason: 'address_masked', field: 'url' } })
})

test('an address that another source has is refused by naming address and source', async () => {
  await using feed = await serveFeed(() => rss('Presse', []))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await anna.sources.create({ ...source, name: 'Presse', url: `${feed.origin}/a` })
  const { id } = await anna.sources.create({ ...source, name: '404', url: `${feed.origin}/b` })
  await expect(anna.sources.update({ ...source, id, name: '404', url: `${feed.origin}/a` })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: `${feed.origin}/a is a source already: "Presse".`,
    data: { reason: 'source_known', field: 'url', name: 'Presse' },
  })
})

test('a post dated in the future keeps an own account well no longer than one of today', async () => {
  const posts: Post[] = [{ ...post('1', 'Neues', 'Wir bauen um.'), at: '2100-01-01T00:00:00Z' }]
  await using feed = await serveFeed(() => rss('Blog', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const account = { channel: 'blog', name: 'Blog', url: 'https://muster.example/blog', ownerId: null }
  await anna.accounts.create({ ...account, everyDays: 7, feedUrl: feed.origin })
  await run.echolot.settle()
  const [row] = (await anna.accounts.list()).rows
  const inDays = (at: string | null | undefined) => (Date.parse(at ?? '') - Date.now()) / 86_400_000
  expect(inDays(row?.lastPostAt)).toBeLessThan(0.01)
  expect(inDays(row?.dueAt)).toBeLessThan(30)
})
