import type { Peer, Said } from '../../../test/peers/peer.ts'

type Post = Said & { id: string; seq: number; deleted: boolean }

const service = { id: 'u7', name: 'Muster Kundenservice' }
const token = 'geheimes-token-0815'
const perPage = 100

/** The forum of the document: it tells its changes in their order, each post where it last changed. */
export function makePeer(): Peer {
  const posts = new Map<string, Post>()
  let seq = 0
  const put = (post: Omit<Post, 'seq'>) => {
    seq += 1
    posts.set(post.id, { ...post, seq })
  }
  return {
    source: (origin) => ({ url: origin, access: { token }, userId: service.id }),
    secrets: [token],
    answer({ path, headers }, origin) {
      const { pathname, searchParams } = new URL(path, origin)
      const json = (status: number, body: unknown) => ({ status, body: JSON.stringify(body) })
      if (headers.authorization !== `Bearer ${token}`) return json(401, { error: 'invalid_token' })
      if (pathname === '/api/me') return json(200, service)
      if (pathname !== '/api/changes') return undefined
      const after = Number(searchParams.get('after'))
      const changed = [...posts.values()].filter((post) => post.seq > after).toSorted((a, b) => a.seq - b.seq)
      return json(
        200,
        changed.slice(0, perPage).map((post) => ({
          ...{ seq: post.seq, id: post.id, deleted: post.deleted, text: post.text, to_us: !post.ours },
          ...{ url: `${origin}/posts/${post.id}`, created_at: post.at.toISOString(), parent_id: post.to ?? null },
          user: post.ours ? service : { id: 'u1', name: 'Kundin' },
        })),
      )
    },
    write(said) {
      const id = `p${posts.size + 1}`
      put({ ...said, id, deleted: false })
      return id
    },
    edit(id, text) {
      const post = posts.get(id)
      if (post !== undefined) put({ ...post, text })
    },
    remove(id) {
      const post = posts.get(id)
      if (post !== undefined) put({ ...post, text: '', deleted: true })
    },
    holds: 400,
  }
}
