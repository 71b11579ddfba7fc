import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { wellFormedXml } from '../test/well-formed-xml.ts'
import { dayMs, hourMs, minuteMs } from './berlin-time.ts'
import { createWorld } from './world.ts'

const base = 'http://127.0.0.1:4700/demo/world'
const epoch = new Date('2026-11-20T13:10:00.250Z')
const after = (ms: number) => new Date(epoch.getTime() + ms)
const world = createWorld({ seed: 7, epoch })
const history = world.history(base)
const feeds = world.sources.filter(({ connector }) => connector === 'feed')

function get(path: string, now: Date, headers: Record<string, string> = {}) {
  const [place = '', query] = path.split('?')
  const answer = world.serve(place, new URLSearchParams(query), headers, now, base)
  if (answer === null) throw new Error(`Nothing stands at ${path}.`)
  return answer
}

/** Ids and texts of a feed's items as any parser would read them. */
function readFeed(body: string): { id: string; text: string }[] {
  if (body.startsWith('{')) {
    const feed: { items: { id: string; content_text: string }[] } = JSON.parse(body)
    return feed.items.map(({ id, content_text }) => ({ id, text: content_text }))
  }
  const plain = (text: string) => {
    const once = (escaped: string) =>
      escaped
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
    return once(once(text).replaceAll(/<[^>]+>/g, ''))
  }
  return [...body.matchAll(/<(?:item|entry)\b[\s\S]*?<\/(?:item|entry)>/g)].map(([entry]) => ({
    id: plain(/<guid[^>]*>(.*?)<|<id>(.*?)<|rdf:about="(.*?)"/.exec(entry)?.slice(1).find(Boolean) ?? ''),
    text: plain(/<(?:description|content)[^>]*>(.*?)<\/(?:description|content)>/.exec(entry)?.[1] ?? ''),
  }))
}

describe('feeds', () => {
  test('are well-formed, say that they are a demo, and name absolute addresses only', () => {
    for (const { path } of feeds) {
      const { status, body, headers } = get(path, after(25 * minuteMs))
      expect([path, status]).toEqual([path, 200])
      expect(body).toContain('(Demo)')
      expect(headers['x-robots-tag']).toContain('noindex')
      if (headers['content-type']?.includes('json')) JSON.parse(body)
      else wellFormedXml(body)
      // A paper lies at a name of its own, which is this machine's all the same.
      for (const [, url] of body.matchAll(/<link>(.*?)<|"url": "(.*?)"/g))
        expect(url ?? base).toMatch(/^http:\/\/(127\.0\.0\.1|[a-z-]+\.localhost):4700\/demo\/world/)
    }
  })

  test('show at the epoch exactly the newest of the history', () => {
    for (const { key, path } of feeds) {
      if (key === 'forum') continue
      const expected = history.items
        .filter(({ sourceKey }) => sourceKey === key)
        .slice(-25)
        .toReversed()
      expect(readFeed(get(path, epoch).body)).toEqual(
        expected.map(({ externalId, text }) => ({ id: externalId, text })),
      )
    }
  })

  test('answer 304 to those who have everything, and 200 again when something new is out', () => {
    const path = '/social/tags/musterwerk.rss'
    const { headers } = get(path, after(0))
    const etag = headers.etag ?? ''
    const modified = headers['last-modified'] ?? ''
    expect(get(path, after(0), { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' })
    expect(get(path, after(0), { 'if-modified-since': modified })).toMatchObject({ status: 304 })
    expect(get(path, after(10 * minuteMs), { 'if-none-match': etag, 'if-modified-since': modified })).toMatchObject({
      status: 200,
    })
    expect(get(path, after(10 * minuteMs), { 'if-modified-since': modified })).toMatchObject({ status: 200 })
  })

  test('the forum is silent at first, comes back, and falls silent again', () => {
    const states = [0, 30 * minuteMs, 2 * hourMs, 2.5 * hourMs, 3.5 * hourMs].map(
      (ms) => get('/forum/latest.rss', after(ms)).status,
    )
    expect(states).toEqual([503, 200, 200, 503, 200])
    const silentSince = epoch.getTime() - 47 * minuteMs
    expect(
      history.items.some(({ sourceKey, publishedAt }) => sourceKey === 'forum' && publishedAt.getTime() > silentSince),
    ).toBe(false)
  })

  test('bring something new every 3 to 15 seconds for half an hour, then every 30 to 90, a year later too', () => {
    const seen = new Map<string, number>()
    const look = (now: Date) => {
      for (const { key, path } of world.sources) {
        if (key.startsWith('own-') || key === 'forum') continue
        const body = key === 'blog' ? get('/blog/comments/feed/', now).body : get(path, now).body
        for (const { id } of readFeed(body)) if (!seen.has(id)) seen.set(id, now.getTime())
      }
    }
    look(epoch)
    const known = seen.size
    for (let second = 0; second < 1800; second += 30) look(after(second * 1000))
    // Two hundred, of which some are the forum's, and some answers besides.
    expect(seen.size - known).toBeGreaterThan(170)
    expect(seen.size - known).toBeLessThan(250)
    look(after(365 * dayMs))
    const before = seen.size
    for (let minute = 0; minute <= 60; minute += 10) look(after(365 * dayMs + minute * minuteMs))
    expect(seen.size - before).toBeGreaterThan(45)
    expect(seen.size - before).toBeLessThan(85)
  })

  test('are the same whoever asks, in whatever order', () => {
    const other = createWorld({ seed: 7, epoch })
    for (const ms of [40 * dayMs, hourMs, 0, 5 * minuteMs])
      for (const { path } of feeds)
        expect(other.serve(path, new URLSearchParams(), {}, after(ms), base)).toEqual(get(path, after(ms)))
  })
})

type Comment = {
  id: number
  post: number
  parent: number
  author: number
  author_name: string
  date_gmt: string
  link: string
  content: { rendered: string }
}

describe('the blog is a WordPress', () => {
  const api = '/blog/wp-json/wp/v2'
  const list = (query: string, now: Date) => {
    const answer = get(`${api}/comments?${query}`, now)
    const comments: Comment[] = JSON.parse(answer.body)
    return { comments, total: Number(answer.headers['x-wp-total']), pages: Number(answer.headers['x-wp-totalpages']) }
  }

  test('whose comments, page by page, are those of the history, replies under what they answer', () => {
    const all: Comment[] = []
    const { pages, total } = list('per_page=100&orderby=id&order=asc', epoch)
    for (let page = 1; page <= pages; page++)
      all.push(...list(`per_page=100&orderby=id&order=asc&page=${page}`, epoch).comments)
    const expected = history.items.filter(
      ({ sourceKey, externalId }) => sourceKey === 'blog' && externalId.startsWith('comment'),
    )
    expect(all.length).toBe(total)
    expect(all.map(({ id }) => `comment-${id}`)).toEqual(expected.map(({ externalId }) => externalId))
    expect(all.map(({ parent, post }) => (parent === 0 ? `post-${post}` : `comment-${parent}`))).toEqual(
      expected.map(({ parentExternalId }) => parentExternalId),
    )
    expect(all.map(({ link }) => link)).toEqual(expected.map(({ url }) => url))
    expect(all.map(({ date_gmt }) => Date.parse(`${date_gmt}Z`))).toEqual(
      expected.map(({ publishedAt }) => publishedAt.getTime()),
    )
    expect(all.map(({ author }) => author !== 0)).toEqual(expected.map(({ own }) => own))
    expect(list('per_page=100&page=99', epoch)).toMatchObject({ comments: [], total })
  })

  test('where our own users answer by themselves, at the source', () => {
    const now = after(20 * minuteMs)
    const { comments } = list(`per_page=100&orderby=id&order=asc&after=${epoch.toISOString()}`, now)
    const asked = comments.filter(({ parent }) => parent === 0)
    const answers = comments.filter(({ parent }) => parent !== 0)
    expect(asked.length).toBeGreaterThan(10)
    expect(answers.length).toBeGreaterThan(5)
    const users: { id: number; slug: string; name: string }[] = JSON.parse(get(`${api}/users`, now).body)
    const ownUsers = world.sources.find(({ key }) => key === 'blog')?.settings.ownUsers
    expect(users.map(({ slug }) => slug)).toEqual(ownUsers)
    for (const { author, author_name, parent, id } of answers) {
      expect(users).toContainEqual(expect.objectContaining({ id: author, name: author_name }))
      expect(list(`parent=${parent}`, now).comments.map((reply) => reply.id)).toContain(id)
      expect(asked.map((comment) => comment.id)).toContain(parent)
    }
    expect(new Set(comments.map(({ id }) => id)).size).toBe(comments.length)
  })

  test('which reads `after` without a zone as its own time, as WordPress does', () => {
    const zoned = list('per_page=100&after=2026-11-19T12:00:00Z', epoch)
    const local = list('per_page=100&after=2026-11-19T13:00:00', epoch)
    expect(zoned.total).toBeGreaterThan(0)
    expect(local).toEqual(zoned)
  })

  test('which refuses what WordPress refuses', () => {
    expect(get(`${api}/comments?per_page=101`, epoch)).toMatchObject({ status: 400 })
    expect(get(`${api}/posts?page=99`, epoch).body).toContain('rest_post_invalid_page_number')
    expect(get(`${api}/nothing`, epoch)).toMatchObject({ status: 404 })
    expect(JSON.parse(get('/blog/wp-json/', epoch).body).namespaces).toContain('wp/v2')
    expect(get('/blog/?rest_route=/wp/v2/posts&per_page=1', epoch).body).toContain('"type":"post"')
  })
})

describe('pages', () => {
  test('every item of the history opens at the source, marked as demo and kept from search engines', () => {
    for (const [index, { url, text, sourceKey }] of history.items.entries()) {
      if (index % 9 !== 0) continue
      const { status, body, headers } = get(new URL(url).pathname.slice(new URL(base).pathname.length), epoch)
      expect([url, status]).toEqual([url, 200])
      expect(body).toContain('class="demo"')
      expect(headers['x-robots-tag']).toContain('noindex')
      const shown = body.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
      if (sourceKey !== 'blog') expect(shown).toContain(text)
    }
  })

  test('what has not appeared yet cannot be opened', () => {
    const now = after(10 * minuteMs)
    const [, newest = ''] = /<item>\n<link>(.*?)<\/link>/.exec(get('/social/tags/musterwerk.rss', now).body) ?? []
    const path = newest.slice(base.length)
    expect(world.serve(path, new URLSearchParams(), {}, now, base)).toMatchObject({ status: 200 })
    expect(world.serve(path, new URLSearchParams(), {}, epoch, base)).toBeNull()
    expect(world.serve('/nothing/here', new URLSearchParams(), {}, now, base)).toBeNull()
  })

  test('a post shows the talk beneath it, our answers included', () => {
    const reply = history.items.findLast(
      ({ sourceKey, parentExternalId }) => sourceKey === 'blog' && parentExternalId?.startsWith('comment'),
    )
    const { body } = get(reply?.url.slice(base.length).replace(/#.*$/, '') ?? '', epoch)
    expect(body).toContain(`id="${reply?.externalId}"`)
  })

  test('the homepage leads to the blog, its comments and its WordPress', () => {
    const { body, headers } = get('/', epoch)
    expect(body).toContain(
      `<link rel="alternate" type="application/rss+xml" title="Musterwerk Blog » Feed" href="${base}/blog/feed/">`,
    )
    expect(body).toContain(`href="${base}/blog/comments/feed/"`)
    expect(body).toContain(`<link rel="https://api.w.org/" href="${base}/blog/wp-json/">`)
    expect(headers.link).toContain('rel="https://api.w.org/"')
    for (const { url } of world.accounts) expect(get(url, epoch).status).toBe(200)
  })
})

test('a world that is asked for a year keeps no more than its history', () => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  const held = () => {
    if (typeof collect === 'function') collect()
    return process.memoryUsage().heapUsed
  }
  const ask = (from: number) => {
    for (let step = 0; step < 60; step++) for (const { path } of world.sources) get(path, after(from + step * dayMs))
  }
  ask(0)
  const before = held()
  ask(150 * dayMs)
  expect(held() - before).toBeLessThan(4 * 2 ** 20)
})
