import { serve, type TestServer } from './serve.ts'
import type { BlogComment } from './serve-blogs.ts'

type Sent = { post: number; parent: number; content: string }

/**
 * A WordPress that takes comments from one user by application password, as the real one does (checked against it in
 * `test/peers`): it refuses the same words twice, and shows what it was given.
 */
export type TestBlog = TestServer & {
  comments: BlogComment[]
  /** What came in by POST, published or not, in its order. */
  sent: Sent[]
  /** How it meets the next POST, and then again as usual. `lost`: published, and the answer never arrives. */
  meets: 'as usual' | 'lost' | 'broken'
  password: string
}

export const replier = { id: 7, name: 'Muster Kundenservice', user: 'service' }

export async function serveWordpress(comments: BlogComment[]): Promise<TestBlog> {
  const blog = { comments, sent: [] as Sent[], meets: 'as usual' as TestBlog['meets'], password: 'abcd EFGH 1234' }
  const server = await serve(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://blog.example')
    const path = pathname.split('/wp-json/wp/v2/')[1]
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const signedIn =
      request.headers.authorization === `Basic ${Buffer.from(`${replier.user}:${blog.password}`).toString('base64')}`
    if (path === undefined) return answer(404, { code: 'rest_no_route', message: '' })
    if (request.headers.authorization !== undefined && !signedIn)
      return answer(401, { code: 'incorrect_password', message: 'The application password is wrong.' })
    if (path === 'users/me') return answer(200, { id: replier.id, name: replier.name })
    if (path === 'comments' && request.method === 'POST') {
      const given = JSON.parse(await bodyOf(request)) as Sent
      blog.sent.push(given)
      if (!signedIn) return answer(401, { code: 'rest_comment_login_required', message: '' })
      const { meets } = blog
      blog.meets = 'as usual'
      if (meets === 'broken') return answer(500, { code: 'internal_server_error', message: '' })
      const same = blog.comments.some(
        ({ parent, text, user }) => parent === given.parent && text === given.content && user === replier.id,
      )
      if (same) return answer(409, { code: 'comment_duplicate', message: 'Duplicate comment detected.' })
      const made = {
        ...{ id: Math.max(...blog.comments.map(({ id }) => id)) + 1, name: replier.name, user: replier.id },
        ...{ parent: given.parent, text: given.content, at: new Date().toISOString().slice(0, 19) },
      }
      blog.comments.push(made)
      if (meets === 'lost') return void response.destroy()
      return answer(201, said(made))
    }
    const [collection, number] = path.split('/')
    if (collection !== 'comments') return answer(200, [])
    const known = blog.comments.map(said).sort((a, b) => b.id - a.id)
    if (number !== undefined) {
      const one = known.find(({ id }) => id === Number(number))
      return one === undefined ? answer(404, { code: 'rest_comment_invalid_id', message: '' }) : answer(200, one)
    }
    if (searchParams.has('status') && !signedIn) return answer(401, { code: 'rest_forbidden_param', message: '' })
    const parent = searchParams.get('parent')
    answer(
      200,
      known.filter((comment) => parent === null || comment.parent === Number(parent)),
    )
  })
  return Object.assign(blog, server)
}

async function bodyOf(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function said({ id, text, name, user = 0, website = '', parent = 0, at }: BlogComment) {
  return {
    id,
    post: 1,
    parent,
    author: user,
    author_name: name,
    author_url: website,
    date_gmt: at ?? '2026-03-02T08:00:00',
    content: { rendered: `<p>${text}</p>` },
    link: `https://blog.example/post/#comment-${id}`,
    status: 'approved',
  }
}
