import type { Answered, Peer, Said } from '../peer.ts'

type Post = Said & { id: number; topic: number; number: number; replyTo: number | null; version: number; by: User }
type User = { id: number; username: string; name: string }

const service: User = { id: 7, username: 'service', name: 'Muster Kundenservice' }
const customer: User = { id: 3, username: 'kundin', name: 'Erika Beispiel' }
const apiKey = 'geheimer-schluessel-4711'
const json = (status: number, body: unknown): Answered => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})
const notThere = json(404, {
  errors: ['The requested URL or resource could not be found.'],
  error_type: 'not_found',
})
const perPage = 50
const repliesPerPage = 20

/** A forum by the interface of Discourse (https://docs.discourse.org), which shows its posts to everybody. */
export function makePeer({ now = () => new Date('2026-11-21T21:59:00Z') } = {}): Peer & {
  /** A message that the service account alone may read. */
  writePrivately(said: Said): string
  /** What it says about too much, or undefined for nothing. */
  meets: Answered | undefined
} {
  const posts: Post[] = []
  const privateTopics = new Set<number>()
  let [lastId, lastTopic] = [100, 0]
  const named = (name: string) => posts.find(({ topic, number }) => `${topic}/${number}` === name)
  const add = (said: Said, by: User): Post => {
    const parent = said.to === undefined ? undefined : named(said.to)
    const topic = parent?.topic ?? ++lastTopic
    lastId += 1
    const number = Math.max(0, ...posts.filter((post) => post.topic === topic).map((post) => post.number)) + 1
    const post = { ...said, id: lastId, topic, number, replyTo: parent?.number ?? null, version: 1, by }
    posts.push(post)
    return post
  }
  const shown = ({ id, topic, number, replyTo, version, by, text, at }: Post) => ({
    ...{ id, topic_id: topic, post_number: number, reply_to_post_number: replyTo, post_type: 1, version },
    ...{ name: by.name, username: by.username, user_id: by.id, topic_slug: `thema-${topic}`, category_id: 5 },
    ...{ topic_title: `Thema ${topic}`, created_at: at.toISOString(), updated_at: at.toISOString() },
    ...{ reads: Math.floor(Math.random() * 1_000), hidden: false, deleted_at: null, user_deleted: false },
    cooked: `<p>${escaped(text)}</p>`,
    ...(replyTo === null ? {} : { reply_to_user: { username: named(`${topic}/${replyTo}`)?.by.username ?? 'jemand' } }),
  })
  const peer: ReturnType<typeof makePeer> = {
    meets: undefined,
    source: (origin) => ({
      url: origin,
      access: { username: service.username, apiKey },
      userId: `user-${service.id}`,
    }),
    secrets: [apiKey],
    answer({ method, path, headers, body }) {
      if (peer.meets !== undefined) return peer.meets
      const { pathname, searchParams: query } = new URL(path, 'https://forum.example')
      const key = headers['api-key']
      if (key !== undefined && (key !== apiKey || headers['api-username'] !== service.username))
        return json(403, {
          errors: ['You are not permitted to view the requested resource. The API username or key is invalid.'],
          error_type: 'invalid_access',
        })
      const signedIn = key !== undefined
      const visible = ({ topic }: Post) => signedIn || !privateTopics.has(topic)
      const loginFirst = json(403, {
        errors: ['You need to be logged in to do that.'],
        error_type: 'not_logged_in',
      })
      if (method === 'POST' && pathname === '/posts.json') {
        if (!signedIn) return loginFirst
        const given = JSON.parse(body.toString('utf8')) as {
          raw: string
          topic_id: number
          reply_to_post_number: number
        }
        if (given.raw.length < 20)
          return json(422, { action: 'create_post', errors: ['Body is too short (minimum is 20 characters)'] })
        const text = plain(given.raw)
        const same = posts.find(
          ({ topic, by, text: said }) => topic === given.topic_id && by === service && said === text,
        )
        // The interface takes the same words for the same post for a while.
        if (same !== undefined) return json(200, shown(same))
        const to = `${given.topic_id}/${given.reply_to_post_number}`
        if (named(to) === undefined) return notThere
        return json(200, shown(add({ text, at: now(), to, ours: true }, service)))
      }
      if (pathname === '/session/current.json') return signedIn ? json(200, { current_user: service }) : notThere
      if (pathname === '/posts.json' || pathname === '/private-posts.json') {
        const personal = pathname === '/private-posts.json'
        if (personal && !signedIn) return notThere
        const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY)
        const page = posts
          .filter(({ id, topic }) => id <= before && privateTopics.has(topic) === personal)
          .toSorted((a, b) => b.id - a.id)
        return json(200, { [personal ? 'private_posts' : 'latest_posts']: page.slice(0, perPage).map(shown) })
      }
      if (pathname === '/notifications.json') {
        if (!signedIn) return loginFirst
        const told = posts.filter(
          ({ topic, replyTo, by }) => by !== service && named(`${topic}/${replyTo}`)?.by === service,
        )
        return json(200, {
          notifications: told.toReversed().map(({ id, topic, number }) => ({
            ...{ id, notification_type: 2, topic_id: topic, post_number: number, read: false },
          })),
        })
      }
      if (pathname === '/search.json') {
        const word = (query.get('q') ?? '').replace(' order:latest', '').replaceAll('"', '')
        const hits = posts
          .filter((post) => visible(post) && (word === `@${post.by.username}` || post.text.includes(word)))
          .toReversed()
        return json(200, {
          posts: hits
            .slice(0, perPage)
            .map(({ id, topic, text }) => ({ id, topic_id: topic, blurb: text.slice(0, 20) })),
          topics: hits.map(({ topic }) => ({ id: topic, title: `Thema ${topic}`, slug: `thema-${topic}` })),
        })
      }
      if (pathname === '/user_actions.json') {
        const last = posts.filter(({ by }) => by.username === query.get('username')).toSorted((a, b) => +b.at - +a.at)
        return json(200, {
          user_actions: last.slice(0, 1).map(({ topic, number, at }) => ({
            ...{ created_at: at.toISOString(), topic_id: topic, post_number: number, slug: `thema-${topic}` },
          })),
        })
      }
      const people = [service, customer].map(({ username, name }) => ({
        ...{ username, name, avatar_template: `/user_avatar/${username}/{size}/1.png` },
      }))
      if (pathname === '/u/search/users.json')
        return json(200, { users: people.filter(({ name }) => name.includes(query.get('term') ?? '')) })
      const [, user] = /^\/u\/(\w+)\.json$/.exec(pathname) ?? []
      if (user !== undefined) {
        const found = people.find(({ username }) => username === user)
        return found === undefined
          ? notThere
          : json(200, { user: { ...found, created_at: '2020-01-01T00:00:00.000Z' } })
      }
      const [, name, id, replies] = /^\/posts\/(?:by_number\/(\d+\/\d+)|(\d+)(\/replies)?)\.json$/.exec(pathname) ?? []
      const one = posts.find((post) => post.id === Number(id)) ?? named(name ?? '')
      if (one === undefined || !visible(one)) return notThere
      if (replies === undefined) return json(200, shown(one))
      const after = Math.max(Number(query.get('after') ?? 1), 1)
      const all = posts.filter(
        ({ topic, replyTo, number }) => topic === one.topic && replyTo === one.number && number > after,
      )
      return json(200, all.slice(0, repliesPerPage).map(shown))
    },
    write(said) {
      const { topic, number } = add(said, said.ours === true ? service : customer)
      return `${topic}/${number}`
    },
    writePrivately(said) {
      const { topic, number } = add(said, customer)
      privateTopics.add(topic)
      return `${topic}/${number}`
    },
    edit(name, text) {
      const post = named(name)
      if (post !== undefined) Object.assign(post, { text, version: post.version + 1 })
    },
    remove(name) {
      posts.splice(
        posts.findIndex(({ topic, number }) => `${topic}/${number}` === name),
        1,
      )
    },
    // Who comes for the first time reads what is recent.
    holds: 90,
  }
  return peer
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What the forum makes of Markdown that is escaped. */
const plain = (raw: string) => raw.replace(/\\(.)/g, '$1').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
