import { expect, test } from 'vitest'
import { hubOffer } from './hub-offer.ts'
import { parseFeed } from './parse-feed.ts'

const url = 'https://blog.example/feed'

async function offerOf(document: string, link?: string) {
  const { push } = await parseFeed(Buffer.from(document), null, url)
  return hubOffer({ url, headers: link === undefined ? {} : { link } }, push)
}

const inRss = (head: string) =>
  `<rss version="2.0" xmlns:a10="http://www.w3.org/2005/Atom"><channel><title>Blog</title>${head}<item><title>x</title><a10:link rel="hub" href="https://item.example/"/></item></channel></rss>`

test.each([
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><link rel="self" href="/atom.xml"/><link rel="hub" href="https://hub.example/"/></feed>',
    '/atom.xml',
  ],
  [
    'RSS, under any prefix',
    inRss('<a10:link rel="hub" href="https://hub.example/"/><a10:link rel="self" href="/rss.xml"/>'),
    '/rss.xml',
  ],
  [
    'JSON Feed',
    '{"version":"https://jsonfeed.org/version/1.1","title":"Blog","feed_url":"/feed.json","items":[],"hubs":[{"type":"rssCloud","url":"https://cloud.example/"},{"type":"WebSub","url":"https://hub.example/"}]}',
    '/feed.json',
  ],
])('the hub that %s names is known, and the address that it knows the feed by', async (_format, document, self) => {
  expect(await offerOf(document)).toEqual({ hubs: ['https://hub.example/'], topic: `https://blog.example${self}` })
})

test('what the headers name wins over the document', async () => {
  const document = inRss(
    '<a10:link rel="hub" href="https://hub.example/"/><a10:link rel="self" href="https://blog.example/old"/>',
  )
  expect(await offerOf(document, '<https://header.example/>; rel=hub, <https://blog.example/new>; rel=self')).toEqual({
    hubs: ['https://header.example/'],
    topic: 'https://blog.example/new',
  })
  expect(await offerOf(document, '<https://blog.example/wp-json>; rel="https://api.w.org/"')).toEqual({
    hubs: ['https://hub.example/'],
    topic: 'https://blog.example/old',
  })
})

test('a feed that does not tell its own address is known by the one that answered', async () => {
  expect(await offerOf(inRss('<a10:link rel="hub" href="https://hub.example/"/>'))).toMatchObject({ topic: url })
})

test.each([
  ['a feed without one', inRss('')],
  ['a script', inRss('<a10:link rel="hub" href="javascript:alert(1)"/>')],
  ['an empty address', inRss('<a10:link rel="hub" href=""/>').replace(url, '')],
  [
    'a hub of another kind',
    '{"version":"https://jsonfeed.org/version/1","title":"x","items":[],"hubs":[{"type":"rssCloud","url":"https://a.example/"}]}',
  ],
  [
    'hubs that are none',
    '{"version":"https://jsonfeed.org/version/1","title":"x","items":[],"hubs":[null,7,"https://a.example/",{"url":7},{}]}',
  ],
])('%s names no hub', async (_what, document) => {
  expect(await offerOf(document)).toBeNull()
})

test('a feed of a hundred thousand hubs names a few', async () => {
  const many = '<a10:link rel="hub" href="https://hub.example/"/>'.repeat(100_000)
  expect((await offerOf(inRss(many)))?.hubs).toHaveLength(5)
})
