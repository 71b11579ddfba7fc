import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connector, FoundItem, Handed, PollRequest, PollResult } from '../connector.ts'
import { Problems } from '../feed/problems.ts'
import { asked } from '../form.ts'
import type { Ending } from '../name-answer.ts'
import { askMastodon, type MastodonAccess, scopes } from './ask-mastodon.ts'
import { findAccounts, lastPost, lookUp, profile, whoami } from './find-accounts.ts'
import { type Listing, mentionsOf, searchOf, statusesOf, tagsOf } from './listings.ts'
import { authorId, readStatuses } from './read-statuses.ts'
import { identifyAtMastodon, observeAtMastodon, respondAtMastodon } from './respond-at-mastodon.ts'
import { type Account, type Status, status } from './shapes.ts'
import { isWalk, type Walk, walkOn } from './walk-listing.ts'

const settings = z.object({
  hashtags: asked(
    z
      .array(
        z
          .string()
          .trim()
          .transform((tag) => tag.replace(/^#/, ''))
          .pipe(
            z.string().regex(/^[\p{L}\p{M}\p{N}_]{1,100}$/u, 'must be a hashtag of letters, digits and underscores'),
          ),
      )
      .max(20, 'at most 20 hashtags')
      .default([]),
    {
      label: { de: 'Hashtags', en: 'Hashtags' },
      hint: {
        de: 'Ein Hashtag pro Zeile, mit oder ohne #. Gefunden wird, was dieser Server davon erfahren hat.',
        en: 'One hashtag a line, with or without #. What this server has heard of is found.',
      },
    },
  ),
  queries: asked(z.array(z.string().trim().min(1).max(200)).max(10, 'at most 10 searches').default([]), {
    label: { de: 'Wonach gesucht wird', en: 'What to search for' },
    hint: {
      de: 'Eine Suche pro Zeile. Mastodon findet nur Beiträge von Menschen, die sich finden lassen wollen, und nur mit Zugangstoken.',
      en: 'One search a line. Mastodon finds only posts of people who want to be found, and only with an access token.',
    },
  }),
  ownUsers: asked(z.array(z.string().trim().min(1).max(300)).max(10, 'at most 10 accounts').default([]), {
    label: { de: 'Weitere eigene Konten', en: 'Further accounts of ours' },
    hint: {
      de: 'Adressen der Profile, etwa https://mastodon.social/@muster, oder Namen wie @muster@mastodon.social, je einer pro Zeile. Was sie schreiben, ist von uns, und was sie beantworten, ist beantwortet.',
      en: 'Addresses of profiles, such as https://mastodon.social/@muster, or names such as @muster@mastodon.social, one a line. What they write is ours, and what they answer is answered.',
    },
  }),
})
export type MastodonSettings = z.output<typeof settings>

const access = z.object({
  token: asked(z.string().trim().min(1).max(400), {
    label: { de: 'Zugangstoken', en: 'Access token' },
    hint: {
      de: `In Mastodon: Einstellungen, Entwicklung, Neue Anwendung. Nötig sind ${scopes.replace(' and ', ' und ')}. Es wird versiegelt aufbewahrt und nie angezeigt.`,
      en: `In Mastodon: Preferences, Development, New application. It needs ${scopes}. It is kept sealed and never shown.`,
    },
    secret: true,
  }),
})

const shown = z.object({ id: z.string(), uri: z.string(), at: z.iso.datetime(), edited: z.string().nullable() })
const cursor = z.object({
  /** How far each listing was read, by its key. */
  walks: z.record(z.string(), isWalk),
  /** Statuses that were shown lately, the one that waited longest first: whether they still stand, as they stood, is asked a few at a time. */
  shown: z.array(shown),
  /** The names of what those that were just found answer, by the server's own ids; null where it does not know them. */
  parents: z.record(z.string(), z.string().nullable()),
  /** What the next poll meets again if nothing happens. */
  foundHash: z.string(),
})
export type MastodonCursor = z.output<typeof cursor>
type Request = PollRequest<MastodonSettings, MastodonCursor, MastodonAccess>

const worded = (de: string, en: string) => ({ de, en })

/** Mastodon and what speaks its interface (https://docs.joinmastodon.org/api/): hashtags, what is said to the own account, what it says itself, what a search finds. */
export const mastodon: Connector<typeof settings, MastodonCursor, typeof access> = {
  id: 'mastodon',
  about: {
    name: { de: 'Mastodon', en: 'Mastodon' },
    hint: {
      de: 'Beiträge mit Hashtags, Erwähnungen und Antworten an das eigene Konto, auch nicht öffentliche. Geantwortet wird von Echolot aus.',
      en: 'Posts with hashtags, mentions of and answers to the own account, private ones too. Answers go out from Echolot.',
    },
    address: {
      de: 'Die Adresse des Servers, auf dem das Konto liegt, etwa https://mastodon.social.',
      en: 'The address of the server on which the account lies, such as https://mastodon.social.',
    },
    purpose: 'mentions',
    limits: [
      { requests: 300, seconds: 300, per: 'account' },
      { requests: 300, seconds: 300, per: 'host' },
    ],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  problems: {
    mastodon_signed_out: worded(
      'Der Server nimmt das Zugangstoken nicht an. Legen Sie dort unter Entwicklung ein neues an und tragen Sie es bei der Quelle ein.',
      'The server does not take the access token. Make a new one there under Development, and enter it with the source.',
    ),
    mastodon_closed: worded(
      'Der Server zeigt das nur Angemeldeten. Tragen Sie bei der Quelle ein Zugangstoken ein.',
      'The server shows this only to those who are signed in. Enter an access token with the source.',
    ),
    mastodon_scope: worded(
      `Das Zugangstoken darf zu wenig. Nötig sind ${scopes.replace(' and ', ' und ')}.`,
      `The access token is not allowed enough. It needs ${scopes}.`,
    ),
    mastodon_nothing_asked: worded(
      'Hier gibt es noch nichts zu hören: Tragen Sie einen Hashtag oder ein Zugangstoken ein.',
      'There is nothing to hear yet: enter a hashtag or an access token.',
    ),
    mastodon_too_long: worded(
      'Die Antwort ist länger, als der Server sie nimmt.',
      'The response is longer than the server takes it.',
    ),
    mastodon_gone: worded('Der Beitrag steht nicht mehr dort.', 'The post stands there no longer.'),
    mastodon_refused: worded('Der Server nimmt diese Antwort nicht an.', 'The server refuses this response.'),
    status_unreadable: worded(
      'Manche Beiträge haben eine Form, die Mastodon nicht kennt.',
      'Some posts come in a form that Mastodon does not have.',
    ),
    statuses_skipped: worded(
      'Eine Suche fand mehr, als auf einmal gelesen wird; die ältesten Beiträge blieben weg.',
      'A search found more than is read at once; the oldest posts were left out.',
    ),
    account_unknown: worded(
      'Ein eigenes Konto ist auf diesem Server unbekannt.',
      'An account of ours is not known on this server.',
    ),
  },
  access: { fields: access, identify: identifyAtMastodon },
  cursor: { version: 1, state: cursor },
  channelOf: () => 'mastodon',
  // Statuses and profiles are named by addresses that are the same on every server.
  siteOf: () => 'fediverse',
  poll,
  respond: respondAtMastodon,
  observeResponses: observeAtMastodon,
  lastPost,
  findAccounts,
  profile,
  backfill,
}

/** A timeline takes no more hashtags beside its own. */
const tagsAtOnce = 5

/** People paste the page of a hashtag, too. */
function tagIn(address: string): string[] {
  const [, tag] = /^\/tags\/([^/]+)\/?$/.exec(new URL(address).pathname) ?? []
  return tag === undefined ? [] : [decodeURIComponent(tag)]
}

type Opened = { outcome: 'opened'; listings: Listing[]; accounts: Account[] }

/** What is to be read, and who is ours. */
async function open(
  asking: Pick<Request, 'source' | 'outbound' | 'now'>,
  problems: Problems,
): Promise<Opened | Ending> {
  const { access, settings } = asking.source
  const { queries, ownUsers } = settings
  const hashtags = [...new Set([...tagIn(asking.source.url), ...settings.hashtags])]
  if (access === null && hashtags.length === 0 && ownUsers.length === 0)
    return {
      ...{ outcome: 'needs_consent', code: 'mastodon_nothing_asked' },
      message: 'There is nothing to hear yet. Name a hashtag, or enter an access token.',
    }
  const me = access === null ? null : await whoami(asking, access)
  if (me !== null && me.outcome !== 'said') return me
  const accounts = me === null ? [] : [me.said]
  for (const name of ownUsers) {
    const found = await lookUp(asking, name)
    if (found.outcome !== 'profiles') return found
    if (found.account === null) problems.add('warning', 'account_unknown', `${name} is not known on this server.`)
    else if (!accounts.some(({ id }) => id === found.account?.id)) accounts.push(found.account)
  }
  const groups = Array.from({ length: Math.ceil(hashtags.length / tagsAtOnce) }, (_, n) =>
    hashtags.slice(n * tagsAtOnce, (n + 1) * tagsAtOnce),
  )
  const listings = [
    ...(me === null ? [] : [mentionsOf(asking)]),
    ...accounts.map((account) => statusesOf(asking, account.id, authorId(account))),
    ...groups.map((tags) => tagsOf(asking, tags)),
    ...(access === null ? [] : queries.map((query) => searchOf(asking, query))),
  ]
  return { outcome: 'opened', listings, accounts }
}

async function poll(request: Request): Promise<PollResult<MastodonCursor>> {
  const { cursor, now, source } = request
  const problems = new Problems()
  const opened = await open(request, problems)
  if (opened.outcome !== 'opened') return opened
  const found = new Map<string, Status>()
  const said = new Set<string>()
  const again: Status[] = []
  let total = 0
  const walks: Record<string, Walk> = {}
  for (const listing of opened.listings) {
    const walked = await walkOn(listing, cursor?.walks[listing.key] ?? null, now)
    if (walked.outcome !== 'walked') return walked
    walks[listing.key] = walked.walk
    again.push(...walked.again)
    total += walked.statuses.length
    if (walked.unreadable > 0)
      problems.add('error', 'status_unreadable', 'Some posts came in a form that Mastodon does not have.')
    if (walked.skipped)
      problems.add('error', 'statuses_skipped', 'A search found more than is read at once; the oldest were left out.')
    for (const status of walked.statuses) {
      found.set(status.uri, status)
      if (listing.key === 'mentions') said.add(status.uri)
    }
  }
  const checked = await checkShown(request, cursor?.shown ?? [], found)
  if (checked.outcome !== 'checked') return checked
  const statuses = [...found.values(), ...checked.edited]
  const parents = await parentsOf(request, statuses, cursor?.parents ?? {})
  if (parents.outcome !== 'parents') return parents
  const foundHash = createHash('sha256')
    .update(JSON.stringify(again.map(({ uri, edited_at }) => [uri, edited_at]).toSorted()))
    .update(JSON.stringify([source.settings, source.userId]))
    .digest('hex')
  const next: MastodonCursor = { walks, shown: checked.shown, parents: parents.known, foundHash }
  const isKnown = found.size === 0 || (again.length === total && foundHash === cursor?.foundHash)
  if (isKnown && checked.edited.length === 0 && checked.deleted.length === 0)
    return { outcome: 'unchanged', cursor: next }
  const read = await readStatuses(statuses, { ...oursOf(opened, source.userId), parents: parents.names, said })
  if (read.outcome !== 'read') return read
  return { outcome: 'items', items: read.items, cursor: next, deleted: checked.deleted, problems: problems.list() }
}

const oursOf = ({ accounts }: Opened, userId: string | null) => ({
  ours: new Set([...accounts.map(authorId), ...(userId === null ? [] : [userId])]),
  ourIds: new Set(accounts.map(({ id }) => id)),
})

/** For so long is asked whether what was shown still stands as it stood, of no more statuses than these. */
const askedForMs = 7 * 86_400_000
const mostShown = 200
const askedAtOnce = 20

/** Asks of a few statuses, those that waited longest, whether they were edited or taken away. */
async function checkShown(
  request: Request,
  before: MastodonCursor['shown'],
  found: ReadonlyMap<string, Status>,
): Promise<{ outcome: 'checked'; shown: MastodonCursor['shown']; edited: Status[]; deleted: string[] } | Ending> {
  const recent = ({ at }: { at: string }) => Date.parse(at) > request.now.getTime() - askedForMs
  const noted = ({ id, uri, created_at, edited_at }: Status) => ({
    ...{ id, uri, at: created_at.toISOString(), edited: edited_at },
  })
  const waiting = before.filter((one) => !found.has(one.uri) && recent(one))
  const inTurn = waiting.slice(0, askedAtOnce)
  const present = await getStatuses(
    request,
    inTurn.map(({ id }) => id),
  )
  if (present.outcome !== 'statuses') return present
  const deleted = inTurn.filter(({ id }) => present.gone.has(id)).map(({ uri }) => uri)
  const edited = inTurn.flatMap((one) => {
    const now = present.there.get(one.id)
    return now === undefined || now.edited_at === one.edited ? [] : [now]
  })
  const kept = [
    ...waiting.slice(askedAtOnce),
    ...inTurn.flatMap((one) => {
      if (present.gone.has(one.id)) return []
      const now = present.there.get(one.id)
      return [now === undefined ? one : noted(now)]
    }),
    ...[...found.values()].map(noted).filter(recent),
  ]
  const newest = new Set(
    kept
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, mostShown)
      .map(({ uri }) => uri),
  )
  return { outcome: 'checked', shown: kept.filter(({ uri }) => newest.has(uri)), edited, deleted }
}

/** Statuses by the server's own ids; `gone` are those of which it says that there is none. */
async function getStatuses(
  asking: Pick<Request, 'source' | 'outbound' | 'now'>,
  ids: readonly string[],
): Promise<{ outcome: 'statuses'; there: Map<string, Status>; gone: Set<string> } | Ending> {
  const there = new Map<string, Status>()
  const gone = new Set<string>()
  let oneByOne = false
  for (let first = 0; first < ids.length; first += askedAtOnce) {
    const query = { 'id[]': ids.slice(first, first + askedAtOnce) }
    const told = await askMastodon(asking, 'v1/statuses', { query }, z.array(z.unknown()))
    // Servers before Mastodon 4.3 know only one at a time.
    oneByOne = told.outcome !== 'said' && told.status === 404
    if (oneByOne) break
    if (told.outcome !== 'said') return told
    for (const one of told.said) {
      const { data } = status.safeParse(one)
      if (data !== undefined) there.set(data.id, data)
    }
  }
  for (const id of ids.filter((id) => !there.has(id)).slice(0, askedAtOnce)) {
    const told = await askMastodon(asking, `v1/statuses/${encodeURIComponent(id)}`, {}, z.unknown())
    if (told.outcome === 'said') {
      const { data } = status.safeParse(told.said)
      if (data !== undefined) there.set(id, data)
    } else if (told.status === 404 || told.outcome === 'gone') gone.add(id)
    else return told
  }
  return { outcome: 'statuses', there, gone }
}

/** What statuses answer, by its name: they say it by the server's own id. */
async function parentsOf(
  request: Pick<Request, 'source' | 'outbound' | 'now'>,
  statuses: readonly Status[],
  before: MastodonCursor['parents'],
): Promise<{ outcome: 'parents'; names: ReadonlyMap<string, string>; known: MastodonCursor['parents'] } | Ending> {
  const here = new Map(statuses.map(({ id, uri }) => [id, uri]))
  const wanted = new Set(statuses.flatMap(({ in_reply_to_id: id }) => (id === null ? [] : [id])))
  const unknown = [...wanted].filter((id) => !here.has(id) && before[id] === undefined)
  const asked = await getStatuses(request, unknown)
  if (asked.outcome !== 'statuses') return asked
  const names = new Map<string, string>()
  const known: MastodonCursor['parents'] = {}
  for (const id of wanted) {
    const name = here.get(id) ?? before[id] ?? asked.there.get(id)?.uri
    if (name != null) names.set(id, name)
    if (!here.has(id)) known[id] = name ?? null
  }
  return { outcome: 'parents', names, known }
}

/** One listing after the other, from its top down; `from` says in which, and below what. */
async function backfill(
  asking: Handed<MastodonSettings, MastodonAccess> & { from: string | null; since: Date },
): Promise<{ outcome: 'items'; items: readonly FoundItem[]; next: string | null } | Ending> {
  const opened = await open(asking, new Problems())
  if (opened.outcome !== 'opened') return opened
  const { listings } = opened
  const [, number = '0', below = ''] = /^(\d+) (.*)$/s.exec(asking.from ?? '') ?? []
  const index = Number(number)
  const listing = listings[index]
  if (listing === undefined) return { outcome: 'items', items: [], next: null }
  const page = await listing.page(below === '' ? {} : { max_id: below })
  if (page.outcome !== 'page') return page
  const statuses = page.statuses.filter(({ created_at }) => created_at >= asking.since)
  const parents = await parentsOf(asking, statuses, {})
  if (parents.outcome !== 'parents') return parents
  const said = new Set(listing.key === 'mentions' ? statuses.map(({ uri }) => uri) : [])
  const read = await readStatuses(statuses, {
    ...{ ...oursOf(opened, asking.source.userId), said },
    parents: parents.names,
  })
  if (read.outcome !== 'read') return read
  const last = page.ids.at(-1)
  const goesOn = last !== undefined && last !== below && (page.oldest === null || page.oldest >= asking.since)
  const next = goesOn ? `${index} ${last}` : index + 1 < listings.length ? `${index + 1} ` : null
  return { outcome: 'items', items: read.items, next }
}
