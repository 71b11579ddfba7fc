import { dayMs, localTime, minuteMs } from '../berlin-time.ts'
import type { Item } from '../item.ts'
import type { CommentEntry } from '../live.ts'
import { blogUsers } from '../sources.ts'
import type { DemoResponse } from '../world-shape.ts'
import { answer } from './answer.ts'
import { escapeMarkup, paragraph } from './markup.ts'
import { type ListParams, readParams } from './wordpress-params.ts'

/** The blog's contents as of one instant, newest first. */
export type BlogContents = {
  comments(since: number): readonly CommentEntry[]
  posts(): readonly Item[]
}

/**
 * WordPress's REST interface, as far as strangers may use it: comments, posts and users with paging.
 * @param route what follows `/wp-json`, such as `/wp/v2/comments`
 * @param site the blog's address without a slash at its end
 */
export function serveWordPress(route: string, query: URLSearchParams, site: string, blog: BlogContents): DemoResponse {
  const [, space, version, collection, id] = route.split('/')
  if (!space) return json(200, describeSite(site))
  if (space !== 'wp' || version !== 'v2') return noRoute()
  const params = readParams(query)
  if ('invalid' in params) return refuse(400, 'rest_invalid_param', `Invalid parameter(s): ${params.invalid}`)
  switch (collection) {
    case 'comments': {
      const entries = listComments(id ? { ...params, include: [Number(id)] } : params, blog)
      if (id) return one(entries.map((entry) => showComment(entry.write(), site))[0], 'rest_comment_invalid_id')
      return paged(entries, params, site, route, (entry) => showComment(entry.write(), site))
    }
    case 'posts': {
      const posts = listPosts(id ? { ...params, include: [Number(id)] } : params, blog)
      if (id) return one(posts.map((post) => showPost(post, site))[0], 'rest_post_invalid_id')
      const pages = Math.max(1, Math.ceil(posts.length / params.perPage))
      const beyond = 'The page number requested is larger than the number of pages available.'
      if (params.page > pages) return refuse(400, 'rest_post_invalid_page_number', beyond)
      return paged(posts, params, site, route, (post) => showPost(post, site))
    }
    case 'users': {
      const users = blogUsers.filter(({ slug }) => params.slugs?.includes(slug) ?? true)
      if (id)
        return one(
          users.filter((user) => user.id === Number(id)).map((user) => showUser(user, site))[0],
          'rest_user_invalid_id',
        )
      return paged(users, params, site, route, (user) => showUser(user, site))
    }
    default:
      return noRoute()
  }
}

function listComments(params: ListParams, blog: BlogContents): readonly CommentEntry[] {
  const { after, before, parents, posts, include } = params
  const found = blog
    .comments(after ?? 0)
    .filter(
      ({ id, parent, publishedAt, write }) =>
        (after === null || publishedAt > after) &&
        (before === null || publishedAt < before) &&
        (parents?.includes(parent) ?? true) &&
        (include?.includes(id) ?? true) &&
        (posts?.some((post) => facts(write()).postId === post) ?? true),
    )
  // Numbers grow with time, so both orders are the same.
  return params.order === 'asc' ? found.toReversed() : found
}

function listPosts({ after, before, include, order }: ListParams, blog: BlogContents): readonly Item[] {
  const found = blog
    .posts()
    .filter(
      (post) =>
        (after === null || post.publishedAt > after) &&
        (before === null || post.publishedAt < before) &&
        (include?.includes(facts(post).id) ?? true),
    )
  return order === 'asc' ? found.toReversed() : found
}

function paged<T>(
  list: readonly T[],
  { page, perPage }: ListParams,
  site: string,
  route: string,
  show: (one: T) => unknown,
): DemoResponse {
  const pages = Math.ceil(list.length / perPage)
  const shown = list.slice((page - 1) * perPage, page * perPage)
  const links = [
    ...(page > 1 ? [`<${site}/wp-json${route}?page=${page - 1}>; rel="prev"`] : []),
    ...(page < pages ? [`<${site}/wp-json${route}?page=${page + 1}>; rel="next"`] : []),
  ]
  return json(200, shown.map(show), {
    'x-wp-total': String(list.length),
    'x-wp-totalpages': String(pages),
    allow: 'GET',
    ...(links.length > 0 ? { link: links.join(', ') } : {}),
  })
}

/** WordPress's own facts of an item that stands in the blog. */
function facts(item: Item): { id: number; postId: number; parent: number; user: number } {
  const { wordpress } = item
  if (wordpress === null) throw new TypeError(`${item.externalId} does not stand in the blog.`)
  return wordpress.type === 'comment' ? wordpress : { ...wordpress, postId: wordpress.id, parent: 0 }
}

function showComment(item: Item, site: string): unknown {
  const { id, postId, parent, user } = facts(item)
  const api = `${site}/wp-json/wp/v2`
  return {
    id,
    post: postId,
    parent,
    author: user,
    author_name: item.author?.name ?? '',
    author_url: '',
    ...dates(item),
    content: { rendered: `${paragraph(item.text)}\n` },
    link: linkOf(item, site),
    status: 'approved',
    type: 'comment',
    author_avatar_urls: {},
    meta: [],
    _links: {
      self: [{ href: `${api}/comments/${id}` }],
      collection: [{ href: `${api}/comments` }],
      up: [{ embeddable: true, post_type: 'post', href: `${api}/posts/${postId}` }],
      ...(user === 0 ? {} : { author: [{ embeddable: true, href: `${api}/users/${user}` }] }),
      ...(parent === 0 ? {} : { 'in-reply-to': [{ embeddable: true, href: `${api}/comments/${parent}` }] }),
    },
  }
}

function showPost(item: Item, site: string): unknown {
  const { id, user } = facts(item)
  const api = `${site}/wp-json/wp/v2`
  const rendered = `${paragraph(item.text)}\n`
  const { date, date_gmt } = dates(item)
  return {
    id,
    date,
    date_gmt,
    guid: { rendered: `${site}/?p=${id}` },
    modified: date,
    modified_gmt: date_gmt,
    slug: item.path.split('/').at(-2) ?? '',
    status: 'publish',
    type: 'post',
    link: linkOf(item, site),
    title: { rendered: escapeMarkup(item.title ?? '') },
    content: { rendered, protected: false },
    excerpt: { rendered, protected: false },
    author: user,
    featured_media: 0,
    comment_status: 'open',
    ping_status: 'closed',
    sticky: false,
    template: '',
    format: 'standard',
    meta: [],
    categories: [1],
    tags: [],
    _links: {
      self: [{ href: `${api}/posts/${id}` }],
      collection: [{ href: `${api}/posts` }],
      author: [{ embeddable: true, href: `${api}/users/${user}` }],
      replies: [{ embeddable: true, href: `${api}/comments?post=${id}` }],
    },
  }
}

function showUser({ id, name, slug }: (typeof blogUsers)[number], site: string): unknown {
  const api = `${site}/wp-json/wp/v2`
  return {
    id,
    name,
    url: '',
    description: '',
    link: `${site}/author/${slug}/`,
    slug,
    avatar_urls: {},
    meta: [],
    _links: { self: [{ href: `${api}/users/${id}` }], collection: [{ href: `${api}/users` }] },
  }
}

function describeSite(site: string): unknown {
  return {
    name: 'Musterwerk Blog (Demo)',
    description: 'Neues aus der Werkstatt',
    url: site,
    home: site,
    gmt_offset: '',
    timezone_string: 'Europe/Berlin',
    namespaces: ['wp/v2'],
    authentication: [],
    routes: {
      '/wp/v2/posts': { namespace: 'wp/v2', methods: ['GET'] },
      '/wp/v2/comments': { namespace: 'wp/v2', methods: ['GET'] },
      '/wp/v2/users': { namespace: 'wp/v2', methods: ['GET'] },
    },
  }
}

/** The site's own time and Greenwich's, both without saying so. */
function dates({ publishedAt }: Item): { date: string; date_gmt: string } {
  const { day, minute } = localTime(publishedAt)
  const bare = (instant: number) => new Date(instant).toISOString().slice(0, 19)
  return { date: bare(Math.round(day * dayMs + minute * minuteMs)), date_gmt: bare(publishedAt) }
}

/** Paths begin with `/blog`, which is where the site stands. */
function linkOf({ path }: Item, site: string): string {
  return site + path.slice('/blog'.length)
}

function one(shown: unknown, code: string): DemoResponse {
  return shown === undefined ? refuse(404, code, 'Invalid ID.') : json(200, shown)
}

function noRoute(): DemoResponse {
  return refuse(404, 'rest_no_route', 'No route was found matching the URL and request method.')
}

function refuse(status: number, code: string, message: string): DemoResponse {
  return json(status, { code, message, data: { status } })
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): DemoResponse {
  return answer(status, 'application/json; charset=UTF-8', JSON.stringify(body), headers)
}
