import { readFileSync } from 'node:fs'
import { claimPictures } from '@echolot/actions'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const photo = readFileSync(new URL('../../packages/demo/pictures/parcel.webp', import.meta.url))

test('what a post showed when it was found is kept here, and shown by us when it is gone there', async () => {
  let there = true
  await using forum = await serve((request, response) => {
    if (!there) return response.writeHead(410).end()
    const origin = `http://${request.headers.host}`
    if (request.url === '/feed') {
      response.setHeader('content-type', 'application/rss+xml')
      const shown = `<img src="${origin}/photo.jpg" alt="Ein aufgerissener Karton"><img src="${origin}/drawing.svg"><img src="${origin}/lost.png" alt="weg"><img src="${origin}/pixel.gif" width="1" height="1">`
      return response.end(
        rss('Forum', [
          {
            id: 'a',
            title: 'Kaputt',
            text: `<p>Mein Paket von Muster.</p>${shown}`,
            author: 'Erika',
            at: '2026-03-02T08:00:00Z',
          },
        ]),
      )
    }
    if (request.url === '/photo.jpg') return response.end(photo)
    if (request.url === '/drawing.svg')
      return response.end(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
      )
    return response.writeHead(404).end()
  })
  await using run = await runEcholot()
  const client = run.client()
  await setUp(client)
  await addFeed(client, `${forum.origin}/feed`)
  const first = async () => (await client.tickets.list({ view: 'waiting' })).rows[0]?.id ?? 0
  await until('a ticket', async () => (await first()) !== 0)
  const id = await first()
  const pictures = async () => (await client.tickets.get({ id })).item?.pictures ?? []
  await until('the pictures', async () => (await pictures()).every(({ state }) => state !== 'waiting'))
  const shown = await pictures()
  expect(shown.map(({ alt, state, problem }) => [alt, state, problem])).toEqual([
    ['Ein aufgerissener Karton', 'kept', null],
    [null, 'failed', 'no_picture'],
    ['weg', 'failed', 'gone'],
  ])
  there = false
  const address = `${run.origin}/api/pictures/${shown[0]?.id}`
  const answer = await fetch(address, { headers: { cookie: client.cookie ?? '' } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(8, 12).toString()).toBe('WEBP')
  expect(bytes.equals(photo)).toBe(false)
  // To those who are signed in alone, each once, and no pixel that counts readers was ever asked for.
  expect((await fetch(address)).status).toBe(401)
  expect(
    forum.requests
      .map(({ url }) => url)
      .filter((url) => url !== '/feed')
      .toSorted(),
  ).toEqual(['/drawing.svg', '/lost.png', '/photo.jpg'])

  const author = (await client.tickets.get({ id })).item?.author?.id ?? 0
  await client.authors.erase({ id: author })
  expect((await fetch(address, { headers: { cookie: client.cookie ?? '' } })).status).toBe(404)
  expect(await run.echolot.base.db.pool.query('select * from picture').then(({ rowCount }) => rowCount)).toBe(0)
})

test('a picture whose host is away is asked for again later, and one that an edit brings comes besides', async () => {
  let back = false
  let shown = ['away']
  await using forum = await serve((request, response) => {
    if (request.url === '/feed') {
      const images = shown
        .map((name) => `<img src="http://${request.headers.host}/${name}.jpg" alt="${name}">`)
        .join('')
      response.setHeader('content-type', 'application/rss+xml')
      return response.end(
        rss('Forum', [
          {
            id: 'a',
            title: 'Kaputt',
            text: `<p>Muster: ${shown.join(' und ')}</p>${images}`,
            at: '2026-03-02T08:00:00Z',
          },
        ]),
      )
    }
    if (request.url === '/away.jpg' && !back) return response.writeHead(503).end('später')
    return response.end(photo)
  })
  await using run = await runEcholot()
  const client = run.client()
  await setUp(client)
  const source = await addFeed(client, `${forum.origin}/feed`)
  const pictures = async () => {
    const [row] = (await client.tickets.list({ view: 'waiting' })).rows
    return row === undefined ? [] : ((await client.tickets.get({ id: row.id })).item?.pictures ?? [])
  }
  await until('a first attempt', async () => (await pictures())[0]?.problem === 'unavailable')
  expect((await pictures()).map(({ state }) => state)).toEqual(['waiting'])
  back = true
  shown = ['away', 'other']
  await client.sources.pollNow({ id: source.id })
  await until('the edit', async () => (await pictures()).length === 2)
  const { base } = run.echolot
  const later = new Date((await base.context()).now.getTime() + 180_000)
  await claimPictures({ db: base.db, now: later })
  await until('both pictures', async () => (await pictures()).every(({ state }) => state === 'kept'))
  expect((await pictures()).map(({ alt }) => alt)).toEqual(['away', 'other'])
  expect(forum.requests.filter(({ url }) => url === '/away.jpg')).toHaveLength(2)
})
