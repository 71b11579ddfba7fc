import type { Answered, Peer, Said } from '../peer.ts'

type Thing = Said & { id: number; parent: number | null; story: number; by: string; deleted: boolean }

const json = (body: unknown): Answered => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})
const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

/**
 * Hacker News by the interface of its search (https://hn.algolia.com/api) and by its own (https://github.com/HackerNews/API), at one
 * address. All that is written here has the words that are searched for.
 */
export function makePeer(): Peer & { meets: Answered | undefined } {
  const things: Thing[] = []
  const found = ({ id, parent, story, by, text, at }: Thing) => ({
    ...{ objectID: String(id), created_at: at.toISOString(), created_at_i: seconds(at), author: by },
    ...{ title: parent === null ? `Ask HN: ${id}` : null, url: null, points: 1, updated_at: new Date(0).toISOString() },
    ...{ story_text: parent === null ? escaped(text) : null, comment_text: parent === null ? null : escaped(text) },
    ...{ story_id: story, parent_id: parent, _tags: [parent === null ? 'story' : 'comment', `author_${by}`] },
  })
  const peer: ReturnType<typeof makePeer> = {
    meets: undefined,
    source: (origin) => ({ url: origin, settings: { queries: ['"Muster"'], ownUsers: ['muster_help'] } }),
    secrets: [],
    answer({ path }) {
      if (peer.meets !== undefined) return peer.meets
      const { pathname, searchParams: query } = new URL(path, 'https://hn.example')
      if (pathname === '/api/v1/search_by_date') {
        const filters = query.get('numericFilters') ?? ''
        const from = Number(/created_at_i>=(\d+)/.exec(filters)?.[1] ?? 0)
        const to = Number(/created_at_i<=(\d+)/.exec(filters)?.[1] ?? Number.POSITIVE_INFINITY)
        const tags = query.get('tags') ?? ''
        const author = /author_(\w+)/.exec(tags)?.[1]
        const story = /story_(\d+)/.exec(tags)?.[1]
        const hits = things
          .filter(({ deleted, at }) => !deleted && seconds(at) >= from && seconds(at) <= to)
          .filter(({ by }) => author === undefined || by === author)
          .filter((one) => story === undefined || (one.story === Number(story) && one.parent !== null))
          .toSorted((a, b) => +b.at - +a.at)
        const perPage = Number(query.get('hitsPerPage') ?? 20)
        return json({ hits: hits.slice(0, perPage).map(found), nbHits: hits.length, page: 0, hitsPerPage: perPage })
      }
      const [, treeOf] = /^\/api\/v1\/items\/(\d+)$/.exec(pathname) ?? []
      if (treeOf !== undefined) {
        const children = things.filter(({ parent, deleted }) => parent === Number(treeOf) && !deleted)
        return json({
          id: Number(treeOf),
          children: children.map(({ id, by, text, at, story, parent }) => ({
            ...{ id, author: by, text: escaped(text), created_at_i: seconds(at), story_id: story, parent_id: parent },
          })),
        })
      }
      const [, user] = /^\/v0\/user\/(\w+)\.json$/.exec(pathname) ?? []
      if (user !== undefined)
        return json(user === 'muster_help' ? { id: user, created: 1_600_000_000, karma: 9 } : null)
      const [, id] = /^\/v0\/item\/(\d+)\.json$/.exec(pathname) ?? []
      if (id === undefined) return undefined
      const thing = things.find((one) => one.id === Number(id))
      if (thing === undefined) return json(null)
      return json({ id: thing.id, by: thing.by, time: seconds(thing.at), ...(thing.deleted ? { deleted: true } : {}) })
    },
    write(said) {
      const id = 41_000_000 + things.length
      const parent = said.to === undefined ? null : Number(said.to)
      const story = things.find((one) => one.id === parent)?.story ?? id
      things.push({ ...said, id, parent, story, by: said.ours === true ? 'muster_help' : 'pg2', deleted: false })
      return String(id)
    },
    edit(id, text) {
      const thing = things.find((one) => one.id === Number(id))
      if (thing !== undefined) thing.text = text
    },
    remove(id) {
      const thing = things.find((one) => one.id === Number(id))
      if (thing !== undefined) thing.deleted = true
    },
    holds: 400,
  }
  return peer
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('/', '&#x2F;')
