import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connector, FoundItem, Handed, PollRequest, PollResult, Profile } from '../connector.ts'
import { asked } from '../form.ts'
import { type Ending, nameReadingError } from '../name-answer.ts'
import { lineOf, readPieces } from '../read-pieces.ts'
import { pauseOf, type StackAccess, StackExchange } from './ask-stackexchange.ts'
import { foundItems } from './found-items.ts'
import { answer, comment, find, nameOf, question, user, type Written } from './shapes.ts'

const settings = z.object({
  queries: asked(z.array(z.string().trim().min(1).max(200)).max(5).default([]), {
    label: { de: 'Suchen nach', en: 'Search for' },
    hint: {
      de: 'Höchstens fünf Suchen, je eine pro Zeile. Ohne Suchen und Schlagwörter kommt alles Neue der Seite.',
      en: 'At most five searches, one a line. Without searches and tags all that is new on the site comes.',
    },
  }),
  tags: asked(z.array(z.string().trim().min(1).max(40)).max(5).default([]), {
    label: { de: 'Schlagwörter', en: 'Tags' },
    hint: {
      de: 'Alle Fragen mit einem dieser Schlagwörter, höchstens fünf, je eines pro Zeile.',
      en: 'All questions with one of these tags, at most five, one a line.',
    },
  }),
  ownUsers: asked(
    z.array(z.string().regex(/^\d{1,12}$/, 'must be the number of a user, as in its profile’s address')).default([]),
    {
      label: { de: 'Eigene Benutzer dort', en: 'Our own users there' },
      hint: {
        de: 'Nummern der Menschen, die für die Firma schreiben, wie sie in der Adresse ihres Profils stehen, je eine pro Zeile.',
        en: 'Numbers of the people who write for the company, as they stand in the address of their profile, one a line.',
      },
    },
  ),
})
type Settings = z.output<typeof settings>

const access = z.object({
  key: asked(z.string().trim().min(1).max(200), {
    label: { de: 'Schlüssel', en: 'Key' },
    hint: {
      de: 'Von stackapps.com. Damit sind 10.000 statt 300 Anfragen am Tag erlaubt, und Antworten und Kommentare werden öfter gelesen.',
      en: 'From stackapps.com. With it 10,000 requests a day are allowed in place of 300, and answers and comments are read more often.',
    },
    secret: true,
  }),
})

const cursor = z.object({
  /** Up to which second each search was read. */
  searched: z.record(z.string(), z.int()),
  /** The questions under which answers and comments are read, the newest last, and behind them those that are yet to be read. */
  questions: z.array(z.int()),
  /** What stood under them, by name. */
  under: z.array(z.string()),
  underReadAt: z.iso.datetime().nullable(),
  waits: z.record(z.string(), z.iso.datetime()),
  hash: z.string(),
  hashUnder: z.string(),
})
type Cursor = z.output<typeof cursor>

const perPage = 100
const mostPages = 3
/** At first. */
const firstDays = 7
/** The search learns of things late. */
const lateSeconds = 3_600
/** Questions under which answers and comments are read. */
const followed = 50
/** Without a key, answers and comments are read so often, in ms. */
const sparinglyMs = 3_600_000

/** The sites of Stack Exchange, through their interface (https://api.stackexchange.com). Nobody can answer through it but those with reputation there. */
export const stackexchange: Connector<typeof settings, Cursor, typeof access> = {
  id: 'stackexchange',
  about: {
    name: { de: 'Stack Exchange', en: 'Stack Exchange' },
    hint: {
      de: 'Fragen, Antworten und Kommentare auf Stack Overflow und den anderen Seiten von Stack Exchange. Antworten geht nur dort.',
      en: 'Questions, answers and comments on Stack Overflow and the other sites of Stack Exchange. It can be answered there alone.',
    },
    address: {
      de: 'Die Adresse der Seite, etwa https://stackoverflow.com, oder die eines Schlagworts dort.',
      en: 'The address of the site, such as https://stackoverflow.com, or that of a tag there.',
    },
    purpose: 'mentions',
    limits: [
      { requests: 30, seconds: 1, per: 'host' },
      { requests: 10_000, seconds: 86_400, per: 'host' },
    ],
    retention: { textHours: null, authorHours: null },
    terms: {
      url: 'https://stackoverflow.com/help/licensing',
      says: {
        de: 'Texte stehen unter CC BY-SA: Wer sie zeigt, nennt Stack Exchange, verlinkt Frage und Verfasser und nennt den Namen.',
        en: 'Texts are under CC BY-SA: whoever shows them names Stack Exchange, links the question and its author, and names them.',
      },
    },
    costs: null,
  },
  settings,
  problems: {
    not_stackexchange: {
      de: 'Hier antwortet keine Seite von Stack Exchange.',
      en: 'No site of Stack Exchange answers here.',
    },
  },
  access: {
    fields: access,
    async identify(asking) {
      const api = new StackExchange({ ...asking, source: { ...asking.source, access: asking.access } })
      const told = await api.ask('info', 'info', { site: siteOf(asking.source.url) }, z.unknown())
      if (told.outcome === 'page') return { outcome: 'known', userId: 'key', name: 'API' }
      return told.outcome === 'pausing' ? { outcome: 'throttled', retryAfter: asking.now } : told
    },
  },
  cursor: { version: 1, state: cursor },
  channelOf: () => 'forum',
  siteOf: () => 'stackexchange.com',
  poll,
  observeResponses,
  lastPost,
  findAccounts,
  profile,
  backfill,
}

type Asked = Handed<Settings, StackAccess>

const siteOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')
const tagOf = (address: string) => /^\/(?:questions\/tagged|tags)\/([^/]+)/.exec(new URL(address).pathname)?.[1] ?? null

type Search = { key: string; method: string; parameters: Record<string, string> }

function searchesOf({ url, settings }: { url: string; settings: Settings }): Search[] {
  const tag = tagOf(url)
  const tags = [...new Set([...settings.tags, ...(tag === null ? [] : [decodeURIComponent(tag)])])]
  const searches = [
    ...settings.queries.map((q) => ({ key: `q ${q}`, method: 'search/excerpts', parameters: { q } })),
    ...tags.map((tagged) => ({ key: `tag ${tagged}`, method: 'questions', parameters: { tagged } })),
  ]
  return searches.length > 0 ? searches : [{ key: 'all', method: 'questions', parameters: {} }]
}

async function poll(request: PollRequest<Settings, Cursor, StackAccess>): Promise<PollResult<Cursor>> {
  const { cursor, now, source } = request
  const pause = pauseOf(cursor?.waits ?? {}, now)
  if (pause !== null) return { outcome: 'throttled', retryAfter: pause }
  const api = new StackExchange(request)
  const site = siteOf(source.url)
  const searched: Record<string, number> = { ...cursor?.searched }
  const wanted = new Set<number>()
  for (const search of searchesOf(source)) {
    const from = searched[search.key] ?? Math.floor(now.getTime() / 1000) - firstDays * 86_400
    const found = await searchFrom(api, site, search, from)
    if ('outcome' in found) return found
    for (const id of found.ids) wanted.add(id)
    searched[search.key] = found.reached
  }
  const known = cursor?.questions ?? []
  const read = await readQuestions(api, site, [...new Set([...known, ...wanted])])
  if ('outcome' in read) return read
  const questions = [...new Set([...known, ...read.written.map(idOf)])].filter((id) => !read.gone.has(id))
  const following = questions.slice(-followed)
  const due =
    source.access !== null ||
    cursor?.underReadAt == null ||
    now.getTime() - Date.parse(cursor.underReadAt) >= sparinglyMs
  const under = due ? await readUnder(api, site, following) : null
  if (under !== null && 'outcome' in under) return under

  const written: Written[] = [...read.written, ...(under?.written ?? [])]
  const names = new Set(written.map((one) => nameOf(site, one)))
  // Only where all of it was read, what is missing is gone.
  const isWhole = under?.whole === true && questions.length <= followed
  const goneUnder = isWhole ? (cursor?.under ?? []).filter((name) => !names.has(name)) : []
  const deleted = [...[...read.gone].map((id) => `${site}/${id}`), ...goneUnder]
  const hash = hashOf(read.written, source.settings)
  const hashUnder = under === null ? (cursor?.hashUnder ?? '') : hashOf(under.written, source.settings)
  const next: Cursor = {
    searched,
    questions: [...following, ...read.unread],
    under: under === null ? (cursor?.under ?? []) : under.written.map((one) => nameOf(site, one)),
    underReadAt: under === null ? (cursor?.underReadAt ?? null) : now.toISOString(),
    ...{ waits: api.waits, hash, hashUnder },
  }
  // As many polls as the day's quota is good for: who set no interval is asked no more often.
  const ttlSeconds = api.quotaMax === null ? null : Math.ceil((86_400 * api.requests) / Math.max(api.quotaMax * 0.9, 1))
  const hints = { freshSeconds: null, ttlSeconds, updateSeconds: null, skipHours: [], skipDays: [] }
  const isKnown = hash === cursor?.hash && hashUnder === cursor.hashUnder
  if (deleted.length === 0 && (written.length === 0 || isKnown)) return { outcome: 'unchanged', cursor: next, hints }
  const items = await foundItems(site, written, new Set(source.settings.ownUsers)).catch(nameReadingError)
  if ('outcome' in items) return items
  return { outcome: 'items', items, deleted, cursor: next, problems: [], hints }
}

function hashOf(written: readonly Written[], { ownUsers }: Settings): string {
  return createHash('sha256')
    .update(JSON.stringify([written, ownUsers]))
    .digest('hex')
}

const idOf = (one: Written) => (one.kind === 'comment' ? one.post_id : one.question_id)

/** Questions that a search finds, or under which it does, from a second on; `reached` is where the next poll goes on. */
async function searchFrom(
  api: StackExchange,
  site: string,
  { method, parameters }: Search,
  from: number,
): Promise<{ ids: number[]; reached: number } | Ending> {
  const ids: number[] = []
  let newest = from
  for (let page = 1; page <= mostPages; page += 1) {
    const told = await api.ask(
      method,
      method,
      { ...parameters, ...ascending, site, fromdate: String(from), page: String(page) },
      find,
    )
    if (told.outcome === 'pausing') return { ids, reached: newest }
    if (told.outcome !== 'page') return told
    for (const { question_id, creation_date } of told.items) {
      ids.push(question_id)
      newest = Math.max(newest, creation_date)
    }
    if (!told.more) return { ids, reached: Math.max(from, newest - lateSeconds) }
  }
  return { ids, reached: newest }
}

const ascending = { order: 'asc', sort: 'creation', pagesize: String(perPage) }
const whole = { ...ascending, filter: 'withbody' }

/** Questions by their numbers, which of them are no longer there, and which the next poll reads. */
async function readQuestions(
  api: StackExchange,
  site: string,
  ids: readonly number[],
): Promise<{ written: Written[]; gone: Set<number>; unread: readonly number[] } | Ending> {
  const written: Written[] = []
  const gone = new Set<number>()
  for (let from = 0; from < ids.length; from += perPage) {
    const some = ids.slice(from, from + perPage)
    const told = await api.ask('questions/{ids}', `questions/${some.join(';')}`, { ...whole, site }, question)
    if (told.outcome === 'pausing') return { written, gone, unread: ids.slice(from) }
    if (told.outcome !== 'page') return told
    for (const one of told.items) written.push({ kind: 'question', ...one })
    const there = new Set(told.items.map(({ question_id }) => question_id))
    for (const id of some) if (!there.has(id)) gone.add(id)
  }
  return { written, gone, unread: [] }
}

/** Answers under these questions, and comments under both. */
async function readUnder(
  api: StackExchange,
  site: string,
  ids: readonly number[],
): Promise<{ written: Written[]; whole: boolean } | Ending> {
  if (ids.length === 0) return { written: [], whole: true }
  const answers = await pagesOf(api, 'questions/{ids}/answers', `questions/${ids.join(';')}/answers`, site, answer)
  if ('outcome' in answers) return answers
  const posts = [...ids, ...answers.items.map(({ answer_id }) => answer_id)]
  const written: Written[] = answers.items.map((one) => ({ kind: 'answer', ...one }))
  let isWhole = answers.whole
  for (let from = 0; from < posts.length; from += perPage) {
    const some = posts.slice(from, from + perPage).join(';')
    const comments = await pagesOf(api, 'posts/{ids}/comments', `posts/${some}/comments`, site, comment)
    if ('outcome' in comments) return comments
    written.push(...comments.items.map((one): Written => ({ kind: 'comment', ...one })))
    isWhole &&= comments.whole
  }
  return { written, whole: isWhole }
}

async function pagesOf<Shape extends z.ZodType>(
  api: StackExchange,
  method: string,
  path: string,
  site: string,
  shape: Shape,
): Promise<{ items: z.output<Shape>[]; whole: boolean } | Ending> {
  const items: z.output<Shape>[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const told = await api.ask(method, path, { ...whole, order: 'desc', site, page: String(page) }, shape)
    if (told.outcome === 'pausing') return { items, whole: false }
    if (told.outcome !== 'page') return told
    items.push(...told.items)
    if (!told.more) return { items, whole: true }
  }
  return { items, whole: false }
}

/** An answer to one question about one thing, or why there is none. */
async function once<Shape extends z.ZodType>(
  asked: Asked,
  path: string,
  parameters: Record<string, string>,
  shape: Shape,
): Promise<z.output<Shape>[] | Ending> {
  const site = siteOf(asked.source.url)
  const told = await new StackExchange(asked).ask(path, path, { site, ...parameters }, shape)
  if (told.outcome === 'page') return told.items
  return told.outcome === 'pausing' ? { outcome: 'throttled', retryAfter: asked.now } : told
}

async function observeResponses(
  asked: Asked & { to: readonly string[] },
): ReturnType<NonNullable<(typeof stackexchange)['observeResponses']>> {
  const site = siteOf(asked.source.url)
  const own = new Set(asked.source.settings.ownUsers)
  const posts = asked.to.flatMap((name) => {
    const id = /\/(\d+)$/.exec(name)?.[1]
    return id === undefined ? [] : [Number(id)]
  })
  const api = new StackExchange(asked)
  const under = await readUnder(api, site, posts.slice(0, perPage))
  if ('outcome' in under) return under
  const ours = under.written.filter(({ owner }) => own.has(String(owner?.user_id ?? '')))
  const items = await foundItems(site, ours, own).catch(nameReadingError)
  return 'outcome' in items ? items : { outcome: 'items', items }
}

async function lastPost(asked: Asked): ReturnType<NonNullable<(typeof stackexchange)['lastPost']>> {
  const { ownUsers } = asked.source.settings
  if (ownUsers.length === 0) return { outcome: 'known', at: null, url: null }
  const shape = z.object({ creation_date: z.int(), link: z.string().optional() })
  const path = `users/${ownUsers.slice(0, perPage).join(';')}/posts`
  const posts = await once(asked, path, { order: 'desc', sort: 'creation', pagesize: '1' }, shape)
  if ('outcome' in posts) return posts
  const [last] = posts
  return {
    outcome: 'known',
    at: last === undefined ? null : new Date(last.creation_date * 1000),
    url: last?.link ?? null,
  }
}

async function profilesOf(
  users: z.output<typeof user>[] | Ending,
): Promise<{ outcome: 'profiles'; profiles: Profile[] } | Ending> {
  if ('outcome' in users) return users
  const read = await readPieces(users.map(({ display_name }) => lineOf(display_name))).catch(nameReadingError)
  if ('outcome' in read) return read
  const profiles = users.map(({ user_id, display_name, link, profile_image, creation_date }) => ({
    ...{ externalId: String(user_id), handle: null, name: read(lineOf(display_name)).text, url: link },
    ...{ about: null, picture: profile_image ?? null, followers: null, verified: null },
    createdAt: creation_date === undefined ? null : new Date(creation_date * 1000),
  }))
  return { outcome: 'profiles', profiles }
}

async function findAccounts(asked: Asked & { name: string }) {
  return profilesOf(await once(asked, 'users', { inname: asked.name, pagesize: '20' }, user))
}

async function profile(asked: Asked & { externalId: string }) {
  return profilesOf(await once(asked, `users/${encodeURIComponent(asked.externalId)}`, {}, user))
}

/** Search after search, each from its newest finds; `from` is which of them, and its page. */
async function backfill(
  asked: Asked & { from: string | null; since: Date },
): Promise<{ outcome: 'items'; items: readonly FoundItem[]; next: string | null } | Ending> {
  const site = siteOf(asked.source.url)
  const searches = searchesOf(asked.source)
  const [index = 0, page = 1] = (asked.from ?? '').split('/').filter(Boolean).map(Number)
  const search = searches[index]
  if (search === undefined) return { outcome: 'items', items: [], next: null }
  const api = new StackExchange(asked)
  const fromdate = String(Math.floor(asked.since.getTime() / 1000))
  const told = await api.ask(
    search.method,
    search.method,
    { ...search.parameters, ...ascending, order: 'desc', site, fromdate, page: String(page) },
    find,
  )
  if (told.outcome === 'pausing') return { outcome: 'throttled', retryAfter: asked.now }
  if (told.outcome !== 'page') return told
  const ids = [...new Set(told.items.map(({ question_id }) => question_id))]
  const read = await readQuestions(api, site, ids)
  if ('outcome' in read) return read
  const under = await readUnder(api, site, ids)
  if ('outcome' in under) return under
  const own = new Set(asked.source.settings.ownUsers)
  const items = await foundItems(site, [...read.written, ...under.written], own).catch(nameReadingError)
  if ('outcome' in items) return items
  const further = told.more ? `${index}/${page + 1}` : index + 1 < searches.length ? `${index + 1}/1` : null
  return { outcome: 'items', items, next: further }
}
