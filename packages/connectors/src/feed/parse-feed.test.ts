import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FeedError, parseFeed } from './parse-feed.ts'

const url = 'https://blog.example/feed.xml'
const read = (source: string | Uint8Array, contentType: string | null = null, from: string | null = url) =>
  parseFeed(typeof source === 'string' ? Buffer.from(source) : source, contentType, from)

const namespaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
const rss = (inside: string) =>
  `<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel>${inside}</channel></rss>`
const atom = (inside: string) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`

/** The one item of a feed. */
async function item(source: string | Uint8Array, contentType: string | null = null, from: string | null = url) {
  const { items } = await read(source, contentType, from)
  expect(items).toHaveLength(1)
  const [only] = items
  if (only === undefined) throw new Error('The feed has no item.')
  return only
}
const rssItem = (inside: string, from: string | null = url) => item(rss(`<item>${inside}</item>`), null, from)
const atomEntry = (inside: string, from: string | null = url) => item(atom(`<entry>${inside}</entry>`), null, from)

const codes = async (source: string | Uint8Array, contentType: string | null = null) =>
  (await read(source, contentType)).problems.map(({ code }) => code)

describe('every kind of feed gives the same facts', () => {
  const feeds = {
    'RSS 2.0': rss(`<title>Blog</title><link>https://blog.example/</link><language>de</language>
      <item><title>Neu</title><link>https://blog.example/1</link><guid isPermaLink="false">g1</guid>
      <dc:creator>Ada</dc:creator><pubDate>Tue, 04 Mar 2025 10:15:00 +0100</pubDate><description>&lt;p&gt;Hallo &lt;b&gt;Welt&lt;/b&gt;&lt;/p&gt;</description></item>`),
    'RSS 0.91 without a version': `<rss><channel><title>Blog</title><link>https://blog.example/</link><language>de</language>
      <item><title>Neu</title><link>https://blog.example/1</link><guid>g1</guid><author>ada@example.org (Ada)</author>
      <pubDate>Tue, 04 Mar 2025 10:15:00 +0100</pubDate><description><![CDATA[<p>Hallo <b>Welt</b></p>]]></description></item></channel></rss>`,
    RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://blog.example/feed"><title>Blog</title><link>https://blog.example/</link><d:language>de</d:language></channel>
      <item rdf:about="g1"><title>Neu</title><link>https://blog.example/1</link><d:creator>Ada</d:creator><d:date>2025-03-04T10:15:00+01:00</d:date>
      <description>&lt;p&gt;Hallo &lt;b&gt;Welt&lt;/b&gt;&lt;/p&gt;</description></item></rdf:RDF>`,
    'Atom 1.0': `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Blog</title><link href="https://blog.example/"/><link rel="self" href="https://blog.example/feed.xml"/>
      <author><name>Ada</name></author><entry><id>g1</id><title type="html">N&lt;b&gt;e&lt;/b&gt;u</title><link rel="self" href="https://blog.example/1.atom"/><link href="https://blog.example/1"/>
      <published>2025-03-04T10:15:00+01:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hallo <b>Welt</b></p></div></content></entry></feed>`,
    'Atom 0.3 under a prefix': `<a:feed version="0.3" xmlns:a="http://purl.org/atom/ns#" xml:lang="de"><a:title>Blog</a:title><a:link rel="alternate" type="text/html" href="https://blog.example/"/>
      <a:entry><a:id>g1</a:id><a:title>Neu</a:title><a:link rel="alternate" type="text/html" href="https://blog.example/1"/><a:author><a:name>Ada</a:name></a:author>
      <a:issued>2025-03-04T10:15:00+01:00</a:issued><a:content type="text/html" mode="escaped">&lt;p&gt;Hallo &lt;b&gt;Welt&lt;/b&gt;&lt;/p&gt;</a:content></a:entry></a:feed>`,
    'JSON Feed 1.1': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Blog',
      home_page_url: 'https://blog.example/',
      language: 'de',
      authors: [{ name: 'Ada' }],
      items: [
        {
          id: 'g1',
          title: 'Neu',
          url: '/1',
          date_published: '2025-03-04T10:15:00+01:00',
          content_html: '<p>Hallo <b>Welt</b></p>',
        },
      ],
    }),
  }
  test.each(Object.entries(feeds))('%s', async (name, source) => {
    const { format, feed, items, problems } = await read(source)
    expect(format).toBe(name.split(' ')[0]?.toLowerCase())
    expect(feed).toEqual({ title: 'Blog', url: 'https://blog.example/', language: 'de' })
    expect(items).toEqual([
      {
        id: 'g1',
        formerId: null,
        shared: null,
        url: 'https://blog.example/1',
        title: 'Neu',
        text: 'Hallo Welt',
        lead: null,
        html: '<p>Hallo <b>Welt</b></p>',
        author: 'Ada',
        authorUrl: null,
        language: 'de',
        publishedAt: new Date('2025-03-04T09:15:00Z'),
        // Dublin Core’s date speaks of both.
        updatedAt: name === 'RDF' ? new Date('2025-03-04T09:15:00Z') : null,
      },
    ])
    expect(problems).toEqual([])
  })

  test('RDF has its ids under whatever prefix it gives to RDF', async () => {
    const source = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <item r:about="urn:x:1"><title>A</title></item><item about="urn:x:2" x:about="urn:x:3"><title>B</title></item></r:RDF>`
    expect((await read(source)).items.map(({ id }) => id)).toEqual(['urn:x:1', expect.stringMatching(/^sha256:/)])
  })

  test('a name that every object carries means nothing of its own', async () => {
    const source =
      '<rss xmlns:valueof="constructor"><channel><title>F</title><item><constructor:title>B</constructor:title><valueof:title>C</valueof:title><title>A</title></item></channel></rss>'
    expect((await read(source)).items.map(({ title }) => title)).toEqual(['A'])
  })

  test('recorded from a real WordPress, its comments too', async () => {
    const recorded = (name: string) => readFileSync(new URL(`../../fixtures/wordpress/${name}`, import.meta.url))
    const { items } = await read(recorded('comments-feed.rss.xml'))
    expect(items.map(({ id, author, text }) => [id, author, text])).toEqual([
      ['http://127.0.0.1:58080/?p=1#comment-3', 'admin', 'In reply to Bob.\nDanke, wir schauen!'],
      ['http://127.0.0.1:58080/?p=1#comment-2', 'Bob', 'Eure App ist kaputt'],
      [
        'http://127.0.0.1:58080/?p=1#comment-1',
        'A WordPress Commenter',
        expect.stringContaining('this is a comment.\nTo get'),
      ],
    ])
    const [rssPost, atomPost] = [await item(recorded('feed.rss.xml')), await item(recorded('feed.atom.xml'))]
    expect({ ...atomPost, updatedAt: null, authorUrl: null }).toEqual(rssPost)
  })

  test('an alert without hits is a feed without items', async () => {
    expect((await read(atom('<title>Google Alert - Musterwerk</title>'))).items).toEqual([])
  })

  test('without anything in it is one all the same, and an empty tag is no item', async () => {
    const rdf = (inside: string) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">${inside}</rdf:RDF>`
    for (const source of [
      '<rss/>',
      '<rss version="2.0"></rss>',
      '<rss version="2.0"><channel/></rss>',
      rdf(''),
      rdf('<channel rdf:about="https://blog.example/"></channel>'),
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"><s:channel/></r:RDF>',
      rss('<item/><item> </item>'),
    ])
      expect((await read(source)).items).toEqual([])
    expect((await read(rss('<title>B</title><item><title>a</title></item><item>'))).items).toMatchObject([
      { title: 'a' },
    ])
  })

  test("RSS's own words are understood in Atom", async () => {
    const { feed, items } = await read(
      atom(
        '<title>F</title><language>de</language><entry><title>a</title><guid>https://blog.example/1</guid><pubDate>Tue, 04 Mar 2025 10:15:00 GMT</pubDate><description>Text</description></entry>',
      ),
    )
    expect(feed.language).toBe('de')
    const post = 'https://blog.example/1'
    expect(items).toMatchObject([{ id: post, url: post, text: 'Text', publishedAt: new Date('2025-03-04T10:15:00Z') }])
  })

  test('the name of a picture is no title', async () => {
    const portrait =
      '<media:content url="https://a.example/p.png" medium="image"><media:title>Ida</media:title></media:content>'
    expect((await rssItem(`<title></title><description>Kurz.</description>${portrait}`)).title).toBeNull()
  })

  test('a feed of more elements than any has is refused, and one of unreadable characters read', async () => {
    await expect(read(rss('<a/>'.repeat(2_000_001)))).rejects.toMatchObject({ code: 'too_large' })
    const text = (await rssItem(`<description>${'a\u0001'.repeat(200_000)}</description>`)).text
    expect(text).toBe('a'.repeat(200_000))
  })

  test('an item whose tag lost its bracket is an item', async () => {
    const { items } = await read(
      rss('<item><title>a</title></item><item <title>b</title></item><item\n<title>c</title></item>'),
    )
    expect(items.map(({ title }) => title)).toEqual(['a', 'b', 'c'])
  })

  test('a section that lost its end takes neither the rest of its item with it nor the next', async () => {
    const items = ['a', 'b', 'c'].map(
      (name) =>
        `<item><title><![CDATA[${name}]]></title><description><![CDATA[<p>Text ${name}</p>]]></description><guid>${name}</guid></item>`,
    )
    for (const lost of ['a</p>]]>', 'b</p>]]>', 'c</p>]]>']) {
      const source = rss(items.join('')).replace(`Text ${lost}`, `Text ${lost.slice(0, -3)}`)
      expect((await read(source)).items).toMatchObject(
        ['a', 'b', 'c'].map((name) => ({ id: name, title: name, text: `Text ${name}` })),
      )
    }
    // A text about feeds holds their tags, and what stands behind them is its own.
    const about = '<p>So: &lt;item></item> and <b>on</b></p>'
    expect(await rssItem(`<description><![CDATA[${about}]]></description><guid>1</guid>`)).toMatchObject({
      text: 'So: <item> and on',
    })
  })

  test('an entry may be a document of its own', async () => {
    const entry = await item('<entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title><id>x</id></entry>')
    expect(entry).toMatchObject({ id: 'x', title: 'Alone' })
  })

  test('a feed without a channel, in capitals, of an unknown version, or with items outside is read', async () => {
    const odd = [
      '<rss version="2.0"><title>F</title><item><title>A</title></item></rss>',
      '<RSS VERSION="2.0"><CHANNEL><TITLE>F</TITLE><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>',
      '<rss version="3.0"><channel><title>F</title><item><title>A</title></item></channel></rss>',
      '<rss version="2.0"><channel><title>F</title></channel><item><title>A</title></item></rss>',
      '<channel><title>F</title><item><title>A</title></item></channel>',
      '<x:rss xmlns:x="http://backend.userland.com/rss2"><x:channel><x:title>F</x:title><x:item><x:title>A</x:title></x:item></x:channel></x:rss>',
      '<feed><title>F</title><entry><title>A</title></entry></feed>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><item><title>A</title></item></feed>',
      '<rss version="2.0"><channel><title>F</title><entry><title>A</title></entry></channel></rss>',
    ]
    for (const source of odd) {
      const { feed, items } = await read(source)
      expect([source, feed.title, items.map(({ title }) => title)]).toEqual([source, 'F', ['A']])
    }
  })
})

test('a channel of the nineties has its facts in its tags', async () => {
  const { feed, items } = await read(
    '<CHANNEL HREF="https://cdf.example/" BASE="https://cdf.example/a/"><ITEM HREF="1.html" LASTMOD="2025-03-04T10:15:00Z"><TITLE>A</TITLE></ITEM></CHANNEL>',
  )
  expect(feed.url).toBe('https://cdf.example/')
  expect(items).toMatchObject([{ url: 'https://cdf.example/a/1.html', updatedAt: new Date('2025-03-04T10:15:00Z') }])
  expect((await read('<CHANNEL HREF="https://cdf.example/"></CHANNEL>')).items).toEqual([])
})

describe('what is no feed is called so', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><rss></rss></body></html>', 'web page'],
    ['<html><body>404</body></html>', 'web page'],
    ['<!doctype html><title>Home</title><p>Hello', 'web page'],
    ['{"items":[]}', 'JSON'],
    ['{"error":"not found"}', 'JSON'],
    ['[1,2]', 'JSON'],
    ['{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"', 'JSON'],
    ['<opml version="2.0"><body><outline text="x"/></body></opml>', 'markup'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'markup'],
    ['Too Many Requests', 'something else'],
    ['\u0000\u0001\u0002', 'empty'],
    ['{"title":"Shop","version":"1.0","items":[{"id":"p1","title":"Schuh","price":3}]}', 'JSON'],
    ['<feed xmlns="urn:shop"><product>Schuh</product></feed>', 'markup'],
    ['<feed><a/></feed>', 'markup'],
    ['<error><rss version="2.0"><channel/></rss></error>', 'markup'],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person><foaf:name>Ada</foaf:name></foaf:Person></rdf:RDF>',
      'markup',
    ],
  ])('%j', async (source, seems) => {
    const error = await read(source).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(FeedError)
    expect(error).toMatchObject({ code: 'not_a_feed', message: expect.stringContaining(seems) })
  })
})

test.each([
  '<rss></rss>',
  '<rss version="2.0"><channel/></rss>',
  '<rss version="2.0"><channel><title>Leer</title></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"/>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>Leer</title></feed>',
  '<feed><title>Leer</title></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Leer</title></channel></rdf:RDF>',
  '{"version":"https://jsonfeed.org/version/1.1","items":[]}',
  '{"title":"Leer","items":[]}',
  '{"version":"1.1","feed_url":"https://blog.example/feed.json","items":[]}',
])('a feed without items is a feed: %j', async (source) => {
  expect((await read(source)).items).toEqual([])
})

describe('letters arrive as they were meant', () => {
  const declared = (encoding: string, title: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>${title}</title></item></channel></rss>`
  const latin1 = (text: string) => Buffer.from(text, 'latin1')
  const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
    return bigEndian ? bytes.swap16() : bytes
  }
  const utf32 = (text: string, littleEndian: boolean) => {
    const points = [...text]
    const bytes = Buffer.alloc(points.length * 4)
    points.forEach((point, index) => {
      const code = point.codePointAt(0) ?? 0
      if (littleEndian) bytes.writeUInt32LE(code, index * 4)
      else bytes.writeUInt32BE(code, index * 4)
    })
    return bytes
  }
  const cases: [string, Uint8Array, string | null][] = [
    ['UTF-8 without a word about it', Buffer.from(declared('', 'Müller 😀').replace(' encoding=""', '')), null],
    ['UTF-8 that a server calls latin1', Buffer.from(declared('utf-8', 'Müller 😀')), 'text/xml; charset=ISO-8859-1'],
    ['UTF-8 that .NET calls utf-16', Buffer.from(declared('utf-16', 'Müller 😀')), null],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${declared('iso-8859-1', 'Müller 😀')}`), null],
    ['UTF-16 little with a mark', utf16(declared('utf-16', 'Müller 😀'), false, true), null],
    ['UTF-16 big with a mark', utf16(declared('utf-16', 'Müller 😀'), true, true), 'text/xml; charset=utf-8'],
    ['UTF-16 little without', utf16(declared('utf-16', 'Müller 😀'), false, false), null],
    ['UTF-16 big without', utf16(declared('utf-16', 'Müller 😀'), true, false), null],
    ['UTF-32 little', utf32(declared('utf-32', 'Müller 😀'), true), null],
    ['UTF-32 big with a mark', utf32(`\ufeff${declared('utf-32', 'Müller 😀')}`, false), null],
  ]
  test.each(cases)('%s', async (_name, bytes, contentType) => {
    expect((await item(bytes, contentType)).title).toBe('Müller 😀')
  })

  test.each([
    ['declared', latin1(declared('iso-8859-1', 'Müller')), null, 'Müller'],
    ['in single quotes', latin1(declared('x', 'Müller').replace('"x"', "'ISO-8859-15'")), null, 'Müller'],
    [
      'by the header',
      latin1(declared('', 'Müller').replace(' encoding=""', '')),
      'text/xml; charset="iso-8859-1";',
      'Müller',
    ],
    ['by nobody', latin1(declared('', 'Müller').replace(' encoding=""', '')), null, 'Müller'],
    ['called UTF-8', latin1(declared('utf-8', 'Müller \x93x\x94')), 'text/xml; charset=utf-8', 'Müller “x”'],
    ['called none', latin1(declared('none', 'Müller')), 'text/xml; charset=utf8mb4', 'Müller'],
    [
      'windows-1251 against a default header',
      Buffer.from(declared('windows-1251', '\xcf\xf0\xe8'), 'latin1'),
      'text/xml; charset=iso-8859-1',
      'При',
    ],
    [
      'Shift_JIS by the header',
      latin1(declared('', '\x93\xfa\x96{').replace(' encoding=""', '')),
      'text/xml; charset=Shift_JIS',
      '日本',
    ],
    ['Latin-9, which has the euro sign', latin1(declared('latin-9', '5 \xa4')), null, '5 €'],
    ['DOS, as Germany wrote it', Buffer.from(declared('cp850', 'M\x81ller'), 'latin1'), null, 'Müller'],
    ['DOS, by another of its names', Buffer.from(declared('IBM-437', '\xe1'), 'latin1'), null, 'ß'],
    ['DOS, by the name it is registered under', Buffer.from(declared('csPCp852', '\x80'), 'latin1'), null, 'Ç'],
    ['DOS, in Greek', Buffer.from(declared('cp737', '\x80\x98\xff'), 'latin1'), null, 'Αα'],
    ['Macintosh, in Polish', Buffer.from(declared('MacCentralEurope', '\x88'), 'latin1'), null, 'ą'],
    ['Windows, in Japanese', Buffer.from(declared('cp932', '\x93\xfa\x96{'), 'latin1'), null, '日本'],
    ['ISO-2022-JP, all ASCII', Buffer.from(declared('iso-2022-jp', '\x1b$BF|K\\\x1b(B')), null, '日本'],
  ])('legacy text %s', async (_name, bytes, contentType, title) => {
    expect((await item(bytes, contentType)).title).toBe(title)
  })

  // Written by another library, the lines ended as mainframes end them.
  test.each([
    [
      'IBM037',
      'TG+nlJNApYWZoomWlX5/8Uvwf0CFlYOWhImVh35/ycLU8PP3f29uTJmiom4VTIOIgZWVhZNuTImjhZRuTKOJo5OFbtTck5OFmUxho4mjk4VuTGGJo4WUbkxhg4iBlZWFk25MYZmiom4=',
      'Müller',
    ],
    [
      'ebcdic-cp-be',
      'TG+nlJNApYWZoomWlX5/8Uvwf0CFlYOWhImVh35/hYKDhImDYIOXYIKFf29uTJmiom4VTIOIgZWVhZNuTImjhZRuTKOJo5OFbtTck5OFmUBK8VpMYaOJo5OFbkxhiaOFlG5MYYOIgZWVhZNuTGGZoqJu',
      'Müller [1]',
    ],
    [
      'cp273',
      'TG+nlJNApYWZoomWlX5/8Uvwf0CFlYOWhImVh35/g5fy9/N/b25MmaKibhVMg4iBlZWFk25MiaOFlG5Mo4mjk4Vu1NCTk4WZQHxMYaOJo5OFbkxhiaOFlG5MYYOIgZWVhZNuTGGZoqJu',
      'Müller §',
    ],
    [
      'IBM01140',
      'TG+nlJNApYWZoomWlX5/8Uvwf0CFlYOWhImVh35/ycLU8PHx9PB/b25MmaKibhVMg4iBlZWFk25MiaOFlG5Mo4mjk4Vu9UCfTGGjiaOThW5MYYmjhZRuTGGDiIGVlYWTbkxhmaKibg==',
      '5 €',
    ],
    [
      'IBM1026',
      'TG+nlJNApYWZoomWlX788Uvw/ECFlYOWhImVh378ycLU8fDy9vxvbkyZoqJuFUyDiIGVlYWTbkyJo4WUbkyjiaOThW5boqOBlYKkk0xho4mjk4VuTGGJo4WUbkxhg4iBlZWFk25MYZmiom4=',
      'İstanbul',
    ],
    [
      'ebcdic-cp-he',
      'TG+nlJNApYWZoomWlX5/8Uvwf0CFlYOWhImVh35/hYKDhImDYIOXYIiFf29uTJmiom4VTIOIgZWVhZNuTImjhZRuTKOJo5OFbmlURlVMYaOJo5OFbkxhiaOFlG5MYYOIgZWVhZNuTGGZoqJu',
      'שלום',
    ],
    [
      'cp875',
      'TG+nlJNApYWZoomWlX5/8Uvwf0CFlYOWhImVh35/g5f49/V/b25MmaKibhVMg4iBlZWFk25MiaOFlG5Mo4mjk4VuQZuzqopMYaOJo5OFbkxhiaOFlG5MYYOIgZWVhZNuTGGZoqJu',
      'Αθήνα',
    ],
  ])('EBCDIC, as IBM wrote it: %s', async (_name, bytes, title) => {
    expect((await item(Buffer.from(bytes, 'base64'))).title).toBe(title)
  })

  test.each([
    ['hp-roman8', '\xa5\xc4\xe9', 'ËáÕ'],
    ['cp1125', '\xa5\xc4\xe9', 'е─щ'],
    ['koi8-t', '\xa5\xc4\xe9', 'ӣдИ'],
    ['PT154', '\xa5\xc4\xe9', 'ҘДй'],
    ['cp720', '\xa5\xe9', 'حل'],
    ['cp869', '\xa5\xc4\xe9', 'Β─ο'],
  ])('bytes in %s are its letters', async (name, bytes, title) => {
    expect((await item(Buffer.from(declared(name, bytes), 'latin1'))).title).toContain(title)
  })

  test('what only says that it is EBCDIC is read as what it is', async () => {
    expect((await item(declared('IBM037', 'Müller'))).title).toBe('Müller')
  })

  test('one broken byte, or an end in the middle of a letter, does not turn UTF-8 into something else', async () => {
    const text = Buffer.from(declared('utf-8', 'Müller Größe Straße X'))
    text[text.indexOf('X')] = 0xff
    expect((await item(text)).title).toBe('Müller Größe Straße \ufffd')
    const cut = Buffer.from('<rss><channel><item><title>Müller Größe ü')
    expect((await item(cut.subarray(0, -1))).title).toBe('Müller Größe \ufffd')
  })

  test('a false claim is told', async () => {
    expect(await codes(declared('iso-8859-1', 'Müller'))).toEqual(['encoding_mismatch'])
    expect(await codes(declared('utf-8', 'Müller'), 'text/xml; charset=utf-8')).toEqual([])
  })
})

test.each([
  ['MÃ¼ller & SÃ¶hne', 'Müller & Söhne'],
  ['&acirc;&#128;&brvbar;', '…'],
  ['â€žneuâ€œ', '„neu“'],
  ['Â© 2025 ðŸ˜€', '© 2025 😀'],
  ['NÃO', 'NÃO'],
  ['SANTÉ\u00a0: la forêt', 'SANTÉ\u00a0: la forêt'],
  ['Müller, nicht MÃ¼ller', 'Müller, nicht MÃ¼ller'],
  ['Das „Ä“ in „Ã“', 'Das „Ä“ in „Ã“'],
])('%j, which may have been encoded twice, reads %j', async (written, text) => {
  expect((await rssItem(`<description>${written}</description>`)).text).toBe(text)
})

describe('references and control characters', () => {
  test.each([
    ['AT&amp;T', 'AT&T'],
    ['AT&amp;amp;T', 'AT&T'],
    ['AT&T', 'AT&T'],
    ['Q&A', 'Q&A'],
    ['a &nbsp;b', 'a b'],
    ['&Uuml;ber&shy;', 'Über\u00ad'],
    ['&#8222;x&#8220;', '„x“'],
    ['&#x201E;x&#X201C;', '„x“'],
    ['&#132;x&#147;', '„x“'],
    ['\x84x\x93', '„x“'],
    ['&#55357;&#56832;', '😀'],
    ['&#xD83D;&#xDE00;', '😀'],
    ['&#xD83D;', '\ufffd'],
    ['x&#0;&#8;&#11;y', 'xy'],
    ['?a=1&copy=2', '?a=1&copy=2'],
    ['&unknown; &#xZZ;', '&unknown; &#xZZ;'],
    ['5 &lt; 6 &amp; 7 &gt; 6', '5 < 6 & 7 > 6'],
    ['5 < 6', '5 < 6'],
    ['I <3 you', 'I <3 you'],
    ['&lt;b&gt;Acme&lt;/b&gt; grows', 'Acme grows'],
    ['<b>Acme</b> grows', 'Acme grows'],
    ['<![CDATA[Tom & <i>Jerry</i> &amp; Co]]>', 'Tom & Jerry & Co'],
    ['List&lt;String&gt; is &lt;b&gt;fast&lt;/b&gt;', 'List<String> is fast'],
    ['&amp;lt;b&amp;gt; in HTML', '<b> in HTML'],
    ['a\x08\x0bb\uffff', 'ab'],
    ['  much \n\t space  ', 'much space'],
  ])('a title %j reads %j', async (written, title) => {
    expect((await rssItem(`<title>${written}</title>`)).title).toBe(title)
  })

  test('a bracket that begins no tag of HTML is text', async () => {
    for (const text of ['a<b und c>d', 'List<String> ist x <y und z> w', 'teurer als 5 <b als gedacht'])
      expect((await rssItem(`<description><![CDATA[${text}]]></description>`)).text).toBe(text)
    expect((await rssItem('<description>a&lt;b und c&gt;d</description>')).text).toBe('a<b und c>d')
    expect((await rssItem('<description><![CDATA[<td nowrap>x <b>y</b>]]></description>')).text).toBe('x y')
  })

  test('plain text in Atom is not read as HTML', async () => {
    expect((await atomEntry('<title>Why &lt;b&gt; is not &amp;amp;</title>')).title).toBe('Why <b> is not &amp;')
    expect((await atomEntry('<title type="html">Why &amp;lt;b&amp;gt; &lt;i&gt;is&lt;/i&gt;</title>')).title).toBe(
      'Why <b> is',
    )
    expect(
      (
        await atomEntry(
          '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less: <em>&lt;</em></div></title>',
        )
      ).title,
    ).toBe('Less: <')
  })

  test('a DTD may name plain text, and nothing that grows', async () => {
    const dtd = (entities: string, title: string) =>
      `<!DOCTYPE rss [<!-- ]> --> ${entities}]><rss><channel><item><title>${title}</title></item></channel></rss>`
    expect((await item(dtd('<!ENTITY firma "M&#252;ller">', '&firma; &eacute;'))).title).toBe('Müller é')
    expect((await item(dtd('<!ENTITY a "ha"><!ENTITY b "&a;&a;">', '&b;'))).title).toBe('&b;')
    expect((await item(dtd('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'))).title).toBe('&x;')
  })
})

describe('a broken feed gives what it has', () => {
  test.each([
    [
      'junk before it',
      '<br />\n<b>Warning</b>: x in <b>y</b><?xml version="1.0"?><rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>',
    ],
    [
      'blank lines before it',
      '\n\n  <?xml version="1.0"?><rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>',
    ],
    ['unclosed items', '<rss><channel><item><title>A</title><item><title>B</title></channel></rss>'],
    [
      'unclosed titles',
      '<rss><channel><item><title>A<link>http://x/</link></item><item><title>B<description>x</description></item></channel></rss>',
    ],
    [
      'tags that do not match',
      '<rss><channel><item><title>A</titel><guid>1</guid></item><item><title><b>B</title></item></i></channel></rss>',
    ],
    [
      'a bare bracket',
      '<rss><channel><item><title>A</title><description>a < b <c</description></item><item><title>B</title></item></channel></rss>',
    ],
    [
      'attributes without quotes or values',
      '<rss version=2.0><channel async><item x=1 y><title type=text/plain>A</title></item><item><title lang="de>B</title></item></channel></rss>',
    ],
    [
      'the document type of a web page',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/x"><rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>',
    ],
    [
      'hyphens in a comment',
      '<rss><channel><!-- a -- b --><item><title>A</title></item><!----><item><title>B</title></item></channel></rss>',
    ],
    [
      'junk behind it',
      '<rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss><script>x</script> bye',
    ],
    ['its end missing', '<rss><channel><item><title>A</title></item><item><title>B</title><description>half a sen'],
    ['a tag cut in half', '<rss><channel><item><title>A</title></item><item><title>B</title><descr'],
    [
      'HTML unescaped in a body',
      '<rss><channel><item><title>A</title><description>x<br>y<p>z<img src=a.png></description></item><item><title>B</title></item></channel></rss>',
    ],
    ['an early end', '<rss><channel><item><title>A</title></item></channel></rss><item><title>B</title></item>'],
  ])('with %s', async (_what, source) => {
    expect((await read(source)).items.map(({ title }) => title)).toEqual(['A', 'B'])
  })

  test('and says so', async () => {
    expect(await codes('<rss><channel><item><title>A</titel></item></channel></rss>')).toEqual(['not_well_formed'])
    expect(await codes('<rss><channel><item><title>A</title>')).toEqual(['feed_cut_off'])
  })

  test.each([
    ['half a text', '<item><guid>2</guid><description>half a sen', 'within an item'],
    ['half an id', '<item><title>B</title><guid>2', 'within an item'],
    ['half an end tag', '<item><guid>2</guid></it', 'within an item'],
    ['nothing more', '', 'after an item'],
  ])('cut off, it says so and tells the item that is not whole: %s', async (_what, rest, cutOff) => {
    const { problems, ...feed } = await read(`<rss><channel><item><guid>1</guid></item>${rest}`)
    expect(feed.cutOff).toBe(cutOff)
    expect(problems).toMatchObject([{ severity: 'warning', code: 'feed_cut_off' }])
  })

  test('what is not well-formed and comes to its end was not cut off', async () => {
    for (const source of [
      '<rss><channel><item><title>A</title><item><title>B</title></channel></rss>',
      '<rss><channel><item><title>A</title><description><![CDATA[never closed</description></item></channel></rss>\n',
    ])
      expect(await read(source)).toMatchObject({ cutOff: 'no', problems: [{ code: 'not_well_formed' }] })
  })

  test('the id of an item that was cut off takes none from those that are whole', async () => {
    const { items } = await read(
      '<rss><channel><item><guid>p-1</guid><link>https://x.example/1</link></item><item><title>Twelve</title><guid>p-1',
    )
    expect(items[0]?.id).toBe('p-1')
    expect(items[1]?.id).toMatch(/^p-1\|/)
  })

  test('what could not be read of it is told', async () => {
    const damaged = Buffer.from(rss('<item><title>Größe X</title></item>'))
    damaged[damaged.indexOf('X')] = 0xff
    expect(await codes(damaged)).toEqual(['bytes_unreadable'])
    expect(await codes(rss('<item><title>\ufffd</title></item>'))).toEqual([])
    const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY h "&a;&a;"><!ENTITY amp "&#38;#38;">]>'
    const holding = (title: string) => `${bomb}<rss><channel><item><title>${title}</title></item></channel></rss>`
    expect(await codes(holding('&h;'))).toEqual(['entity_unresolved'])
    expect(await codes(holding('&a; &amp; &eacute;'))).toEqual([])
  })

  test('one bad date costs that date and no more', async () => {
    const source = atom(
      '<entry><id>1</id><published>soon</published></entry><entry><id>2</id><published>2025-03-04T10:15:00Z</published></entry>',
    )
    const { items, problems } = await read(source)
    expect(items.map(({ publishedAt }) => publishedAt?.toISOString() ?? null)).toEqual([
      null,
      '2025-03-04T10:15:00.000Z',
    ])
    expect(problems).toMatchObject([{ severity: 'warning', code: 'date_unreadable' }])
    expect(await codes(rss('<item><title>x</title><pubDate>04/03/2025</pubDate></item>'))).toEqual(['date_ambiguous'])
  })
})

describe('namespaces are known by their addresses, not their prefixes', () => {
  test('under any prefix, and under the usual one where none is declared', async () => {
    const odd =
      '<rss xmlns:a="http://purl.org/dc/elements/1.1/" xmlns:b="HTTP://purl.org/rss/1.0/modules/content"><channel><item><a:creator>Ada</a:creator><b:encoded>Long text</b:encoded></item></channel></rss>'
    expect(await item(odd)).toMatchObject({ author: 'Ada', text: 'Long text' })
    const undeclared =
      '<rss><channel><item><dc:creator>Ada</dc:creator><content:encoded>Long text</content:encoded><News:Source>MSN</News:Source></item></channel></rss>'
    expect(await item(undeclared)).toMatchObject({ author: 'Ada', text: 'Long text' })
  })

  test('what stands in a namespace of its own is not the feed’s', async () => {
    const own =
      '<rss xmlns:x="https://x.example/ns"><channel><item><x:title>Not this</x:title><title>This</title><x:link>no</x:link></item></channel></rss>'
    expect(await item(own)).toMatchObject({ title: 'This', url: null })
  })

  test('Dublin Core, Media RSS and podcasts fill in what RSS leaves out', async () => {
    expect(
      await rssItem('<dc:title>T</dc:title><dc:description>D</dc:description><dc:identifier>i</dc:identifier>'),
    ).toMatchObject({ title: 'T', text: 'D', id: 'i' })
    expect(
      await atomEntry(
        '<media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>V</media:title><media:description>About V</media:description></media:group>',
      ),
    ).toMatchObject({ title: 'V', text: 'About V' })
    expect(await rssItem('<itunes:author>Host</itunes:author><itunes:summary>Episode</itunes:summary>')).toMatchObject({
      author: 'Host',
      text: 'Episode',
    })
  })
})

describe('links', () => {
  test.each([
    ['<link>/a</link>', 'https://blog.example/a'],
    ['<link>a?x=1&amp;y=2</link>', 'https://blog.example/a?x=1&y=2'],
    ['<link><![CDATA[https://e.example/?x=1&amp;y=2]]></link>', 'https://e.example/?x=1&y=2'],
    ['<link>\n  https://e.example/a\n  </link>', 'https://e.example/a'],
    ['<link>//e.example/a</link>', 'https://e.example/a'],
    ['<link>www.e.example/a</link>', 'http://www.e.example/a'],
    ['<link>https://e.example/straße</link>', 'https://e.example/stra%C3%9Fe'],
    ['<link></link><link>https://e.example/a</link>', 'https://e.example/a'],
    ['<link href="https://e.example/a"/>', 'https://e.example/a'],
    ['<guid>https://e.example/g</guid>', 'https://e.example/g'],
    ['<guid isPermaLink="false">https://e.example/g</guid>', null],
    ['<guid isPermaLink="true">/g</guid>', 'https://blog.example/g'],
    ['<guid>1234</guid>', null],
    ['<guid isPermaLink="true">tag:e.example,2025:1</guid>', null],
    [
      '<atom:link rel="self" href="https://e.example/self"/><atom:link href="https://e.example/a"/>',
      'https://e.example/a',
    ],
    ['<link>javascript:alert(1)</link>', null],
    ['<link xml:base="https://base.example/x/">y</link>', 'https://base.example/x/y'],
    [
      '<guid isPermaLink="false">1</guid><enclosure url=" " type="audio/mpeg"/><enclosure url="https://e.example/1.mp3" type="audio/mpeg" length="9"/>',
      'https://e.example/1.mp3',
    ],
    [
      '<link>https://e.example/a</link><enclosure url="https://e.example/1.mp3" type="audio/mpeg"/>',
      'https://e.example/a',
    ],
    ['<guid isPermaLink="false">1</guid><enclosure url="https://e.example/1.jpg" type="image/jpeg"/>', null],
    // A service counted the clicks, and most of these have no longer anybody behind them.
    [
      '<link>https://feedproxy.google.com/~r/blog/~3/a/</link><feedburner:origLink>https://e.example/a</feedburner:origLink>',
      'https://e.example/a',
    ],
    ['<link>https://e.example/a</link><pheedo:origLink>javascript:alert(1)</pheedo:origLink>', 'https://e.example/a'],
  ])('RSS %s', async (inside, expected) => {
    expect((await rssItem(inside)).url).toBe(expected)
  })

  test.each([
    ['<link rel="self" href="/self"/><link rel="alternate" href="/a"/>', 'https://blog.example/a'],
    ['<link type="application/json" href="/json"/><link type="text/html" href="/a"/>', 'https://blog.example/a'],
    ['<link rel="enclosure" href="/x.mp3"/><link rel="replies" href="/r"/>', null],
    ['<link rel="related" href="https://e.example/a"/>', 'https://e.example/a'],
    ['<link href="a"/>', 'https://blog.example/a'],
    ['<content src="/full.html"/>', 'https://blog.example/full.html'],
    ['<id>https://e.example/a</id>', 'https://e.example/a'],
    ['<id>tag:e.example,2025:a</id>', null],
    ['<id>https://e.example/id</id><link href="/a"/>', 'https://blog.example/a'],
  ])('Atom %s', async (inside, expected) => {
    expect((await atomEntry(inside)).url).toBe(expected)
  })

  test('are relative to the nearest xml:base', async () => {
    const source =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><link href="."/><entry xml:base="2025/"><link href="a.html"/><content type="html">&lt;a href="b.html"&gt;b&lt;/a&gt;</content></entry></feed>'
    const { feed, items } = await read(source)
    expect(feed.url).toBe('https://blog.example/blog/')
    expect(items[0]).toMatchObject({
      url: 'https://blog.example/blog/2025/a.html',
      html: '<a href="https://blog.example/blog/2025/b.html">b</a>',
    })
  })

  test('in bodies are made absolute, and nothing else in them changes', async () => {
    const body =
      '<p class=x>See <a href="/a?x=1&amp;y=2" title=\'"q"\'>a</a>, <a href="https://e.example/">e</a> <img src=b.png alt="b"> <a href="mailto:x@e.example">m</a></p>'
    const { html } = await rssItem(`<description><![CDATA[${body}]]></description>`)
    expect(html).toBe(
      '<p class=x>See <a href="https://blog.example/a?x=1&amp;y=2" title="&quot;q&quot;">a</a>, <a href="https://e.example/">e</a> <img src="https://blog.example/b.png" alt="b"> <a href="mailto:x@e.example">m</a></p>',
    )
  })

  test('relative to nothing are left open and told', async () => {
    const { items, problems } = await read(rss('<item><link>/a</link></item>'), null, null)
    expect(items[0]?.url).toBeNull()
    expect(problems).toMatchObject([{ code: 'link_unusable' }])
    expect((await rssItem('<link>/a</link>', null)).url).toBeNull()
    const site = await read(rss('<link>https://blog.example/</link><item><link>/a</link></item>'), null, null)
    expect(site.items[0]?.url).toBe('https://blog.example/a')
    const itself = '<atom:link rel="self" href="https://blog.example/news/feed.xml"/>'
    const own = await read(rss(`<link>/</link>${itself}<item><link>/a</link></item>`), null, null)
    expect([own.feed.url, own.items[0]?.url]).toEqual(['https://blog.example/', 'https://blog.example/a'])
    expect((await read(rss(`${itself}<item><link>a</link></item>`), null, null)).items[0]?.url).toBe(
      'https://blog.example/news/a',
    )
  })

  test.each([
    [
      'https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://e.example/p%3Fid%3D7&amp;ct=ga&amp;cd=CAI&amp;usg=AO',
      'https://e.example/p?id=7',
    ],
    ['https://www.google.de/url?q=https://e.example/p&amp;sa=U', 'https://e.example/p'],
    [
      'https://www.google.com/url?sa=t&amp;url=https://e.example/p?id=7&amp;x=1&amp;ct=ga&amp;cd=C',
      'https://e.example/p?id=7&x=1',
    ],
    [
      'http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;tid=1&amp;url=https%3a%2f%2fe.example%2fp&amp;c=1&amp;mkt=de-de',
      'https://e.example/p',
    ],
    ['https://www.google.com/search?q=x', 'https://www.google.com/search?q=x'],
  ])('of search engines lead to the article: %s', async (href, expected) => {
    expect((await atomEntry(`<link href="${href}"/>`)).url).toBe(expected)
  })

  test('a Google Alert reads as a person would read it', async () => {
    const entry =
      await atomEntry(`<id>tag:google.com,2013:googlealerts/feed:1</id><title type="html">&lt;b&gt;Muster&lt;/b&gt; AG … &#8220;neu&#8221; &amp;#39;x&amp;#39;</title>
      <link href="https://www.google.com/url?rct=j&amp;url=https://e.example/a&amp;ct=ga"></link><published>2026-08-14T03:38:02Z</published><updated>2026-08-14T03:38:02Z</updated>
      <content type="html">Die &lt;b&gt;Muster&lt;/b&gt; AG&amp;nbsp;...</content><author><name></name></author>`)
    expect(entry).toMatchObject({
      title: "Muster AG … “neu” 'x'",
      url: 'https://e.example/a',
      text: 'Die Muster AG ...',
      author: null,
    })
  })
})

describe('ids', () => {
  const ids = async (inside: string) => (await read(rss(inside))).items.map(({ id }) => id)

  test('are the publisher’s, else the link, else made of what the item says', async () => {
    expect(await ids('<item><guid> A 1 </guid><link>/x</link></item>')).toEqual(['A 1'])
    expect(await ids('<item><link>/x</link></item>')).toEqual(['https://blog.example/x'])
    const [made, other] = await ids('<item><title>A</title></item><item><title>B</title></item>')
    expect(made).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(other).not.toBe(made)
  })

  test('repeated by the publisher are told apart, and stay when a new item comes on top', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map(
      (name) => `<item><guid>same</guid><link>/${name}</link><title>${name}</title></item>`,
    )
    const before = await ids(`${b}${c}`)
    expect(before).toEqual(['same|https://blog.example/b', 'same'])
    expect(await ids(`${a}${b}${c}`)).toEqual(['same|https://blog.example/a', ...before])
    const twins = await ids('<item><guid>g</guid><title>x</title></item>'.repeat(4))
    expect(new Set(twins).size).toBe(4)
  })

  test('a link that several items share is the id of the oldest, and stays when a new item comes on top', async () => {
    const [eins, zwei, drei] = ['Eins', 'Zwei', 'Drei'].map(
      (title) => `<item><link>/a</link><title>${title}</title></item>`,
    )
    const link = 'https://blog.example/a'
    expect(await ids(`${eins}`)).toEqual([link])
    const two = await ids(`${zwei}${eins}`)
    expect(two).toEqual([expect.stringMatching(/^sha256:/), link])
    const three = await ids(`${drei}${zwei}${eins}`)
    expect(three.slice(1)).toEqual(two)
    expect(new Set(three).size).toBe(3)
    // Of a link that an item with an id has too, the one without is called.
    expect(await ids(`<item><guid>g</guid><link>/a</link></item>${eins}`)).toEqual(['g', link])
    expect(await ids(`<item><guid>${link}</guid></item>${eins}`)).toEqual([link, expect.stringMatching(/^sha256:/)])
  })

  test.each(['<guid>same</guid>', ''])(
    'by their dates the oldest is known in whatever order they stand: %j',
    async (guid) => {
      const [eins, zwei, drei] = ['01', '02', '03'].map(
        (day) =>
          `<item>${guid}<link>/a</link><title>${day}</title><pubDate>${day} Mar 2026 10:00:00 GMT</pubDate></item>`,
      )
      const before = await ids(`${eins}${zwei}`)
      expect(before[0]).toBe((await ids(`${eins}`))[0])
      expect(await ids(`${zwei}${eins}`)).toEqual(before.toReversed())
      expect((await ids(`${eins}${zwei}${drei}`)).slice(0, 2)).toEqual(before)
    },
  )

  test('items that are alike in everything are told apart, and stay when another one comes', async () => {
    const twin = '<item><link>/a</link><title>A</title></item>'
    const twins = await ids(twin.repeat(3))
    expect(new Set(twins).size).toBe(3)
    expect((await ids(twin.repeat(4))).slice(1)).toEqual(twins)
  })
})

describe('authors', () => {
  test.each([
    ['<author>ada@example.org (Ada Lovelace)</author>', 'Ada Lovelace'],
    ['<author>Ada Lovelace (ada@example.org)</author>', 'Ada Lovelace'],
    ['<author>Ada Lovelace &lt;ada@example.org&gt;</author>', 'Ada Lovelace'],
    ['<author>Ada Lovelace</author>', 'Ada Lovelace'],
    ['<author>ada@example.org</author>', 'ada@example.org'],
    ['<author>ada@example.org</author><dc:creator>Ada</dc:creator>', 'Ada'],
    ['<dc:creator><![CDATA[M&uuml;ller &amp; Co]]></dc:creator>', 'Müller & Co'],
    ['<author><name>Ada</name></author>', 'Ada'],
    ['<author></author>', null],
  ])('%s', async (inside, author) => {
    expect((await rssItem(inside)).author).toBe(author)
  })

  test('is not the address of their page', async () => {
    const { items } = await read(atom('<entry><id>1</id><author><uri>https://ada.example/</uri></author></entry>'))
    expect(items[0]).toMatchObject({ author: null, authorUrl: 'https://ada.example/' })
  })

  test('are shown by their name, and by their address where that is all', async () => {
    const entry = (author: string) => `<entry><id>${author.length}</id>${author}</entry>`
    const { items } = await read(
      atom(
        [
          '<author><name>ada@blog.example</name></author><author><name>Ada Lovelace</name></author>',
          '<author><name>ada@blog.example</name></author>',
          '<author><name>Ada (ada@blog.example)</name></author>',
          '<author><name>https://ada.example/</name></author>',
          '<author><name>@ada@social.example</name></author>',
        ]
          .map(entry)
          .join(''),
      ),
    )
    expect(items.map(({ author, authorUrl }) => [author, authorUrl])).toEqual([
      ['Ada Lovelace', null],
      ['ada@blog.example', null],
      ['Ada', null],
      [null, 'https://ada.example/'],
      ['@ada@social.example', null],
    ])
  })

  test('are whom the format itself calls so: in RSS an address of mail says less than a name', async () => {
    const both = '<author>ada@blog.example</author><dc:creator>Ada</dc:creator>'
    expect((await rssItem(both)).author).toBe('Ada')
    const names =
      '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Verlag</dc:creator><author><name>Ada</name></author>'
    expect((await atomEntry(names)).author).toBe('Ada')
  })

  test('are the feed’s where an entry names none', async () => {
    const source = atom(
      '<author><name>Redaktion</name><uri>/team</uri></author><entry><id>1</id></entry><entry><id>2</id><author><name>Ada</name></author></entry>',
    )
    expect((await read(source)).items.map(({ author, authorUrl }) => [author, authorUrl])).toEqual([
      ['Redaktion', 'https://blog.example/team'],
      ['Ada', null],
    ])
  })
})

describe('texts', () => {
  test.each(['image/png', 'application/pdf', 'application/x-sqlite3'])('are no %s', async (type) => {
    const bytes = Buffer.from(`%PDF-1.4 ${'\0\x1a'.repeat(type.endsWith('3') ? 20 : 0)}`).toString('base64')
    const { items } = await read(
      atom(`<entry><id>1</id><summary>Kurz</summary><content type="${type}">${bytes}</content></entry>`),
    )
    expect(items[0]).toMatchObject({ text: 'Kurz' })
  })

  test.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['<p>#<span>Muster</span>werk</p>', '#Musterwerk'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<ul><li>a</li><li>b</li></ul>c', 'a\nb\nc'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<b>Muster</b><i>werk</i> ist&nbsp;gut', 'Musterwerk ist gut'],
    ['x<script>alert("<p>")</script>y<style>p{}</style>z<!-- no -->', 'xyz'],
    ['x<iframe src="/a">no</iframe>y', 'xy'],
    ['x <iframe src="/a"> <b>y</b>', 'x y'],
    ['<html><head><title>no</title></head><body>yes</body></html>', 'yes'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['a\n b\t c', 'a\n b\t c'],
    ['<p>a\n b</p>', 'a b'],
    ['a < b and <b>c</b>', 'a < b and c'],
  ])('%s reads %j', async (html, text) => {
    expect((await rssItem(`<description><![CDATA[${html}]]></description>`)).text).toBe(text)
  })

  test('XHTML keeps its order', async () => {
    const body =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Acme <b>Corp</b> rose <i>5</i> points &lt;today&gt;.<br/>Yes</div></content>'
    expect(await atomEntry(body)).toMatchObject({
      text: 'Acme Corp rose 5 points <today>.\nYes',
      html: 'Acme <b>Corp</b> rose <i>5</i> points &lt;today&gt;.<br>Yes',
    })
  })

  test('the fullest body counts', async () => {
    expect(
      (await rssItem('<description>Short</description><content:encoded>A much longer text</content:encoded>')).text,
    ).toBe('A much longer text')
    expect(
      (await rssItem('<description>A much longer text than that</description><content:encoded></content:encoded>'))
        .text,
    ).toBe('A much longer text than that')
    expect(
      (await rssItem('<content:encoded>Short</content:encoded><description>A much longer text than that</description>'))
        .text,
    ).toBe('A much longer text than that')
    expect((await atomEntry('<summary>Short</summary><content>A longer text</content>')).text).toBe('A longer text')
    // What is hardly longer is no fuller: dots behind a greeting are not.
    expect(
      await rssItem('<content:encoded>Moin!</content:encoded><description>Moin! …weiter</description>'),
    ).toMatchObject({
      text: 'Moin!',
    })
  })

  test('a summary that says what its text does not is kept beside it', async () => {
    const full = 'Die ganze Meldung handelt davon, dass Lieferungen sich verspäten, und nennt niemanden.'
    const lead = 'Musterwerk in der Kritik'
    expect(
      await rssItem(`<description>${lead}</description><content:encoded><![CDATA[<p>${full}</p>]]></content:encoded>`),
    ).toMatchObject({ text: full, lead })
    expect(
      await atomEntry(
        `<summary type="html">&lt;b&gt;Musterwerk&lt;/b&gt; in der Kritik</summary><content>${full}</content>`,
      ),
    ).toMatchObject({ text: full, lead })
    expect(await rssItem(`<content:encoded>${lead}</content:encoded><description>${full}</description>`)).toMatchObject(
      { text: full, lead },
    )
  })

  test.each([
    ['the same', 'Lieferungen verspäten sich, und niemand weiß warum.'],
    ['its beginning, cut', 'Lieferungen verspäten sich, und …'],
    [
      'its beginning and where it first stood',
      '<p>Lieferungen verspäten sich, und niemand weiß warum. Das sagte am Montag […]</p><p>The post <a href="/1">Verspätet</a> appeared first on <a href="/">Musterblog</a>.</p>',
    ],
    ['its words in another order', 'Niemand weiß, warum Lieferungen sich verspäten'],
    ['the words of the title', 'Verspätet: Lieferungen'],
    ['nothing', ''],
  ])('a summary that says what its text says is not: %s', async (_what, summary) => {
    const item = await rssItem(
      `<title>Verspätet</title><description><![CDATA[${summary}]]></description><content:encoded><![CDATA[<p>Lieferungen verspäten sich, und <b>niemand</b> weiß warum.</p> <p>Das sagte am Montag ein Sprecher, der nicht genannt werden will.</p>]]></content:encoded>`,
    )
    expect(item.lead).toBeNull()
  })

  test.each([
    [
      'Danke<img src="https://s.w.org/images/core/emoji/72x72/1f621.png" alt="😡" class="wp-smiley" style="height: 1em;" />!',
      'Danke😡!',
    ],
    [
      '<img class="emoji only-emoji" title=":rage:" alt=":rage:" src="/images/emoji/rage.png"> schon wieder',
      ':rage: schon wieder',
    ],
    ['Bild <img class="alignleft emojifrei" alt="Ein Lager" src="/lager.jpg"> von uns', 'Bild von uns'],
    ['Pixel<img src="/p.gif" alt="">.', 'Pixel.'],
  ])('what was typed as an emoji is read, though it is shown as a picture: %s', async (body, text) => {
    expect((await rssItem(`<description><![CDATA[${body}]]></description>`)).text).toBe(text)
  })

  test('the caption of a picture is not the text, unless there is none', async () => {
    const picture =
      '<media:content url="a.jpg"><media:description>A long caption of a picture</media:description></media:content>'
    expect((await rssItem(`<description>Short</description>${picture}`)).text).toBe('Short')
    expect((await rssItem(picture)).text).toBe('A long caption of a picture')
  })

  test('what is plain has no HTML, and a post about HTML keeps its brackets', async () => {
    expect(await atomEntry('<content>Use &lt;b&gt; here</content>')).toMatchObject({ text: 'Use <b> here', html: null })
    expect(
      await rssItem('<guid>at://did:plc:x/app.bsky.feed.post/1</guid><description>Use &lt;b&gt; here</description>'),
    ).toMatchObject({ text: 'Use <b> here', html: null })
  })

  test('what was escaped once too often is read once more', async () => {
    const twice =
      '<description>&amp;lt;p&amp;gt;Hallo &amp;lt;a href="/x"&amp;gt;Welt&amp;lt;/a&amp;gt;&amp;lt;/p&amp;gt;</description>'
    expect(await rssItem(twice)).toMatchObject({
      text: 'Hallo Welt',
      html: '<p>Hallo <a href="https://blog.example/x">Welt</a></p>',
    })
  })

  test('nothing to read is null', async () => {
    expect(await rssItem('<title/><description></description><link/>')).toMatchObject({
      title: null,
      text: null,
      html: null,
      url: null,
      author: null,
      publishedAt: null,
      updatedAt: null,
    })
  })
})

test('a text is in its own language, else in that of its item, else in that of the feed', async () => {
  const { feed, items } = await read(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de_AT"><entry xml:lang="fr"><id>1</id><summary xml:lang="en">Hello</summary></entry><entry xml:lang="fr"><id>2</id><summary>Bonjour</summary></entry><entry><id>3</id></entry></feed>',
  )
  expect([feed.language, ...items.map(({ language }) => language)]).toEqual(['de-AT', 'en', 'fr', 'de-AT'])
})

describe('dates say what they say', () => {
  test('publication is never guessed from an update', async () => {
    expect(await atomEntry('<updated>2025-03-04T10:15:00Z</updated>')).toMatchObject({
      publishedAt: null,
      updatedAt: new Date('2025-03-04T10:15:00Z'),
    })
    expect(
      await rssItem('<pubDate></pubDate><dc:date>2025-03-04</dc:date><atom:updated>2025-03-05</atom:updated>'),
    ).toMatchObject({ publishedAt: new Date('2025-03-04'), updatedAt: new Date('2025-03-05') })
    expect(
      await rssItem('<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/">2025-03-04</dcterms:created>'),
    ).toMatchObject({ publishedAt: new Date('2025-03-04') })
  })
})

describe('JSON Feed', () => {
  const feed = (items: unknown[], more: object = {}) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'J',
      home_page_url: 'https://j.example/',
      ...more,
      items,
    })

  test('takes numbers, external links, one author or several, and plain text', async () => {
    const found = await item(
      feed([
        {
          id: 7,
          external_url: 'https://e.example/',
          content_text: 'a < b\n&amp;',
          author: { name: 'Ada', url: '/ada' },
          date_modified: '2025-03-04T10:15:00Z',
        },
      ]),
    )
    expect(found).toMatchObject({
      id: '7',
      url: 'https://e.example/',
      text: 'a < b\n&amp;',
      html: null,
      title: null,
      author: 'Ada',
      authorUrl: 'https://j.example/ada',
      publishedAt: null,
    })
    expect((await item(feed([{ id: 'x', authors: [{ name: 'A' }, { name: 'B' }] }]))).author).toBe('A')
  })

  test('holds nothing that cannot be stored, in no field', async () => {
    const { feed: head, items } = await read(
      feed(
        [
          {
            id: 'a\u0000\ud83d',
            url: 'https://e.example/\u0000',
            title: 'T\u0000\udc00',
            content_text: 'a\u0000b \ud83d',
            content_html: '<b>\u0000</b>\ud83d',
            author: { name: '\u0000N\ud83d' },
          },
          { id: '\u0000', content_text: 'x' },
        ],
        { title: 'J\u0000' },
      ),
    )
    expect(head.title).toBe('J')
    expect(items[0]).toMatchObject({ id: 'a\ufffd', title: 'T\ufffd', text: 'ab \ufffd', author: 'N\ufffd' })
    expect(JSON.stringify(items)).not.toMatch(/\\u0000|\\ud83d|\\udc00/)
    expect(items[1]?.id).toMatch(/^sha256:/)
  })

  test('has plain titles, by its own rules', async () => {
    expect((await item(feed([{ id: '1', title: 'A &amp; B <b>fett</b>' }]))).title).toBe('A &amp; B <b>fett</b>')
  })

  test('is read where its printer broke its rules, and that is told', async () => {
    const printed =
      '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","content_text":"Zeile\neins, }\\" ,]",},{"id":"2",}, ],}\n<!-- 0.1 s -->'
    const { items, problems } = await read(printed)
    expect(items).toMatchObject([{ id: '1', text: 'Zeile\neins, }" ,]' }, { id: '2' }])
    expect(problems).toMatchObject([{ code: 'not_well_formed' }])
  })

  test('keeps long numbers apart that are ids', async () => {
    const numbers = ['1234567890123456789', '1234567890123456788']
    const printed = feed([{ id: 'a' }, { id: 'b' }])
      .replace('"a"', numbers[0] ?? '')
      .replace('"b"', numbers[1] ?? '')
    expect((await read(printed)).items.map(({ id }) => id)).toEqual(numbers)
  })

  test('cut off is no feed', async () => {
    await expect(read(feed([{ id: '1' }, { id: '2' }]).slice(0, -4))).rejects.toMatchObject({ code: 'not_a_feed' })
  })

  test('with more items than any feed has is refused', async () => {
    const items = (count: number) => feed(Array.from({ length: count }, (_, n) => ({ id: String(n) })))
    expect((await read(items(50_000))).items).toHaveLength(50_000)
    await expect(read(items(50_001))).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/50001.*50000/),
    })
  })

  test('with a mark before it, or entries that are none', async () => {
    const { items, problems } = await read(`\ufeff ${feed([null, { id: 'x' }, 'y'])}`)
    expect(items.map(({ id }) => id)).toEqual(['x'])
    expect(problems).toMatchObject([{ severity: 'error', code: 'item_unreadable' }])
  })
})

test('whatever bytes come, they are a feed or they are called none', async () => {
  const pieces = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&#x41;',
    '&',
    '<',
    '>',
    '"',
    '<b a="',
    '<feed>',
    '<entry>',
    '</',
    '/>',
    '<!DOCTYPE x [',
    'text',
    '\ud83d',
    '<description>',
    '<p>',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), async (parts) => {
      const outcome = await read(`<rss>${parts.join('')}`).catch((error) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FeedError)
      else expect(new Set(outcome.items.map(({ id }: { id: string }) => id)).size).toBe(outcome.items.length)
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(await read(bytes).catch((error) => error)).toBeInstanceOf(FeedError)
    }),
  )
})

describe('an attack costs nothing but its own feed', () => {
  const escaped = (text: string) => text.replaceAll('<', '&lt;')
  test.each([
    ['half tags', rss(`<item><title>A</title><description>${escaped('x<h'.repeat(20_000))}</description></item>`)],
    [
      'deep nesting',
      rss(`<item><title>A</title><description>${'<b>'.repeat(20_000)}${'</i>'.repeat(20_000)}</description></item>`),
    ],
    ['open quotes', rss(`<item><title>A</title></item>${'<a b="'.repeat(20_000)}`)],
    ['many attributes', rss(`<item ${'a="1" '.repeat(20_000)}><title>A</title></item>`)],
    [
      'a prototype',
      rss('<item><__proto__ polluted="1">x</__proto__><constructor/><title __proto__="1">A</title></item>'),
    ],
  ])('%s', async (_what, source) => {
    expect((await read(source)).items[0]?.title).toBe('A')
    expect({}).not.toHaveProperty('polluted')
  })
})
