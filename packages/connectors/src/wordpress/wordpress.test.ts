import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Asked, play, type Recorded } from '../../test/tape.ts'
import { type WordpressCursor, wordpress } from './wordpress.ts'

const recorded = (name: string): Recorded => {
  const read = (file: string) => readFileSync(new URL(`../../fixtures/wordpress/${file}`, import.meta.url), 'utf8')
  const [status = '', ...lines] = read(`${name}.headers`).trim().split(/\r?\n/)
  const headers = lines
    .map((line) => line.split(/: (.*)/s).slice(0, 2))
    .filter(([header]) => /^(?:content-type|x-wp)/i.test(header ?? ''))
  return { status: Number(status.split(' ')[1]), headers: Object.fromEntries(headers), body: read(name) }
}

/** Paths without their query, as the recorded site answers them. Its users are not on the tape: many sites hide them. */
const site = ({ path }: Asked): Recorded | undefined =>
  ({
    '/wp-json/wp/v2/comments': recorded('comments.json'),
    '/wp-json/wp/v2/posts': recorded('posts.json'),
    '/wp-json/wp/v2/users': recorded('err-edit-context-401.json'),
  })[path.split('?')[0] ?? '']

test('what a real WordPress answered is found, over a real connection, and a connection that breaks is a failure', async () => {
  const server = await play(site)
  const asked = { ...server.handed('/', wordpress.settings.parse({})), cursor: null }
  const first = await wordpress.poll(asked)
  if (first.outcome !== 'items') throw new Error(`The poll ended as ${first.outcome}.`)
  expect(first.items.map(({ externalId }) => externalId).toSorted()).toEqual([
    'comment-1',
    'comment-2',
    'comment-3',
    'post-1',
  ])
  expect(await wordpress.poll(asked)).toEqual(first)
  await server[Symbol.asyncDispose]()
  expect(await wordpress.poll(asked)).toMatchObject({ outcome: 'failed' })
})

async function playing(answer: (asked: Asked) => Recorded | undefined, settings: unknown = {}, path = '') {
  const player = await play(answer)
  const poll = (cursor: WordpressCursor | null = null) =>
    wordpress.poll({ ...player.handed(path, wordpress.settings.parse(settings)), cursor })
  const items = async (cursor: WordpressCursor | null = null) => {
    const result = await poll(cursor)
    if (result.outcome !== 'items') throw new Error(`The poll ended as ${JSON.stringify(result)}.`)
    return result
  }
  return { ...player, poll, items }
}

type Told = { id: number; parent?: number; author?: number; author_name?: string; text?: string; date_gmt?: string }
const comment = ({
  id,
  parent = 0,
  author = 0,
  author_name = 'Kundin',
  text = `c${id}`,
  date_gmt = '2026-11-21T10:00:00',
}: Told) => ({
  id,
  post: 1,
  parent,
  author,
  author_name,
  author_url: '',
  date: '2026-11-21T11:00:00',
  date_gmt,
  content: { rendered: `<p>${text}</p>` },
  link: `https://blog.example/post/#comment-${id}`,
})

/** A blog whose comments can be changed while it runs; it pages as WordPress does. */
function blog(world: { comments: Told[]; users?: unknown[]; posts?: unknown[] }) {
  return ({ path }: Asked): Recorded | undefined => {
    const { pathname, searchParams } = new URL(path, 'http://x')
    const route = pathname.startsWith('/wp-json/') ? pathname.slice(8) : (searchParams.get('rest_route') ?? '')
    if (route === '/wp/v2/users')
      return world.users === undefined ? { status: 401, body: '{}' } : { body: JSON.stringify(world.users) }
    if (route === '/wp/v2/posts') return { body: JSON.stringify(world.posts ?? []) }
    if (route !== '/wp/v2/comments') return undefined
    const perPage = Number(searchParams.get('per_page'))
    const page = Number(searchParams.get('page') ?? 1)
    const sorted = world.comments.toSorted((one, other) => other.id - one.id)
    const shown = sorted.slice((page - 1) * perPage, page * perPage).map(comment)
    return {
      headers: { 'x-wp-total': `${sorted.length}`, 'x-wp-totalpages': `${Math.ceil(sorted.length / perPage)}` },
      body: JSON.stringify(shown),
    }
  }
}

describe('on a company’s own blog', () => {
  test('a visitor’s comment is addressed to us, our answer to it is our own, at its own time', async () => {
    await using server = await playing(site)
    const { items } = await server.items()
    const byId = Object.fromEntries(items.map((item) => [item.externalId, item]))
    expect(byId['comment-2']).toMatchObject({
      addressed: true,
      own: false,
      text: 'Eure App ist kaputt',
      title: null,
      parentExternalId: 'post-1',
      author: { name: 'Bob', externalId: null },
      url: 'http://127.0.0.1:58080/2026/11/hello-world/#comment-2',
      threadUrl: 'http://127.0.0.1:58080/2026/11/hello-world/',
    })
    expect(byId['comment-3']).toMatchObject({
      addressed: false,
      own: true,
      parentExternalId: 'comment-2',
      publishedAt: new Date('2026-11-21T21:37:40Z'),
      author: { name: 'admin', externalId: 'user-1' },
    })
    // Nobody is named, so whose post it is the watches may judge.
    expect(byId['post-1']).toMatchObject({
      own: false,
      addressed: false,
      title: 'Hello world!',
      parentExternalId: null,
      threadUrl: 'http://127.0.0.1:58080/2026/11/hello-world/',
    })
  })

  const staff = { id: 5, author: 7, author_name: 'Serviceteam M&uuml;ller' }
  test.each([
    ['by id', ['7'], undefined],
    ['by number', [7], undefined],
    ['by display name', ['serviceteam müller'], undefined],
    [
      'by display name, looked up',
      ['Serviceteam Müller'],
      [{ id: 7, name: 'Serviceteam M&uuml;ller', slug: 'service' }],
    ],
    ['by sign-in name', ['Service'], [{ id: 7, name: 'Serviceteam M&uuml;ller', slug: 'service' }]],
    ['as authors of the blog', [], [{ id: 7, name: 'x', slug: 'x' }]],
  ])('our own people are known %s', async (_how, ownUsers, users) => {
    await using server = await playing(
      blog({ comments: [staff, { id: 6, author: 8, author_name: 'Stammkunde' }], ...(users ? { users } : {}) }),
      { ownUsers },
    )
    const { items } = await server.items()
    expect(items.map(({ externalId, own, addressed }) => [externalId, own, addressed])).toEqual([
      ['comment-6', false, true],
      ['comment-5', true, false],
    ])
    expect(items[1]?.author?.name).toBe('Serviceteam Müller')
  })

  test('a visitor who types our name, or a reader who is shown under it, is not us', async () => {
    const comments = [
      { id: 1, author: 0, author_name: 'Serviceteam' },
      { id: 2, author: 9, author_name: 'Serviceteam' },
    ]
    const users = [{ id: 7, name: 'Serviceteam', slug: 'service' }]
    await using server = await playing(blog({ comments, users }), { ownUsers: ['Serviceteam'] })
    expect((await server.items()).items.every(({ addressed, own }) => addressed && !own)).toBe(true)
  })

  test('a comment that waited for approval is found although newer ones were read', async () => {
    const world = { comments: [{ id: 1 }, { id: 3 }] as Told[] }
    await using server = await playing(blog(world))
    const { cursor } = await server.items()
    world.comments.push({ id: 2, date_gmt: '2026-11-01T10:00:00' })
    expect((await server.items(cursor)).items.map(({ externalId }) => externalId)).toContain('comment-2')
  })

  test('all that came while nobody asked is read, page by page, and no page more', async () => {
    const world = { comments: Array.from({ length: 50 }, (_, index) => ({ id: index + 1 })) as Told[] }
    await using server = await playing(blog(world))
    const { cursor } = await server.items()
    world.comments.push(...Array.from({ length: 250 }, (_, index) => ({ id: index + 51 })))
    const asked = server.asked.length
    const { items } = await server.items(cursor)
    expect(new Set(items.map(({ externalId }) => externalId)).size).toBe(300)
    expect(server.asked.slice(asked).filter(({ path }) => path.includes('/comments'))).toHaveLength(3)
  })

  test('the first poll reads what is recent, not a blog’s whole past', async () => {
    await using server = await playing(
      blog({ comments: Array.from({ length: 500 }, (_, index) => ({ id: index + 1 })) }),
    )
    expect((await server.items()).items).toHaveLength(200)
  })
})

describe('a WordPress is found', () => {
  test.each(['', '/', '/wp-json/', '/wp-json/wp/v2', '/?p=1#x', '/index.php'])('from the address %j', async (path) => {
    await using server = await playing(site, {}, path)
    expect((await server.items()).items).toHaveLength(4)
  })

  test('in a folder, and where it has no pretty addresses', async () => {
    await using folder = await playing(
      ({ path, headers }) => (path.startsWith('/blog/') ? site({ path: path.slice(5), headers }) : undefined),
      {},
      '/blog/',
    )
    expect((await folder.items()).items).toHaveLength(4)
    await using plain = await playing((asked) =>
      asked.path.startsWith('/?rest_route=') ? blog({ comments: [{ id: 1 }] })(asked) : { status: 404 },
    )
    const { cursor, items } = await plain.items()
    expect(items).toHaveLength(1)
    expect(cursor.style).toBe('rest_route')
    plain.asked.length = 0
    await plain.poll(cursor)
    expect(plain.asked.every(({ path }) => path.startsWith('/?rest_route='))).toBe(true)
  })

  test('one that keeps its interface closed is told what else would do', async () => {
    await using closed = await playing(() => recorded('err-hold-401.json'))
    expect(await closed.poll()).toMatchObject({
      outcome: 'blocked',
      code: 'rest_blocked',
      message: expect.stringContaining('/comments/feed/'),
    })
    await using other = await playing(() => ({ body: '<!doctype html>' }))
    expect(await other.poll()).toMatchObject({
      outcome: 'failed',
      code: 'not_wordpress',
      message: expect.stringContaining('/comments/feed/'),
    })
  })

  test('a comment in a form of some plugin’s own costs that comment and no more', async () => {
    const odd = [comment({ id: 2 }), { id: 'x' }, null]
    await using server = await playing(({ path }) =>
      path.includes('/comments') ? { body: `\ufeff<b>Notice</b>${JSON.stringify(odd)}` } : { body: '[]' },
    )
    expect(await server.items()).toMatchObject({
      items: [{ externalId: 'comment-2' }],
      problems: [{ code: 'comment_unreadable' }],
    })
  })
})

describe('comments that were taken away', () => {
  test('are told once two polls in a row did not find them, and one that a cache hid for a moment is not', async () => {
    const world = { comments: [{ id: 1 }, { id: 2 }, { id: 3 }] }
    await using server = await playing(blog(world))
    const first = await server.items()
    expect(first.deleted).toEqual([])
    const poll = async (cursor: WordpressCursor) => {
      const result = await server.poll(cursor)
      if (result.outcome !== 'items' && result.outcome !== 'unchanged') throw new Error(JSON.stringify(result))
      return { deleted: result.outcome === 'items' ? result.deleted : [], cursor: result.cursor }
    }
    world.comments = [{ id: 1 }, { id: 3 }]
    const second = await poll(first.cursor)
    expect(second.deleted).toEqual([])
    world.comments = [{ id: 1 }, { id: 2 }, { id: 3 }]
    const third = await poll(second.cursor)
    expect(third.deleted).toEqual([])
    world.comments = [{ id: 1 }, { id: 3 }]
    // The second of these polls meets the very same page, and says so nevertheless.
    const fifth = await poll((await poll(third.cursor)).cursor)
    expect(fifth.deleted).toEqual(['comment-2'])
    expect((await poll(fifth.cursor)).deleted).toEqual([])
    world.comments = []
    expect((await poll((await poll(fifth.cursor)).cursor)).deleted).toEqual(['comment-3', 'comment-1'])
  })

  test('are not those that newer ones pushed off the page', async () => {
    const world = { comments: Array.from({ length: 100 }, (_, n) => ({ id: n + 1 })) }
    await using server = await playing(blog(world))
    let { cursor } = await server.items()
    for (const id of [101, 102, 103]) {
      world.comments.push({ id })
      const next = await server.items(cursor)
      expect(next.deleted).toEqual([])
      cursor = next.cursor
    }
  })

  test('are none where the blog gives out comments that cannot be read', async () => {
    const world: { comments: Told[] } = { comments: [{ id: 1 }, { id: 2 }] }
    await using server = await playing(blog(world))
    const first = await server.items()
    world.comments = [{ id: 1 }, { id: 'two' as never }]
    const second = await server.items(first.cursor)
    expect(second.problems).toMatchObject([{ code: 'comment_unreadable' }])
    expect((await server.poll(second.cursor)).outcome).toBe('unchanged')
  })
})
