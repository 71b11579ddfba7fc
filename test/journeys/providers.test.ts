import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const recorded = (name: string) =>
  readFileSync(new URL(`../../packages/connectors/test/fixtures/providers/${name}`, import.meta.url), 'utf8')

test('what providers write is heard as they mean it, once each, and their secrets are told nobody', async () => {
  const feeds = new Map([
    ['/alerts/feeds/01234567890123456789/9876543210987654321', recorded('google-alerts.xml')],
    ['/rss/search', recorded('google-news.xml')],
    ['/posts.rss', recorded('discourse-posts.xml').replace('Das glaube ich nicht', 'Musterwerk glaube ich nicht')],
    ['/customerreviews/xml', recorded('apple-reviews.xml')],
  ])
  await using server = await serve((request, response) => {
    const feed = feeds.get(request.url?.split('?')[0] ?? '')
    response.writeHead(feed === undefined ? 404 : 200, { 'content-type': 'text/xml' }).end(feed)
  })
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna, 'Musterwerk')
  const sources = await Promise.all(
    [...feeds.keys()].map((path, index) => addFeed(anna, server.origin + path, { name: `Anbieter ${index}` })),
  )
  await run.echolot.settle()

  const stored = () =>
    ask(
      run.echolot.base.db.url,
      'select item.channel, text.title, text.text, text.facts, author.name from item join item_text text on text.item_id = item.id left join author on author.id = item.author_id join source on source.id = item.source_id order by source.name, item.published_at desc',
    )
  const first = await stored()
  expect(first).toMatchObject([
    { channel: 'news', title: "Musterwerk AG gewinnt den „Hafenpreis“ '26 - Seeblatt", name: null },
    { channel: 'news', title: 'Zweite Meldung' },
    { title: 'Musterwerk - ein Porträt', text: null, name: 'Seeblatt' },
    { title: 'Kurs steigt - Analysten uneins' },
    { channel: 'forum', title: null, text: '> @max_b …\nMusterwerk glaube ich nicht.', name: 'Ida Klein' },
    {
      channel: 'review',
      title: 'Stürzt ab',
      text: 'Seit dem Update stürzt die App ab.',
      facts: { type: 'review', rating: 1 },
      name: 'ida_k',
    },
  ])
  // A post without a title shows what it says.
  const { rows } = await anna.tickets.list({ view: 'waiting' })
  expect(rows.filter(({ title }) => title === null)).toMatchObject([
    { excerpt: { text: expect.stringContaining('Musterwerk glaube ich nicht.') } },
  ])

  // Google calls the same article by another name.
  const news = feeds.get('/rss/search') ?? ''
  feeds.set('/rss/search', news.replaceAll('CBMiaEFVX3lxTE1Pb2E', 'CBMiXYZ'))
  for (const { id } of sources) await anna.sources.pollNow({ id })
  await run.echolot.settle()
  expect(await stored()).toEqual(first)

  expect(JSON.stringify(await anna.sources.list())).not.toMatch(/01234567890123456789|9876543210987654321/)
})
