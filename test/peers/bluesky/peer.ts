import { createHash, randomUUID } from 'node:crypto'
import type { Answered, Peer, Said } from '../peer.ts'

type Post = {
  uri: string
  cid: string
  did: string
  text: string
  at: Date
  to: string | null
  facets: unknown[]
  langs: string[]
}

const collection = 'app.bsky.feed.post'
const service = { did: 'did:plc:nbg6vb75bmwrqvov3uho5klz', handle: 'muster.test', displayName: 'Muster GmbH' }
const stranger = { did: 'did:plc:nuflnu5wqj7m6nm2dsgzmi23', handle: 'kundin.test', displayName: 'Kundin' }
const impostor = {
  did: 'did:plc:kxfr3pxexfgmvlkwfsxxxgjz',
  handle: 'muster-support.test',
  displayName: 'Muster Support',
}
const people = [service, stranger, impostor]
const appPassword = 'abcd-efgh-ijkl-mnop'
const query = 'muster'
const writtenAt = new Date('2026-11-21T21:59:00Z')

const json = (status: number, body: unknown): Answered => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})
const fault = (status: number, error: string, message: string) => json(status, { error, message })
const cidOf = (value: unknown) =>
  `bafyrei${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 52)}`

export type BlueskyPeer = Peer & {
  /** As whom posts are found there and answered. */
  own: { did: string; handle: string }
  /** What its limits and errors were met with, by method. */
  asked: string[]
  /** No token that was given out so far is taken any more; `all`: nor are those that refresh. */
  expire(which?: 'all'): void
  /** Who writes there allows the company no answer. */
  closed: Set<string>
}

/**
 * An AT Protocol network by its recorded answers and its documentation (https://docs.bsky.app/docs/api): one server that holds
 * accounts and asks on their behalf. Its searches find every stranger's post that answers nobody of ours.
 * @public
 */
export function makePeer(): BlueskyPeer {
  const posts: Post[] = []
  const tokens = { access: new Set<string>(), refresh: new Set<string>() }
  const asked: string[] = []
  const closed = new Set<string>()
  let last = 0

  const issue = () => {
    const [accessJwt, refreshJwt] = [`access-${randomUUID()}`, `refresh-${randomUUID()}`]
    tokens.access.add(accessJwt)
    tokens.refresh.add(refreshJwt)
    return { accessJwt, refreshJwt, did: service.did, handle: service.handle, email: 'x@muster.test', active: true }
  }
  const put = (post: Omit<Post, 'uri' | 'cid'>, rkey?: string) => {
    last += 1
    const key =
      rkey ??
      `3n2u3o2j${String(last)
        .padStart(5, '0')
        .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`
    const made = { ...post, uri: `at://${post.did}/${collection}/${key}`, cid: cidOf([post.did, key, post.text]) }
    posts.push(made)
    return made
  }
  const find = (uri: string) => posts.find((post) => post.uri === uri)
  const author = (did: string) => ({ ...people.find((one) => one.did === did), viewer: { muted: false }, labels: [] })
  const rootOf = (post: Post): Post => {
    const parent = post.to === null ? undefined : find(post.to)
    return parent === undefined ? post : rootOf(parent)
  }
  const refOf = ({ uri, cid }: Post) => ({ uri, cid })
  const recordOf = (post: Post) => {
    const parent = post.to === null ? undefined : find(post.to)
    const gone = post.to === null ? null : { uri: post.to, cid: cidOf(post.to) }
    return {
      $type: collection,
      text: post.text,
      langs: post.langs,
      createdAt: post.at.toISOString(),
      ...(post.facets.length === 0 ? {} : { facets: post.facets }),
      ...(gone === null
        ? {}
        : { reply: { root: parent ? refOf(rootOf(parent)) : gone, parent: parent ? refOf(parent) : gone } }),
    }
  }
  const view = (post: Post) => ({
    ...{ uri: post.uri, cid: post.cid, author: author(post.did), record: recordOf(post) },
    ...{ bookmarkCount: 0, replyCount: 0, repostCount: 0, likeCount: 0, quoteCount: 0 },
    indexedAt: post.at.toISOString(),
    viewer: { threadMuted: false, ...(closed.has(post.uri) ? { replyDisabled: true } : {}) },
    labels: [],
  })
  const newestFirst = (wanted: (post: Post) => boolean) =>
    posts.filter(wanted).toSorted((a, b) => b.at.getTime() - a.at.getTime())
  /** A page by an opaque cursor, which is missing at the end. */
  const paged = (all: Post[], query: URLSearchParams) => {
    const limit = Number(query.get('limit') ?? 50)
    if (!(limit >= 1 && limit <= 100)) return null
    const from = Number(Buffer.from(query.get('cursor') ?? '', 'base64').toString() || 0)
    const page = all.slice(from, from + limit)
    const cursor = from + limit < all.length ? { cursor: Buffer.from(String(from + limit)).toString('base64') } : {}
    return { page, cursor }
  }
  const answersUs = (post: Post): boolean => post.to?.startsWith(`at://${service.did}/`) === true
  const tooMany = fault(400, 'InvalidRequest', 'Error: Params must have the property "limit" between 1 and 100')

  function read(method: string, query: URLSearchParams): Answered | undefined {
    const uri = query.get('uri') ?? ''
    switch (method) {
      case 'app.bsky.feed.searchPosts': {
        const q = query.get('q') ?? ''
        if (q === '')
          return fault(400, 'InvalidRequest', 'Invalid app.bsky.feed.searchPosts params: Missing required key "q"')
        const since = Date.parse(query.get('since') ?? '') || 0
        const hits = newestFirst((post) => post.did !== service.did && !answersUs(post) && post.at.getTime() >= since)
        const paging = paged(q === makePeer.query ? hits : [], query)
        return paging === null ? tooMany : json(200, { posts: paging.page.map(view), ...paging.cursor })
      }
      case 'app.bsky.notification.listNotifications': {
        const reasons = query.getAll('reasons')
        const paging = paged(
          newestFirst((post) => post.did !== service.did && answersUs(post) && reasons.includes('reply')),
          query,
        )
        if (paging === null) return tooMany
        const notifications = paging.page.map((post) => ({
          ...{ uri: post.uri, cid: post.cid, author: author(post.did), reason: 'reply', reasonSubject: post.to },
          ...{ record: recordOf(post), isRead: true, indexedAt: post.at.toISOString(), labels: [] },
        }))
        return json(200, { notifications, priority: false, seenAt: writtenAt.toISOString(), ...paging.cursor })
      }
      case 'app.bsky.feed.getAuthorFeed': {
        const actor = query.get('actor')
        const who = people.find(({ did, handle }) => actor === did || actor === handle)
        if (who === undefined) return fault(400, 'InvalidRequest', 'Profile not found')
        const all = query.get('filter') !== 'posts_no_replies'
        const paging = paged(
          newestFirst((post) => post.did === who.did && (all || post.to === null)),
          query,
        )
        return paging === null
          ? tooMany
          : json(200, { feed: paging.page.map((post) => ({ post: view(post) })), ...paging.cursor })
      }
      case 'app.bsky.feed.getPosts': {
        const uris = query.getAll('uris')
        if (uris.length > 25) return fault(400, 'InvalidRequest', 'Error: uris must not have more than 25 elements')
        return json(200, { posts: posts.filter((post) => uris.includes(post.uri)).map(view) })
      }
      case 'app.bsky.feed.getPostThread': {
        const post = find(uri)
        if (post === undefined) return fault(400, 'NotFound', `Post not found: ${uri}`)
        const $type = 'app.bsky.feed.defs#threadViewPost'
        const replies = query.get('depth') === '0' ? [] : newestFirst(({ to }) => to === uri)
        return json(200, {
          thread: { $type, post: view(post), replies: replies.map((one) => ({ $type, post: view(one), replies: [] })) },
        })
      }
      case 'app.bsky.actor.searchActors': {
        const q = (query.get('q') ?? '').toLowerCase()
        const actors = people.filter(({ displayName }) => displayName.toLowerCase().includes(q))
        return json(200, { actors: actors.map(({ did }) => ({ ...author(did), description: 'Offiziell' })) })
      }
      case 'app.bsky.actor.getProfile': {
        const actor = query.get('actor')
        const who = people.find(({ did, handle }) => actor === did || actor === handle)
        return who === undefined
          ? fault(400, 'InvalidRequest', 'Profile not found')
          : json(200, { ...author(who.did), followersCount: 7, followsCount: 0, postsCount: 1 })
      }
      case 'com.atproto.identity.resolveHandle': {
        const who = people.find(({ handle }) => handle === query.get('handle'))
        return who === undefined
          ? fault(400, 'InvalidRequest', 'Unable to resolve handle')
          : json(200, { did: who.did })
      }
      case 'com.atproto.repo.getRecord': {
        const post = find(`at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`)
        return post === undefined
          ? fault(400, 'RecordNotFound', `Could not locate record: ${query.get('rkey')}`)
          : json(200, { ...refOf(post), value: recordOf(post) })
      }
      default:
        return undefined
    }
  }

  return {
    source: (origin) => ({
      url: origin,
      settings: { queries: [makePeer.query] },
      access: { account: service.handle, password: appPassword },
      userId: service.did,
    }),
    secrets: [appPassword],
    own: service,
    asked,
    closed,
    expire(which) {
      tokens.access.clear()
      if (which === 'all') tokens.refresh.clear()
    },
    answer({ method, path, headers, body }, origin) {
      const { pathname, searchParams: query } = new URL(path, origin)
      const [, name] = /^\/xrpc\/([\w.]+)$/.exec(pathname) ?? []
      if (name === undefined) return undefined
      asked.push(name)
      const given = body.length === 0 ? {} : (JSON.parse(body.toString('utf8')) as Record<string, unknown>)
      const token = String(headers.authorization ?? '').replace('Bearer ', '')
      if (name === 'com.atproto.server.createSession')
        return given.identifier === service.handle && given.password === appPassword
          ? json(200, issue())
          : fault(401, 'AuthenticationRequired', 'Invalid identifier or password')
      if (name === 'com.atproto.server.refreshSession') {
        if (!tokens.refresh.delete(token)) return fault(400, 'ExpiredToken', 'Token has been revoked')
        return json(200, issue())
      }
      if (token === '') return fault(401, 'AuthMissing', 'Authentication Required')
      if (!tokens.access.has(token)) return fault(400, 'ExpiredToken', 'Token has expired')
      if (method === 'GET') return read(name, query)
      if (name !== 'com.atproto.repo.putRecord') return undefined
      const { repo, rkey, record } = given as {
        repo: string
        rkey: string
        record: {
          text: string
          createdAt: string
          langs?: string[]
          facets?: unknown[]
          reply?: { parent: { uri: string } }
        }
      }
      if (repo !== service.did) return fault(401, 'AuthRequired', 'Not yours')
      if (given.swapRecord === null && find(`at://${repo}/${collection}/${rkey}`) !== undefined)
        return fault(400, 'InvalidSwap', 'Record was at another cid')
      const made = put(
        {
          ...{ did: repo, text: record.text, at: new Date(record.createdAt), to: record.reply?.parent.uri ?? null },
          ...{ facets: record.facets ?? [], langs: record.langs ?? [] },
        },
        rkey,
      )
      return json(200, { ...refOf(made), commit: { cid: cidOf(rkey), rev: rkey }, validationStatus: 'valid' })
    },
    write({ text, at, to, ours }: Said) {
      const did = ours ? service.did : stranger.did
      return put({ did, text, at, to: to ?? null, facets: [], langs: ['de'] }).uri
    },
    edit: null,
    remove(uri) {
      posts.splice(
        posts.findIndex((post) => post.uri === uri),
        1,
      )
    },
    holds: 400,
  }
}
/** What strangers' posts are found by. */
makePeer.query = query
