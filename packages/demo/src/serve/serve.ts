import type { Contents } from '../contents.ts'
import { accounts, isDown, type SourceKey } from '../sources.ts'
import type { DemoRequestHeaders, DemoResponse, DemoSource } from '../world-shape.ts'
import { answer } from './answer.ts'
import { feedLength, homeOf, serveFeed } from './serve-feed.ts'
import { serveBlogPost, serveHome, serveItem, serveListing } from './serve-page.ts'
import { serveWordPress } from './serve-wordpress.ts'

/** How many comments a post's page shows. */
const shownComments = 40

export type Asked = {
  /** Begins with a slash. */
  path: string
  query: URLSearchParams
  headers: DemoRequestHeaders
  now: number
  baseUrl: string
}

type Feed = Pick<DemoSource, 'name' | 'path' | 'language'> & { key: SourceKey }

/** What the world answers; null where nothing stands at this path. */
export function serve(contents: Contents, feeds: readonly Feed[], epoch: number, asked: Asked): DemoResponse | null {
  const { path, headers, now, baseUrl } = asked
  const feed = feeds.find((one) => samePlace(one.path, path))
  if (feed) {
    if (isDown(feed.key, now, epoch))
      return answer(503, 'text/plain; charset=utf-8', 'Demo: this server is having a rest.')
    return serveFeed(feed, contents.latest(feed.key, now, feedLength), headers, baseUrl)
  }
  return (
    serveBlog(contents, asked) ??
    servePlace(contents, feeds, asked) ??
    serveFound(contents, path, now, baseUrl) ??
    serveProfile(path, baseUrl)
  )
}

function serveBlog(contents: Contents, { path, query, headers, now, baseUrl }: Asked): DemoResponse | null {
  if (!path.startsWith('/blog/') && path !== '/blog') return null
  const inside = path.slice('/blog'.length).replace(/\/$/, '')
  const route = inside === '' ? query.get('rest_route') : inside.startsWith('/wp-json') ? inside.slice(8) : null
  if (route !== null) {
    const blog = {
      comments: (since: number) => contents.comments(now, since),
      posts: () => contents.blogPosts(now),
    }
    return serveWordPress(route.replace(/\/$/, ''), query, `${baseUrl}/blog`, blog)
  }
  if (inside === '/comments/feed') {
    const newest = contents.comments(now, 0).slice(0, feedLength)
    const feed = {
      key: 'blog',
      name: 'Musterwerk Blog: Kommentare',
      path: '/blog/comments/feed/',
      language: 'de',
    } as const
    return serveFeed(
      feed,
      newest.map((entry) => entry.write()),
      headers,
      baseUrl,
    )
  }
  if (inside === '') return serveHome('Musterwerk Blog', contents.blogPosts(now).slice(0, 10), [], baseUrl)
  const post = contents.blogPost(Number(inside.split('/')[1]), now)
  if (post === null || !samePlace(post.path, path)) return null
  const comments = contents.comments(now, post.publishedAt).map((entry) => entry.write())
  const under = comments.filter((comment) => samePlace(comment.path.replace(/#.*$/, ''), post.path))
  return serveBlogPost(post, under.slice(0, shownComments).toReversed(), baseUrl)
}

/** The homepage, and the page of each place and account. */
function servePlace(contents: Contents, feeds: readonly Feed[], { path, now, baseUrl }: Asked): DemoResponse | null {
  if (path === '/' || path === '') {
    const places = [
      { name: 'Blog', path: '/blog/' },
      ...accounts.filter(({ key }) => key !== 'blog').map(({ name, url }) => ({ name, path: url })),
    ]
    return serveHome('Musterwerk GmbH', contents.blogPosts(now).slice(0, 3), places, baseUrl)
  }
  const feed = feeds.find(({ key }) => samePlace(homeOf(key), path))
  if (feed) return serveListing(feed.name, contents.latest(feed.key, now, feedLength), feed, baseUrl)
  const account = accounts.find(({ url }) => samePlace(url, path))
  return account ? serveListing(account.name, [], null, baseUrl) : null
}

function serveFound(contents: Contents, path: string, now: number, baseUrl: string): DemoResponse | null {
  const item = contents.findByPath(path.replace(/\/$/, ''), now)
  return item && serveItem(item, baseUrl)
}

/** Somebody's profile: the network knows a name and tells nothing more. */
function serveProfile(path: string, baseUrl: string): DemoResponse | null {
  const name = /^\/(?:social\/(@[a-z_]+)|sky\/profile\/([a-z0-9_.-]+)|forum\/u\/([a-z_]+))\/?$/i.exec(path)
  const shown = name?.[1] ?? name?.[2] ?? name?.[3]
  return shown === undefined ? null : serveListing(shown, [], null, baseUrl)
}

function samePlace(one: string, other: string): boolean {
  return one === other || one === `${other}/` || `${one}/` === other
}
