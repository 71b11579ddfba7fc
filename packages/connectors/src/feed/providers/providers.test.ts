import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { play, type Recorded } from '../../../test/tape.ts'
import { feed } from '../feed.ts'
import { parseFeed } from '../parse-feed.ts'
import { tryParse } from '../try-parse.ts'

const recorded = (name: string) =>
  readFileSync(new URL(`../../../test/fixtures/providers/${name}`, import.meta.url), 'utf8')
const read = (name: string, change: (document: string) => string = (document) => document) =>
  parseFeed(Buffer.from(change(recorded(name))), null, null)

async function first(name: string, change?: (document: string) => string) {
  const { items } = await read(name, change)
  const [item] = items
  if (item === undefined) throw new Error(`${name} has no item.`)
  return item
}

test.each([
  ['google-alerts.xml', 'google-alerts', 'news'],
  ['google-alerts-empty.xml', 'google-alerts', 'news'],
  ['google-news.xml', 'google-news', 'news'],
  ['bing-news.xml', 'bing-news', 'news'],
  ['talkwalker.xml', 'talkwalker', 'news'],
  ['reddit.xml', 'reddit', 'reddit'],
  ['youtube.xml', 'youtube', 'youtube'],
  ['mastodon-user.xml', 'mastodon', 'mastodon'],
  ['mastodon-tag.xml', 'mastodon', 'mastodon'],
  ['bluesky.xml', 'bluesky', 'bluesky'],
  ['wordpress-comments-de.xml', 'wordpress', null],
  ['discourse-posts.xml', 'discourse', 'forum'],
  ['discourse-latest.xml', 'discourse', 'forum'],
  ['stack-exchange-question.xml', 'stack-exchange', 'forum'],
  ['github-releases.xml', 'github', null],
  ['apple-reviews.xml', 'apple-reviews', 'review'],
  ['apple-reviews-one.json', 'apple-reviews', 'review'],
  ['podcast.xml', 'podcast', 'podcast'],
])('%s is known for what it is, wherever it was copied to', async (name, provider, channel) => {
  expect((await read(name)).provider).toEqual({ name: provider, channel })
})

test('a feed of nobody that we know stays as it was read', async () => {
  const { provider, items } = await parseFeed(
    Buffer.from(
      '<rss version="2.0"><channel><item><title>Comment on x by y</title><guid>1</guid></item></channel></rss>',
    ),
    null,
    'https://blog.example/feed',
  )
  expect(provider).toBeNull()
  expect(items).toMatchObject([{ id: '1', title: 'Comment on x by y' }])
})

describe('an article of Google Alerts', () => {
  test('has its own address, a title that reads as it was meant, and the language of the alert', async () => {
    expect(await first('google-alerts.xml')).toMatchObject({
      id: 'tag:google.com,2013:googlealerts/feed:12501224780620368192',
      url: 'https://seeblatt.example/wirtschaft/artikel?id=7&ref=rss',
      title: "Musterwerk AG gewinnt den „Hafenpreis“ '26 - Seeblatt",
      text: '... die Musterwerk AG, ...',
      author: null,
      language: 'de-DE',
      publishedAt: new Date('2026-11-20T03:38:02Z'),
    })
  })

  test('has its own address also where it was written into the link without escaping it', async () => {
    expect((await read('google-alerts.xml')).items[1]?.url).toBe('https://zweite.example/a?x=1&y=2')
  })

  test('may not be there for days, which is no fault', async () => {
    expect(await read('google-alerts-empty.xml')).toMatchObject({ items: [], problems: [], feed: { url: null } })
  })
})

describe('an article of Google News', () => {
  test('has its headline alone, and its outlet as its author', async () => {
    expect(await first('google-news.xml')).toMatchObject({
      title: 'Musterwerk - ein Porträt',
      author: 'Seeblatt',
      authorUrl: 'https://seeblatt.example',
    })
  })

  test('keeps a dash in its headline that is followed by no outlet', async () => {
    expect((await read('google-news.xml')).items[1]?.title).toBe('Kurs steigt - Analysten uneins')
  })

  test('does not say what others wrote of the same', async () => {
    expect(await first('google-news.xml')).toMatchObject({ text: null, html: null })
  })

  test('is the same article when Google calls it and links to it in another way', async () => {
    const renamed = await first('google-news.xml', (document) =>
      document.replaceAll('CBMiaEFVX3lxTE1Pb2E', 'CBMiXYZ').replace('?oc=5', '?oc=6'),
    )
    expect(renamed.id).toBe((await first('google-news.xml')).id)
  })

  test('is another one on another day, of another outlet, or with another headline', async () => {
    const { id } = await first('google-news.xml')
    for (const [one, other] of [
      ['Thu, 19 Nov', 'Fri, 20 Nov'],
      ['>Seeblatt<', '>Hafenkurier<'],
      ['ein Porträt', 'ein Besuch'],
    ] as const) {
      expect((await first('google-news.xml', (document) => document.replaceAll(one, other))).id).not.toBe(id)
    }
  })

  test('has its own address where Google tells it', async () => {
    const { items } = await read('google-news.xml')
    expect(items.map(({ url }) => url)).toEqual([
      'https://news.google.com/rss/articles/CBMiaEFVX3lxTE1Pb2E?oc=5',
      'https://altes.example/artikel/kurs-1234',
    ])
  })
})

describe('an article of Bing News', () => {
  test('is known by its own address, not by the click that is counted', async () => {
    const counted = await first('bing-news.xml', (document) =>
      document.replace('6740f0', '99').replace('1234567890123', '9'),
    )
    expect(counted).toMatchObject({ id: 'https://seeblatt.example/a?id=7', url: 'https://seeblatt.example/a?id=7' })
    expect((await first('bing-news.xml')).id).toBe(counted.id)
  })

  test('is by its outlet, also where MSN shows it', async () => {
    expect((await first('bing-news.xml')).author).toBe('Seeblatt')
  })
})

test('a find of Talkwalker names who wrote it', async () => {
  expect(await first('talkwalker.xml')).toMatchObject({
    text: 'Wir haben Musterwerk getestet',
    author: 'testblatt.example',
    authorUrl: 'https://testblatt.example',
  })
})

describe('on Reddit', () => {
  test('a post is what its author wrote, without what Reddit writes below it', async () => {
    expect(await first('reddit.xml')).toMatchObject({
      id: 't3_1abcde',
      title: 'Bohrer kaputt',
      text: 'Mein Musterwerk-Bohrer ist kaputt.',
      author: 'erika_m',
      provided: { handle: 'erika_m' },
    })
  })

  test('a link alone has no text', async () => {
    expect((await read('reddit.xml')).items[1]).toMatchObject({ title: 'Artikel über Musterwerk', text: null })
  })

  test('a comment has no title of its own, and answers a post', async () => {
    expect((await read('reddit.xml')).items[2]).toMatchObject({
      id: 't1_kx12345',
      title: null,
      text: 'Bei mir auch.',
      provided: { parentId: 't3_1abcde', threadUrl: 'https://www.reddit.com/r/Werkzeug/comments/1abcde/bohrer/' },
    })
  })
})

test('a video on YouTube says what its description says', async () => {
  expect(await first('youtube.xml')).toMatchObject({
    id: 'yt:video:abcdefghijk',
    url: 'https://www.youtube.com/watch?v=abcdefghijk',
    text: 'Wir packen das neue Gerät aus.\n\nTeil 1 von 2 & mehr',
    author: 'Werkzeugschau',
  })
})

describe('a post on Mastodon', () => {
  test('has no title; its warning, its tags, its links, its emoji and its poll can all be read', async () => {
    expect(await first('mastodon-user.xml')).toMatchObject({
      title: null,
      text: [
        'Inhaltswarnung: Ärger mit Werkzeug',
        'Der Bohrer von #Musterwerk :kaputt:',
        'Mehr: https://werkzeug.example/lange/adresse',
        'Behalten',
        'Umtauschen',
      ].join('\n'),
    })
  })

  test('is by whose profile it is in', async () => {
    expect(await first('mastodon-user.xml')).toMatchObject({
      author: 'Erika Beispiel',
      authorUrl: 'https://social.example/@erika',
      provided: { handle: 'erika@social.example' },
    })
  })

  test('that bears a tag is by whom its address tells, on whatever server', async () => {
    expect(await first('mastodon-tag.xml')).toMatchObject({
      text: 'Erster Absatz\nZweiter Absatz',
      author: 'max@elsewhere.example',
      provided: { handle: 'max@elsewhere.example' },
    })
  })
})

test('a post on Bluesky is plain text, decoded once, without what the feed says of itself', async () => {
  expect(await first('bluesky.xml')).toMatchObject({
    id: 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3laaaaaaaaaaa',
    title: null,
    text: 'Im Handbuch von Musterwerk steht &lt;b&gt; und &amp;amp; statt Text',
    html: null,
    author: 'Erika Beispiel',
    provided: { handle: 'erika.example', authorId: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa' },
  })
})

describe('a comment under a WordPress post', () => {
  test('has no title, in whatever language its blog announces it', async () => {
    const { items } = await read('wordpress-comments-de.xml')
    expect(items.map(({ title, author }) => [title, author])).toEqual([
      [null, 'Ida'],
      [null, 'Max'],
      [null, 'Jo'],
    ])
  })

  test('keeps a title that is no sentence about its author, as in the comments of Disqus', async () => {
    const disqus = (document: string) => document.replace(/(<item>\s*<title>)[^<]*/, '$1Re: Offen')
    expect(await first('wordpress-comments-de.xml', disqus)).toMatchObject({ title: 'Re: Offen', author: 'Ida' })
  })

  test('tells what it answers', async () => {
    expect(await first('wordpress-comments-de.xml')).toMatchObject({
      provided: {
        parentId: 'https://werkblog.example/?p=5#comment-11',
        threadUrl: 'https://werkblog.example/2026/11/offen/',
      },
    })
  })

  test('says nothing where a password is asked for in its place', async () => {
    expect((await read('wordpress-comments-de.xml')).items[2]).toMatchObject({ text: null, html: null })
  })
})

describe('on Discourse', () => {
  test('what a post quotes is marked, and not said by its author', async () => {
    const post = await first('discourse-posts.xml')
    expect(post).toMatchObject({
      title: null,
      text: '> @max_b …\nDas glaube ich nicht.',
      author: 'Ida Klein',
      provided: { handle: 'ida_k', threadUrl: 'https://forum.example/t/bohrer/77' },
    })
    expect(post.html).not.toContain('Beispielbau')
  })

  test('a topic has its title, and its text does not change with each answer', async () => {
    expect(await first('discourse-latest.xml')).toMatchObject({
      title: 'Bohrer von Musterwerk',
      text: 'Er geht nicht an.',
      author: 'max_b',
      provided: { handle: 'max_b' },
    })
  })
})

describe('on Stack Exchange', () => {
  test('an answer has no title of its own, and answers its question', async () => {
    const { items } = await read('stack-exchange-question.xml')
    expect(items).toMatchObject([
      { id: 'https://tools.stackexchange.com/q/42', title: 'How to reset a Musterwerk drill?' },
      { title: null, text: 'Hold the button.', provided: { parentId: 'https://tools.stackexchange.com/q/42' } },
    ])
  })

  test('votes and edits change nothing that an item is known by', async () => {
    const voted = await first('stack-exchange-question.xml', (document) =>
      document.replace('>7</re:rank>', '>8</re:rank>'),
    )
    expect(voted).toEqual(await first('stack-exchange-question.xml'))
    const bumped = await first('stack-exchange-question.xml', (document) =>
      document.replaceAll('2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z'),
    )
    expect(bumped).toMatchObject({ id: voted.id, text: voted.text, publishedAt: voted.publishedAt })
  })
})

test('a release on GitHub says what its notes say, and nothing where it has none', async () => {
  expect((await read('github-releases.xml')).items).toMatchObject([
    { id: 'tag:github.com,2008:Repository/123456/v2.0', title: 'v2.0', text: 'Faster', author: 'ida-k' },
    { title: 'v1.9', text: null, provided: { handle: 'ida-k' } },
  ])
})

describe('reviews in the App Store', () => {
  const review = {
    title: 'Stürzt ab',
    text: 'Seit dem Update stürzt die App ab.',
    author: 'ida_k',
    url: 'https://itunes.apple.com/de/review?id=123456789&type=Purple%20Software',
    publishedAt: new Date('2026-11-19T09:00:00Z'),
    provided: { rating: 1 },
  }

  test('do not begin with the app', async () => {
    const { items } = await read('apple-reviews.xml')
    expect(items).toHaveLength(1)
    expect(items).toMatchObject([review])
  })

  test('may begin with the newest review, which is not lost then', async () => {
    const withoutApp = (document: string) => document.replace(/<entry><id im:id.*?<\/entry>/s, '')
    expect((await read('apple-reviews.xml', withoutApp)).items).toMatchObject([review])
  })

  test('come as JSON too, where a single one stands without a list', async () => {
    expect(await first('apple-reviews-one.json')).toMatchObject({
      id: '11111111112',
      title: 'Läuft',
      text: 'Alles gut & schnell.',
      provided: { rating: 5 },
    })
    const two = await read('apple-reviews-one.json', (document) =>
      document.replace(
        /"entry":(\{.*?"im:voteCount":\{"label":"0"\}\})/s,
        '"entry":[{"im:name":{"label":"App"},"id":{"label":"1"}},$1]',
      ),
    )
    expect(two.items.map(({ id }) => id)).toEqual(['11111111112'])
  })

  test('show their stars in a dry run', async () => {
    const answer = await tryParse({ body: Buffer.from(recorded('apple-reviews.xml')).toString('base64') })
    expect(answer.items).toMatchObject([{ rating: 1 }])
  })
})

describe('an episode of a podcast', () => {
  test('without an id is known by its recording, whoever counts its downloads', async () => {
    const counted = await first('podcast.xml', (document) =>
      document.replace(
        /https:\/\/dts\.podtrac[^"]*/,
        'https://op3.dev/e/chrt.fm/track/AB12/traffic.megaphone.fm/WF007.mp3?x=2',
      ),
    )
    expect(counted.id).toBe('traffic.megaphone.fm/WF007.mp3')
    expect((await first('podcast.xml')).id).toBe(counted.id)
  })

  test('says what its notes say, by whom the show is', async () => {
    expect(await first('podcast.xml')).toMatchObject({
      text: 'Heute testen wir Musterwerk, lange und gründlich.',
      author: 'Ida Klein',
    })
  })
})

test('a long topic of NodeBB is told never to show new answers', async () => {
  const posts = Array.from(
    { length: 26 },
    (_, n) => `<item><title>Bohrer</title><link>https://forum.example/topic/7/bohrer/${n + 1}</link></item>`,
  )
  const { items, problems } = await parseFeed(
    Buffer.from(
      `<rss version="2.0"><channel><title>Bohrer</title><link>https://forum.example/topic/7.rss</link><generator>NodeBB</generator>${posts.join('')}</channel></rss>`,
    ),
    null,
    null,
  )
  expect(problems).toMatchObject([{ code: 'first_posts_only' }])
  expect(items.slice(0, 2)).toMatchObject([
    { title: 'Bohrer' },
    { title: null, provided: { threadUrl: 'https://forum.example/topic/7' } },
  ])
})

describe('what an entry answers', () => {
  const entry = (reply: string) =>
    parseFeed(
      Buffer.from(
        `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/syndication/thread/1.0"><entry><id>tag:blog.example,2026:comment-2</id><title>x</title>${reply}</entry></feed>`,
      ),
      null,
      'https://blog.example/feeds/comments/default',
    )

  test('is told in the words that feeds have for it, whatever their prefix', async () => {
    const { items } = await entry(
      '<t:in-reply-to ref="tag:blog.example,2026:post-1" href="/2026/11/eins.html" source="https://blog.example/feeds/1" type="text/html"/>',
    )
    expect(items[0]?.provided).toEqual({
      parentId: 'tag:blog.example,2026:post-1',
      threadUrl: 'https://blog.example/2026/11/eins.html',
    })
  })

  test.each(['', '<t:in-reply-to/>', '<t:in-reply-to href="javascript:alert(1)"/>', '<t:total>3</t:total>'])(
    'is nothing where nothing is said: %j',
    async (reply) => {
      expect((await entry(reply)).items[0]?.provided).toBeUndefined()
    },
  )

  test('makes a comment of an article', async () => {
    const body = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><entry><id>2</id><thr:in-reply-to ref="1"/></entry><entry><id>3</id></entry></feed>`
    await using server = await play(() => ({ body }))
    const result = await feed.poll({
      ...server.handed('/comments.atom', feed.settings.parse({})),
      cursor: null,
    })
    expect(result).toMatchObject({
      items: [
        { externalId: '2', parentExternalId: '1', facts: { type: 'comment' } },
        { externalId: '3', parentExternalId: null, facts: { type: 'article' } },
      ],
    })
  })
})

describe('asked over the network', () => {
  const now = new Date('2026-11-21T22:00:00Z')
  const asking = async (path: string, answer: Recorded) => {
    await using server = await play(() => answer)
    return await feed.poll({
      ...server.handed(path, feed.settings.parse({ ownUsers: ['ida_k'] }), now),
      cursor: null,
    })
  }

  test.each([
    [
      '/alerts/feeds/01234567890123456789/1',
      'google-alerts.xml',
      { language: 'de-DE', url: 'https://seeblatt.example/wirtschaft/artikel?id=7&ref=rss' },
    ],
    ['/r/Werkzeug/.rss', 'reddit.xml', { author: { name: 'erika_m', handle: 'erika_m' }, parentExternalId: null }],
    [
      '/posts.rss',
      'discourse-posts.xml',
      { own: true, threadUrl: 'https://forum.example/t/bohrer/77', author: { handle: 'ida_k' } },
    ],
  ])('%s brings items as their provider means them', async (path, name, item) => {
    const result = await asking(path, { body: recorded(name) })
    expect(result).toMatchObject({ outcome: 'items' })
    expect(result.outcome === 'items' ? result.items[0] : null).toMatchObject(item)
  })

  test.each([
    [404, '/feeds/videos.xml?channel_id=UCa'],
    [500, '/feeds/videos.xml?playlist_id=UULFa'],
  ])('a %i of YouTube is asked again later, and is no fault', async (status, path) => {
    expect(await asking(path, { status })).toMatchObject({
      outcome: 'throttled',
      retryAfter: new Date('2026-11-21T22:15:00Z'),
    })
  })

  test('a web page of Reddit that asks for patience is heeded', async () => {
    const page = {
      headers: { 'content-type': 'text/html' },
      body: '<html><head><title>Too Many Requests</title></head></html>',
    }
    expect(await asking('/r/Werkzeug/.rss', page)).toMatchObject({ outcome: 'throttled' })
  })

  test('an account of Bluesky that is for those signed in says so', async () => {
    expect(await asking('/profile/did:plc:abc/rss', { status: 403 })).toMatchObject({
      outcome: 'blocked',
      message: expect.stringContaining('signed in to Bluesky'),
    })
  })
})
