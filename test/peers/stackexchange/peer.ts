import type { Answered, Peer, Said } from '../peer.ts'

type Thing = Said & { id: number; kind: 'question' | 'answer' | 'comment'; post: number; edited: Date | null }

const key = 'geheimer-schluessel-0815'
const site = 'channel.example'
const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

/**
 * A site by the interface of Stack Exchange (https://api.stackexchange.com/docs). All that is written in it has the words that are searched
 * for; what answers a question is an answer, and what answers that a comment.
 */
export function makePeer({ host = site } = {}): Peer & {
  meets: Answered | undefined
  /** What its next answers say besides, such as `backoff`, by the path that they answer. */
  besides: Map<string, Record<string, number>>
} {
  const things: Thing[] = []
  const numberOf = (name: string) => Number(/(\d+)$/.exec(name)?.[1])
  const nameOf = ({ id, kind }: Thing) => `${host}/${kind === 'comment' ? 'comment-' : ''}${id}`
  const named = (name: string) =>
    things.find(({ id, kind }) => id === numberOf(name) && (kind === 'comment') === name.includes('comment-'))
  const told = ({ id, kind, post, text, at, ours, edited }: Thing) => ({
    ...(kind === 'question' ? { question_id: id, title: `Frage &quot;${id}&quot; &amp; mehr` } : {}),
    ...(kind === 'answer' ? { answer_id: id, question_id: post } : {}),
    ...(kind === 'comment' ? { comment_id: id, post_id: post } : {}),
    ...{ creation_date: seconds(at), body: `<p>${escaped(text)}</p>`, content_license: 'CC BY-SA 4.0', score: 0 },
    ...(edited === null ? {} : { last_edit_date: seconds(edited) }),
    owner: ours
      ? { user_id: 7, display_name: 'Muster', link: `https://${host}/users/7/muster`, user_type: 'registered' }
      : { user_id: 3, display_name: 'Erika &amp; Max', link: `https://${host}/users/3/erika`, user_type: 'registered' },
  })
  const peer: ReturnType<typeof makePeer> = {
    meets: undefined,
    besides: new Map(),
    source: (origin) => ({
      url: origin,
      settings: { queries: ['Muster'], ownUsers: ['7'] },
      access: { key },
      userId: 'key',
    }),
    secrets: [key],
    answer({ path }) {
      if (peer.meets !== undefined) return peer.meets
      const { pathname, searchParams: query } = new URL(path, 'https://api.example')
      const route = pathname.replace(/^\/2\.3\//, '')
      if (route === pathname) return undefined
      const json = (status: number, body: unknown): Answered => ({ status, body: JSON.stringify(body) })
      if (query.has('key') && query.get('key') !== key)
        return json(400, {
          error_id: 400,
          error_name: 'bad_parameter',
          error_message: "`key` doesn't match a known application",
        })
      const from = Number(query.get('fromdate') ?? 0)
      const [perPage, page] = [Number(query.get('pagesize') ?? 30), Number(query.get('page') ?? 1)]
      const paged = (all: readonly unknown[]) =>
        json(200, {
          items: all.slice((page - 1) * perPage, page * perPage),
          ...{ has_more: all.length > page * perPage, quota_max: 10_000, quota_remaining: 9_000 },
          ...peer.besides.get(route.replace(/\d[\d;]*/, '{ids}')),
        })
      if (route === 'info') return paged([{}])
      if (query.get('site') !== host)
        return json(400, { error_id: 400, error_name: 'bad_parameter', error_message: 'No site found for name' })
      const inOrder = (some: readonly Thing[]) =>
        some
          .filter(({ at }) => seconds(at) >= from)
          .toSorted((a, b) => (query.get('order') === 'asc' ? +a.at - +b.at : +b.at - +a.at))
      if (route === 'search/excerpts')
        return paged(
          inOrder(things.filter(({ kind }) => kind !== 'comment')).map(({ id, kind, post, at, text }) => ({
            ...{ item_type: kind, question_id: kind === 'question' ? id : post, creation_date: seconds(at) },
            ...(kind === 'answer' ? { answer_id: id } : {}),
            excerpt: escaped(text).slice(0, 20),
          })),
        )
      if (route === 'questions') return paged(inOrder(things.filter(({ kind }) => kind === 'question')).map(told))
      if (route === 'users')
        return paged([{ user_id: 7, display_name: 'Muster', link: `https://${host}/users/7/muster` }])
      const [, what, list = '', under] = /^(questions|posts|users)\/([\d;]+)(?:\/(\w+))?$/.exec(route) ?? []
      const ids = new Set(list.split(';').map(Number))
      if (what === 'users' && under === undefined)
        return paged([{ user_id: 7, display_name: 'Muster', link: `https://${host}/users/7/muster` }])
      if (what === 'users') return paged(inOrder(things.filter(({ ours }) => ours === true)).map(told))
      if (what === 'questions' && under === undefined)
        return paged(things.filter(({ kind, id }) => kind === 'question' && ids.has(id)).map(told))
      const kind = under === 'answers' ? 'answer' : 'comment'
      return paged(inOrder(things.filter((one) => one.kind === kind && ids.has(one.post))).map(told))
    },
    write(said) {
      const to = said.to === undefined ? undefined : named(said.to)
      const kind = to === undefined ? 'question' : to.kind === 'question' ? 'answer' : 'comment'
      const post = to === undefined ? 0 : to.kind === 'comment' ? to.post : to.id
      const thing: Thing = { ...said, id: 100 + things.length, kind, post, edited: null }
      things.push(thing)
      return nameOf(thing)
    },
    edit(name, text) {
      const thing = named(name)
      if (thing !== undefined) Object.assign(thing, { text, edited: new Date('2026-11-21T21:59:00Z') })
    },
    remove(name) {
      const thing = named(name)
      if (thing !== undefined) things.splice(things.indexOf(thing), 1)
    },
    holds: 300,
  }
  return peer
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
