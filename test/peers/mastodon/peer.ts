import type { Answered, Peer, Said } from '../peer.ts'

type Status = {
  id: bigint
  notification: number
  account: string
  text: string
  at: Date
  to: bigint | null
  edited: Date | null
  visibility: 'public' | 'unlisted' | 'private' | 'direct'
}

const home = 'mastodon.example'
const token = 'geheimes-token-4711'
const tag = 'muster'
const service = { id: '109', username: 'muster', acct: 'muster', display_name: 'Muster GmbH', host: home }
const stranger = {
  id: '214',
  username: 'kundin',
  acct: 'kundin@anderswo.example',
  display_name: 'Kundin',
  host: 'anderswo.example',
}
const impostor = {
  id: '315',
  username: 'muster_support',
  acct: 'muster_support',
  display_name: 'Muster Support',
  host: home,
}
const people = [service, stranger, impostor]
const writtenAt = new Date('2026-11-21T21:59:00Z')

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
})
const fault = (status: number, error: string) => json(status, { error })
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export type MastodonPeer = Peer & {
  /** Writes so that only those who are named see it. */
  direct(said: Said): string
  /** How a status stands there. */
  visibilityOf(uri: string): string | undefined
  /** This server does not know what any status answers that was written elsewhere. */
  forgetsParents: boolean
}

/**
 * A Mastodon server by its documentation (https://docs.joinmastodon.org/methods/): one account of ours on it, strangers on
 * another, whose posts carry one hashtag where they answer nobody of ours.
 * @param now what its clock says when it publishes something.
 * @public
 */
export function makePeer(now: () => Date = () => writtenAt): MastodonPeer {
  const statuses: Status[] = []
  const sent = new Map<string, bigint>()
  let last = 0
  const world = { forgetsParents: false }

  const put = (said: Omit<Status, 'id' | 'notification' | 'edited'>) => {
    last += 1
    // Snowflakes: milliseconds with 16 bits behind them.
    const id = (BigInt(said.at.getTime()) << 16n) + BigInt(last % 65_536)
    const made = { ...said, id, notification: last, edited: null }
    statuses.push(made)
    return made
  }
  const ofId = (id: string) => statuses.find((one) => String(one.id) === id)
  const personOf = (id: string) => people.find((one) => one.id === id) ?? stranger
  const uriOf = ({ id, account }: Status) => {
    const { host, username } = personOf(account)
    return `https://${host}/users/${username}/statuses/${id}`
  }
  const ofUri = (uri: string) => statuses.find((one) => uriOf(one) === uri)
  const account = (id: string) => {
    const { host, username, acct, display_name } = personOf(id)
    return {
      ...{ id, username, acct, display_name, locked: false, bot: false, created_at: '2019-11-23T00:00:00.000Z' },
      ...{ note: '<p>Offiziell</p>', url: `https://${host}/@${username}`, avatar: `https://${host}/a.png` },
      ...{ followers_count: 7, following_count: 0, statuses_count: 1, last_status_at: '2026-11-20', fields: [] },
    }
  }
  const view = (one: Status): Record<string, unknown> => {
    const parent = one.to === null ? undefined : statuses.find(({ id }) => id === one.to)
    const isKnown = parent !== undefined && !(world.forgetsParents && one.account === stranger.id)
    const mentioned = parent === undefined || parent.account === one.account ? [] : [personOf(parent.account)]
    const { host, username } = personOf(one.account)
    return {
      ...{ id: String(one.id), uri: uriOf(one), url: `https://${host}/@${username}/${one.id}` },
      ...{ created_at: one.at.toISOString(), edited_at: one.edited?.toISOString() ?? null },
      ...{
        in_reply_to_id: isKnown ? String(parent.id) : null,
        in_reply_to_account_id: isKnown ? parent.account : null,
      },
      ...{ visibility: one.visibility, language: 'de', sensitive: false, spoiler_text: '', reblog: null },
      content: `<p>${escaped(one.text)}</p>`,
      account: account(one.account),
      mentions: mentioned.map(({ id, username, acct, host }) => ({
        id,
        username,
        acct,
        url: `https://${host}/@${username}`,
      })),
      ...{ media_attachments: [], tags: [], emojis: [], card: null, poll: null, application: null },
      ...{ replies_count: 0, reblogs_count: 0, favourites_count: 0 },
    }
  }
  const toUs = (one: Status) => one.to !== null && ofId(String(one.to))?.account === service.id
  /** `min_id` gives what comes right above, `since_id` the newest of it, `max_id` what comes right below. */
  const paged = <Row extends { id: bigint }>(rows: Row[], query: URLSearchParams, most: number, usual: number) => {
    const limit = Math.min(Number(query.get('limit') ?? usual), most)
    const [min, since, max] = ['min_id', 'since_id', 'max_id'].map((name) => query.get(name))
    const above = min ?? since ?? null
    const wanted = rows
      .filter(({ id }) => (above == null || id > BigInt(above)) && (max == null || id < BigInt(max)))
      .toSorted((a, b) => (a.id > b.id ? -1 : 1))
    return min == null ? wanted.slice(0, limit) : wanted.slice(-limit)
  }
  const listed = (wanted: (one: Status) => boolean, query: URLSearchParams) =>
    json(200, paged(statuses.filter(wanted), query, 40, 20).map(view))

  function read(path: string, query: URLSearchParams, signedIn: boolean): Answered | undefined {
    const [, id = '', part] = /^v1\/statuses\/(\d+)(?:\/(context))?$/.exec(path) ?? []
    if (id !== '') {
      const one = ofId(id)
      if (one === undefined || (one.visibility === 'direct' && !signedIn)) return fault(404, 'Record not found')
      if (part === undefined) return json(200, view(one))
      return json(200, { ancestors: [], descendants: statuses.filter(({ to }) => to === one.id).map(view) })
    }
    const of = /^v1\/accounts\/(\d+)\/statuses$/.exec(path)?.[1]
    if (of !== undefined)
      return listed((one) => one.account === of && (query.get('exclude_replies') !== 'true' || one.to === null), query)
    const shown = /^v1\/timelines\/tag\/([^/]+)$/.exec(path)?.[1]
    if (shown !== undefined) {
      const tags = [decodeURIComponent(shown), ...query.getAll('any[]')]
      const isTagged = (one: Status) => one.account !== service.id && !toUs(one) && one.visibility === 'public'
      return listed((one) => tags.includes(tag) && isTagged(one), query)
    }
    switch (path) {
      case 'v2/instance':
        return json(200, {
          domain: home,
          version: '4.5.0',
          configuration: {
            statuses: { max_characters: 500, max_media_attachments: 4, characters_reserved_per_url: 23 },
          },
        })
      case 'v1/statuses':
        return json(
          200,
          query
            .getAll('id[]')
            .slice(0, 20)
            .flatMap((id) => ofId(id) ?? [])
            .map(view),
        )
      case 'v1/accounts/lookup': {
        const acct = query.get('acct')?.replace(`@${home}`, '')
        const found = people.find((one) => one.acct === acct)
        return found === undefined ? fault(404, 'Record not found') : json(200, account(found.id))
      }
    }
    if (!signedIn) return fault(401, 'The access token is invalid')
    switch (path) {
      case 'v1/accounts/verify_credentials':
        return json(200, { ...account(service.id), source: { privacy: 'public' } })
      case 'v1/notifications': {
        if (!query.getAll('types[]').includes('mention')) return json(200, [])
        const rows = statuses.filter((one) => one.account !== service.id && toUs(one))
        const page = paged(
          rows.map((one) => ({ id: BigInt(one.notification), one })),
          query,
          80,
          40,
        )
        return json(
          200,
          page.map(({ id, one }) => ({
            ...{ id: String(id), type: 'mention', created_at: one.at.toISOString() },
            ...{ account: account(one.account), status: view(one) },
          })),
        )
      }
      case 'v2/search': {
        const q = query.get('q') ?? ''
        const wanted = query.get('type')
        return json(200, {
          accounts:
            wanted === 'accounts'
              ? people.filter(({ display_name }) => display_name.includes(q)).map(({ id }) => account(id))
              : [],
          statuses: wanted === 'statuses' ? [ofUri(q)].flatMap((one) => (one === undefined ? [] : [view(one)])) : [],
          hashtags: [],
        })
      }
      default:
        return undefined
    }
  }

  return Object.assign(world, {
    source: (origin: string) => ({
      url: origin,
      settings: { hashtags: [tag] },
      access: { token },
      userId: `https://${home}/@${service.username}`,
    }),
    secrets: [token],
    answer({ method, path, headers, body }: Parameters<Peer['answer']>[0]): Answered | undefined {
      const { pathname, searchParams: query } = new URL(path, `https://${home}`)
      const [, route] = pathname.split('/api/')
      if (route === undefined) return undefined
      const given = headers.authorization
      const signedIn = given === `Bearer ${token}`
      if (given !== undefined && !signedIn) return fault(401, 'The access token is invalid')
      if (method === 'GET') return read(route, query, signedIn) ?? fault(404, 'Not Found')
      if (route !== 'v1/statuses') return fault(404, 'Not Found')
      if (!signedIn) return fault(401, 'The access token is invalid')
      const wish = JSON.parse(body.toString('utf8')) as {
        status: string
        in_reply_to_id?: string
        visibility?: Status['visibility']
      }
      const key = String(headers['idempotency-key'] ?? '')
      const before = key === '' ? undefined : sent.get(key)
      const same = before === undefined ? undefined : statuses.find(({ id }) => id === before)
      if (same !== undefined) return json(200, view(same))
      if (wish.status.trim() === '') return fault(422, "Validation failed: Text can't be blank")
      const parent = wish.in_reply_to_id === undefined ? undefined : ofId(wish.in_reply_to_id)
      if (wish.in_reply_to_id !== undefined && parent === undefined) return fault(404, 'Record not found')
      const made = put({
        ...{ account: service.id, text: wish.status, at: now() },
        ...{ to: parent?.id ?? null, visibility: wish.visibility ?? 'public' },
      })
      if (key !== '') sent.set(key, made.id)
      return json(200, view(made))
    },
    write({ text, at, to, ours }: Said) {
      const parent = to === undefined ? undefined : ofUri(to)
      return uriOf(
        put({ account: ours ? service.id : stranger.id, text, at, to: parent?.id ?? null, visibility: 'public' }),
      )
    },
    direct({ text, at, to }: Said) {
      const parent = to === undefined ? undefined : ofUri(to)
      return uriOf(put({ account: stranger.id, text, at, to: parent?.id ?? null, visibility: 'direct' }))
    },
    visibilityOf: (uri: string) => ofUri(uri)?.visibility,
    edit(uri: string, text: string) {
      const one = ofUri(uri)
      if (one === undefined) return
      one.text = text
      one.edited = new Date((one.edited?.getTime() ?? one.at.getTime()) + 60_000)
    },
    remove(uri: string) {
      statuses.splice(
        statuses.findIndex((one) => uriOf(one) === uri),
        1,
      )
    },
    holds: 300,
  })
}
