import type { Peer, Said } from '../peer.ts'

type Comment = Said & { id: number; parent: number }

const service = { id: 7, name: 'Muster Kundenservice', user: 'service', password: 'abcd EFGH ijkl MNOP' }
const numberOf = (externalId: string) => Number(externalId.replace(/^\D+/, ''))
const json = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/**
 * A WordPress by its REST API (https://developer.wordpress.org/rest-api/reference/comments/), with one post of somebody else; what we write on our own account is another.
 * @public
 */
export function makePeer(): Peer {
  const comments: Comment[] = []
  const posts: (Said & { id: number })[] = []
  let last = 0
  const add = (said: Said) => {
    last += 1
    const comment = { ...said, id: last, parent: said.to === undefined ? 0 : numberOf(said.to) }
    comments.push(comment)
    return comment
  }
  const told = ({ id, parent, text, at, ours }: Comment) => ({
    ...{ id, post: 1, parent, author: ours ? service.id : 0, author_name: ours ? service.name : 'Kundin' },
    ...{ author_url: '', date: '2026-01-01T00:00:00', date_gmt: at.toISOString().slice(0, 19), status: 'approved' },
    content: { rendered: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>` },
    link: `https://blog.example/post/#comment-${id}`,
  })
  const published = ({ id, text, at }: Said & { id: number }) => ({
    ...{ id, author: service.id, date_gmt: at.toISOString().slice(0, 19), modified_gmt: null },
    ...{ title: { rendered: text }, content: { rendered: `<p>${text}</p>` }, link: `https://blog.example/${id}` },
  })
  return {
    source: (origin) => ({
      url: origin,
      settings: { ownUsers: [String(service.id)] },
      access: { user: service.user, password: service.password },
      userId: String(service.id),
    }),
    secrets: [Buffer.from(`${service.user}:${service.password}`).toString('base64')],
    answer({ method, path, headers, body }) {
      const { pathname, searchParams: query } = new URL(path, 'http://blog.example')
      const [, route] = pathname.split('/wp-json/wp/v2/')
      if (route === undefined) return undefined
      const basic = Buffer.from(`${service.user}:${service.password}`).toString('base64')
      const signedIn = headers.authorization === `Basic ${basic}`
      if (headers.authorization !== undefined && !signedIn)
        return json(401, { code: 'incorrect_password', message: 'The application password is wrong.' })
      if (route === 'users/me')
        return signedIn ? json(200, { id: service.id, name: service.name }) : json(401, { code: 'rest_not_logged_in' })
      if (route === 'users') return json(200, [{ id: service.id, name: service.name, slug: service.user }])
      if (route === 'posts') {
        const [perPage, page] = [Number(query.get('per_page') ?? 10), Number(query.get('page') ?? 1)]
        const pages = Math.ceil(posts.length / perPage)
        return json(
          200,
          posts
            .toReversed()
            .slice((page - 1) * perPage, page * perPage)
            .map(published),
          {
            'x-wp-totalpages': String(pages),
          },
        )
      }
      if (method === 'POST' && route === 'comments') {
        if (!signedIn) return json(401, { code: 'rest_comment_login_required' })
        const given = JSON.parse(body.toString('utf8')) as { parent: number; content: string }
        const text = given.content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
        if (comments.some((one) => one.ours && one.parent === given.parent && one.text === text))
          return json(409, { code: 'comment_duplicate', message: 'Duplicate comment detected.' })
        return json(
          201,
          told(add({ text, at: new Date('2026-11-21T21:59:00Z'), to: `comment-${given.parent}`, ours: true })),
        )
      }
      const [collection, number] = route.split('/')
      if (collection !== 'comments') return json(404, { code: 'rest_no_route' })
      if (number !== undefined) {
        const one = comments.find(({ id }) => id === Number(number))
        return one === undefined ? json(404, { code: 'rest_comment_invalid_id' }) : json(200, told(one))
      }
      if (query.has('status') && !signedIn) return json(401, { code: 'rest_forbidden_param' })
      const perPage = Number(query.get('per_page') ?? 10)
      const page = Number(query.get('page') ?? 1)
      // Both may name several.
      const named = (field: string) => query.get(field)?.split(',').map(Number) ?? null
      const [parents, ofPosts] = [named('parent'), named('post')]
      const all = comments
        .filter(({ parent }) => parents === null || parents.includes(parent))
        .filter(() => ofPosts === null || ofPosts.includes(1))
        .toReversed()
      const pages = Math.ceil(all.length / perPage)
      return json(200, all.slice((page - 1) * perPage, page * perPage).map(told), {
        'x-wp-total': String(all.length),
        'x-wp-totalpages': String(pages),
      })
    },
    write(said) {
      if (!said.ours || said.to !== undefined) return `comment-${add(said).id}`
      last += 1
      posts.push({ ...said, id: last })
      return `post-${last}`
    },
    edit(id, text) {
      const comment = comments.find((one) => one.id === numberOf(id))
      if (comment !== undefined) comment.text = text
    },
    remove(id) {
      comments.splice(
        comments.findIndex((one) => one.id === numberOf(id)),
        1,
      )
    },
    holds: 400,
  }
}
