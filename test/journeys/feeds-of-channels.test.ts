import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const recorded = (name: string) =>
  readFileSync(new URL(`../../packages/connectors/test/fixtures/providers/${name}`, import.meta.url), 'utf8')

const channelId = 'UCa1B2c3D4e5F6g7H8i9J0kL'
const token = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'

test('a channel, a playlist, a show and a feed by somebody’s own token are heard by what people copy of them', async () => {
  let videos = recorded('youtube.xml')
  let deleted = ''
  const page = (head: string, body = '') => `<!doctype html><html><head><title>x</title>${head}</head><body>${body}`
  const answers = new Map<string, () => [type: string, body: string]>([
    ['/@werkzeugschau', () => ['text/html', page('', `<script>{"externalId":"${channelId}"}</script>`)]],
    [`/channel/${channelId}`, () => ['text/html', page('')]],
    ['/playlist?list=PLabc', () => ['text/html', page('', `{"externalId":"${channelId}"}`)]],
    [`/feeds/videos.xml?channel_id=${channelId}`, () => ['text/xml', videos.replace('</feed>', `${deleted}</feed>`)]],
    ['/feeds/videos.xml?playlist_id=PLabc', () => ['text/xml', videos]],
    ['/show', () => ['text/html', page('<link rel="alternate" type="application/rss+xml" href="/podcast/feed.xml">')]],
    ['/podcast/feed.xml', () => ['text/xml', recorded('podcast.xml')]],
    [`/r/Werkzeug/.rss?feed=${token}&user=muster`, () => ['application/atom+xml', recorded('reddit.xml')]],
  ])
  await using server = await serve((request, response) => {
    const [type, body] = answers.get(request.url ?? '')?.() ?? []
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(body)
  })
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna, 'Musterwerk')
  const found = async (path: string) => (await anna.sources.discover({ url: server.origin + path }))[0]

  const videosOf = `${server.origin}/feeds/videos.xml?channel_id=${channelId}`
  expect(await found('/@werkzeugschau')).toMatchObject({ connector: 'feed', url: videosOf })
  expect(await found(`/channel/${channelId}`)).toMatchObject({ connector: 'feed', url: videosOf })
  expect(await found('/playlist?list=PLabc')).toMatchObject({
    url: `${server.origin}/feeds/videos.xml?playlist_id=PLabc`,
  })
  expect(await found('/show')).toMatchObject({ connector: 'feed', url: `${server.origin}/podcast/feed.xml` })

  const sources = [
    await addFeed(anna, videosOf, { name: 'A Videos' }),
    await addFeed(anna, `${server.origin}/podcast/feed.xml`, { name: 'B Show' }),
    await addFeed(anna, `${server.origin}/r/Werkzeug/.rss?feed=${token}&user=muster`, { name: 'C Reddit' }),
  ]
  await run.echolot.settle()
  const stored = () =>
    ask<Record<string, unknown>>(
      run.echolot.base.db.url,
      `select source.name as source, item.channel, text.title, text.url, text.facts ->> 'type' as type, author.name as author, item.version, item.gone_at is not null as gone
       from item join item_text text on text.item_id = item.id left join author on author.id = item.author_id join source on source.id = item.source_id order by source.name, item.published_at desc nulls last`,
    )
  const first = await stored()
  expect(first).toMatchObject([
    {
      ...{ source: 'A Videos', channel: 'youtube', type: 'video', author: 'Werkzeugschau', version: 1 },
      ...{ title: 'Musterwerk ausgepackt', url: 'https://www.youtube.com/watch?v=abcdefghijk' },
    },
    { source: 'B Show', channel: 'podcast', type: 'episode', title: 'Folge 7', author: 'Ida Klein' },
    { source: 'B Show', channel: 'podcast', type: 'episode', title: 'Folge 6' },
    { source: 'C Reddit', channel: 'reddit', type: 'post', title: 'Bohrer kaputt', author: 'erika_m' },
    { source: 'C Reddit', channel: 'reddit', type: 'post', title: 'Artikel über Musterwerk' },
    { source: 'C Reddit', channel: 'reddit', title: null, author: 'ida_k' },
  ])

  // Views and stars change all day, and nobody wrote anything.
  videos = videos.replace('views="345"', 'views="99345"').replace('count="12"', 'count="900"')
  for (const { id } of sources) await anna.sources.pollNow({ id })
  await run.echolot.settle()
  expect(await stored()).toEqual(first)
  const waiting = async () => (await anna.tickets.list({ view: 'waiting' })).rows.map(({ title }) => title)
  expect(await waiting()).toContain('Musterwerk ausgepackt')

  // A video that is taken away leaves its tombstone.
  videos = videos.replace(/<entry>.*<\/entry>/s, '')
  deleted = '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="yt:video:abcdefghijk"/>'
  await anna.sources.pollNow({ id: sources[0]?.id ?? 0 })
  await run.echolot.settle()
  expect((await stored())[0]).toMatchObject({ gone: true })
  expect(await waiting()).not.toContain('Musterwerk ausgepackt')

  // Whoever has the token of a feed reads what its owner does.
  const exported = await Promise.all(
    (['opml', 'csv'] as const).map((format) => anna.sourceLists.export({ format, separator: 'comma' })),
  )
  const told = JSON.stringify([await anna.sources.list(), run.logged, exported])
  expect(told).toContain('C Reddit')
  expect(told).not.toMatch(new RegExp(`${token}|user=muster`))
})
