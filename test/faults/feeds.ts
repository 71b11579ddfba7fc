import { type Post, rss, serve, type TestServer } from '../support/serve.ts'

/** What must come of a post, whoever dies meanwhile. */
export type Expected = 'watch' | 'addressed' | 'own' | 'no_hit'

export type Feeds = AsyncDisposable & {
  addresses: readonly { name: string; url: string; purpose: 'mentions' | 'own_channel' }[]
  /** Publishes `each` more posts in every feed, which shows them and those of the time before. */
  publish(each: number): void
  /** How many posts there are by now. */
  published(): number
  /** How often any feed was asked so far. */
  asked(): number
  /** By the post's own id. */
  expected(): Map<string, Expected>
  /** Called when a feed is asked, before it answers. */
  onAsked: (() => Promise<void>) | null
}

export const ownName = 'Muster Kundenservice'

/** Three strangers' feeds of which every third post names Muster, and a comment feed of our own in which every fifth is ours. */
export async function serveFeeds(): Promise<Feeds> {
  const names = ['Presse', 'Forum', 'Tests', 'Kommentare'] as const
  const rounds: Map<string, Post[]>[] = []
  let round = 0
  const expected = new Map<string, Expected>()
  const hooks: Pick<Feeds, 'onAsked'> = { onAsked: null }
  const server: TestServer = await serve((request, response) => {
    void (async () => {
      await hooks.onAsked?.()
      const name = decodeURIComponent(request.url?.slice(1) ?? '')
      const shown = rounds.flatMap((posts) => posts.get(name) ?? [])
      response.setHeader('content-type', 'application/rss+xml').end(rss(name, shown))
    })()
  })

  function write(name: string, n: number): Post {
    const id = `${name}-${round}-${n}`
    const ours = name === 'Kommentare' && n % 5 === 0
    const names = name !== 'Kommentare' && n % 3 === 0
    expected.set(id, ours ? 'own' : name === 'Kommentare' ? 'addressed' : names ? 'watch' : 'no_hit')
    return {
      id,
      title: `Beitrag ${id}`,
      text: names ? 'Die Lieferung von Muster war kaputt.' : 'Es regnet seit Tagen.',
      author: ours ? ownName : `Person ${n % 50}`,
      at: '2026-03-02T08:00:00Z',
    }
  }

  return Object.assign(hooks, {
    addresses: names.map((name) => ({
      name,
      url: `${server.origin}/${name}`,
      purpose: name === 'Kommentare' ? ('own_channel' as const) : ('mentions' as const),
    })),
    publish(each: number) {
      round += 1
      if (rounds.length === 2) rounds.shift()
      rounds.push(new Map(names.map((name) => [name, Array.from({ length: each }, (_, n) => write(name, n))])))
    },
    published: () => expected.size,
    asked: () => server.requests.length,
    expected: () => expected,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  })
}
