import { expect, test } from 'vitest'
import { parseFeed } from './feed/parse-feed.ts'
import { picturesOf } from './pictures-of.ts'

const urlsOf = (html: string) => picturesOf([], html).map(({ url }) => url)

test('the pictures of a text are found, and what is none is left out', () => {
  expect(
    picturesOf(
      [{ url: 'https://a.example/1.jpg', alt: null }],
      `<p>a <IMG SRC="https://a.example/1.jpg" alt=" Zwei
        Kannen &amp; ein Filter "><img src='https://a.example/2.png?a=1&amp;b=2'></p>`,
    ),
  ).toEqual([
    { url: 'https://a.example/1.jpg', alt: 'Zwei Kannen & ein Filter' },
    { url: 'https://a.example/2.png?a=1&b=2', alt: null },
  ])
  expect(urlsOf('<img class="wp-smiley emoji" alt="🙂" src="https://s.w.org/1f642.png">')).toEqual([])
  expect(urlsOf('<img width="1" height="1" src="https://count.example/p.gif">')).toEqual([])
  expect(
    urlsOf('<img src="data:image/png;base64,AAAA"><img src="javascript:alert(1)"><img src="/half.png"><img>'),
  ).toEqual([])
  expect(urlsOf(Array.from({ length: 40 }, (_, n) => `<img src="https://a.example/${n}.jpg">`).join(''))).toHaveLength(
    6,
  )
  expect(urlsOf(`<img src="https://a.example/${'x'.repeat(3000)}.jpg">`)).toEqual([])
})

test('a feed names pictures beside its texts, the large ones first', async () => {
  const rss = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>t</title><link>https://a.example/</link>
    <item><guid>1</guid><title>a</title><enclosure url="https://a.example/e.jpg" type="image/jpeg" length="1"/><media:thumbnail url="https://a.example/small.jpg"/></item>
    <item><guid>2</guid><title>b</title><media:group><media:content url="/m.webp" medium="image"/><media:content url="https://a.example/film.mp4" medium="video"/></media:group></item>
    <item><guid>3</guid><title>c</title><media:thumbnail url="https://a.example/only.jpg"/></item>
    <item><guid>4</guid><title>d</title><enclosure url="https://a.example/e.mp3" type="audio/mpeg" length="1"/></item>
  </channel></rss>`
  const { items } = await parseFeed(Buffer.from(rss), null, 'https://a.example/feed')
  expect(items.map(({ pictures }) => pictures ?? [])).toEqual([
    ['https://a.example/e.jpg'],
    ['https://a.example/m.webp'],
    ['https://a.example/only.jpg'],
    [],
  ])
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 't',
    items: [
      {
        id: '1',
        content_text: 'a',
        image: 'i.png',
        attachments: [
          { url: 'https://a.example/x.jpg', mime_type: 'image/jpeg' },
          { url: 'https://a.example/x.pdf', mime_type: 'application/pdf' },
        ],
      },
    ],
  }
  const read = await parseFeed(Buffer.from(JSON.stringify(json)), null, 'https://a.example/feed.json')
  expect(read.items[0]?.pictures).toEqual(['https://a.example/i.png', 'https://a.example/x.jpg'])
})
