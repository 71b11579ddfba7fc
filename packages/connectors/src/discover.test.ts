import { describe, expect, test } from 'vitest'
import { type Asked, play, type Recorded } from '../test/tape.ts'
import { connectorOf, connectors, discover, googleNewsSearch, mastodonHashtag, previewSource } from './index.ts'

const now = new Date('2026-11-21T22:00:00Z')
const rss = (title: string, ...links: string[]) =>
  `<rss version="2.0"><channel><title>${title}</title>${links.map((link) => `<item><title>x</title><link>${link}</link></item>`).join('')}</channel></rss>`
const page = (head: string, body = ''): Recorded => ({
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
})

async function discovering(paths: Record<string, Recorded>, typed = '/') {
  await using server = await play(({ path }: Asked) => paths[path])
  const found = await discover(server.url + typed, server.outbound, now)
  return {
    problem: found.problem,
    candidates: found.candidates.map((candidate) => ({ ...candidate, url: candidate.url.replace(server.url, '') })),
    asked: server.asked.map(({ path }) => path),
  }
}

describe('what can be heard at a homepage', () => {
  test('is the typed address itself where it is a feed, and nothing else is asked', async () => {
    const { candidates, asked } = await discovering({ '/any': { body: rss('Blog', '/1') } }, '/any')
    expect(candidates).toEqual([
      { connector: 'feed', url: '/any', title: 'Blog', kind: 'blog', items: 1, comments: 0, by: 'address' },
    ])
    expect(asked).toEqual(['/any'])
  })

  test('is what its head names, relative to its base, each feed once, and only what answers as a feed', async () => {
    const head = `<base href="/site/"><link rel="alternate" type="application/rss+xml" href="rss"><link rel='alternate' type='application/atom+xml' href='atom'>
      <link rel="alternate" type="application/rss+xml" href="/comments"><link rel="alternate" type="application/rss+xml" href="/broken"><link rel="stylesheet" href="x.css">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2"><link rel="alternate" hreflang="en" href="/en">`
    const { candidates } = await discovering({
      '/': page(head),
      '/site/rss': { body: rss('Blog', 'https://b.example/1') },
      '/site/atom': {
        body: '<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry><link href="https://b.example/1"/></entry></feed>',
      },
      '/comments': { body: rss('Kommentare', 'https://b.example/1#comment-4') },
      '/broken': page('<title>Oops</title>'),
    })
    expect(candidates).toEqual([
      { connector: 'feed', url: '/site/rss', title: 'Blog', kind: 'blog', items: 1, comments: 0, by: 'link' },
      { connector: 'feed', url: '/comments', title: 'Kommentare', kind: 'comments', items: 1, comments: 1, by: 'link' },
    ])
  })

  test('is where feeds usually are, though not where every address leads home', async () => {
    const home = { '/': page('<title>Firma</title>') }
    expect((await discovering({ ...home, '/feed/': { body: rss('Blog') } })).candidates).toMatchObject([
      { url: '/feed/', by: 'guess' },
    ])
    const leadsHome = await discovering(
      {
        '/': { body: rss('Home as a feed') },
        '/start': page(''),
        '/feed/': { status: 301, headers: { location: '/' } },
      },
      '/start',
    )
    expect(leadsHome.candidates).toEqual([])
  })

  test('is the blog that the page links to', async () => {
    const { candidates } = await discovering({
      '/': page(
        '',
        '<a href="/about">Über uns</a> <a href="/magazin/">Unser <b>Magazin</b></a> <a href="https://elsewhere.example/blog">Blog</a>',
      ),
      '/magazin/': page('<link rel="alternate" type="application/rss+xml" href="/magazin/index.xml">'),
      '/magazin/index.xml': { body: rss('Magazin', '/1') },
    })
    expect(candidates).toMatchObject([{ url: '/magazin/index.xml', title: 'Magazin' }])
  })

  test('is a whole WordPress, whose comments need no feed of their own then', async () => {
    const { candidates } = await discovering({
      '/': {
        ...page('<title>Firma &amp; Co</title><link rel="alternate" type="application/rss+xml" href="/feed/">'),
        headers: { link: '</wp-json/>; rel="https://api.w.org/"' },
      },
      '/feed/': { body: rss('Blog', '/1') },
      '/comments/feed/': { body: rss('Comments', '/1#comment-1') },
      '/wp-json/wp/v2/comments?per_page=1': {
        headers: { 'x-wp-totalpages': '7' },
        body: '[{"id":1,"post":1,"content":{"rendered":"Schön"}}]',
      },
      '/wp-json/wp/v2/posts?per_page=1': { headers: { 'x-wp-totalpages': '0', 'x-wp-total': '3' }, body: '[]' },
    })
    expect(candidates).toEqual([
      { connector: 'wordpress', url: '/', title: 'Firma & Co', kind: 'wordpress', items: 10, comments: 7, by: 'site' },
      { connector: 'feed', url: '/feed/', title: 'Blog', kind: 'blog', items: 1, comments: 0, by: 'link' },
    ])
  })

  test('is found without https:// before its name, also where the site has none', async () => {
    await using server = await play(() => ({ body: rss('Blog', '/1') }))
    const { url, candidates } = await discover(`${server.url.replace('http://', '')}/any`, server.outbound, now)
    expect(candidates).toMatchObject([{ url: `${server.url}/any` }])
    expect(url).toBe(`${server.url}/any`)
  })

  test('is nothing where nobody answers, and the reason is told', async () => {
    await using server = await play(() => undefined)
    expect(await discover('http://127.0.0.1:1/', server.outbound, now)).toMatchObject({
      candidates: [],
      problem: { code: 'connect', message: expect.stringContaining('127.0.0.1') },
    })
    expect(await discover(server.url, server.outbound, now)).toMatchObject({
      candidates: [],
      problem: { code: 'not_found', message: expect.stringContaining('404') },
    })
    expect(await discover('not a host', server.outbound, now)).toMatchObject({
      candidates: [],
      problem: { code: 'invalid_url', message: expect.any(String) },
    })
  })

  test.each([
    ['an error', { status: 500 }, { code: 'http_500' }],
    ['nothing', undefined, { code: 'not_found' }],
    ['a farewell', { status: 410 }, { code: 'gone' }],
    ['patience', { status: 429 }, { code: 'throttled' }],
    ['something else than a page', { headers: { 'content-type': 'application/json' }, body: '{}' }, null],
  ])('is nothing where the address answers with %s: its neighbours are not asked', async (_what, answer, problem) => {
    const paths = { ...(answer === undefined ? {} : { '/x': answer }), '/feed/': { body: rss('Blog', '/1') } }
    const found = await discovering(paths, '/x')
    expect(found).toMatchObject({ candidates: [], asked: ['/x'] })
    expect(found.problem === null ? null : { code: found.problem.code }).toEqual(problem)
  })
})

test.each([
  ['a login', page('<title>Sign in</title>', '<form><input type="password"></form>'), 'login_wall'],
  ['a captcha', page('<title>Hm</title>', '<div class="g-recaptcha"></div>'), 'captcha'],
  [
    'a question about cookies',
    page('<title>Bevor Sie zu Google weitergehen</title>', '<form action="https://consent.example/save"></form>'),
    'consent_page',
  ],
  ['a challenge', page('<title>Just a moment...</title>'), 'blocked'],
  ['nothing at all', { headers: { 'content-type': 'text/html' }, body: '' }, 'empty_body'],
  ['an error in JSON', { headers: { 'content-type': 'application/json' }, body: '{"error":"no key"}' }, 'json_error'],
])('what stands in place of a feed is named: %s', async (_what, answer, code) => {
  await using server = await play(({ path }: Asked) => (path === '/feed.xml' ? answer : undefined))
  expect(await discover(`${server.url}/feed.xml`, server.outbound, now)).toMatchObject({
    candidates: [],
    problem: null,
    instead: { code, message: expect.stringContaining('127.0.0.1') },
  })
})

test('a page like any other is named nothing, and one that leads to a feed is not in its place', async () => {
  await using server = await play(({ path }: Asked) =>
    path === '/'
      ? page('<link rel="alternate" type="application/rss+xml" href="/f"><title>Sign in</title>')
      : path === '/f'
        ? { body: rss('Blog', '/1') }
        : path === '/plain'
          ? page('<title>Firma</title>')
          : undefined,
  )
  expect((await discover(server.url, server.outbound, now)).candidates).toMatchObject([{ by: 'link' }])
  expect(await discover(`${server.url}/plain`, server.outbound, now)).toMatchObject({ problem: null, instead: null })
})

describe('at a page of a provider that we know', () => {
  const atom = (id: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>${id}</id><title>Schau</title><entry><id>${id}/1</id><title>x</title></entry></feed>`

  test('the feed is found where that provider has it', async () => {
    const { candidates, asked } = await discovering(
      {
        '/channel/UCa1B2c3D4e5F6g7H8i9J0kL': page('<title>Schau</title>'),
        '/feeds/videos.xml?channel_id=UCa1B2c3D4e5F6g7H8i9J0kL': { body: atom('yt:channel:a') },
      },
      '/channel/UCa1B2c3D4e5F6g7H8i9J0kL',
    )
    expect(candidates).toMatchObject([
      {
        url: '/feeds/videos.xml?channel_id=UCa1B2c3D4e5F6g7H8i9J0kL',
        title: 'Schau',
        by: 'provider',
        channel: 'youtube',
      },
    ])
    expect(asked.slice(0, 2)).toEqual([
      '/channel/UCa1B2c3D4e5F6g7H8i9J0kL',
      '/feeds/videos.xml?channel_id=UCa1B2c3D4e5F6g7H8i9J0kL',
    ])
  })

  test('it is found also where the page is shown to people alone', async () => {
    const { candidates, problem } = await discovering(
      { '/r/werkzeug/': { status: 403 }, '/r/werkzeug/.rss': { body: rss('Werkzeug', '/1') } },
      '/r/werkzeug/',
    )
    expect(candidates).toMatchObject([{ url: '/r/werkzeug/.rss', by: 'provider' }])
    expect(problem).toBeNull()
  })

  test('and is none where nothing is there that can be read', async () => {
    const { candidates, problem } = await discovering({ '/r/werkzeug/': { status: 403 } }, '/r/werkzeug/')
    expect({ candidates, code: problem?.code }).toEqual({ candidates: [], code: 'forbidden' })
  })
})

test('an address can be tested before it is kept', async () => {
  await using server = await play(({ path }) =>
    path === '/feed' ? { body: rss('Blog', '/1', '/2', '/3', '/4', '/5', '/6') } : page(''),
  )
  const at = { outbound: server.outbound, now }
  expect(
    await previewSource(connectorOf(connectors, 'feed'), { url: `${server.url}/feed`, settings: {} }, at),
  ).toMatchObject({
    outcome: 'items',
    items: { length: 6 },
    message: null,
  })
  expect(
    await previewSource(connectorOf(connectors, 'feed'), { url: `${server.url}/page`, settings: {} }, at),
  ).toMatchObject({
    outcome: 'failed',
    items: [],
    message: expect.stringContaining('web page'),
  })
})

describe('proposed addresses', () => {
  test('Google News is asked in one country and language', () => {
    expect(googleNewsSearch(['Musterwerk', 'Muster "Werk" & Co'], 'de')).toBe(
      'https://news.google.com/rss/search?q=%22Musterwerk%22+OR+%22Muster+Werk+%26+Co%22&hl=de&gl=DE&ceid=DE%3Ade',
    )
  })

  test.each([
    ['Musterwerk GmbH', 'https://mastodon.social/tags/MusterwerkGmbH.rss'],
    ['Müller & Söhne', 'https://mastodon.social/tags/M%C3%BCllerS%C3%B6hne.rss'],
    ['#a/../b?', 'https://mastodon.social/tags/ab.rss'],
    ['1&1', null],
    ['!!!', null],
  ])('the hashtag of %s', (name, address) => {
    expect(mastodonHashtag(name)).toBe(address)
  })
})
